import type {
  Assurance,
  Attainment,
  Limits,
  RuleHit,
  Segment,
  Variation,
} from "../../contract/trend-series.ts";
import type { Direction } from "../../contract/trends.ts";
import { MIN_MARKS } from "../chart/minimum-points.ts";
import { hasSignal } from "./tell-segments.ts";

const SIDES: Readonly<Record<Direction, Readonly<Record<RuleHit["direction"], Variation>>>> = {
  increase: { high: "better", low: "worse" },
  decrease: { high: "worse", low: "better" },
  neutral: { high: "higher", low: "lower" },
};

/**
 * Variation of a series: signal or noise at its latest complete period. No mark below 13 points.
 *
 * @param charted Limits at the latest point, and whether all points are equal. @param leading What speaks there, or null.
 * @param direction Which way is an improvement.
 * @returns better, worse, no-signal, no-variation (all points equal) or too-few; higher or lower where neither is good.
 * @example variationOf({ isConstant: false, limits: null }, null, "decrease") // => "too-few"
 */
export function variationOf(
  charted: { readonly isConstant: boolean; readonly limits: Limits | null },
  leading: Pick<RuleHit, "direction"> | null,
  direction: Direction,
): Variation {
  if (charted.limits === null || charted.limits.points < MIN_MARKS) return "too-few";
  if (charted.isConstant) return "no-variation";
  return leading === null ? "no-signal" : SIDES[direction][leading.direction];
}

/**
 * Attainment: the latest complete period against its target. Equal is met.
 *
 * @param value Latest value, null when there is none. @param target In the same unit. @param direction Which way is an
 * improvement; where neither is, a target cannot be met or missed.
 * @returns met, missed, no-target, or no-data when there is a target and no value.
 * @example attainmentOf(5, 5, "decrease") // => "met"
 * @example attainmentOf(null, 5, "decrease") // => "no-data"
 */
export function attainmentOf(
  value: number | null,
  target: number | null,
  direction: Direction,
): Attainment {
  if (target === null || direction === "neutral") return "no-target";
  if (value === null) return "no-data";
  const isMet = direction === "decrease" ? value <= target : value >= target;
  return isMet ? "met" : "missed";
}

/** Lowest and highest value while nothing changes; what never varies stays at its value, whatever the chart. */
const promisedRange = (limits: Limits, variation: Variation): readonly [number, number] | null => {
  const { center, lower, upper } = limits;
  if (variation === "no-variation") return [center, center];
  if (variation !== "no-signal" || lower === null || upper === null) return null;
  return [lower, upper];
};

/**
 * Assurance: what the limits promise about the target while nothing changes. A target that all values within the limits
 * meet will be met; one that none of them meets will be missed. A series without variation is never "hit or miss". Limits
 * promise nothing while the latest point is a signal, nor where the runs since the rebase say that the level has moved.
 *
 * @param judged Limits, variation, and the segment of the latest point. @param target In the unit of the limits.
 * @param direction Which way is an improvement.
 * @returns will-meet, will-miss, hit-or-miss; none without a target or a direction, below 13 points, or with a signal.
 * @see NHS England, "Making Data Count", assurance icons; equality is met, unlike PowerBI-SPC (its issue 463)
 * @example assuranceOf({ limits: { kind: "firm", center: 100, lower: 100, upper: 100, points: 24 }, variation: "no-variation", segment: null }, 100, "increase") // => "will-meet"
 */
export function assuranceOf(
  judged: {
    readonly limits: Limits | null;
    readonly variation: Variation;
    readonly segment: Segment | null;
  },
  target: number | null,
  direction: Direction,
): Assurance {
  const { limits, variation, segment } = judged;
  if (limits === null || target === null || direction === "neutral") return "none";
  if (segment !== null && hasSignal(segment.runs)) return "none";
  const range = promisedRange(limits, variation);
  if (range === null) return "none";
  const [best, worst] = direction === "decrease" ? range : [range[1], range[0]];
  const meets = (value: number): boolean =>
    direction === "decrease" ? value <= target : value >= target;
  if (meets(worst)) return "will-meet";
  return meets(best) ? "hit-or-miss" : "will-miss";
}
