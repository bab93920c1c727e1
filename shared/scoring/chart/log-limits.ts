import type { ChartPoints, SegmentLimits } from "./band.ts";
import { baseValues, xmrOnScale, type Scale, type XmrOptions } from "./xmr-limits.ts";

const LOGARITHM: Scale = { to: Math.log, from: Math.exp };

/**
 * An XmR chart on the logarithm, for money: most months small, a few large. On the plain scale a stable series of
 * log-normal losses (sigma 0.6, 24 months) is marked somewhere in 60 of 100 cases; a factor of two up and one of two down
 * are equally far here. The center is the geometric mean, below the mean.
 *
 * @param points One segment in order, with its gaps. @param options Bounds in the unit of the values; factor and
 * screening on the logarithm.
 * @returns One band for all points; null when a value that counts is 0 or less, or no two neighbours count.
 * @see Wheeler, "Understanding Variation", for the limits; geometric mean and log-normal distribution for the scale
 * @example logLimits({ values: [1, 4, 1, 4], nums: [], dens: [], isBase: [1, 1, 1, 1] }, { floor: 0, cap: null, factor: 2.66, screen: "never" }).bands.center[0] // => 2
 * @example logLimits({ values: [1, 0, 2], nums: [], dens: [], isBase: [1, 1, 1] }, { floor: 0, cap: null, factor: 2.66, screen: "never" }) // => null
 */
export function logLimits(points: ChartPoints, options: XmrOptions): SegmentLimits | null {
  const isPositive = baseValues(points).every((value) => !(value <= 0));
  return isPositive ? xmrOnScale(points, LOGARITHM, options) : null;
}
