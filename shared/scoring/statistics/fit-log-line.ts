/** Periods in columns: place in the calendar, events, and what they are counted over. */
export interface Exposed {
  readonly at: Float64Array;
  readonly count: Float64Array;
  readonly exposure: Float64Array;
}

/** The line through the logarithm of the rate, and what its errors are worked from. */
export interface LogLine {
  readonly slope: number;
  readonly intercept: number;
  /** Variance of the slope for Poisson counts. */
  readonly slopeVariance: number;
  /** Sum of (count - expected)² / expected. */
  readonly pearson: number;
}

/** Height at the middle of the calendar and change a period, of the logarithm of the rate. */
interface Line {
  readonly height: number;
  readonly slope: number;
}

/** One look at a line: the step that would better it, and its fit. */
interface Look {
  readonly step: Line;
  readonly slopeVariance: number;
  readonly pearson: number;
}

/** A step this small, in the logarithm of the rate, leaves an error of about its square. */
const LAST_STEP = 1e-6;
/** R allows 25; a start far off climbs down by 1 a step. A fit that needs more has no end. */
const MAX_STEPS = 60;
/** What R adds to each count so that its logarithm exists; decides the start alone. */
const START = 0.1;

/** Periods after which a rate is worked out afresh: as many roundings are far below any digit that is told. */
const AFRESH = 32;

/** Sums over the periods: weights, and weighted heights to be met, by powers of the distance from the middle. */
interface Sums {
  readonly w: number;
  readonly wt: number;
  readonly wtt: number;
  readonly y: number;
  readonly yt: number;
}

const solve = ({ w, wt, wtt, y, yt }: Sums): Line => {
  const determinant = w * wtt - wt * wt;
  return { height: (wtt * y - wt * yt) / determinant, slope: (w * yt - wt * y) / determinant };
};

/** Logarithms of small counts over an exposure of 1, which come again and again. */
const SMALL_LOGS = Float64Array.from({ length: 64 }, (_, count) => Math.log(count + START));

/** Logarithm of the rate of a period, with a little more than its events. */
const heightOf = (count: number, exposure: number): number => {
  const isSmall = exposure === 1 && count < SMALL_LOGS.length && Number.isInteger(count);
  return (isSmall ? SMALL_LOGS[count] : undefined) ?? Math.log((count + START) / exposure);
};

/** Weighted line through the logarithms of the rates, where the search starts. */
const startOf = ({ at, count, exposure }: Exposed, middle: number): Line => {
  let [w, wt, wtt, y, yt] = [0, 0, 0, 0, 0];
  for (let index = 0; index < at.length; index += 1) {
    const t = (at[index] ?? 0) - middle;
    const weight = (count[index] ?? 0) + START;
    const height = heightOf(count[index] ?? 0, exposure[index] ?? 1);
    w += weight;
    wt += weight * t;
    wtt += weight * t * t;
    y += weight * height;
    yt += weight * height * t;
  }
  return solve({ w, wt, wtt, y, yt });
};

/**
 * One look at a line. From one period to the next the rate grows by the same factor, which saves an exponential; every so
 * often it is worked out afresh, so that roundings do not add up.
 */
const lookAt = ({ at, count, exposure }: Exposed, middle: number, line: Line): Look => {
  const growth = Math.exp(line.slope);
  let [rate, before] = [Number.NaN, Number.NaN];
  let [w, wt, wtt, y, yt, pearson] = [0, 0, 0, 0, 0, 0];
  for (let index = 0; index < at.length; index += 1) {
    const place = at[index] ?? 0;
    const t = place - middle;
    const isNext = place - before === 1 && index % AFRESH !== 0;
    rate = isNext ? rate * growth : Math.exp(line.height + line.slope * t);
    before = place;
    const expected = (exposure[index] ?? 1) * rate;
    const off = (count[index] ?? 0) - expected;
    w += expected;
    wt += expected * t;
    wtt += expected * t * t;
    y += off;
    yt += off * t;
    pearson += (off * off) / expected;
  }
  const step = solve({ w, wt, wtt, y, yt });
  return { step, slopeVariance: w / (w * wtt - wt * wt), pearson };
};

/**
 * Fits a straight line to the logarithm of a rate by maximum likelihood for Poisson counts. Newton's steps, which for this
 * model are those of iteratively reweighted least squares, until the line stands still.
 *
 * @param points At least two periods in order, as columns of one length, with events in two of them or in an inner one.
 * @returns The line, its intercept at place 0; null when it does not come to rest.
 * @see McCullagh & Nelder 1989, "Generalized Linear Models", 2.5; R: `glm.fit`
 * @example fitLogLine({ at: Float64Array.of(0, 1), count: Float64Array.of(1, 3), exposure: Float64Array.of(2, 2) })?.slope.toFixed(9) // => "1.098612289"
 */
export function fitLogLine(points: Exposed): LogLine | null {
  const reach = ((points.at.at(-1) ?? 0) - (points.at[0] ?? 0)) / 2;
  const middle = (points.at[0] ?? 0) + reach;
  let { height, slope } = startOf(points, middle);
  for (let steps = 0; steps < MAX_STEPS; steps += 1) {
    const { step } = lookAt(points, middle, { height, slope });
    height += step.height;
    slope += step.slope;
    if (Math.abs(step.height) + Math.abs(step.slope) * reach < LAST_STEP) {
      const { slopeVariance, pearson } = lookAt(points, middle, { height, slope });
      return { slope, intercept: height - slope * middle, slopeVariance, pearson };
    }
  }
  return null;
}
