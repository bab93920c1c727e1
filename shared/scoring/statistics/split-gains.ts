/** Counts set against exposure, or values whose usual distance from month to month is their own yardstick. */
export type Splittable =
  | {
      readonly kind: "poisson";
      readonly points: readonly (CountedPoint | null)[];
    }
  | { readonly kind: "gaussian"; readonly points: readonly (number | null)[] };

/** Events of a period and the exposure they come from: customers, days, or 1 where there is none. */
export interface CountedPoint {
  readonly events: number;
  readonly exposure: number;
}

/** What a stretch of known points gains by a level of its own, against the level of the whole series. */
export interface SplitGains {
  /** Index in the series of each known point. */
  readonly places: readonly number[];
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

/** Sums of the first 0, 1, 2, … numbers, so that the sum of any stretch is one subtraction. */
const runningSums = (numbers: readonly number[]): Float64Array => {
  const sums = new Float64Array(numbers.length + 1);
  for (let index = 0; index < numbers.length; index += 1)
    sums[index + 1] = (sums[index] ?? 0) + (numbers[index] ?? 0);
  return sums;
};

const between = (sums: Float64Array, first: number, end: number): number =>
  (sums[end] ?? 0) - (sums[first] ?? 0);

const placesOf = (points: readonly unknown[]): readonly number[] =>
  points.flatMap((point, index) => (point === null ? [] : [index]));

/**
 * Of c events where m were expected, twice the log likelihood gained is 2 (c log(c / m) − (c − m)). As log x is x − 1 at most,
 * that is 2 (c − m)² / m at most: half of what was expected is the weight.
 */
const poissonGains = (points: readonly (CountedPoint | null)[]): SplitGains => {
  const known = points.filter((point) => point !== null);
  const events = runningSums(known.map((point) => point.events));
  const exposure = runningSums(known.map((point) => point.exposure));
  const levelOf = (first: number, end: number): number =>
    between(events, first, end) / between(exposure, first, end);
  const level = levelOf(0, known.length);
  const above = runningSums(known.map((point) => point.events - level * point.exposure));
  return {
    places: placesOf(points),
    above,
    weight: exposure.map((sum) => (level * sum) / 2),
    gainOf: (first, end) => {
      const count = between(events, first, end);
      const more = between(above, first, end);
      // No events: the limit of x log x is 0.
      return count === 0 ? -2 * more : 2 * (count * Math.log(levelOf(first, end) / level) - more);
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
const spreadOf = (values: readonly (number | null)[]): number => {
  const steps = values.flatMap((value, index) => {
    const before = values[index - 1] ?? null;
    return value === null || before === null ? [] : [value - before];
  });
  const mean = steps.reduce((sum, step) => sum + step, 0) / steps.length;
  const squares = steps.reduce((sum, step) => sum + (step - mean) ** 2, 0);
  const spread = steps.length === 0 ? 0 : Math.sqrt(squares / steps.length / 2);
  const noise = NOISE * Math.max(...values.map((value) => Math.abs(value ?? 0)));
  return spread <= noise ? 0 : spread;
};

/** The bound is the gain itself: the square of the distances from the mean, in spreads, divided by the number of points. */
const gaussianGains = (values: readonly (number | null)[]): SplitGains => {
  const known = values.filter((value) => value !== null);
  const plain = runningSums(known);
  const levelOf = (first: number, end: number): number =>
    between(plain, first, end) / (end - first);
  const mean = levelOf(0, known.length);
  const spread = spreadOf(values);
  const above = runningSums(known.map((value) => (spread === 0 ? 0 : (value - mean) / spread)));
  return {
    places: placesOf(values),
    above,
    weight: Float64Array.from(above, (_, points) => points),
    gainOf: (first, end) => between(above, first, end) ** 2 / (end - first),
    levelOf,
  };
};

/**
 * Gains of stretches of a series, each found in a few steps from running sums.
 *
 * @param series Counts (`poisson`: exposures above 0) or other values (`gaussian`), one a period; null where missing.
 * @see Killick, Fearnhead and Eckley 2012, J. American Statistical Association 107
 * @example splitGains({ kind: "gaussian", points: [1, null, 3] }).levelOf(0, 2) // => 2
 * @example splitGains({ kind: "poisson", points: [{ events: 3, exposure: 2 }, null] }).levelOf(0, 1) // => 1.5
 */
export function splitGains(series: Splittable): SplitGains {
  return series.kind === "poisson" ? poissonGains(series.points) : gaussianGains(series.points);
}
