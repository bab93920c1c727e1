import type { RoadmapReview } from "../../contract/readiness/governance.ts";
import { fiscalYearOf } from "./days-apart.ts";
import { countWords } from "../write-number.ts";
import type { GovernanceInput } from "./input.ts";
import {
  plannedMilestones,
  touchesYear,
  daysSinceUpdate,
  activeMilestones,
  type Milestone,
} from "./milestones.ts";
import { refsOf, shareOf, tallyMarks, tallySums, type Tally } from "./tally.ts";

/** What a milestone has of what it needs. */
interface Met {
  readonly row: number;
  readonly part: number | null;
  readonly whole: number | null;
}

const moneyOf = (milestones: readonly Milestone[]): readonly Met[] =>
  milestones
    .filter(({ isOnRoadmap }) => isOnRoadmap)
    .map(({ approvedLeft, row }) => ({
      row: row.row,
      part: approvedLeft,
      whole: row.budgetNeeded,
    }));

const staffOf = (milestones: readonly Milestone[]): readonly Met[] =>
  plannedMilestones(milestones).map(({ row }) => ({
    row: row.row,
    part: row.fteCommitted,
    whole: row.fteNeeded,
  }));

const sumsOf = (met: readonly Met[]): Tally => tallySums("roadmap", met, (sums) => sums);

/**
 * M62, S8, S13, S25: approved budget, less what was cut, of the budget needed. Milestones on the roadmap, cut ones as well:
 * what they needed is not met by cutting them. A milestone counts up to its need: more for one is not money for another.
 *
 * @param milestones As they stand. @returns Sums of money.
 * @see Bliss, file 000: "funded"; design: metrics M62
 * @example tallyFunded([]).den // => 0
 */
export function tallyFunded(milestones: readonly Milestone[]): Tally {
  return sumsOf(moneyOf(milestones));
}

/**
 * M62, S31: committed staff of the staff needed, in full-time equivalents, of milestones on the roadmap that were not cut. One
 * counts up to its need, as with money.
 *
 * @param milestones As they stand. @returns Sums of full-time equivalents.
 * @see Bliss, file 001: headcount and staff time; design: metrics M62
 * @example tallyStaffed([]).den // => 0
 */
export function tallyStaffed(milestones: readonly Milestone[]): Tally {
  return sumsOf(staffOf(milestones));
}

/**
 * M62: milestones that have more than they need, in words.
 *
 * @param milestones As they stand. @param of Money or staff. @returns A sentence; empty where there are none.
 * @see ours
 * @example tellBeyond([{ isOnRoadmap: true, approvedLeft: 12, row: { row: 2, budgetNeeded: 10 } }], "funded") // => "1 milestone has more than it needs; what is beyond the need counts for no other."
 */
export function tellBeyond(milestones: readonly Milestone[], of: "funded" | "staffed"): string {
  const met = of === "funded" ? moneyOf(milestones) : staffOf(milestones);
  const over = met.filter(
    ({ part, whole }) => whole !== null && whole > 0 && (part ?? 0) > whole,
  ).length;
  return over === 0
    ? ""
    : `${countWords(over, "milestone has more than it needs", "milestones have more than they need")}; what is beyond the need counts for no other.`;
}

/**
 * M62, S25: milestones at work that were updated within some days, of all at work.
 *
 * @param milestones As they stand. @param input The as-of day and the days. @returns Counts of milestones; one without an update counts as not followed up.
 * @see Bliss, file 000: "followed up"; design: metrics M62
 * @example tallyFollowedUp([], { asOf: "2026-10-31", thresholds: {} }).den // => 0
 */
export function tallyFollowedUp(
  milestones: readonly Milestone[],
  { asOf, thresholds }: Pick<GovernanceInput, "asOf" | "thresholds">,
): Tally {
  return tallyMarks(
    "roadmap",
    activeMilestones(milestones, asOf).map(({ row }) => row),
    (row) => (daysSinceUpdate(row, asOf) ?? Infinity) <= thresholds["update-days"],
  );
}

/**
 * Q12b, G5, S13: milestones on the roadmap that run in a fiscal year.
 *
 * @param milestones As they stand. @param year Fiscal year. @param start Month in which it begins. @returns Cut ones as well.
 * @see ours
 * @example milestonesOfYear([], 2026, 1) // => []
 */
export function milestonesOfYear(
  milestones: readonly Milestone[],
  year: number,
  start: number,
): readonly Milestone[] {
  return milestones.filter(
    (milestone) => milestone.isOnRoadmap && touchesYear(milestone, year, start),
  );
}

/**
 * Q10a, S11: the funded share by the fiscal year in which milestones are planned to end.
 *
 * @param milestones As they stand. @param start Month in which the fiscal year begins. @returns Years in ascending order, each with its sums and rows.
 * @see design: mission S11
 * @example fundedByYear([], 1) // => []
 */
export function fundedByYear(
  milestones: readonly Milestone[],
  start: number,
): readonly { readonly year: number; readonly tally: Tally }[] {
  const dated = milestones.filter(
    ({ isOnRoadmap, row }) => isOnRoadmap && row.plannedEnd !== null && (row.budgetNeeded ?? 0) > 0,
  );
  return [...Map.groupBy(dated, ({ row }) => fiscalYearOf(row.plannedEnd ?? "", start)).entries()]
    .toSorted(([left], [right]) => left - right)
    .map(([year, own]) => ({ year, tally: tallyFunded(own) }));
}

/**
 * The same as a review shows it.
 *
 * @param years As {@link fundedByYear} gives. @returns Years with shares.
 * @see ours
 * @example fundedLines([]) // => []
 */
export function fundedLines(years: ReturnType<typeof fundedByYear>): RoadmapReview["fundedByYear"] {
  return years.map(({ year, tally }) => ({ year, funded: shareOf(tally) }));
}

/** What Q2 counts initiatives by. */
export interface InitiativeShare {
  readonly by: "spend" | "approved budget" | "number";
  readonly tally: Tally;
}

const isCommon = ({ isOnRoadmap, row }: Milestone): boolean =>
  isOnRoadmap && new Set(row.units).size >= 2;

const isKnown = (values: readonly (number | null)[]): boolean =>
  values.every((value) => value !== null) && values.some((value) => value > 0);

/**
 * Q2, S3, S27: initiatives on the roadmap that bind two or more units, of all initiatives: by spend where every row has it, else by
 * approved budget where every row has it, else by their number.
 *
 * @param milestones All rows of the roadmap, those beside it as well. @returns The sums, and what they count.
 * @see Bliss, file 000: transformation, not one-off tactics
 * @example tallyInitiatives([]).by // => "number"
 */
export function tallyInitiatives(milestones: readonly Milestone[]): InitiativeShare {
  const spent = milestones.map(({ row }) => row.budgetSpent);
  const approved = milestones.map(({ row }) => row.budgetApproved);
  const rows = milestones.map(({ row }) => row);
  const amountsOf = (amounts: readonly (number | null)[]): Tally => {
    const num = milestones.reduce(
      (sum, milestone, index) => sum + (isCommon(milestone) ? (amounts[index] ?? 0) : 0),
      0,
    );
    const den = amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
    return { num, den, rows: rows.length, unknown: 0, refs: refsOf("roadmap", rows) };
  };
  if (isKnown(spent)) return { by: "spend", tally: amountsOf(spent) };
  if (isKnown(approved)) return { by: "approved budget", tally: amountsOf(approved) };
  return { by: "number", tally: amountsOf(rows.map(() => 1)) };
}
