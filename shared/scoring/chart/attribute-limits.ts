import { type Column, lastKnown, openColumn } from "../statistics/column.ts";
import type { Band, Bands, ChartPoints, SegmentLimits } from "./band.ts";
import { openBands, putBand, sameBands } from "./bands.ts";
import { meanOfKnown, spreadOf, type Screen } from "./moving-ranges.ts";
import { baseValues, bandAround, RANGE_PER_SIGMA, type Bounds } from "./xmr-limits.ts";

/**
 * Whether limits of chance are scaled by Laney's sigma. `strict`: always, as the peers; `floored`: never below 1, so that
 * limits are never closer than chance puts them; `off`: not at all.
 */
export type Laney = "off" | "floored" | "strict";

/** How a chart of counts, rates or shares is drawn; `screen` is for the ranges behind Laney's sigma. */
export interface AttributeOptions extends Bounds {
  readonly screen: Screen;
  readonly laney: Laney;
}

/** The points of a segment as events per unit of exposure. */
export interface Pool {
  /** Events per unit over all points that count. */
  readonly center: number;
  /** Events per unit, one a point; NaN where the point does not count. */
  readonly rates: Float64Array;
  /** Exposure of every point, NaN where it has none; 1 throughout a series that has no exposure. */
  readonly dens: Float64Array;
}

const SIGMAS = 3;

const densOf = ({ values, dens }: ChartPoints): Float64Array => {
  const exposures = openColumn(values.length);
  if (lastKnown(dens) < 0) return exposures.fill(1);
  for (let at = 0; at < exposures.length; at += 1) {
    const den = dens[at] ?? Number.NaN;
    exposures[at] = den <= 0 ? Number.NaN : den;
  }
  return exposures;
};

/**
 * Events of a point with a value: a value without an exposure is a count itself.
 *
 * @param at Place of the point. @returns NaN where it has none to tell.
 * @example eventsAt({ values: [4], nums: [Number.NaN], dens: [Number.NaN] }, 0) // => 4
 */
export function eventsAt({ values, nums, dens }: Omit<ChartPoints, "isBase">, at: number): number {
  const value = values[at] ?? Number.NaN;
  const num = nums[at] ?? Number.NaN;
  if (Number.isNaN(value) || !Number.isNaN(num)) return Number.isNaN(value) ? value : num;
  return Number.isNaN(dens[at] ?? Number.NaN) ? value : Number.NaN;
}

/**
 * Events set against what they are events of, over the points that count.
 *
 * @param points One segment in order: `value` is `num` / `den` in the same unit, or the count itself in a series without
 * exposure. @returns Null when no point counts.
 * @example poolPoints({ values: [0.5, Number.NaN], nums: [1, 3], dens: [2, 0], isBase: [1, 1] }) // => { center: 0.5, rates: Float64Array.of(0.5, Number.NaN), dens: Float64Array.of(2, Number.NaN) }
 */
export function poolPoints(points: ChartPoints): Pool | null {
  const dens = densOf(points);
  const rates = new Float64Array(dens.length);
  let [events, exposure] = [0, 0];
  let first = Number.NaN;
  let isSame = true;
  for (let at = 0; at < rates.length; at += 1) {
    const den = dens[at] ?? Number.NaN;
    const num = points.isBase[at] === 1 ? eventsAt(points, at) : Number.NaN;
    const rate = num / den;
    rates[at] = rate;
    if (Number.isNaN(rate)) continue;
    events += num;
    exposure += den;
    if (Number.isNaN(first)) first = rate;
    isSame &&= rate === first;
  }
  if (Number.isNaN(first)) return null;
  // Equal rates are their own center, exactly; a sum divided by a sum can miss them by a rounding.
  return { center: isSame ? first : events / exposure, rates, dens };
}

/**
 * One band a point from its exposure. Neighbours of equal exposure share theirs.
 *
 * @param dens Exposure of every point, NaN where it has none. @param bandAt Band at an exposure above 0.
 * @returns One a point in order, none where there is no exposure.
 * @example bandsByExposure([Number.NaN], () => null).center // => Float64Array.of(Number.NaN)
 */
export function bandsByExposure(dens: Column, bandAt: (den: number) => Band | null): Bands {
  const bands = openBands(dens.length);
  let last = Number.NaN;
  let band: Band | null = null;
  for (let at = 0; at < dens.length; at += 1) {
    const den = dens[at] ?? Number.NaN;
    const isKnown = !Number.isNaN(den);
    if (isKnown && den !== last) band = bandAt(den);
    if (isKnown) last = den;
    putBand(bands, at, isKnown ? band : null);
  }
  return bands;
}

interface Sigma extends Omit<SegmentLimits, "bands"> {
  /** What the limits of chance are multiplied with. */
  readonly scale: number;
}

const CHANCE: Sigma = { scale: 1, sigmaZ: null, screening: "off", isMostlyConstant: false };

