import { normalUpper } from "./normal.ts";

/** How often equal values occur, in the two forms that the test needs. */
interface Ties {
  /** Pairs of equal values. */
  readonly pairs: number;
  /** Sum of t (t − 1) (2 t + 5) over the groups of t equal values. */
  readonly spread: number;
}

const spreadOf = (count: number): number => count * (count - 1) * (2 * count + 5);

const tiesOf = (sorted: ArrayLike<number>): Ties => {
  let pairs = 0;
  let spread = 0;
  let group = 1;
  for (let rank = 1; rank <= sorted.length; rank += 1) {
    if (sorted[rank] === sorted[rank - 1]) {
      group += 1;
      continue;
    }
    pairs += (group * (group - 1)) / 2;
    spread += spreadOf(group);
    group = 1;
  }
  return { pairs, spread };
};

/** What n (n − 1) (2 n + 5) and its like for groups of equal values are divided by to give the variance of S. */
export const SPREADS_PER_VARIANCE = 18;

/**
 * What one more point adds to n (n − 1) (2 n + 5), by the number of points before it; and, by the number of earlier points
 * that equal it, what it takes away. A season has one value a year, and so needs no order of them.
 *
 * @param before Points, from 0.
 * @example spreadAdded(0) + spreadAdded(1) + spreadAdded(2) // => 3 * 2 * 11
 */
export function spreadAdded(before: number): number {
  return spreadOf(before + 1) - spreadOf(before);
}

/**
 * Variance of Kendall's S when the order of the values is chance, and the pairs that are ties.
 *
 * @param sorted The known values from the smallest; any number of them.
 * @returns `varS` = (n (n − 1) (2 n + 5) − Σ t (t − 1) (2 t + 5)) / 18 over groups of t equal values; 0 for constants.
 * @see Kendall 1975, "Rank Correlation Methods"; R: `trend::mk.test`
 * @example kendallVariance(Float64Array.of(1, 2, 3)) // => { varS: 11 / 3, tiedPairs: 0 }
 * @example kendallVariance(Float64Array.of(4, 4)) // => { varS: 0, tiedPairs: 1 }
 */
export function kendallVariance(sorted: ArrayLike<number>): { varS: number; tiedPairs: number } {
  const { pairs, spread } = tiesOf(sorted);
  return { varS: (spreadOf(sorted.length) - spread) / SPREADS_PER_VARIANCE, tiedPairs: pairs };
}

/**
 * How far S is from chance. S moves in steps of 2, so that it is moved by 1 towards 0 first (continuity correction).
 *
 * @returns z = (S − sign S) / √varS, 0 without variance; p two-sided, 0 to 1.
 * @see Kendall 1975, "Rank Correlation Methods"; R: `trend::mk.test`
 * @example kendallTest(5, 16).p.toFixed(12) // => "0.317310507863"
 * @example kendallTest(0, 0) // => { z: 0, p: 1 }
 */
export function kendallTest(s: number, varS: number): { z: number; p: number } {
  const z = varS === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(varS);
  return { z, p: 2 * normalUpper(Math.abs(z)) };
}
