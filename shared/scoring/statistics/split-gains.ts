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

/** Sums of the first 0, 1, 2, … of some numbers, so that the sum of any stretch is one subtraction. */
const runningSums = (count: number, numberAt: (index: number) => number): Float64Array => {
  const sums = new Float64Array(count + 1);
  let sum = 0;
  for (let index = 0; index < count; index += 1) {
    sum += numberAt(index);
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

const placesOf = (points: readonly unknown[]): readonly number[] => {
  const places: number[] = [];
  for (let place = 0; place < points.length; place += 1)
    if ((points[place] ?? null) !== null) places.push(place);
  return places;
};

/**
 * Of c events where m were expected, twice the log likelihood gained is 2 (c log(c / m) − (c − m)). As log x is x − 1 at most,
 * that is 2 (c − m)² / m at most: half of what was expected is the weight.
 */
const poissonGains = (points: readonly (CountedPoint | null)[]): SplitGains => {
  const places = placesOf(points);
  const count = places.length;
  const eventsAt = (index: number): number => points[places[index] ?? 0]?.events ?? 0;
  const exposureAt = (index: number): number => points[places[index] ?? 0]?.exposure ?? 0;
  const events = runningSums(count, eventsAt);
  const exposure = runningSums(count, exposureAt);
  const levelOf = (first: number, end: number): number =>
    between(events, first, end) / between(exposure, first, end);
  const level = levelOf(0, count);
  const above = runningSums(count, (index) => eventsAt(index) - level * exposureAt(index));
  return {
    places,
    above,
    weight: exposure.map((sum) => (level * sum) / 2),
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
const spreadOf = (values: readonly (number | null)[]): number => {
  const steps: number[] = [];
  let [largest, sum] = [0, 0];
  for (let index = 0; index < values.length; index += 1) {
    const [before, value] = [values[index - 1] ?? null, values[index] ?? null];
    if (value === null) continue;
    largest = Math.max(largest, Math.abs(value));
    if (before === null) continue;
    steps.push(value - before);
    sum += value - before;
  }
  const mean = sum / steps.length;
  let squares = 0;
  for (const step of steps) squares += (step - mean) ** 2;
  const spread = steps.length === 0 ? 0 : Math.sqrt(squares / steps.length / 2);
  return spread <= NOISE * largest ? 0 : spread;
};

/** The bound is the gain itself: the square of the distances from the mean, in spreads, divided by the number of points. */
const gaussianGains = (values: readonly (number | null)[]): SplitGains => {
  const places = placesOf(values);
  const count = places.length;
  const valueAt = (index: number): number => values[places[index] ?? 0] ?? 0;
  const plain = runningSums(count, valueAt);
  const levelOf = (first: number, end: number): number =>
    between(plain, first, end) / (end - first);
  const mean = levelOf(0, count);
  const spread = spreadOf(values);
  const above = runningSums(count, (index) =>
    spread === 0 ? 0 : (valueAt(index) - mean) / spread,
  );
  return {
    places,
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
