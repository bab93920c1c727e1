import type { SeriesPoint } from "../../shared/contract/trend-series.ts";
import { monthNumber, monthOf } from "../../shared/scoring/month.ts";

/** Eight heights of a bar in one character. */
const BARS = "▁▂▃▄▅▆▇█";
const STEPS = 8;
/** A heavy line: unlike blocks, lines side by side join without a gap on every screen. */
const LINE = "━";
const HALF_LINE = "╸";

/** A year and the same month of the year before it. */
const PICTURE_MONTHS = 13;
/** Unlike a gap, it is seen at either end too. */
const NO_ROWS = "·";

/**
 * The 13 months up to a month in one cell: bars from 0 to the highest of them. A month without rows is a dot, also after
 * the last row; months before the first row are left out, and so is a month that is not over: it would look like a fall.
 *
 * @param points Months in order. @param until The last month to draw; the last finished one of the points when null.
 * @returns At most 13 characters.
 * @example drawMonths([{ period: "2026-08", value: 4, state: "ok" }, { period: "2026-09", value: 8, state: "ok" }], "2026-10") // => "▄█·"
 */
export function drawMonths(
  points: readonly Pick<SeriesPoint, "period" | "value" | "state">[],
  until: string | null,
): string {
  const whole = points.filter(({ state }) => state !== "partial");
  const first = whole[0]?.period;
  const last = until ?? whole.at(-1)?.period;
  if (first === undefined || last === undefined) return "";
  const values = new Map(whole.map(({ period, value }) => [period, value]));
  const from = Math.max(monthNumber(first), monthNumber(last) - PICTURE_MONTHS + 1);
  const months = Array.from(
    { length: Math.max(0, monthNumber(last) - from + 1) },
    (_, at) => values.get(monthOf(from + at)) ?? null,
  );
  const highest = Math.max(0, ...months.map((value) => value ?? 0));
  const bar = (value: number): string =>
    BARS[highest > 0 ? Math.max(0, Math.ceil((value / highest) * STEPS) - 1) : 0] ?? " ";
  return months.map((value) => (value === null ? NO_ROWS : bar(value))).join("");
}

/**
 * A horizontal bar made of heavy lines, exact to half a character.
 *
 * @param value The amount. @param largest The amount of the longest bar. @param length Characters of the longest bar.
 * @returns Empty for 0 and for credits.
 * @example drawBar(3, 4, 2) // => "━╸"
 */
export function drawBar(value: number, largest: number, length: number): string {
  if (value <= 0 || largest <= 0) return "";
  const halves = Math.max(1, Math.round((value / largest) * length * 2));
  return LINE.repeat(Math.floor(halves / 2)) + HALF_LINE.repeat(halves % 2);
}
