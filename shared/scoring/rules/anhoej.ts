import type { Column } from "../statistics/column.ts";
import type { Direction } from "./rule-hit.ts";

/** What a segment of so many useful points may show by chance. */
export interface RunLimits {
  /** Longest run that is still usual. */
  readonly longestRun: number;
  /** Fewest crossings that are still usual. */
  readonly crossings: number;
}

/** The longest run: its first and its last point, counted from 0, and the side on which it lies. */
export interface LongestRun {
  readonly first: number;
  readonly last: number;
  readonly direction: Direction;
}

/** The figures stand whenever there is a useful point; the two signals are false where the test does not apply. */
export interface AnhoejVerdict {
  readonly applies: boolean;
  readonly useful: number;
  readonly longestRun: number;
  readonly crossings: number;
  readonly limits: RunLimits | null;
  readonly hasLongRun: boolean;
  readonly hasFewCrossings: boolean;
  readonly run: LongestRun | null;
}

/** Fewest useful points to which the limits apply; the authors studied 10 to 100. */
export const MIN_USEFUL = 10;
/** With more than this share of the points on the center, 92 % of stable rare counts (mean 0.15) gave a signal. */
export const MAX_TIED = 0.5;
/** So rare is too few crossings by chance. */
const CROSSINGS_TAIL = 0.05;
/** Figures beyond this are halved that many times before they overflow. */
const RESCALE_BITS = 500;

/**
 * The 5 % quantile of Binomial(trials, 1/2): the smallest k for which the chance of at most k heads is 5 % or more. The
 * sum of the binomial coefficients is compared with 5 % of 2^trials; both are scaled by powers of two, which is exact.
 */
const crossingsQuantile = (trials: number): number => {
  let halvings = trials;
  let goal = CROSSINGS_TAIL * 2 ** halvings;
  let ways = 1;
  let sum = 1;
  let heads = 0;
  while (sum < goal) {
    heads += 1;
    ways *= (trials - heads + 1) / heads;
    sum += ways;
    if (sum < 2 ** RESCALE_BITS) continue;
    halvings -= RESCALE_BITS;
    ways *= 2 ** -RESCALE_BITS;
    sum *= 2 ** -RESCALE_BITS;
    goal = CROSSINGS_TAIL * 2 ** halvings;
  }
  return heads;
};

/**
 * Limits of the runs test: the longest usual run is log2(n) rounded, plus 3; the fewest usual crossings are the 5 %
 * quantile of Binomial(n - 1, 1/2). How halves are rounded does not matter: log2 of a whole number never ends in .5.
 *
 * @param useful Points that are not on the center, 1 or more.
 * @returns Both limits; a signal is a longer run, or fewer crossings.
 * @see Anhøj & Olesen, PLoS ONE 9 (2014) e113825; Schilling, "The Surprising Predictability of Long Runs" (2012)
 * @example runLimits(24) // => { longestRun: 8, crossings: 8 }
 */
export function runLimits(useful: number): RunLimits {
  return {
    longestRun: Math.round(Math.log2(useful)) + 3,
    crossings: crossingsQuantile(useful - 1),
  };
}

interface Runs {
  points: number;
  useful: number;
  crossings: number;
  longestRun: number;
  run: LongestRun | null;
}

const countRuns = (values: Column, center: number): Runs => {
  const runs: Runs = { points: 0, useful: 0, crossings: 0, longestRun: 0, run: null };
  let first = 0;
  let length = 0;
  let direction: Direction | null = null;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    runs.points += 1;
    if (value === center) continue;
    runs.useful += 1;
    const here = value > center ? "high" : "low";
    if (here !== direction) {
      if (direction !== null) runs.crossings += 1;
      direction = here;
      first = index;
      length = 0;
    }
    length += 1;
    if (length < runs.longestRun) continue;
    runs.longestRun = length;
    runs.run = { first, last: index, direction };
  }
  return runs;
};

/**
 * The runs test of Anhøj: has the segment shifted, judged as a whole? A run is of useful points on one side of the center;
 * points on the center and missing ones are left out, so a run goes on across them. Two signals: the longest run is longer
 * than chance makes it, or the center is crossed less often. It does not apply with fewer than 10 useful points, nor when
 * more than half of the points lie on the center, where ties make it untrue.
 *
 * @param values One segment in order, NaN where missing. @param center Usually the median, in the same unit.
 * @returns Figures, limits (null without a useful point), signals, and where the longest run is: the latest if several.
 * @see Anhøj & Olesen, PLoS ONE 9 (2014) e113825; Anhøj & Wentzel-Larsen, BMC Medical Research Methodology 18 (2018) 100
 * @example anhoejVerdict([1, 2, 5, 9, 8, 9], 5).run // => { first: 3, last: 5, direction: "high" }
 * @example anhoejVerdict([1, 2, 1, 2, 1, 2, 1, 2, 9, 9], 5).hasLongRun // => true
 */
export function anhoejVerdict(values: Column, center: number): AnhoejVerdict {
  const { points, useful, crossings, longestRun, run } = countRuns(values, center);
  const limits = useful === 0 ? null : runLimits(useful);
  const applies = useful >= MIN_USEFUL && points - useful <= points * MAX_TIED;
  return {
    applies,
    useful,
    longestRun,
    crossings,
    limits,
    hasLongRun: applies && limits !== null && longestRun > limits.longestRun,
    hasFewCrossings: applies && limits !== null && crossings < limits.crossings,
    run,
  };
}
