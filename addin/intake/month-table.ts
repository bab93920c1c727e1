import { monthOf } from "./calendar-day.ts";
import { observeMonths, type ObservedMonths } from "./observed-months.ts";
import type { CountedRows } from "./settle-rows.ts";
import { noteSwappedDays } from "./swapped-days.ts";

/** Months that rows cover, and the first and last day that they tell of. */
export interface CoveredMonths extends ObservedMonths {
  readonly firstDay: string | null;
  readonly lastDay: string | null;
}

/**
 * The months that rows cover.
 *
 * @param counted Rows that count. @returns Months in order with notes; no months when the rows have no dates.
 * @example coverMonths([]) // => { periods: [], notes: [], firstDay: null, lastDay: null }
 */
export function coverMonths(counted: readonly CountedRows[]): CoveredMonths {
  const byMonth = new Map<string, number>();
  const byDay = new Map<string, number>();
  let firstDay: string | null = null;
  let lastDay: string | null = null;
  for (const { day, lastDay: until, rows } of counted) {
    if (day === null || until === null) continue;
    byMonth.set(monthOf(day), (byMonth.get(monthOf(day)) ?? 0) + rows);
    byDay.set(day, (byDay.get(day) ?? 0) + rows);
    if (firstDay === null || day < firstDay) firstDay = day;
    if (lastDay === null || until > lastDay) lastDay = until;
  }
  const { periods, notes } = observeMonths(byMonth);
  const swapped = noteSwappedDays(byDay);
  return { periods, notes: swapped === null ? notes : [...notes, swapped], firstDay, lastDay };
}

/**
 * Sorts rows into the cells of a table: one row a label, one column a month (a single column without months).
 *
 * @param counted Rows that count. @param periods Months in order. @param rowOf Index of the row that a label belongs to.
 * @returns Pairs of cell index and rows; the index runs along the months of the first label, then of the second.
 * @example placeInCells([], ["2024-01"], () => 0) // => []
 */
export function placeInCells(
  counted: readonly CountedRows[],
  periods: readonly string[],
  rowOf: (label: string) => number,
): readonly { readonly cell: number; readonly rows: CountedRows }[] {
  const columnOf = new Map(periods.map((period, index) => [period, index]));
  const columns = Math.max(1, periods.length);
  return counted.map((rows) => ({
    cell:
      rowOf(rows.label) * columns +
      (rows.day === null ? 0 : (columnOf.get(monthOf(rows.day)) ?? 0)),
    rows,
  }));
}
