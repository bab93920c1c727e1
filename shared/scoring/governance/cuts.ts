import type { Ref } from "../../contract/readiness/figure.ts";
import { countWords } from "../write-number.ts";
import { addMonths, fiscalYearOf, wholeMonths, yearsSpanned } from "./days-apart.ts";
import type { GovernanceInput } from "./input.ts";
import { plannedMilestones, type Milestone } from "./milestones.ts";
import { refsOf, type Tally } from "./tally.ts";

/** Months in which a programme is to be left in peace. */
const FIRST_MONTHS = 12;

/**
 * The first day of the programme: as set, else the first planned start on the roadmap.
 *
 * @param input Settings. @param milestones As they stand. @returns `YYYY-MM-DD`; null where neither is known.
 * @see ours
 * @example startOfProgramme({ tables: { settings: { programmeStart: "2025-01-01" } } }, []) // => "2025-01-01"
 */
export function startOfProgramme(
  { tables }: Pick<GovernanceInput, "tables">,
  milestones: readonly Milestone[],
): string | null {
  const starts = milestones.flatMap(({ isOnRoadmap, row }) =>
    isOnRoadmap && row.plannedStart !== null ? [row.plannedStart] : [],
  );
  return tables.settings?.programmeStart ?? starts.toSorted()[0] ?? null;
}

/**
 * The last planned end of the milestones that are on the roadmap and not cut.
 *
 * @param milestones As they stand. @returns The day and the rows that end on it; null without one.
 * @see design: metrics M63; gate G1
 * @example lastPlannedEnd([]) // => null
 */
export function lastPlannedEnd(
  milestones: readonly Milestone[],
): { readonly day: string; readonly refs: Ref[] } | null {
  const planned = plannedMilestones(milestones).map(({ row }) => row);
  const day = planned
    .flatMap(({ plannedEnd }) => plannedEnd ?? [])
    .toSorted()
    .at(-1);
  if (day === undefined) return null;
  return {
    day,
    refs: refsOf(
      "roadmap",
      planned.filter(({ plannedEnd }) => plannedEnd === day),
    ),
  };
}

/**
 * M63, S10, S51: how far the roadmap reaches.
 *
 * @param start First day of the programme. @param end Last planned end. @returns Years from start to end, both included; null where one is not known.
 * @see Bliss, file 000: in the neighbourhood of five years; file 002: a five-year plan
 * @example horizonYears("2026-01-01", "2030-12-31") // => 5
 */
export function horizonYears(start: string | null, end: string | null): number | null {
  return start === null || end === null ? null : Math.max(0, yearsSpanned(start, end));
}

/** What was cut of the approved budget. */
export interface Cuts {
  /** Money cut ÷ money approved. */
  readonly tally: Tally;
  /** Milestones with a cut, and those of which the amount is blank: all of their approved budget counts. */
  readonly count: number;
  readonly withoutAmount: number;
  /** Cuts of which neither an amount nor an approved budget is entered: how much they took is not known. */
  readonly unsized: number;
}

const cutsOf = (milestones: readonly Milestone[], isIn: (day: string) => boolean): Cuts => {
  const onRoadmap = milestones.filter(({ isOnRoadmap }) => isOnRoadmap);
  const approved = onRoadmap.filter(({ approvedBefore }) => (approvedBefore ?? 0) > 0);
  const cut = approved.filter(({ row, cutAmount }) => cutAmount > 0 && isIn(row.cut ?? ""));
  return {
    tally: {
      num: cut.reduce((sum, { cutAmount }) => sum + cutAmount, 0),
      den: approved.reduce((sum, { approvedBefore }) => sum + (approvedBefore ?? 0), 0),
      rows: approved.length,
      unknown: 0,
      refs: refsOf(
        "roadmap",
        approved.map(({ row }) => row),
      ),
    },
    count: cut.length,
    withoutAmount: cut.filter(({ row }) => row.cutAmount === null).length,
    unsized: onRoadmap.filter(
      ({ isCut, cutAmount, row }) =>
        isCut && row.cutAmount === null && cutAmount === 0 && isIn(row.cut ?? ""),
    ).length,
  };
};

/**
 * Cuts of which nobody knows how much they took, as a sentence to add.
 *
 * @param cuts As measured. @returns A sentence with a space before it; empty without such a cut.
 * @see ours: a blank is no evidence that nothing was cut
 * @example tellUnsized({ unsized: 1 }) // => " 1 cut has neither an amount nor an approved budget and cannot be counted."
 */
export function tellUnsized({ unsized }: Pick<Cuts, "unsized">): string {
  if (unsized === 0) return "";
  return ` ${countWords(unsized, "cut has", "cuts have")} neither an amount nor an approved budget and cannot be counted.`;
}

/**
 * M63, S38: money cut by the as-of day of the money approved, on the roadmap.
 *
 * @param milestones As they stand. @returns Sums of money.
 * @see Bliss, file 001: vulnerable in the first round of budget cuts
 * @example measureCuts([]).count // => 0
 */
export function measureCuts(milestones: readonly Milestone[]): Cuts {
  return cutsOf(milestones, () => true);
}

/**
 * M63: the same by the fiscal year of the cut; the year stands for the round of planning.
 *
 * @param milestones As they stand. @param start Month in which the fiscal year begins. @returns Years with a cut, ascending.
 * @see design: metrics M63
 * @example cutsByYear([], 1) // => []
 */
export function cutsByYear(
  milestones: readonly Milestone[],
  start: number,
): readonly { readonly year: number; readonly cuts: Cuts }[] {
  const years = milestones.flatMap(({ cutAmount, row }) =>
    cutAmount > 0 && row.cut !== null ? [fiscalYearOf(row.cut, start)] : [],
  );
  return [...new Set(years)]
    .toSorted((left, right) => left - right)
    .map((year) => ({
      year,
      cuts: cutsOf(milestones, (day) => fiscalYearOf(day, start) === year),
    }));
}

/** Patience in the first year of a programme. */
export interface FirstYear {
  readonly cuts: Cuts;
  /** Milestones of which the planned end lies after the baseline; when that was decided is not recorded. */
  readonly rebaselined: number;
  /** Whole months that are over since the programme began. */
  readonly months: number;
  readonly isOver: boolean;
}

/**
 * Q9b, S10, S23: what was cut in the first twelve months of the programme, whatever the reason.
 *
 * @param milestones As they stand. @param start First day of the programme. @param asOf `YYYY-MM-DD`.
 * @returns Sums of money and counts; a programme younger than a year has what there is.
 * @see Bliss, file 000: they cannot bail in the first year
 * @example measureFirstYear([], "2026-01-01", "2026-10-31").months // => 9
 */
export function measureFirstYear(
  milestones: readonly Milestone[],
  start: string,
  asOf: string,
): FirstYear {
  const end = addMonths(start, FIRST_MONTHS);
  return {
    cuts: cutsOf(milestones, (day) => day >= start && day < end),
    rebaselined: milestones.filter(
      ({ isOnRoadmap, row }) =>
        isOnRoadmap &&
        row.plannedEnd !== null &&
        row.baselineEnd !== null &&
        row.plannedEnd > row.baselineEnd,
    ).length,
    months: wholeMonths(start, asOf),
    isOver: asOf >= end,
  };
}
