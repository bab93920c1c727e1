import type { Claims } from "../../contract/readiness/claims.ts";
import type { Readiness } from "../../contract/readiness/answer.ts";
import type { Thresholds } from "../../catalogue/readiness/thresholds.ts";
import { AREAS } from "../../catalogue/readiness/areas.ts";
import { countWords, writeNumber } from "../write-number.ts";
import { findGap, type SizedFinding } from "./find-gap.ts";
import { findPerception } from "./find-perception.ts";
import { findUnknown } from "./find-unknown.ts";

/** What sentences about claims are made from. */
export type ClaimParts = Pick<Readiness, "claims" | "evidence" | "fresh" | "tables">;

const one = (value: number): string => writeNumber(value, 1);

/** The widest area is named where it is wide enough to start with. */
const findWidestArea = ({ areas }: Claims, wide: number): SizedFinding | null => {
  const [widest] = areas
    .filter(({ gap }) => gap !== null && gap >= wide)
    .toSorted((left, right) => (right.gap ?? 0) - (left.gap ?? 0));
  if (widest === undefined || widest.claimed.point === null || widest.evidenced === null)
    return null;
  const name = AREAS[widest.id].name;
  return {
    size: widest.gap ?? 0,
    sentence: `The widest gap of an area is in “${name}” (${widest.id}): claimed at ${one(widest.claimed.point)} of 4, evidenced at ${one(widest.evidenced)}.`,
  };
};

const findUnreferenced = ({ questions }: Claims, highClaim: number): string | null => {
  const items = questions.flatMap((question) => question.items);
  const high = items.reduce((sum, { highClaims }) => sum + highClaims, 0);
  const named = items.reduce((sum, item) => sum + item.highClaimsWithReference, 0);
  if (high === 0 || named === high) return null;
  const answers = `${countWords(high, "answer")} of ${one(highClaim)} or more`;
  if (named === 0 && high > 1) return `None of ${answers} names its evidence.`;
  return `${writeNumber(high - named)} of ${answers} ${high - named === 1 ? "names" : "name"} no evidence.`;
};

/**
 * What to know of the claims: gaps to the rows and between the CEO and the others, widest first; then what nobody knows,
 * what the claims rest on, and where the respondents do not agree.
 *
 * @param parts The scored assessment. @param thresholds Those of the workbook. @returns Sentences; none where nothing is
 * claimed.
 * @see S41 (Bliss, file 001: lip service or true commitment); M77, M71; S1 (a reference for each high claim)
 */
export function findClaims(
  { claims, fresh }: ClaimParts,
  thresholds: Thresholds,
): readonly string[] {
  const { disagreements } = claims;
  const apart =
    disagreements.length === 0
      ? null
      : `Respondents see ${countWords(disagreements.length, "thing")} so differently that ${disagreements.length === 1 ? "it belongs" : "they belong"} on the agenda.`;
  const wide = thresholds["gap-wide"];
  const sized = [findWidestArea(claims, wide), findGap(claims, wide), findPerception(claims)]
    .filter((found) => found !== null)
    .toSorted((left, right) => right.size - left.size);
  return [
    ...sized.map(({ sentence }) => sentence),
    findUnknown(claims),
    ...fresh.map(({ sentence }) => sentence),
    findUnreferenced(claims, thresholds["high-claim"]),
    apart,
  ].filter((sentence) => sentence !== null);
}
