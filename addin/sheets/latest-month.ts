import type { Series } from "../../shared/contract/series.ts";
import { monthInWords } from "../../shared/scoring/month.ts";

/** Letters of a month's name that a narrow column has room for. */
const SHORT_NAME = 3;

/**
 * A month in few letters.
 *
 * @param month `YYYY-MM`. @returns Three letters of its English name and the year.
 * @example shortMonth("2026-10") // => "Oct 2026"
 */
export function shortMonth(month: string): string {
  const [name = "", year = ""] = monthInWords(month).split(" ");
  return `${name.slice(0, SHORT_NAME)} ${year}`;
}

/**
 * The month that a table of measures shows: the latest finished one of any of them.
 *
 * @param measures From the scorecard. @returns `YYYY-MM`; null when no month of any is over.
 * @example latestMonth([{ latest: "2026-09" }, { latest: "2026-10" }, { latest: null }]) // => "2026-10"
 */
export function latestMonth(measures: readonly Pick<Series, "latest">[]): string | null {
  return measures.reduce<string | null>(
    (last, { latest }) => (latest !== null && latest > (last ?? "") ? latest : last),
    null,
  );
}

/**
 * The header over the latest figures: their month, so that nobody takes an old figure for today's.
 *
 * @param measures From the scorecard. @returns The month when it holds for all measures that have one, else "Latest month".
 * @example headLatest([{ latest: "2026-10" }, { latest: null }]) // => "Oct 2026"
 */
export function headLatest(measures: readonly Pick<Series, "latest">[]): string {
  const month = latestMonth(measures);
  const agree = measures.every(({ latest }) => latest === null || latest === month);
  return agree && month !== null ? shortMonth(month) : "Latest month";
}

/**
 * What is said beside a figure that is older than the others; empty for one that is not.
 *
 * @param series From the scorecard. @param month Of the table. @returns Words that follow the name.
 * @example olderMonth({ latest: "2024-11" }, "2026-10") // => " (Nov 2024)"
 */
export function olderMonth({ latest }: Pick<Series, "latest">, month: string | null): string {
  return latest === null || latest === month ? "" : ` (${shortMonth(latest)})`;
}
