import type { Evidence } from "../../contract/readiness/figure.ts";
import { writeNumber, writeShare } from "../write-number.ts";
import { measureCuts, tellUnsized } from "./cuts.ts";
import { DECAY_WORDS, measureDecay } from "./decay.ts";
import { askShare, evidenceOfHandOffs } from "./evidence-conditions.ts";
import { evidenceOf, noEvidence, ofReadiness, tellPart } from "./evidence-parts.ts";
import { absenceOf, type GovernanceInput } from "./input.ts";
import { readMilestones } from "./milestones.ts";
import { tallyCareers, tallyCharters } from "./people-review.ts";
import { percentOf, scoreOfShare } from "./tally.ts";
import { tallyLinked } from "./task-review.ts";
import { readTasks } from "./tasks.ts";

/** S28. */
const charters = (input: GovernanceInput): Evidence =>
  askShare(input, {
    of: ofReadiness("C1"),
    tables: ["people"],
    tally: () => tallyCharters(input.tables.people ?? [], input.asOf),
    words: (tally) => ({
      found: `${tellPart(tally, "required role charter", ["is signed", "are signed"])}.`,
      none: "The People table marks nobody as required to sign the role charter.",
      mark: "signature",
    }),
  });

/** S30, M55. */
const participation = (input: GovernanceInput): Evidence => {
  const of = ofReadiness("C2");
  const decay = measureDecay(input);
  if (decay === null)
    return noEvidence(of, absenceOf(input, "forums", "attendance") ?? "Attendance is not known.");
  const { retention, first, lastThree, note, of: kind, refs } = decay;
  if (retention === null || first === null || lastThree === null)
    return noEvidence(of, note ?? "Attendance at a first and a later meeting is not known.", refs);
  const later = Number.isInteger(lastThree) ? writeNumber(lastThree) : writeNumber(lastThree, 1);
  return evidenceOf(of, {
    score: scoreOfShare(retention, input.thresholds),
    num: lastThree,
    den: first,
    sentence: `${writeNumber(first)} came to the first ${DECAY_WORDS[kind ?? "customer-forum"][0]} and ${Number.isInteger(lastThree) ? later : `${later} on average`} to the last ones, a retention of ${writeShare(retention, 1)}.`,
    refs,
  });
};

/** S32. */
const roadmapLinks = (input: GovernanceInput): Evidence =>
  askShare(input, {
    of: ofReadiness("C3"),
    tables: ["actions"],
    tally: () => tallyLinked(readTasks(input), input),
    words: (tally) => ({
      found: `${tellPart(tally, "task", ["is tied to an item of the roadmap", "are tied to an item of the roadmap"])}.`,
      none: "The Actions table has no task by the as-of day that is not cancelled.",
      mark: "item of the roadmap",
    }),
  });

/** S38, M63. */
const survival = (input: GovernanceInput): Evidence => {
  const cuts = measureCuts(readMilestones(input));
  const found = askShare(input, {
    of: ofReadiness("C5"),
    tables: ["roadmap"],
    tally: () => ({ ...cuts.tally, num: cuts.tally.den - cuts.tally.num }),
    words: (tally) => ({
      found: `${percentOf(tally)} of the approved budget has survived cuts.${tellUnsized(cuts)}`,
      none: "No approved budget is entered on the roadmap.",
      mark: "amount",
    }),
  });
  return found.score !== null && cuts.unsized > 0 ? { ...found, state: "partial" } : found;
};

/** S42. */
const careers = (input: GovernanceInput): Evidence =>
  askShare(input, {
    of: ofReadiness("C6"),
    tables: ["people"],
    tally: () => tallyCareers(input.tables.people ?? []),
    words: (tally) => ({
      found: `${tellPart(tally, ["person listed", "people listed"], ["has customer work as a criterion of promotion", "have customer work as a criterion of promotion"])}.`,
      none: "The People table has no rows.",
      mark: "mark of a career criterion",
    }),
  });

/**
 * S28, S30, S32, S35, S38, S42: how ready the company is for each of the six conditions.
 *
 * @param input All tables. @returns Six pieces of evidence, scores from 0 to 4; null and a reason where the rows say nothing.
 * @see Bliss, file 001: six conditions
 * @example evidenceOfReadiness({ asOf: "2026-10-31", tables: {}, thresholds: {}, concerns: [] }).map(({ of }) => of.id) // => ["C1", "C2", "C3", "C4", "C5", "C6"]
 */
export function evidenceOfReadiness(input: GovernanceInput): readonly Evidence[] {
  return [
    charters(input),
    participation(input),
    roadmapLinks(input),
    evidenceOfHandOffs(),
    survival(input),
    careers(input),
  ];
}
