import { lastCompleteMonth, monthNumber, monthOf } from "./month.ts";

/** The months that the board's figures cover, both ends included. */
export interface BoardWindow {
  readonly from: string;
  readonly to: string;
  readonly months: number;
}

/** A year evens out the seasons and is what a board compares with; our choice. */
const WINDOW_MONTHS = 12;

/**
 * The last 12 complete months of the data, or fewer when the data are shorter.
 *
 * @param periods All months that were observed, `YYYY-MM`, in any order. @param asOf `YYYY-MM-DD`.
 * @returns First and last month and how many; null when no observed month is over.
 * @example boardWindow(["2024-01", "2026-10"], "2026-10-31") // => { from: "2025-11", to: "2026-10", months: 12 }
 * @example boardWindow(["2026-09", "2026-10"], "2026-10-30") // => { from: "2026-09", to: "2026-09", months: 1 }
 */
export function boardWindow(periods: readonly string[], asOf: string): BoardWindow | null {
  const complete = lastCompleteMonth(asOf);
  const over = periods.filter((period) => period <= complete).toSorted();
  const first = over[0];
  const to = over.at(-1);
  if (first === undefined || to === undefined) return null;
  const from = Math.max(monthNumber(first), monthNumber(to) - WINDOW_MONTHS + 1);
  return { from: monthOf(from), to, months: monthNumber(to) - from + 1 };
}

/**
 * Whether a month counts for the board. Without a window everything does: the data have no dates.
 *
 * @param window The board's months, or null. @param period `YYYY-MM`. @returns True inside, ends included.
 * @example isInWindow({ from: "2026-01", to: "2026-02", months: 2 }, "2026-03") // => false
 * @example isInWindow(null, "2026-03") // => true
 */
export function isInWindow(window: BoardWindow | null, period: string): boolean {
  return window === null || (window.from <= period && period <= window.to);
}

const lastOver = (periods: readonly string[], asOf: string): string | null => {
  const complete = lastCompleteMonth(asOf);
  return (
    periods
      .filter((period) => period <= complete)
      .toSorted()
      .at(-1) ?? null
  );
};

/**
 * The last 12 complete months that all tables have, or fewer when one of them has fewer: a figure that is called one of
 * 12 months is of 12 months, and a later as-of day cannot add months that one table lacks. Where a table ends before the
 * last year of the first one begins, the first alone decides, and the other covers none of these months.
 *
 * @param tables Observed months of each table, `YYYY-MM`; the one that the board reads first stands first. A table
 * without months does not count. @param asOf `YYYY-MM-DD`.
 * @returns First and last month and how many; null when no table has a month that is over.
 * @example commonWindow([["2024-01", "2026-09"], ["2023-01", "2026-10"]], "2026-10-31") // => { from: "2025-10", to: "2026-09", months: 12 }
 * @example commonWindow([["2024-01", "2026-09"], ["2023-01", "2024-10"]], "2026-10-31") // => { from: "2025-10", to: "2026-09", months: 12 }
 */
export function commonWindow(
  tables: readonly (readonly string[])[],
  asOf: string,
): BoardWindow | null {
  const dated = tables.filter((periods) => lastOver(periods, asOf) !== null);
  const [main] = dated;
  if (main === undefined) return null;
  const own = boardWindow(main, asOf);
  const ends = dated.flatMap((periods) => lastOver(periods, asOf) ?? []).toSorted();
  const starts = dated.flatMap((periods) => periods.toSorted()[0] ?? []).toSorted();
  const [to, first] = [ends[0], starts.at(-1)];
  if (own === null || to === undefined || first === undefined) return own;
  if (to < own.from || first > to) return own;
  return boardWindow([first, to], asOf);
}
