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
