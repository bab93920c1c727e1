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
  const dated = counted.filter(({ day }) => day !== null);
  for (const { day, rows } of dated) {
    const written = day ?? "";
    byMonth.set(monthOf(written), (byMonth.get(monthOf(written)) ?? 0) + rows);
    byDay.set(written, (byDay.get(written) ?? 0) + rows);
  }
  const { periods, notes } = observeMonths(byMonth);
  const swapped = noteSwappedDays(byDay);
  return {
    periods,
    notes: swapped === null ? notes : [...notes, swapped],
    firstDay: [...byDay.keys()].toSorted()[0] ?? null,
    lastDay:
      dated
        .map(({ lastDay }) => lastDay ?? "")
        .toSorted()
        .at(-1) ?? null,
  };
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