/** Laney's sigma: what neighbouring standardised rates differ by, against what chance makes them differ by. */
const laneySigma = (pool: Pool, variance: number, options: AttributeOptions): Sigma | null => {
  const scores = openColumn(pool.rates.length);
  for (let at = 0; at < scores.length; at += 1) {
    const distance = (pool.rates[at] ?? Number.NaN) - pool.center;
    scores[at] = distance / Math.sqrt(variance / (pool.dens[at] ?? Number.NaN));
  }
  const spread = spreadOf(scores, options.screen);
  if (spread === null) return null;
  const { meanRange, screening, isMostlyConstant } = spread;
  const measured = meanRange / RANGE_PER_SIGMA;
  const sigmaZ = options.laney === "floored" ? Math.max(1, measured) : measured;
  return { scale: sigmaZ, sigmaZ, screening, isMostlyConstant };
};

/** @param variance Of the events at an exposure of 1, by chance. Where it is 0 there is nothing to compare with. */
const pooledLimits = (
  pool: Pool,
  variance: number,
  options: AttributeOptions,
): SegmentLimits | null => {
  const isScaled = options.laney !== "off" && variance > 0;
  const sigma = isScaled ? laneySigma(pool, variance, options) : CHANCE;
  if (sigma === null) return null;
  const { scale, ...found } = sigma;
  const reach = SIGMAS * scale;
  const bands = bandsByExposure(pool.dens, (den) =>
    bandAround(pool.center, reach * Math.sqrt(variance / den), options),
  );
  return { bands, ...found };
};

/**
 * Limits of a c chart, for counts with equal exposure that vary by chance alone: mean ± 3 √mean.
 *
 * @param points One segment in order; `value` is the count. @param bounds In events.
 * @returns One band for all points; null when none counts.
 * @see NIST/SEMATECH e-Handbook 6.3.3.1, Counts Control Charts
 * @example countLimits({ values: [4, 5], nums: [4, 5], dens: [], isBase: [1, 1] }, { floor: 0, cap: null }).bands.upper[0] // => 4.5 + 3 * Math.sqrt(4.5)
 */
export function countLimits(points: ChartPoints, bounds: Bounds): SegmentLimits | null {
  const center = meanOfKnown(baseValues(points));
  if (center === null || center < 0) return null;
  const band = bandAround(center, SIGMAS * Math.sqrt(center), bounds);
  const bands = sameBands(points.values.length, band);
  return { bands, screening: "off", sigmaZ: null, isMostlyConstant: false };
}

/**
 * Limits of a u chart, for rates: overall rate ± 3 √(overall rate / exposure), each point by its own exposure; with
 * Laney's sigma, those of u′, which hold where rates vary by more than chance (10 % of extra variation at 300 events a
 * month puts a point of a stable series outside the plain limits almost surely).
 *
 * @param points One segment in order: `num` events in `den` exposure, `value` the one divided by the other; a series
 * without exposure is taken at 1. @param options Bounds in events per unit, Laney's sigma and the screening behind it.
 * @returns A band a point, null without exposure; null in all when no point counts, or, with Laney's sigma and any event,
 * no two neighbours do.
 * @see NIST/SEMATECH e-Handbook 6.3.3.1; Laney 2002, "Improved control charts for attributes", Quality Engineering 14(4)
 * @example rateLimits({ values: [2, Number.NaN], nums: [4, Number.NaN], dens: [2, 8], isBase: [1, 1] }, { floor: 0, cap: null, screen: "guarded", laney: "off" }).bands.upper // => Float64Array.of(5, 3.5)
 */
export function rateLimits(points: ChartPoints, options: AttributeOptions): SegmentLimits | null {
  const pool = poolPoints(points);
  return pool === null || pool.center < 0 ? null : pooledLimits(pool, pool.center, options);
}

const cutToShare = ({ floor, cap }: Bounds): Bounds => ({
  floor: Math.max(0, floor ?? 0),
  cap: Math.min(1, cap ?? 1),
});

/**
 * Limits of a p chart, for shares: overall share ± 3 √(share × (1 − share) / number), cut to 0 and 1; with Laney's sigma,
 * those of p′.
 *
 * @param points One segment in order: `num` out of `den`, `value` the share from 0 to 1. @param options As for rates.
 * @returns As {@link rateLimits}; null also when the overall share is not from 0 to 1.
 * @see NIST/SEMATECH e-Handbook 6.3.3.2, Proportions Control Charts; Laney 2002
 * @example proportionLimits({ values: [0.5], nums: [50], dens: [100], isBase: [1] }, { floor: null, cap: null, screen: "guarded", laney: "off" }).bands.upper // => Float64Array.of(0.65)
 */
export function proportionLimits(
  points: ChartPoints,
  options: AttributeOptions,
): SegmentLimits | null {
  const pool = poolPoints(points);
  if (pool === null || pool.center < 0 || pool.center > 1) return null;
  const { center } = pool;
  return pooledLimits(pool, center * (1 - center), { ...options, ...cutToShare(options) });
}
