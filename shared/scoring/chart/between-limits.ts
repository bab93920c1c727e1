import type { Band, ChartPoints, SegmentLimits } from "./band.ts";
import { sameBands } from "./bands.ts";
import { meanOfKnown } from "./moving-ranges.ts";
import { runCenter } from "./run-limits.ts";
import {
  baseValues,
  notAbove,
  notBelow,
  xmrOnScale,
  type Bounds,
  type Scale,
  type XmrOptions,
} from "./xmr-limits.ts";

/** Times between events that come by chance are near to normal at this root. Source: Nelson 1994, "A control chart for parts-per-million nonconforming items", J. Quality Technology 26(3). */
const ROOT = 3.6;

/** Below 0 the power keeps its sign: no time is that short, and rules that count sigmas see a limit nobody reaches. */
const NELSON_ROOT: Scale = {
  to: (time) => time ** (1 / ROOT),
  from: (root) => Math.sign(root) * Math.abs(root) ** ROOT,
};

/** Nothing between two events is less than 0. */
const fromZero = ({ floor, cap }: Bounds): Bounds => ({ floor: Math.max(0, floor ?? 0), cap });

/**
 * Limits of a g chart, for the number of cases between two rare events: mean ± 3 √(mean × (mean + 1)), the standard
 * deviation of a geometric count. The line shown is the median, since two thirds of the points lie below the mean; the
 * limits are around the mean. The lower one is 0, so events that come thick are seen by runs alone.
 *
 * @param points One segment in order; `value` counts the cases since the event before, from 0. @param bounds See there.
 * @returns One band for all points; null when no point counts or one that counts is below 0.
 * @see Benneyan 2001, "Number-between g-type statistical quality control charts", Health Care Management Science 4;
 * qicharts2 for the median
 * @example geometricLimits({ values: [0, 2, 7], nums: [], dens: [], isBase: [1, 1, 1] }, { floor: null, cap: null }).bands.upper[0] // => 3 + 3 * Math.sqrt(12)
 */
export function geometricLimits(points: ChartPoints, bounds: Bounds): SegmentLimits | null {
  const values = baseValues(points);
  const mean = meanOfKnown(values);
  const center = runCenter(points);
  if (mean === null || center === null) return null;
  if (values.some((value) => value < 0)) return null;
  const sigma = Math.sqrt(mean * (mean + 1));
  const { floor, cap } = fromZero(bounds);
  const band: Band = {
    center,
    lower: notBelow(floor, mean - 3 * sigma),
    upper: notAbove(cap, mean + 3 * sigma),
    lower2: mean - 2 * sigma,
    upper2: mean + 2 * sigma,
  };
  const bands = sameBands(values.length, band);
  return { bands, screening: "off", sigmaZ: null, isMostlyConstant: false };
}

/**
 * Limits of a t chart, for the time between two rare events: an XmR chart on time^(1/3.6), brought back. The root makes
 * the exponential times of a steady process nearly symmetric, so that a long quiet time and a cluster are both seen.
 *
 * @param points One segment in order; `value` is the time since the event before, any unit. @param options Bounds in that
 * unit; factor and screening on the root.
 * @returns One band for all points; null when a time that counts is 0 or less, or no two neighbours count.
 * @see Nelson 1994 for the root; Montgomery, "Introduction to Statistical Quality Control", section 7.3.5
 * @example timeLimits({ values: [1, 1], nums: [], dens: [], isBase: [1, 1] }, { floor: null, cap: null, factor: 2.66, screen: "guarded" }).bands.upper[0] // => 1
 * @example timeLimits({ values: [3, 0, 2], nums: [], dens: [], isBase: [1, 1, 1] }, { floor: null, cap: null, factor: 2.66, screen: "guarded" }) // => null
 */
export function timeLimits(points: ChartPoints, options: XmrOptions): SegmentLimits | null {
  const isPositive = baseValues(points).every((value) => !(value <= 0));
  return isPositive ? xmrOnScale(points, NELSON_ROOT, { ...options, ...fromZero(options) }) : null;
}
