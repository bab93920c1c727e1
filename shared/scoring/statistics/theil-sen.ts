import type { Column } from "./column.ts";
import { Z_975 } from "./normal.ts";
import { medianOfPoints, type OrderedPoints, orderPoints, pairsOf } from "./order-points.ts";
import { selectSlopes } from "./select-slopes.ts";

/** The straight line through a series that half of its pairs of points are steeper than. */
export interface TheilSen {
  /** Rise a period. */
  readonly slope: number;
  /** Height of the line at the first period, index 0. */
  readonly intercept: number;
  /** 95 % interval of the slope. */
  readonly lower: number;
  readonly upper: number;
}

/**
 * Median of values in order.
 *
 * @param sorted From the smallest, at least one.
 * @example middleOf(Float64Array.of(1, 2, 4, 9)) // => 3
 */
export function middleOf(sorted: Float64Array): number {
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  return (lower + (sorted[Math.floor(sorted.length / 2)] ?? 0)) / 2;
}

/** A half goes to the even neighbour, as in numpy, from which the ranks of the interval must not differ. */
const roundHalfEven = (value: number): number => {
  const rounded = Math.round(value);
  return rounded - value === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded;
};

/**
 * Sen's line: the median of the slopes of all pairs of periods. Up to 29 % of the months may be wild before it follows them;
 * an ordinary least squares line follows one.
 *
 * @param values One finite number a period in order; NaN where missing: the period keeps its place.
 * @returns Slope and its 95 % interval in units a period; intercept = median value − slope × median place. Null below two
 * known values. Below five, the interval is that of the steepest pairs, which cover less than 95 %.
 * @see Sen 1968, J. American Statistical Association 63; scipy: `theilslopes(y, x, 0.95, method="separate")`
 * @example theilSen([1, Number.NaN, 5, 7]) // => { slope: 2, intercept: 1, lower: 2, upper: 2 }
 * @example theilSen([3]) // => null
 */
export function theilSen(values: Column): TheilSen | null {
  return lineThrough(orderPoints(values));
}

/**
 * The same of points that are in order already.
 *
 * @example lineThrough({ places: Float64Array.of(0, 2), values: Float64Array.of(1, 5), order: Int32Array.of(0, 1), falling: 0, tied: 0, varS: 1 }) // => { slope: 2, intercept: 1, lower: 2, upper: 2 }
 */
export function lineThrough(points: OrderedPoints): TheilSen | null {
  const pairs = pairsOf(points.order.length);
  if (pairs === 0) return null;
  const reach = Z_975 * Math.sqrt(points.varS);
  const lowest = Math.max(roundHalfEven((pairs - reach) / 2) - 1, 0);
  const highest = Math.min(roundHalfEven((pairs + reach) / 2), pairs - 1);
  const middle = Math.floor(pairs / 2);
  const ranks = [lowest, pairs - 1 - middle, middle, highest];
  const [lower = 0, below = 0, above = 0, upper = 0] = selectSlopes(points, ranks);
  const slope = (below + above) / 2;
  const intercept = medianOfPoints(points) - slope * middleOf(points.places);
  return { slope, intercept, lower, upper };
}
