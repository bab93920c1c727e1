import { BEYOND, EXACT_UP_TO, type CountLimits, type Sigmas } from "./poisson-limits.ts";

/** A count out of a known number, such as customers lost of all customers. */
export interface Chances {
  /** How many could be counted, a whole number from 0. */
  readonly of: number;
  /** Expected share, 0 to 1. */
  readonly share: number;
}

const limitsBelowHalf = ({ of, share }: Chances, sigmas: Sigmas): CountLimits => {
  const beyond = BEYOND[sigmas];
  const odds = share / (1 - share);
  let term = Math.exp(of * Math.log1p(-share));
  let sum = term;
  let upper = 0;
  let lower = 0;
  while (1 - sum > beyond && upper < of) {
    upper += 1;
    if (sum <= beyond) lower = upper;
    term *= (odds * (of - upper + 1)) / upper;
    sum += term;
  }
  return { lower, upper };
};

const normalLimits = ({ of, share }: Chances, sigmas: Sigmas): CountLimits => {
  const reach = sigmas * Math.sqrt(of * share * (1 - share));
  const mean = of * share;
  return {
    lower: Math.max(0, Math.floor(mean - reach)),
    upper: Math.min(of, Math.ceil(mean + reach)),
  };
};

/**
 * Limits of a count that cannot exceed a known number, with exact chances. A share above one half is worked from what is
 * missing to it, so that 98 of 100 is as exact as 2 of 100.
 *
 * @param chances The known number and the expected share. @param sigmas 3 for the limits, 2 for the warning lines.
 * @returns Largest lower L with P(X < L) and smallest upper U with P(X > U) at most the share `BEYOND`; when both outcomes
 *   are expected more than 100 times, the normal limits, rounded outwards.
 * @see R: `qbinom(0.00135, of, share)` and `qbinom(0.99865, of, share)`
 * @example binomialLimits({ of: 20, share: 0.1 }, 3) // => { lower: 0, upper: 7 }
 * @example binomialLimits({ of: 20, share: 0.9 }, 3) // => { lower: 13, upper: 20 }
 */
export function binomialLimits(chances: Chances, sigmas: Sigmas): CountLimits {
  const { of, share } = chances;
  const missing = 1 - share;
  if (of * Math.min(share, missing) > EXACT_UP_TO) return normalLimits(chances, sigmas);
  if (share <= 0.5) return limitsBelowHalf(chances, sigmas);
  const { lower, upper } = limitsBelowHalf({ of, share: missing }, sigmas);
  return { lower: of - upper, upper: of - lower };
}
