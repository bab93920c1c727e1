import { incompleteBeta } from "./incomplete-beta.ts";
import { invertTail } from "./invert-tail.ts";
import { Z_975 } from "./normal.ts";

/**
 * Chance of a t at least so far from 0, on either side, when there is nothing to find: the two-sided p of a slope.
 *
 * @param t Estimate divided by its standard error; any sign. @param df Degrees of freedom, above 0.
 * @returns 0 to 1.
 * @see R: `2 * pt(-abs(t), df)`
 * @example studentTwoSided(0, 10) // => 1
 * @example studentTwoSided(2.1, 3).toFixed(9) // => "0.126565203"
 */
export function studentTwoSided(t: number, df: number): number {
  return incompleteBeta(df / (df + t * t), df / 2, 0.5).chance;
}

/** Cornish-Fisher expansion of the quantile about the normal one, to 1/df³. Source: Abramowitz & Stegun 26.7.5. */
const guessOf = (df: number): number => {
  const z2 = Z_975 * Z_975;
  const first = (z2 + 1) / 4;
  const second = ((5 * z2 + 16) * z2 + 3) / 96;
  const third = (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
  return Z_975 * (1 + (first + (second + third / df) / df) / df);
};

const solveQuantile = (df: number): number =>
  Math.exp(
    invertTail({
      chance: 0.05,
      guess: Math.log(guessOf(df)),
      tailAt: (logT) => {
        const share = df / (df + Math.exp(2 * logT));
        const { chance, density } = incompleteBeta(share, df / 2, 0.5);
        return { chance, slope: (-2 * density * share * (1 - share)) / chance };
      },
    }),
  );

/** A report asks for the same few degrees of freedom hundreds of times. The answer depends on the key alone. */
const known = new Map<number, number>();

/**
 * Reach of a 95 % interval in standard errors when the spread is itself estimated.
 *
 * @param df Degrees of freedom, from 1.
 * @returns From 12.7 at 1 down to 1.96.
 * @see R: `qt(0.975, df)`
 * @example studentQuantile975(1).toFixed(6) // => "12.706205"
 * @example studentQuantile975(22).toFixed(6) // => "2.073873"
 */
export function studentQuantile975(df: number): number {
  const before = known.get(df);
  if (before !== undefined) return before;
  const quantile = solveQuantile(df);
  known.set(df, quantile);
  return quantile;
}

/** Degrees of freedom of the variance above and of the one below the line. */
export interface FDegrees {
  readonly above: number;
  readonly below: number;
}

/**
 * Chance of a ratio of two variances at least so large when they are equal; the p of a test for seasons.
 *
 * @param ratio Ratio F, from 0. @param degrees Degrees of freedom above and below the line, each above 0.
 * @returns 0 to 1.
 * @see R: `pf(ratio, above, below, lower.tail = FALSE)`
 * @example fUpper(3, { above: 2, below: 2 }) // => 0.25
 */
export function fUpper(ratio: number, { above, below }: FDegrees): number {
  return incompleteBeta(below / (below + above * ratio), below / 2, above / 2).chance;
}
