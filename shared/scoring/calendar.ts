import { lastCompleteMonth, monthNumber, monthOf } from "./month.ts";

/** One month of a full calendar; `column` is its place in the observed periods, null when it was not observed. */
export interface CalendarMonth {
  readonly period: string;
  readonly column: number | null;
  readonly isComplete: boolean;
}

/**
 * Every month from the first observed period to the last. A month that was not observed has no column: it is missing,
 * never zero. A month that is not over at the as-of day is not complete: shown, never tested.
 *
 * @param periods Months that were observed, `YYYY-MM`, ascending. @param asOf `YYYY-MM-DD`.
 * @returns The months in order; empty when nothing was observed.
 * @see design rule T1, "calendar first": a bridged gap makes two distant months look like neighbours
 * @example readCalendar(["2026-08", "2026-10"], "2026-10-15").map((month) => month.column) // => [0, null, 1]
 * @example readCalendar(["2026-09", "2026-10"], "2026-10-15").map((month) => month.isComplete) // => [true, false]
 */
export function readCalendar(periods: readonly string[], asOf: string): readonly CalendarMonth[] {
  const first = periods[0];
  const last = periods.at(-1);
  if (first === undefined || last === undefined) return [];
  const columns = new Map(periods.map((period, column) => [period, column]));
  const complete = lastCompleteMonth(asOf);
  return Array.from({ length: monthNumber(last) - monthNumber(first) + 1 }, (_, step) => {
    const period = monthOf(monthNumber(first) + step);
    return { period, column: columns.get(period) ?? null, isComplete: period <= complete };
  });
}
