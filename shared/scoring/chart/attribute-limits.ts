import type { Band, ChartPoint, SegmentLimits } from "./band.ts";
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
  /** Events per unit, one a point; null where the point does not count. */
  readonly rates: readonly (number | null)[];
  /** Exposure of every point, null where it has none; 1 throughout a series that has no exposure. */
  readonly dens: readonly (number | null)[];
}

const SIGMAS = 3;

const densOf = (points: readonly ChartPoint[]): readonly (number | null)[] =>
  points.some(({ den }) => den !== null)
    ? points.map(({ den }) => (den === null || den <= 0 ? null : den))
    : points.map(() => 1);

/**
 * Events set against what they are events of, over the points that count.
 *
 * @param points One segment in order: `value` is `num` / `den` in the same unit, or the count itself in a series without
 * exposure. @returns Null when no point counts.
 * @example poolPoints([{ value: 0.5, num: 1, den: 2, isBase: true }, { value: null, num: 3, den: 0, isBase: true }]) // => { center: 0.5, rates: [0.5, null], dens: [2, null] }
 */
export function poolPoints(points: readonly ChartPoint[]): Pool | null {
  const dens = densOf(points);
  let events = 0;
  let exposure = 0;
  let first: number | null = null;
  let isSame = true;
  const rates = points.map((point, index) => {
    const den = dens[index] ?? null;
    const num = point.num ?? (point.den === null ? point.value : null);
    if (!point.isBase || point.value === null || num === null || den === null) return null;
    events += num;
    exposure += den;
    const rate = num / den;
    first ??= rate;
    isSame &&= rate === first;
    return rate;
  });
  // Equal rates are their own center, exactly; a sum divided by a sum can miss them by a rounding.
  return first === null ? null : { center: isSame ? first : events / exposure, rates, dens };
}

/**
 * One band a point from its exposure. Neighbours of equal exposure share theirs.
 *
 * @param dens Exposure of every point, null where it has none. @param bandAt Band at an exposure above 0.
 * @returns One a point in order, null where there is no exposure.
 * @example bandsByExposure([null], () => null) // => [null]
 */
export function bandsByExposure(
  dens: readonly (number | null)[],
  bandAt: (den: number) => Band | null,
): readonly (Band | null)[] {
  let last: number | null = null;
  let band: Band | null = null;
  return dens.map((den) => {
    if (den === null) return null;
    if (den !== last) band = bandAt(den);
    last = den;
    return band;
  });
}

interface Sigma extends Omit<SegmentLimits, "bands"> {
  /** What the limits of chance are multiplied with. */
  readonly scale: number;
}

const CHANCE: Sigma = { scale: 1, sigmaZ: null, screening: "off", isMostlyConstant: false };

/** Laney's sigma: what neighbouring standardised rates differ by, against what chance makes them differ by. */
const laneySigma = (pool: Pool, variance: number, options: AttributeOptions): Sigma | null => {
  const scores = pool.rates.map((rate, index) => {
    const den = pool.dens[index] ?? null;
    return rate === null || den === null ? null : (rate - pool.center) / Math.sqrt(variance / den);
  });
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
 * @example countLimits([4, 5].map((value) => ({ value, num: value, den: null, isBase: true })), { floor: 0, cap: null }).bands[0].upper // => 4.5 + 3 * Math.sqrt(4.5)
 */
export function countLimits(points: readonly ChartPoint[], bounds: Bounds): SegmentLimits | null {
  const center = meanOfKnown(baseValues(points));
  if (center === null || center < 0) return null;
  const band = bandAround(center, SIGMAS * Math.sqrt(center), bounds);
  const bands = points.map(() => band);
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
 * @example rateLimits([{ value: 2, num: 4, den: 2, isBase: true }, { value: null, num: null, den: 8, isBase: true }], { floor: 0, cap: null, screen: "guarded", laney: "off" }).bands.map(({ upper }) => upper) // => [5, 3.5]
 */
export function rateLimits(
  points: readonly ChartPoint[],
  options: AttributeOptions,
): SegmentLimits | null {
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
 * @example proportionLimits([{ value: 0.5, num: 50, den: 100, isBase: true }], { floor: null, cap: null, screen: "guarded", laney: "off" }).bands // => [{ center: 0.5, lower: 0.35, upper: 0.65, lower2: 0.4, upper2: 0.6 }]
 */
export function proportionLimits(
  points: readonly ChartPoint[],
  options: AttributeOptions,
): SegmentLimits | null {
  const pool = poolPoints(points);
  if (pool === null || pool.center < 0 || pool.center > 1) return null;
  const { center } = pool;
  return pooledLimits(pool, center * (1 - center), { ...options, ...cutToShare(options) });
}
