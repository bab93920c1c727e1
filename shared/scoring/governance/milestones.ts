import type { RoadmapRow } from "../../contract/readiness/work-rows.ts";
import { daysApart, fiscalYearOf, hasCome } from "./days-apart.ts";
import type { GovernanceInput } from "./input.ts";

/** A row of the roadmap as it stands on the as-of day. Money is in the workbook's currency. */
export interface Milestone {
  readonly row: RoadmapRow;
  /** Not marked as running beside the roadmap. */
  readonly isOnRoadmap: boolean;
  readonly isFinished: boolean;
  /** Cut by the as-of day with nothing of its approved budget left, or the amount not said. */
  readonly isCut: boolean;
  /** Cut from the approved budget by the as-of day; 0 without a cut. */
  readonly cutAmount: number;
  /** Approved before any cut; null where neither an approval nor an amount cut is entered. */
  readonly approvedBefore: number | null;
  /** Approved before any cut, less what was cut; null where no approval is entered. */
  readonly approvedLeft: number | null;
  readonly missing: readonly string[];
}

const cutOf = ({ cut, cutAmount, budgetApproved }: RoadmapRow, asOf: string): number =>
  hasCome(cut, asOf) ? (cutAmount ?? budgetApproved ?? 0) : 0;

/** An approval below the amount cut was taken down after the cut: what was cut had been approved. */
const approvedBeforeOf = ({ budgetApproved }: RoadmapRow, cutAmount: number): number | null =>
  cutAmount > 0 ? Math.max(budgetApproved ?? 0, cutAmount) : budgetApproved;

const missingOf = (row: RoadmapRow): readonly string[] => [
  ...(row.hasStage ? [] : ["stage"]),
  ...(row.hasMeasure ? [] : ["measure of success"]),
  ...(row.owner === null ? ["owner"] : []),
  ...(row.plannedEnd === null ? ["planned end"] : []),
];

const milestoneOf = (row: RoadmapRow, asOf: string): Milestone => {
  const cutAmount = cutOf(row, asOf);
  const approvedBefore = approvedBeforeOf(row, cutAmount);
  return {
    row,
    isOnRoadmap: row.isOnRoadmap !== false,
    isFinished: hasCome(row.actualEnd, asOf),
    isCut:
      hasCome(row.cut, asOf) &&
      (row.cutAmount === null || row.cutAmount >= (row.budgetApproved ?? 0)),
    cutAmount,
    approvedBefore,
    approvedLeft: row.budgetApproved === null ? null : (approvedBefore ?? 0) - cutAmount,
    missing: missingOf(row),
  };
};

/**
 * Each row of the roadmap as it stands on the as-of day. A row is on the roadmap unless it is marked as beside it. A cut
 * takes its amount from the approved budget, all of it where no amount is said; with nothing left the milestone is cut. Where
 * the approval is smaller than the amount cut, it was taken down after the cut, and the amount is what had been approved.
 *
 * @param input The roadmap. @returns In the order of the sheet; empty without a table.
 * @see ours
 * @example readMilestones({ asOf: "2026-10-31", tables: {} }) // => []
 */
export function readMilestones({
  asOf,
  tables,
}: Pick<GovernanceInput, "asOf" | "tables">): readonly Milestone[] {
  return (tables.roadmap ?? []).map((row) => milestoneOf(row, asOf));
}

/**
 * The milestones that are planned: on the roadmap and not cut.
 *
 * @param milestones As {@link readMilestones} gives. @returns Finished ones as well.
 * @see ours
 * @example plannedMilestones([]) // => []
 */
export function plannedMilestones(milestones: readonly Milestone[]): readonly Milestone[] {
  return milestones.filter(({ isOnRoadmap, isCut }) => isOnRoadmap && !isCut);
}

/**
 * The open milestones: planned and not finished.
 *
 * @param milestones As {@link readMilestones} gives. @returns Those not yet begun as well.
 * @see ours
 * @example openMilestones([]) // => []
 */
export function openMilestones(milestones: readonly Milestone[]): readonly Milestone[] {
  return plannedMilestones(milestones).filter(({ isFinished }) => !isFinished);
}

/**
 * The milestones at work: open, and begun by their planned start or by progress. One without a start counts as begun, so
 * that a blank takes nothing out of sight.
 *
 * @param milestones As {@link readMilestones} gives. @param asOf `YYYY-MM-DD`. @returns Neither finished nor cut ones.
 * @see ours
 * @example activeMilestones([], "2026-10-31") // => []
 */
export function activeMilestones(
  milestones: readonly Milestone[],
  asOf: string,
): readonly Milestone[] {
  return openMilestones(milestones).filter(
    ({ row }) =>
      row.plannedStart === null || hasCome(row.plannedStart, asOf) || (row.complete ?? 0) > 0,
  );
}

/**
 * Whether a milestone runs in a fiscal year.
 *
 * @param milestone One with its dates; a blank start or end is the other. @param year Fiscal year. @param start Month in which it begins.
 * @returns True when its span touches the year; false without dates.
 * @see design: mission, Q12 and gate G5
 * @example touchesYear({ row: { plannedStart: "2025-12-01", plannedEnd: "2026-02-01", actualEnd: null } }, 2026, 1) // => true
 */
export function touchesYear({ row }: Pick<Milestone, "row">, year: number, start: number): boolean {
  const ends = [row.plannedEnd, row.actualEnd].flatMap((day) => day ?? []).toSorted();
  const first = row.plannedStart ?? ends[0];
  const last = ends.at(-1) ?? row.plannedStart;
  if (first === undefined || last === undefined || last === null) return false;
  return fiscalYearOf(first, start) <= year && fiscalYearOf(last, start) >= year;
}

/**
 * Days since a milestone was updated.
 *
 * @param row Its last update. @param asOf `YYYY-MM-DD`. @returns Days, null without an update; 0 for
 * one after the as-of day, which has overwritten the one before.
 * @see ours
 * @example daysSinceUpdate({ lastUpdate: "2026-10-01" }, "2026-10-31") // => 30
 * @example daysSinceUpdate({ lastUpdate: "2026-11-02" }, "2026-10-31") // => 0
 */
export function daysSinceUpdate(
  { lastUpdate }: Pick<RoadmapRow, "lastUpdate">,
  asOf: string,
): number | null {
  if (lastUpdate === null) return null;
  return hasCome(lastUpdate, asOf) ? daysApart(lastUpdate, asOf) : 0;
}
