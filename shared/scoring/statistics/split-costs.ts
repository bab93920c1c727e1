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

/** What it costs to give a stretch of known points one level, and what that level is. */
export interface SplitCosts {
  /** Index in the series of each known point. */
  readonly places: readonly number[];
  /**
   * Writes twice the negative log likelihood of the known points from each first one up to `last`, to but not including `end`.
   * A row at a time, because a function that gives single figures would make a box for each of 7,000.
   */
  readonly costsTo: (end: number, last: number, costs: Float64Array) => void;
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

const poissonCosts = (points: readonly (CountedPoint | null)[]): SplitCosts => {
  const known = points.filter((point) => point !== null);
  const events = runningSums(known.map((point) => point.events));
  const exposure = runningSums(known.map((point) => point.exposure));
  const levelOf = (first: number, end: number): number =>
    between(events, first, end) / between(exposure, first, end);
  return {
    places: placesOf(points),
    levelOf,
    // Terms that are the same for every division of the series are left out. No events: the limit of x log x is 0.
    costsTo: (end, last, costs) => {
      for (let first = 0; first <= last; first += 1) {
        const count = (events[end] ?? 0) - (events[first] ?? 0);
        const level = count / ((exposure[end] ?? 0) - (exposure[first] ?? 0));
        costs[first] = count === 0 ? 0 : -2 * count * Math.log(level);
      }
    },
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

const gaussianCosts = (values: readonly (number | null)[]): SplitCosts => {
  const known = values.filter((value) => value !== null);
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const spread = spreadOf(values);
  // Around the mean, because the squares of large numbers would swallow the differences that matter.
  const scaled = known.map((value) => (spread === 0 ? 0 : (value - mean) / spread));
  const sums = runningSums(scaled);
  const squares = runningSums(scaled.map((value) => value * value));
  const plain = runningSums(known);
  return {
    places: placesOf(values),
    levelOf: (first, end) => between(plain, first, end) / (end - first),
    costsTo: (end, last, costs) => {
      for (let first = 0; first <= last; first += 1) {
        const sum = (sums[end] ?? 0) - (sums[first] ?? 0);
        costs[first] = (squares[end] ?? 0) - (squares[first] ?? 0) - (sum * sum) / (end - first);
      }
    },
  };
};

/**
 * Costs of stretches of a series, each found in a few steps from running sums.
 *
 * @param series Counts (`poisson`: exposures above 0) or other values (`gaussian`), one a period; null where missing.
 * @see Killick, Fearnhead and Eckley 2012, J. American Statistical Association 107
 * @example splitCosts({ kind: "gaussian", points: [1, null, 3] }).levelOf(0, 2) // => 2
 * @example splitCosts({ kind: "poisson", points: [{ events: 3, exposure: 2 }, null] }).levelOf(0, 1) // => 1.5
 */
export function splitCosts(series: Splittable): SplitCosts {
  return series.kind === "poisson" ? poissonCosts(series.points) : gaussianCosts(series.points);
}
