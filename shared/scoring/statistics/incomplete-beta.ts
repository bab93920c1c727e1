import kernelBetainc from "@stdlib/math-base-special-kernel-betainc";

/** Chance that a beta variable is at most `share`, and its density there. */
export interface BetaTail {
  readonly chance: number;
  readonly density: number;
}

/** Version 0.2.3 of the library multiplies by the root here instead of dividing. */
const arcsineDensity = (share: number): number => 1 / (Math.PI * Math.sqrt(share * (1 - share)));

/**
 * The regularised incomplete beta function with its derivative. Every exact test here is one call of it: the tails of
 * Student's t, of F and of the binomial.
 *
 * @param share 0 to 1. @param a Above 0. @param b Above 0.
 * @returns Chance from 0 to 1, and the density at `share`.
 * @see R: `pbeta(share, a, b)`, `dbeta(share, a, b)`
 * @example incompleteBeta(0.25, 1, 1) // => { chance: 0.25, density: 1 }
 */
export function incompleteBeta(share: number, a: number, b: number): BetaTail {
  const [chance = Number.NaN, density = Number.NaN] = kernelBetainc(share, a, b, true, false);
  if (a === 0.5 && b === 0.5) return { chance, density: arcsineDensity(share) };
  return { chance, density };
}
