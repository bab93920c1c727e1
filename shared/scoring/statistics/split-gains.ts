import { type Column, openColumn } from "./column.ts";

/**
 * Events with the exposure they come from (customers, days, or 1 where there is none), or values whose usual distance from
 * month to month is their own yardstick.
 */
export type Splittable =
  | { readonly kind: "poisson"; readonly events: Column; readonly exposures: Column }
  | { readonly kind: "gaussian"; readonly points: Column };

/** What a stretch of known points gains by a level of its own, against the level of the whole series. */
export interface SplitGains {
  /** Index in the series of each known point. */
  readonly places: Column;
  /** How far the first 0, 1, 2, … known points lie above the common level in all. */
  readonly above: Float64Array;
  /**
   * What these weigh: no stretch gains more than the square of what lies above divided by the weight, which is found without
   * a logarithm.
   */
  readonly weight: Float64Array;
  /** Twice the log likelihood that the known points from `first` to before `end` gain; from 0. */
  readonly gainOf: (first: number, end: number) => number;
  readonly levelOf: (first: number, end: number) => number;
}

/** Sums of the first 0, 1, 2, … of some numbers, so that the sum of any stretch is one subtraction. */
const runningSums = (numbers: Float64Array): Float64Array => {
  const sums = openColumn(numbers.length + 1);
  let sum = 0;
  for (let index = 0; index < numbers.length; index += 1) {
    sum += numbers[index] ?? 0;
    sums[index + 1] = sum;
  }
  return sums;
};

/**
 * The sum of a stretch from running sums.
 *
 * @param sums Of the first 0, 1, 2, … numbers. @param first First number of the stretch. @param end The one after its last.
 * @example between(Float64Array.of(0, 1, 3, 6), 1, 3) // => 5
 */
export function between(sums: Float64Array, first: number, end: number): number {
  return (sums[end] ?? 0) - (sums[first] ?? 0);
}

const placesOf = (column: Column): Float64Array => {
  const places = openColumn(column.length);
  let count = 0;
  for (let place = 0; place < column.length; place += 1) {
    places[count] = place;
    count += Number(!Number.isNaN(column[place]));
  }
  return places.subarray(0, count);
};

const takeAt = (column: Column, places: Float64Array): Float64Array => {
  const taken = openColumn(places.length);
  for (let index = 0; index < taken.length; index += 1)
    taken[index] = column[places[index] ?? 0] ?? 0;
  return taken;
};

const halfOf = (sums: Float64Array, level: number): Float64Array => {
  const halves = openColumn(sums.length);
  for (let at = 0; at < sums.length; at += 1) halves[at] = (level * (sums[at] ?? 0)) / 2;
  return halves;
};

/**
 * Of c events where m were expected, twice the log likelihood gained is 2 (c log(c / m) − (c − m)). As log x is x − 1 at most,
 * that is 2 (c − m)² / m at most: half of what was expected is the weight.
 */
const poissonGains = (eventsOf: Column, exposures: Column): SplitGains => {
  const places = placesOf(eventsOf);
  const [own, over] = [takeAt(eventsOf, places), takeAt(exposures, places)];
  const events = runningSums(own);
  const exposure = runningSums(over);
  const levelOf = (first: number, end: number): number =>
    between(events, first, end) / between(exposure, first, end);
  const level = levelOf(0, own.length);
  for (let index = 0; index < own.length; index += 1)
    own[index] = (own[index] ?? 0) - level * (over[index] ?? 0);
  const above = runningSums(own);
  return {
    places,
    above,
    weight: halfOf(exposure, level),
    gainOf: (first, end) => {
      const seen = between(events, first, end);
      const more = between(above, first, end);
      // No events: the limit of x log x is 0.
      return seen === 0 ? -2 * more : 2 * (seen * Math.log(levelOf(first, end) / level) - more);
    },
    levelOf,
  };
};

/** A spread below this share of the largest value is what rounding leaves of a straight line. */
const NOISE = 1e-9;

/**
 * Standard deviation of a month by the differences between neighbours, which a change of level enters once only; 0 when the
 * differences do not vary, so that there is nothing to measure a change with.
 */
const spreadOf = (values: Column): number => {
  let [largest, sum, steps] = [0, 0, 0];
  let before = Number.NaN;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? Number.NaN;
    const step = value - before;
    before = value;
    if (Math.abs(value) > largest) largest = Math.abs(value);
    if (Number.isNaN(step)) continue;
    steps += 1;
    sum += step;
  }
  const mean = sum / steps;
  let squares = 0;
  before = Number.NaN;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? Number.NaN;
    const off = value - before - mean;
    before = value;
    if (!Number.isNaN(off)) squares += off ** 2;
  }
  const spread = steps === 0 ? 0 : Math.sqrt(squares / steps / 2);
  return spread <= NOISE * largest ? 0 : spread;
};

/** 0, 1, 2, … */
const countUp = (length: number): Float64Array => {
  const counts = openColumn(length);
  for (let points = 0; points < length; points += 1) counts[points] = points;
  return counts;
};

/** The bound is the gain itself: the square of the distances from the mean, in spreads, divided by the number of points. */
const gaussianGains = (values: Column): SplitGains => {
  const places = placesOf(values);
  const own = takeAt(values, places);
  const plain = runningSums(own);
  const levelOf = (first: number, end: number): number =>
    between(plain, first, end) / (end - first);
  const mean = levelOf(0, own.length);
  const spread = spreadOf(values);
  for (let index = 0; index < own.length; index += 1)
    own[index] = spread === 0 ? 0 : ((own[index] ?? 0) - mean) / spread;
  const above = runningSums(own);
  return {
    places,
    above,
    weight: countUp(above.length),
    gainOf: (first, end) => between(above, first, end) ** 2 / (end - first),
    levelOf,
  };
};

/**
 * Gains of stretches of a series, each found in a few steps from running sums.
 *
 * @param series Counts (`poisson`: exposures above 0) or other values (`gaussian`), one a period; NaN where missing.
 * @see Killick, Fearnhead and Eckley 2012, J. American Statistical Association 107
 * @example splitGains({ kind: "gaussian", points: [1, Number.NaN, 3] }).levelOf(0, 2) // => 2
 * @example splitGains({ kind: "poisson", events: [3, Number.NaN], exposures: [2, 2] }).levelOf(0, 1) // => 1.5
 */
export function splitGains(series: Splittable): SplitGains {
  return series.kind === "poisson"
    ? poissonGains(series.events, series.exposures)
    : gaussianGains(series.points);
}
