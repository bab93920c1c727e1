import type { RuleHit, SeriesPoint } from "../../contract/trend-series.ts";
import type { ShownPoints } from "./shown-points.ts";
import { OK } from "./source-points.ts";

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

const orUsual = (counted: Outside): Outside | null =>
  counted.outside <= counted.tested * MOST_OUTSIDE ? null : counted;

/** The points of a stretch, in columns. */
type RuledColumns = Pick<ShownPoints, "states" | "known" | "rules">;

/** A stretch of points, or all of them. */
interface Stretch {
  readonly from: number;
  /** Not included. */
  readonly to: number;
}

/**
 * How many points of a stretch lie outside limits that are no usual range for it.
 *
 * @param points Points with the rules that fire. @param stretch First place, and the one after the last.
 * @returns Those beyond a limit, and all that count and are known; null where a quarter of them at most lies outside.
 * @see Wheeler, "Understanding Variation": limits describe a process that is predictable
 * @example findManyOutside({ states: [1, 3], known: [9, Number.NaN], rules: [[{ rule: "beyond-limits", direction: "high" }], []] }, { from: 0, to: 2 }) // => { outside: 1, tested: 1 }
 */
export function findManyOutside(
  { states, known, rules }: RuledColumns,
  { from, to }: Stretch,
): Outside | null {
  let [outside, tested] = [0, 0];
  for (let at = from; at < to; at += 1) {
    if (states[at] !== OK || Number.isNaN(known[at])) continue;
    tested += 1;
    if (isBeyond(rules[at])) outside += 1;
  }
  return orUsual({ outside, tested });
}

/**
 * Whether the limits of a series are its usual range.
 *
 * @param points Points with the rules that fire. @returns False for a series that mostly rises, falls or jumps.
 * @example hasUsualRange([{ state: "ok", value: 9, rules: [{ rule: "beyond-limits", direction: "high" }] }]) // => false
 */
export function hasUsualRange(points: readonly Ruled[]): boolean {
  const tested = points.filter(({ state, value }) => state === "ok" && value !== null);
  const outside = tested.filter(({ rules }) => isBeyond(rules)).length;
  return orUsual({ outside, tested: tested.length }) === null;
}
