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

/**
 * The same variance of a few values in any order: a season has one a year, and putting them in order would cost more.
 *
 * @param values Any finite numbers. @returns As `varS` of {@link kendallVariance}.
 * @example varianceOfFew([3, 1, 3]) // => (66 - 18) / 18
 */
export function varianceOfFew(values: readonly number[]): number {
  let spread = spreadOf(values.length);
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index];
    let group = 1;
    for (let later = index + 1; later < values.length; later += 1)
      if (values[later] === value) group += 1;
    // A group is counted at its first value; at the others it is shorter by one each.
    spread -= spreadOf(group) - spreadOf(group - 1);
  }
  return spread / 18;
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
  return { varS: (spreadOf(sorted.length) - spread) / 18, tiedPairs: pairs };
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
