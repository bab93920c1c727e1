import type { BarePoint } from "./judge-points.ts";
import type { CalendarMonth } from "./calendar.ts";
import type { Exposure } from "./exposure.ts";

const stateOf = ({ column, isComplete }: CalendarMonth): BarePoint["state"] => {
  if (column === null) return "missing";
  return isComplete ? "ok" : "partial";
};

/**
 * Counts of a calendar as points: rates per 1,000 where an exposure is given, else the counts themselves.
 *
 * @param calendar Every month in order. @param counts One count for each observed month. @param exposure Customers by
 * month, or null for plain counts; a month that it does not cover has no value.
 * @returns One point for each month; a missing month has neither count nor value.
 * @example countPoints([{ period: "2026-10", column: 0, isComplete: true }], [6], { unit: "customers", byPeriod: new Map([["2026-10", 2000]]), unlisted: [] }) // => [{ period: "2026-10", value: 3, num: 6, den: 2000, state: "ok" }]
 */
export function countPoints(
  calendar: readonly CalendarMonth[],
  counts: readonly number[],
  exposure: Exposure | null,
): readonly BarePoint[] {
  return calendar.map((month) => {
    const { period, column } = month;
    const num = column === null ? null : (counts[column] ?? 0);
    const den = num === null ? null : (exposure?.byPeriod.get(period) ?? null);
    const rate = num === null || den === null ? null : (1000 * num) / den;
    return { period, value: exposure === null ? num : rate, num, den, state: stateOf(month) };
  });
}
