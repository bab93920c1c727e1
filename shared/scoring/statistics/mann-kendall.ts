import type { Column } from "./column.ts";
import { kendallTest } from "./kendall-score.ts";
import { type OrderedPoints, orderPoints, pairsOf } from "./order-points.ts";

/** Whether a series moves in one direction, whatever the shape of the movement. */
export interface MannKendall {
  /** Pairs of points that rise less pairs that fall. */
  readonly s: number;
  /** Variance of `s` when order is chance, with equal values allowed for. */
  readonly varS: number;
  readonly z: number;
  /** Two-sided, by the normal approximation. */
  readonly p: number;
  /** Kendall's tau-b: −1 when every pair falls, 1 when every pair rises. */
  readonly tau: number;
}

/** Fewest points: with two, every order is as likely as the other. */
const LEAST_POINTS = 3;

/**
 * Mann-Kendall's test for a trend of one direction. By ranks, because a single wild month or a skewed sum of money does not
 * move it, and no shape of the trend is assumed. It takes the months for independent and free of seasons: see
 * `seasonalTrend` and `serialDependence`.
 *
 * @param values One finite number a period in order; NaN where missing: its pairs are left out.
 * @returns Null below three known values. Equal values throughout are no trend: s 0, z 0, p 1, tau 0.
 * @see Mann 1945, Econometrica 13; Kendall 1975; R: `trend::mk.test` (its tau), `Kendall::MannKendall`
 * @example mannKendall([1, Number.NaN, 2]) // => null
 * @example mannKendall([7, 7, 7]) // => { s: 0, varS: 0, z: 0, p: 1, tau: 0 }
 * @example mannKendall([1, 2, 3, 4])?.s // => 6
 */
export function mannKendall(values: Column): MannKendall | null {
  return testPoints(orderPoints(values));
}

/**
 * The same of points that are in order already.
 *
 * @example testPoints({ order: Int32Array.of(0, 1, 2), falling: 0, tied: 0, varS: 11 / 3 })?.tau // => 1
 */
export function testPoints({
  order,
  falling,
  tied,
  varS,
}: Pick<OrderedPoints, "order" | "falling" | "tied" | "varS">): MannKendall | null {
  if (order.length < LEAST_POINTS) return null;
  const pairs = pairsOf(order.length);
  const s = pairs - tied - 2 * falling;
  const tau = tied === pairs ? 0 : s / Math.sqrt(pairs * (pairs - tied));
  return { s, varS, ...kendallTest(s, varS), tau };
}
