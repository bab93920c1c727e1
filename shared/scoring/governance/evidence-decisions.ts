import type { Evidence } from "../../contract/readiness/figure.ts";
import { countWords, writeNumber } from "../write-number.ts";
import { measureEscalations, tallyTookPart } from "./decision-review.ts";
import { evidenceOfShare, noEvidence, ofItem, tellPart } from "./evidence-parts.ts";
import { absenceOf, type GovernanceInput } from "./input.ts";
import { percentOf } from "./tally.ts";

/** S9: escalations to the CEO. */
const understands = (input: GovernanceInput): Evidence => {
  const of = ofItem("Q8a");
  const absent = absenceOf(input, "decisions");
  if (absent !== null) return noEvidence(of, absent);
  const { tally, tooYoung, undated } = measureEscalations(input);
  const days = countWords(input.thresholds["escalation-days"], "day");
  const young =
    tooYoung === 0
      ? ""
      : ` ${countWords(tooYoung, "escalation is", "escalations are")} open and too recent to count.`;
  const blank =
    undated === 0
      ? ""
      : ` ${countWords(undated, "escalation has", "escalations have")} no day, or one after the resolution, and cannot be timed.`;
  return evidenceOfShare(of, tally, {
    thresholds: input.thresholds,
    found: `${tellPart(tally, ["escalation to the CEO", "escalations to the CEO"], [`was resolved within ${days}`, `were resolved within ${days}`])}.${young}${blank}`,
    none: `No escalation to the CEO can be judged by the as-of day.${young}${blank}`,
    mark: "day",
  });
};

/** S9: the CEO's part in decisions that bind several units. */
const takesPart = (input: GovernanceInput): Evidence => {
  const of = ofItem("Q8b");
  const absent = absenceOf(input, "decisions");
  if (absent !== null) return noEvidence(of, absent);
  const tally = tallyTookPart(input);
  return evidenceOfShare(of, tally, {
    thresholds: input.thresholds,
    found: `The CEO took part in ${writeNumber(tally.num)} of ${countWords(tally.den, "decision")} that ${tally.den === 1 ? "binds several units or was" : "bind several units or were"} escalated (${percentOf(tally)}).`,
    none: "No decision by the as-of day binds two units or more, and none was escalated.",
    mark: "mark of the CEO's part",
  });
};

/**
 * S9: what the Decisions table says of the items Q8a and Q8b.
 *
 * @param input Decisions and thresholds. @returns Two pieces of evidence, scores from 0 to 4.
 * @see Bliss, file 000, question 8; design: mission, "The quiz as data"
 * @example evidenceFromDecisions({ asOf: "2026-10-31", tables: {}, thresholds: {}, concerns: [] }).map(({ state }) => state) // => ["no-data", "no-data"]
 */
export function evidenceFromDecisions(input: GovernanceInput): readonly Evidence[] {
  return [understands(input), takesPart(input)];
}
