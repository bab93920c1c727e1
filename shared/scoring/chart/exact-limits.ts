import { binomialLimits } from "../statistics/binomial-limits.ts";
import { poissonLimits } from "../statistics/poisson-limits.ts";
import { bandsByExposure, poolPoints, type Pool } from "./attribute-limits.ts";
import type { Band, Bands, ChartPoints, SegmentLimits } from "./band.ts";
import { baseValues, notAbove, notBelow, type Bounds } from "./xmr-limits.ts";

type Counts = Omit<Band, "center">;

/** Exposures between which the limits, in events, are known to be the same. */
interface Step {
  from: number;
  to: number;
  readonly counts: Counts;
}

const isWithin = ({ from, to }: Step, den: number): boolean => from <= den && den <= to;

const isSame = (one: Counts, other: Counts): boolean =>
  one.lower === other.lower &&
  one.upper === other.upper &&
  one.lower2 === other.lower2 &&
  one.upper2 === other.upper2;

/** Limits in events rise with the exposure, in steps: between two exposures with the same limits they are no others. */
const inSteps = (countsAt: (den: number) => Counts): ((den: number) => Counts) => {
  const steps: Step[] = [];
  let last: Step | undefined;
  return (den) => {
    // Exposure mostly changes little from one point to the next.
    if (last === undefined || !isWithin(last, den))
      last = steps.find((step) => isWithin(step, den));
    if (last !== undefined) return last.counts;
    const counts = countsAt(den);
    last = steps.find((step) => isSame(step.counts, counts));
    if (last === undefined) {
      last = { from: den, to: den, counts };
      steps.push(last);
    }
    last.from = Math.min(last.from, den);
    last.to = Math.max(last.to, den);
    return last.counts;
  };
};

/**
 * Events that may well have been expected where none was seen: the upper end of the 95 % interval of a count of 0. Without it
 * the first complaint after a year of none would be a signal, which it is not. Source: Hanley & Lippman-Hand 1983, JAMA 249.
 */
const NO_EVENTS_YET = 3;

const exposureOf = ({ rates, dens }: Pool): number => {
  let exposure = 0;
  for (let at = 0; at < rates.length; at += 1)
    if (!Number.isNaN(rates[at])) exposure += dens[at] ?? 0;
  return exposure;
};

/** More than half of the points have one value, so most lie on one side of the center and runs say nothing. */
const isMostlyEqual = (points: ChartPoints): boolean => {
  const values = baseValues(points);
  let [candidate, lead, known] = [Number.NaN, 0, 0];
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    if (lead === 0) candidate = value;
    lead += value === candidate ? 1 : -1;
    known += 1;
  }
  let equal = 0;
  for (const value of values) equal += Number(value === candidate);
  return 2 * equal > known;
};

/** Brings limits in events to the unit of the chart, cut to the bounds. */
const perUnit =
  (countsAt: (den: number) => Counts, center: number, { floor, cap }: Bounds) =>
  (den: number): Band => {
    const { lower, upper, lower2, upper2 } = countsAt(den);
    return {
      center,
      lower: notBelow(floor, lower / den),
      upper: notAbove(cap, upper / den),
      lower2: lower2 / den,
      upper2: upper2 / den,
    };
  };

const limitsOf = (points: ChartPoints, bands: Bands): SegmentLimits => ({
  bands,
  screening: "off",
  sigmaZ: null,
  isMostlyConstant: isMostlyEqual(points),
});

/**
 * Exact limits of chance for counts too small for a normal curve: `lower` is the smallest count that is not marked low,
 * `upper` the largest that is not marked high, so that chance alone marks at most 0.135 % of periods to either side. At a
 * mean of 0.5 the limit of 3 sigma would lie at 2.6 events, which chance exceeds in 1.4 % of months.
 *
 * @param points One segment in order: a count as `value`, or `num` events in `den` exposure, then the limits are those of
 * the count expected at that exposure, divided by it. @param bounds In the unit of `value`.
 * @returns A band a point, null without exposure; null in all when no point counts. `lower` is 0, and no point is low,
 * where no event at all is likelier than 0.135 %. `isMostlyConstant` when more than half of the points are equal.
 * @see R: `qpois(0.00135, mean)`, `qpois(0.99865, mean)`; the inner limits at 0.02275
 * @example poissonChart({ values: [0, 1], nums: [0, 1], dens: [], isBase: [1, 1] }, { floor: 0, cap: null }).bands.upper // => Float64Array.of(4, 4)
 */
export function poissonChart(points: ChartPoints, bounds: Bounds): SegmentLimits | null {
  const pool = poolPoints(points);
  if (pool === null || pool.center < 0) return null;
  const { center, dens } = pool;
  const level = center > 0 ? center : NO_EVENTS_YET / exposureOf(pool);
  const countsAt = inSteps((den) => {
    const { lower, upper } = poissonLimits(level * den, 3);
    const { lower: lower2, upper: upper2 } = poissonLimits(level * den, 2);
    return { lower, upper, lower2, upper2 };
  });
  return limitsOf(points, bandsByExposure(dens, perUnit(countsAt, center, bounds)));
}

/**
 * Exact limits of chance for shares with few on one side, such as 2 lost of 90 customers: the counts marked low or high by
 * chance in at most 0.135 % of periods each, divided by the number they are out of.
 *
 * @param points One segment in order: `num` out of `den`, a whole number. @param bounds From 0 to 1.
 * @returns A band a point, null where `den` is no whole number above 0; null in all when no point counts or the overall
 * share is not from 0 to 1.
 * @see R: `qbinom(0.00135, den, share)`, `qbinom(0.99865, den, share)`; the inner limits at 0.02275
 * @example binomialChart({ values: [0.05, 0.15], nums: [1, 3], dens: [20, 20], isBase: [1, 1] }, { floor: 0, cap: 1 }).bands.upper // => Float64Array.of(0.35, 0.35)
 */
export function binomialChart(points: ChartPoints, bounds: Bounds): SegmentLimits | null {
  const pool = poolPoints(points);
  if (pool === null || pool.center < 0 || pool.center > 1) return null;
  const { center, dens } = pool;
  const countsAt = inSteps((of) => {
    const { lower, upper } = binomialLimits({ of, share: center }, 3);
    const { lower: lower2, upper: upper2 } = binomialLimits({ of, share: center }, 2);
    return { lower, upper, lower2, upper2 };
  });
  const bandAt = perUnit(countsAt, center, bounds);
  return limitsOf(
    points,
    bandsByExposure(dens, (den) => (Number.isInteger(den) ? bandAt(den) : null)),
  );
}
