import type { Thresholds } from "../../catalogue/readiness/thresholds.ts";
import type { MilestoneLine, RoadmapReview, Share } from "../../contract/readiness/governance.ts";
import { horizonYears, lastPlannedEnd, startOfProgramme } from "./cuts.ts";
import { wholeMonths } from "./days-apart.ts";
import { cappedShare, measureProgress, plannedShare } from "./earned-value.ts";
import {
  fundedByYear,
  fundedLines,
  tallyFollowedUp,
  tallyFunded,
  tallyStaffed,
} from "./funding.ts";
import { absenceOf, fiscalStart, type GovernanceInput } from "./input.ts";
import {
  daysSinceUpdate,
  openMilestones,
  plannedMilestones,
  readMilestones,
  type Milestone,
} from "./milestones.ts";
import { shareOf, tallyMarks, tallySums, type Tally } from "./tally.ts";

/** The source speaks of a neighbourhood of five years. */
const PROGRAMME_YEARS = 5;

/**
 * Q11a, S12, S25, S52: open milestones that have stage, measure of success, owner and planned end.
 *
 * @param milestones As they stand. @returns Counts of milestones.
 * @see Bliss, file 000: stages and expectations are identified
 * @example tallyEstablished([]).den // => 0
 */
export function tallyEstablished(milestones: readonly Milestone[]): Tally {
  return tallyMarks(
    "roadmap",
    openMilestones(milestones).map(({ row, missing }) => ({ row: row.row, missing })),
    ({ missing }) => missing.length === 0,
  );
}

/**
 * Q11b, S12, S53: leaders who signed, of those whose consent is needed, over planned milestones.
 *
 * @param milestones As they stand. @returns Sums of signatures; a blank number of signatures counts as none.
 * @see Bliss, file 002: leaders help to frame the roadmap
 * @example tallySigned([]).den // => 0
 */
export function tallySigned(milestones: readonly Milestone[]): Tally {
  return tallySums(
    "roadmap",
    plannedMilestones(milestones).map(({ row }) => row),
    ({ leaders, leadersSigned }) => ({ part: leadersSigned, whole: leaders }),
  );
}

const ratioOf = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null || whole <= 0 ? null : part / whole;

const lineOf = (
  milestone: Milestone,
  { asOf, thresholds }: { readonly asOf: string; readonly thresholds: Thresholds },
): MilestoneLine => {
  const { row, isFinished, isCut, approvedLeft, missing } = milestone;
  const end = row.baselineEnd ?? row.plannedEnd;
  return {
    row: row.row,
    plannedEnd: row.plannedEnd,
    baselineEnd: row.baselineEnd,
    actualEnd: isFinished ? row.actualEnd : null,
    complete: row.complete,
    capped: cappedShare(milestone, thresholds),
    planned: plannedShare({ start: row.plannedStart, end }, asOf),
    isLate: end !== null && !isCut && (isFinished ? (row.actualEnd ?? "") : asOf) > end,
    isCut,
    funded: ratioOf(approvedLeft, row.budgetNeeded),
    staffed: ratioOf(row.fteCommitted, row.fteNeeded),
    daysSinceUpdate: daysSinceUpdate(row, asOf),
    missing: [...missing],
  };
};

const yearOf = (start: string | null, asOf: string): number | null =>
  start === null || start > asOf ? null : Math.floor(wholeMonths(start, asOf) / 12) + 1;

const onRoadmapShare = (milestones: readonly Milestone[]): Share =>
  shareOf(
    tallyMarks(
      "roadmap",
      milestones.map(({ row, isOnRoadmap }) => ({ row: row.row, isOnRoadmap })),
      ({ isOnRoadmap }) => isOnRoadmap,
    ),
  );

/**
 * S12, S13, S23, S25, S38, S51, S52 (M61 to M63): the roadmap as it stands on the as-of day. Established, funded, followed
 * and followed up are four numbers and never one.
 *
 * @param input The roadmap and settings. @returns Shares from 0 to 1, years, money in the workbook's currency; null without rows.
 * @see Bliss, file 000: established, funded, followed, and followed up on
 * @example reviewRoadmap({ asOf: "2026-10-31", tables: {}, thresholds: {}, concerns: [] }) // => null
 */
export function reviewRoadmap(input: GovernanceInput): RoadmapReview | null {
  if (absenceOf(input, "roadmap") !== null) return null;
  const milestones = readMilestones(input);
  const onRoadmap = milestones.filter(({ isOnRoadmap }) => isOnRoadmap);
  const start = startOfProgramme(input, milestones);
  const { earned, planned, index } = measureProgress(onRoadmap, input);
  const year = yearOf(start, input.asOf);
  return {
    year,
    ofYears: year === null ? null : PROGRAMME_YEARS,
    horizonYears: horizonYears(start, lastPlannedEnd(milestones)?.day ?? null),
    established: shareOf(tallyEstablished(milestones)),
    funded: shareOf(tallyFunded(milestones)),
    staffed: shareOf(tallyStaffed(milestones)),
    followed: index === null ? { earned: null, planned: null, index } : { earned, planned, index },
    followedUp: shareOf(tallyFollowedUp(milestones, input)),
    onRoadmap: onRoadmapShare(milestones),
    leadersSigned: shareOf(tallySigned(milestones)),
    cuts: milestones.flatMap(({ row }) =>
      row.cut !== null && row.cut <= input.asOf
        ? [{ row: row.row, day: row.cut, amount: row.cutAmount, reason: row.cutReason }]
        : [],
    ),
    fundedByYear: fundedLines(fundedByYear(milestones, fiscalStart(input))),
    milestones: milestones.map((milestone) => lineOf(milestone, input)),
  };
}
