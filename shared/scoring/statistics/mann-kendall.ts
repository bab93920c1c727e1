import { kendallTest, kendallVariance } from "./kendall-score.ts";
import { pairSlopes, type PairSlopes } from "./pair-slopes.ts";

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
 * @param values One finite number a period in order; null where missing: its pairs are left out.
 * @returns Null below three known values. Equal values throughout are no trend: s 0, z 0, p 1, tau 0.
 * @see Mann 1945, Econometrica 13; Kendall 1975; R: `trend::mk.test` (its tau), `Kendall::MannKendall`
 * @example mannKendall([1, null, 2]) // => null
 * @example mannKendall([7, 7, 7]) // => { s: 0, varS: 0, z: 0, p: 1, tau: 0 }
 * @example mannKendall([1, 2, 3, 4])?.s // => 6
 */
export function mannKendall(values: readonly (number | null)[]): MannKendall | null {
  return testPairs(pairSlopes(values));
}

/**
 * The same of pairs that are at hand already.
 *
 * @example testPairs({ s: 3, slopes: Float64Array.of(1, 1, 1), places: Float64Array.of(0, 1, 2), sorted: Float64Array.of(4, 5, 6) })?.tau // => 1
 */
export function testPairs({ s, slopes, sorted }: PairSlopes): MannKendall | null {
  if (sorted.length < LEAST_POINTS) return null;
  const { varS, tiedPairs } = kendallVariance(sorted);
  const pairs = slopes.length;
  const tau = tiedPairs === pairs ? 0 : s / Math.sqrt(pairs * (pairs - tiedPairs));
  return { s, varS, ...kendallTest(s, varS), tau };
}
