import { type Column, figureAt, lastKnown, openColumn } from "../statistics/column.ts";
import type { Band, ChartPoints, SegmentLimits } from "./band.ts";
import { sameBands } from "./bands.ts";
import { meanOfKnown, spreadOf, type Screen } from "./moving-ranges.ts";

/** Lowest and highest value that the quantity can have (0 and null for counts, 0 and 1 for shares), or null. */
export interface Bounds {
  readonly floor: number | null;
  readonly cap: number | null;
}

/** How an XmR chart is drawn; `factor` is the distance of the limits in mean moving ranges. */
export interface XmrOptions extends Bounds {
  readonly factor: number;
  readonly screen: Screen;
}

/** Where the moving ranges are taken and how the limits come back; both rise with the value. */
export interface Scale {
  readonly to: (value: number) => number;
  readonly from: (scaled: number) => number;
}

/** Mean moving range of a normal process in sigmas, for neighbours. Source: d2 of samples of two, ASTM E2587. */
export const RANGE_PER_SIGMA = 1.128;
/** 3 / 1.128, rounded as in print. Source: Wheeler, "Understanding Variation"; NHS England, "Making Data Count". */
export const WHEELER_FACTOR = 2.66;
/** The same, not rounded, as qicharts2 and PowerBI-SPC draw it. */
export const UNROUNDED_FACTOR = 3 / RANGE_PER_SIGMA;
/** The inner limits are at 2 of 3 sigma. */
const INNER = 2 / 3;

const UNBOUNDED: Bounds = { floor: null, cap: null };
const AS_IS: Scale = { to: (value) => value, from: (scaled) => scaled };

/**
 * Values that count for the limits.
 *
 * @param points One segment in order. @returns One a point, NaN where it is missing or does not count.
 * @example baseValues({ values: [4, 9], isBase: [1, 0] }) // => Float64Array.of(4, Number.NaN)
 */
export function baseValues({
  values,
  isBase,
}: Pick<ChartPoints, "values" | "isBase">): Float64Array {
  const own = openColumn(values.length);
  for (let at = 0; at < own.length; at += 1)
    own[at] = isBase[at] === 1 ? (values[at] ?? Number.NaN) : Number.NaN;
  return own;
}

/**
 * A lower limit that stops at the floor, where there is one.
 *
 * @example notBelow(0, -3) // => 0
 * @example notBelow(null, -3) // => -3
 */
export const notBelow = (floor: number | null, lower: number): number =>
  floor === null || lower > floor ? lower : floor;

/**
 * An upper limit that stops at the cap, where there is one.
 *
 * @example notAbove(1, 1.2) // => 1
 */
export const notAbove = (cap: number | null, upper: number): number =>
  cap === null || upper < cap ? upper : cap;

/**
 * Limits at equal distance above and below, cut to what the quantity can be; those at 2 sigma are not cut.
 *
 * @param center In the unit of the chart. @param reach Distance of the 3 sigma limits, from 0. @param bounds Same unit.
 * @example bandAround(2, 3, { floor: 0, cap: null }) // => { center: 2, lower: 0, upper: 5, lower2: 0, upper2: 4 }
 * @example bandAround(2, 6, { floor: 0, cap: 7 }) // => { center: 2, lower: 0, upper: 7, lower2: -2, upper2: 6 }
 */
export function bandAround(center: number, reach: number, { floor, cap }: Bounds): Band {
  const inner = reach * INNER;
  return {
    center,
    lower: notBelow(floor, center - reach),
    upper: notAbove(cap, center + reach),
    lower2: center - inner,
    upper2: center + inner,
  };
}

/**
 * Whether all figures of a column are the same; false without any.
 *
 * @param values One a point, NaN where it has none.
 * @example isConstant([4, Number.NaN, 4]) // => true
 */
export function isConstant(values: Column): boolean {
  let constant = Number.NaN;
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    if (value !== constant && !Number.isNaN(constant)) return false;
    constant = value;
  }
  return !Number.isNaN(constant);
}

/**
 * Limits of points that are all the same: center and limits are their value, exactly.
 *
 * @param points One segment in order. @returns Null when no point counts or two that count differ.
 * @example constantLimits({ values: [4], nums: [4], dens: [Number.NaN], isBase: [1] })?.bands.upper // => Float64Array.of(4)
 */
export function constantLimits(points: ChartPoints): SegmentLimits | null {
  const values = baseValues(points);
  const constant = isConstant(values) ? figureAt(values, lastKnown(values)) : null;
  if (constant === null) return null;
  const bands = sameBands(values.length, bandAround(constant, 0, UNBOUNDED));
  return { bands, screening: "none-wild", sigmaZ: null, isMostlyConstant: true };
}

/**
 * An XmR chart drawn on another scale, its limits brought back to the unit of the chart.
 *
 * @param points One segment in order. @param scale Defined for every value that counts. @param options See there.
 * @returns As {@link xmrLimits}; the 2 sigma limits are at two thirds on the scale.
 * @example xmrOnScale({ values: [1, 9], nums: [1, 9], dens: [], isBase: [1, 1] }, { to: Math.sqrt, from: (root) => root ** 2 }, { floor: null, cap: null, factor: 1, screen: "never" }).bands.center // => Float64Array.of(4, 4)
 */
export function xmrOnScale(
  points: ChartPoints,
  { to, from }: Scale,
  options: XmrOptions,
): SegmentLimits | null {
  const scaled = baseValues(points);
  for (let at = 0; at < scaled.length; at += 1) scaled[at] = to(scaled[at] ?? Number.NaN);
  const spread = spreadOf(scaled, options.screen);
  const mean = meanOfKnown(scaled);
  if (spread === null || mean === null) return null;
  const { meanRange, screening, isMostlyConstant } = spread;
  // Back from a scale, a constant would miss itself by a rounding.
  const constant = meanRange === 0 ? constantLimits(points) : null;
  if (constant !== null) return { ...constant, screening };
  const { center, lower, upper, lower2, upper2 } = bandAround(
    mean,
    options.factor * meanRange,
    UNBOUNDED,
  );
  const band: Band = {
    center: from(center),
    lower: notBelow(options.floor, from(lower)),
    upper: notAbove(options.cap, from(upper)),
    lower2: from(lower2),
    upper2: from(upper2),
  };
  const bands = sameBands(scaled.length, band);
  return { bands, screening, sigmaZ: null, isMostlyConstant };
}

/**
 * Natural limits of an XmR chart: mean ± factor × mean moving range of neighbours. It supposes nothing about how the
 * values come about, so it holds for counts, rates and money alike where there are enough of them.
 *
 * @param points One segment in order, with its gaps; ranges do not bridge a point that is missing or does not count.
 * @param options Bounds in the unit of the values, the factor and the screening of wild ranges.
 * @returns One band for all points; null when no two neighbours count.
 * @see Wheeler, "Understanding Variation"; NIST/SEMATECH e-Handbook 6.3.2.2; NHS England, "Making Data Count"
 * @example xmrLimits({ values: [1, 3, 2, 4], nums: [], dens: [], isBase: [1, 1, 1, 1] }, { floor: null, cap: null, factor: 3, screen: "never" }).bands.upper[0] // => 7.5
 */
export function xmrLimits(points: ChartPoints, options: XmrOptions): SegmentLimits | null {
  return xmrOnScale(points, AS_IS, options);
}
