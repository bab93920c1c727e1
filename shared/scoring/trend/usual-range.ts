import type { RuleHit, SeriesPoint } from "../../contract/trend-series.ts";

/**
 * When more than this share of the points lies outside the limits, the level is not stable and they are no usual range.
 * A stable series has about 1 point in 100 outside, a single step or run of bad months up to a quarter; a steady rise has
 * more than half. Ours.
 *
 * @example MOST_OUTSIDE // => 0.25
 */
export const MOST_OUTSIDE = 1 / 4;

type Ruled = Pick<SeriesPoint, "state" | "value" | "rules">;

/** How many points of a series are tested, and how many of them lie outside the limits. */
export interface Outside {
  readonly outside: number;
  readonly tested: number;
}

/**
 * Whether a point lies beyond its limits.
 *
 * @param rules Those that fire there; the limits speak first, and most points have no rule at all.
 * @example isBeyond([{ rule: "beyond-limits", direction: "high" }]) // => true
 */
export function isBeyond(rules: readonly RuleHit[] | undefined): boolean {
  return rules?.[0]?.rule === "beyond-limits";
}

/**
 * How many points lie outside limits that are no usual range for it.
 *
 * @param points Points with the rules that fire. @returns Those beyond a limit, and all that are complete and known; null
 * where a quarter of them at most lies outside.
 * @see Wheeler, "Understanding Variation": limits describe a process that is predictable
 * @example findManyOutside([{ state: "ok", value: 9, rules: [{ rule: "beyond-limits", direction: "high" }] }, { state: "partial", value: 1, rules: [] }]) // => { outside: 1, tested: 1 }
 */
export function findManyOutside(points: readonly Ruled[]): Outside | null {
  let [outside, tested] = [0, 0];
  for (const { state, value, rules } of points) {
    if (state !== "ok" || value === null) continue;
    tested += 1;
    if (isBeyond(rules)) outside += 1;
  }
  return outside <= tested * MOST_OUTSIDE ? null : { outside, tested };
}

/**
 * Whether the limits of a series are its usual range.
 *
 * @param points Points with the rules that fire. @returns False for a series that mostly rises, falls or jumps.
 * @example hasUsualRange([{ state: "ok", value: 9, rules: [{ rule: "beyond-limits", direction: "high" }] }]) // => false
 */
export function hasUsualRange(points: readonly Ruled[]): boolean {
  return findManyOutside(points) === null;
}
