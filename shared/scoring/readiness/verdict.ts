import type { Axis, Claims } from "../../contract/readiness/claims.ts";
import type { Gate } from "../../contract/readiness/figure.ts";
import { listWords } from "../list-words.ts";
import { writeNumber } from "../write-number.ts";

const BAND_WORDS = {
  low: "is low",
  middle: "is in the middle",
  "fairly high": "is fairly high",
  high: "is high",
} as const;

/** A sentence as the second half of another. */
const inside = (sentence: string): string =>
  sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/u, "");

/** A band from one or two respondents comes with their number. */
const tellFrom = ({ band, bandNote }: Axis): string =>
  band === null || bandNote === null ? "" : `, ${inside(bandNote)}`;

const points = (axis: Axis): string =>
  axis.score.point === null
    ? ""
    : ` (${writeNumber(Math.round(axis.score.point))} of 100${tellFrom(axis)})`;

/** The quiz may be answered where the conditions are not. */
const whyNoBand = ({ score, bandNote }: Axis): string =>
  score.answered === 0 || bandNote === null
    ? "no condition is answered from 0 to 4"
    : inside(bandNote);

const sayNeed = (need: Axis): string =>
  need.band === null
    ? `Need cannot be told: ${whyNoBand(need)}.`
    : `By the answers, need ${BAND_WORDS[need.band]}${points(need)}.`;

const ids = (gates: readonly Gate[]): string =>
  `${gates.length === 1 ? "gate" : "gates"} ${listWords(gates.map(({ id }) => id))}`;

/** Gates that fail and gates that nobody can check are two things, and each holds readiness down. */
const sayGates = (gates: readonly Gate[]): string | null => {
  const failed = gates.filter(({ state }) => state === "fail");
  const unknown = gates.filter(({ state }) => state === "no-data");
  const fails =
    failed.length === 0 ? null : `${ids(failed)} ${failed.length === 1 ? "is" : "are"} not passed`;
  const unknowns = unknown.length === 0 ? null : `${ids(unknown)} cannot be checked`;
  const parts = [fails, unknowns].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(", and ");
};

const sayReadiness = (claims: Claims, gates: readonly Gate[]): string => {
  const { readiness, readinessVerdict: verdict } = claims;
  const held = sayGates(gates);
  const reason = held === null ? "." : `: ${held}.`;
  if (readiness.band === null) {
    const also = held === null ? "" : ` Whatever the answers, ${held}.`;
    return `Readiness cannot be told: ${whyNoBand(readiness)}.${also}`;
  }
  const answered = `answers alone put it at ${writeNumber(Math.round(readiness.score.point ?? 0))} of 100${tellFrom(readiness)}`;
  return verdict === "not yet"
    ? `Readiness is not yet there${reason} The ${answered}.`
    : `Readiness ${BAND_WORDS[readiness.band]}${points(readiness)}, and all five gates are passed.`;
};

/**
 * The first sentence of the report: need, readiness, and the gates that hold readiness down. Need and readiness are two
 * axes; nothing here averages them.
 *
 * @param claims What people claim. @param gates All five. @returns Two or three sentences.
 * @see design: workbook 3 ("Need high, Readiness not yet: gates G2, G3 fail"); S84 (file 004): worst first, plain words
 */
export function tellVerdict(claims: Claims, gates: readonly Gate[]): string {
  const { need, readiness } = claims;
  const told = sayReadiness(claims, gates);
  // One reason for both is said once
  if (need.band === null && readiness.band === null && need.bandNote === readiness.bandNote)
    return told.replace("Readiness cannot be told", "Neither need nor readiness can be told");
  return `${sayNeed(need)} ${told}`;
}
