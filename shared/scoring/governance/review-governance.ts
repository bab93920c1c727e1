import type {
  Evidence,
  FreshTable,
  Gate,
  ReadinessFigure,
} from "../../contract/readiness/figure.ts";
import type {
  DecisionReview,
  ForumReview,
  MomentReview,
  PeopleReview,
  RoadmapReview,
  TaskReview,
} from "../../contract/readiness/governance.ts";
import { ITEM_IDS } from "../../contract/readiness/words.ts";
import { countOnce } from "./count-once.ts";
import { reviewDecisions } from "./decision-review.ts";
import { evidenceOfCheckpoints } from "./evidence-conditions.ts";
import { evidenceFromDecisions } from "./evidence-decisions.ts";
import { evidenceFromForums } from "./evidence-forums.ts";
import { evidenceFromMetrics } from "./evidence-metrics.ts";
import { evidenceFromPeople } from "./evidence-people.ts";
import { evidenceFromRoadmap } from "./evidence-progress.ts";
import { evidenceOfReadiness } from "./evidence-readiness.ts";
import { figuresOfForums } from "./figures-forums.ts";
import { figuresOfMeasures } from "./figures-measures.ts";
import { figuresOfRoadmap } from "./figures-roadmap.ts";
import { figuresOfWork } from "./figures-work.ts";
import { reviewForums } from "./forum-review.ts";
import { findFresh } from "./fresh-tables.ts";
import { findGates } from "./gates.ts";
import { noteGovernance } from "./governance-notes.ts";
import { sortTables, type GovernanceInput } from "./input.ts";
import { reviewMoments } from "./moment-review.ts";
import { reviewPeople } from "./people-review.ts";
import { reviewRoadmap } from "./roadmap-review.ts";
import { reviewTasks } from "./task-review.ts";

export type { GovernanceInput } from "./input.ts";

/** What the rows of a workbook evidence on the as-of day; a review is null where its table is missing or has no rows. */
export interface Governance {
  readonly forums: ForumReview | null;
  readonly tasks: TaskReview | null;
  readonly roadmap: RoadmapReview | null;
  readonly moments: MomentReview | null;
  readonly people: PeopleReview | null;
  readonly decisions: DecisionReview | null;
  /** The 23 items of the quiz, the six checkpoints, the six tests of readiness: in this order. */
  readonly evidence: Evidence[];
  readonly gates: Gate[];
  readonly fresh: FreshTable[];
  /** M50 to M66, by number. */
  readonly figures: ReadinessFigure[];
  readonly notes: string[];
}

const evidenceOfItems = (input: GovernanceInput): readonly Evidence[] => {
  const place = new Map<string, number>(ITEM_IDS.map((id, index) => [id, index]));
  return [
    ...evidenceFromForums(input),
    ...evidenceFromRoadmap(input),
    ...evidenceFromPeople(input),
    ...evidenceFromMetrics(input),
    ...evidenceFromDecisions(input),
  ].toSorted((left, right) => (place.get(left.of.id) ?? 0) - (place.get(right.of.id) ?? 0));
};

/**
 * S1 to S13, S17 to S20, S22, S23, S25 to S36, S38, S39, S41, S42, S45 to S49, S51 to S53, S57, S58, S62, S66, S71, S74, S76 to S78, S82
 * (M50 to M66, gates G1 to G5): what the tables of a workbook evidence on the as-of day, each figure with its rows.
 *
 * A blank mark is no evidence: it counts in the whole and not in the part, and is told; where all marks are blank there is
 * no data. A missing or empty table gives no data, never 0. What lies after the as-of day is no failure. What stands in two rows
 * counts once.
 *
 * @param input Rows in any order, thresholds, and the labels of concern. @returns Scores from 0 to 4, shares from 0 to 1, days, money in the workbook's currency.
 * @see Bliss, files 000 to 004; design: mission, and metrics 3.4 and 3.5
 * @example reviewGovernance({ asOf: "2026-10-31", tables: {}, thresholds: {}, concerns: [] }).evidence.every(({ score }) => score === null) // => true
 */
export function reviewGovernance(input: GovernanceInput): Governance {
  const sorted = sortTables(input);
  const { input: counted, notes } = countOnce(sorted);
  return {
    forums: reviewForums(counted),
    tasks: reviewTasks(counted),
    roadmap: reviewRoadmap(counted),
    moments: reviewMoments(counted),
    people: reviewPeople(counted),
    decisions: reviewDecisions(counted),
    evidence: [
      ...evidenceOfItems(counted),
      ...evidenceOfCheckpoints(counted),
      ...evidenceOfReadiness(counted),
    ],
    gates: [...findGates(counted)],
    fresh: [...findFresh(sorted)],
    figures: [
      ...figuresOfMeasures(counted),
      ...figuresOfForums(counted),
      ...figuresOfWork(counted),
      ...figuresOfRoadmap(counted),
    ].toSorted((left, right) => (left.id < right.id ? -1 : left.id > right.id ? 1 : 0)),
    notes: [...notes, ...noteGovernance(counted)],
  };
}
