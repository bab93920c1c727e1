import type { Evidence } from "../../contract/readiness/figure.ts";
import { countWords, writeNumber } from "../write-number.ts";
import { fiscalYearOf } from "./days-apart.ts";
import { measureProgress, WEIGHT_WORDS } from "./earned-value.ts";
import {
  evidenceOf,
  evidenceOfShare,
  noEvidence,
  ofItem,
  tellBlanks,
  tellPart,
} from "./evidence-parts.ts";
import {
  evidenceOfFirstYear,
  evidenceOfFunding,
  evidenceOfHorizon,
  evidenceOfTransformation,
} from "./evidence-roadmap.ts";
import { milestonesOfYear, tallyFunded, tallyStaffed } from "./funding.ts";
import { absenceOf, fiscalStart, type GovernanceInput } from "./input.ts";
import { plannedMilestones, readMilestones, type Milestone } from "./milestones.ts";
import { tallyEstablished, tallySigned } from "./roadmap-review.ts";
import { percentOf, refsOf, scoreOfShare, stepsReached, valueOf, type Tally } from "./tally.ts";

type Find = (input: GovernanceInput, milestones: readonly Milestone[]) => Evidence;

const resourced: Find = (input, milestones) => {
  const tally = tallyFunded(milestones);
  return evidenceOfShare(ofItem("Q7b"), tally, {
    thresholds: input.thresholds,
    found: `${percentOf(tally)} of the budget that the roadmap needs is approved and not cut (${countWords(tally.rows, "milestone")}).`,
    none: "No milestone of the roadmap has a budget needed.",
    mark: "approved budget",
  });
};

const realistic: Find = (input, milestones) => {
  const tally = tallyEstablished(milestones);
  const isDone = plannedMilestones(milestones).length > 0;
  return evidenceOfShare(ofItem("Q11a"), tally, {
    thresholds: input.thresholds,
    found: `${tellPart(tally, "open milestone", ["has a stage, a measure of success, an owner and a planned end", "have a stage, a measure of success, an owner and a planned end"])}.`,
    none: isDone
      ? "Every milestone of the roadmap is finished."
      : "The Roadmap table has no milestone that is on the roadmap and not cut.",
    mark: "stage",
  });
};

const understood: Find = (input, milestones) => {
  const tally = tallySigned(milestones);
  return evidenceOfShare(ofItem("Q11b"), tally, {
    thresholds: input.thresholds,
    found: `Leaders gave ${writeNumber(tally.num)} of ${countWords(tally.den, "signature")} that the roadmap asks for (${percentOf(tally)}).`,
    none: "No milestone says how many leaders have to sign.",
    mark: "number of leaders who signed",
  });
};

interface Side {
  readonly score: number;
  readonly num: number;
  readonly den: number;
}

const scheduleSide = (
  input: GovernanceInput,
  progress: ReturnType<typeof measureProgress>,
): Side[] => {
  const { thresholds } = input;
  const marks = [
    thresholds["index-earned-some"],
    thresholds["index-earned-half"],
    thresholds["index-earned-most"],
    thresholds["index-earned-full"],
  ];
  return progress.index === null
    ? []
    : [{ score: stepsReached(progress.index, marks), num: progress.earned, den: progress.planned }];
};

const staffSide = (input: GovernanceInput, staffed: Tally): Side[] => {
  const value = valueOf(staffed);
  return value === null
    ? []
    : [{ score: scoreOfShare(value, input.thresholds), num: staffed.num, den: staffed.den }];
};

/** S13, M61, M62: the lower of progress against plan and of staff. */
const achievable: Find = (input, milestones) => {
  const of = ofItem("Q12a");
  const progress = measureProgress(
    milestones.filter(({ isOnRoadmap }) => isOnRoadmap),
    input,
  );
  const staffed = tallyStaffed(milestones);
  const sides = [...scheduleSide(input, progress), ...staffSide(input, staffed)];
  const lower = sides.toSorted((left, right) => left.score - right.score)[0];
  if (lower === undefined)
    return noEvidence(
      of,
      "The roadmap has neither progress due by the as-of day nor staff needed.",
    );
  const earned =
    progress.index === null
      ? "Progress cannot be set against plan"
      : `Earned ÷ planned value is ${writeNumber(progress.index, 2)}, weighted by ${WEIGHT_WORDS[progress.rule]}`;
  const staff =
    valueOf(staffed) === null
      ? "staff needed and committed are not entered"
      : `${percentOf(staffed)} of the staff needed is committed`;
  return evidenceOf(of, {
    ...lower,
    sentence: `${earned}, and ${staff}${sides.length === 2 ? "; the lower counts" : ""}.${tellBlanks(progress.index === null ? 0 : progress.blank, "progress")}`,
    refs: refsOf(
      "roadmap",
      [...progress.refs, ...staffed.refs].flatMap(({ rows }) => rows.map((row) => ({ row }))),
    ),
    isPartial: sides.length < 2 || progress.blank > 0 || staffed.unknown > 0,
  });
};

const fundable: Find = (input, milestones) => {
  const start = fiscalStart(input);
  const year = fiscalYearOf(input.asOf, start);
  const tally = tallyFunded(milestonesOfYear(milestones, year, start));
  return evidenceOfShare(ofItem("Q12b"), tally, {
    thresholds: input.thresholds,
    found: `${percentOf(tally)} of the budget needed by ${countWords(tally.rows, "milestone")} of fiscal year ${year} is approved and not cut.`,
    none: `No milestone that runs in fiscal year ${year} has a budget needed.`,
    mark: "approved budget",
  });
};

const FINDS: readonly (readonly [Parameters<typeof ofItem>[0], Find])[] = [
  ["Q2a", evidenceOfTransformation],
  ["Q7b", resourced],
  ["Q9a", evidenceOfHorizon],
  ["Q9b", evidenceOfFirstYear],
  ["Q10a", evidenceOfFunding],
  ["Q11a", realistic],
  ["Q11b", understood],
  ["Q12a", achievable],
  ["Q12b", fundable],
];

/**
 * S3, S8, S10, S11, S12, S13: what the roadmap says of the items Q2a, Q7b, Q9a, Q9b, Q10a, Q11a, Q11b, Q12a and Q12b.
 *
 * @param input All tables. @returns Nine pieces of evidence, scores from 0 to 4; null and a reason where the rows say nothing.
 * @see Bliss, file 000, questions 2, 7 and 9 to 12; design: mission, "The quiz as data"
 * @example evidenceFromRoadmap({ asOf: "2026-10-31", tables: {}, thresholds: {}, concerns: [] }).length // => 9
 */
export function evidenceFromRoadmap(input: GovernanceInput): readonly Evidence[] {
  const absent = absenceOf(input, "roadmap");
  const milestones = readMilestones(input);
  return FINDS.map(([id, find]) =>
    absent === null ? find(input, milestones) : noEvidence(ofItem(id), absent),
  );
}
