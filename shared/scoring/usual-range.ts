import type { SeriesPoint } from "../contract/scorecard.ts";

/**
 * When more than this share of the months lies outside the limits, the level is not stable and they are no usual range.
 * A stable series has about 1 month in 100 outside, a single step or run of bad months up to a quarter; a steady rise has
 * more than half. Ours.
 */
export const MOST_OUTSIDE = 1 / 4;

type Ruled = Pick<SeriesPoint, "state" | "value" | "rules">;

/** How many months of a series are tested, and how many of them lie outside the limits. */
export interface Outside {
  readonly outside: number;
  readonly months: number;
}

/**
 * The months outside the limits.
 *
 * @param points Months with the rules that fire. @returns Those beyond a limit, and all that are complete and known.
 * @example countOutside([{ state: "ok", value: 9, rules: [{ rule: "beyond-limits", direction: "high" }] }, { state: "partial", value: 1, rules: [] }]) // => { outside: 1, months: 1 }
 */
export function countOutside(points: readonly Ruled[]): Outside {
  const tested = points.filter(({ state, value }) => state === "ok" && value !== null);
  const isOutside = ({ rules }: Ruled): boolean =>
    rules.some(({ rule }) => rule === "beyond-limits");
  return { outside: tested.filter(isOutside).length, months: tested.length };
}

/**
 * Whether the limits of a series are its usual range: a quarter of the months at most lies outside.
 *
 * @param points Months with the rules that fire. @returns False for a series that mostly rises, falls or jumps.
 * @see Wheeler, "Understanding Variation": limits describe a process that is predictable
 * @example hasUsualRange([{ state: "ok", value: 9, rules: [{ rule: "beyond-limits", direction: "high" }] }]) // => false
 */
export function hasUsualRange(points: readonly Ruled[]): boolean {
  const { outside, months } = countOutside(points);
  return outside <= months * MOST_OUTSIDE;
}
