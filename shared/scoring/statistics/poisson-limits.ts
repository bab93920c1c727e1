/** How far out a limit lies, in standard deviations of a normal curve. */
export type Sigmas = 2 | 3;

/** Lowest and highest count that chance alone gives; a count outside is marked. */
export interface CountLimits {
  readonly lower: number;
  readonly upper: number;
}

/** Share of stable months beyond one limit: what 2 and 3 sigma leave on one side of a normal curve. */
export const BEYOND: { readonly [sigmas in Sigmas]: number } = { 2: 0.02275, 3: 0.00135 };
/** Above this mean the limits of the normal curve, moved by the skew of a count, differ from the exact ones by an event at most. */
export const EXACT_UP_TO = 100;

/**
 * Chance of at most so many events when events come alone and independently.
 *
 * @param count Events, a whole number from 0. @param mean Expected events, from 0 to 100.
 * @returns 0 to 1.
 * @see Poisson distribution, lower tail; R: `ppois(count, mean)`
 * @example poissonAtMost(0, 0) // => 1
 * @example poissonAtMost(2, 1).toFixed(6) // => "0.919699"
 */
export function poissonAtMost(count: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = term;
  for (let events = 1; events <= count; events += 1) {
    term *= mean / events;
    sum += term;
  }
  return Math.min(1, sum);
}

/**
 * Limits of a rare count with exact chances: with 3 sigma at most 0.135 % of stable months lie beyond each. Exact, because
 * at a mean of 0.5 the normal limit lies at 2.6 events, which chance exceeds in 1.4 % of months.
 *
 * @param mean Expected events in the month, from 0. @param sigmas 3 for the limits, 2 for the warning lines.
 * @returns Largest lower L with P(X < L) and smallest upper U with P(X > U) at most the share `BEYOND`; above a mean of 100
 *   the normal limits moved by the skew, rounded outwards.
 * @see R: `qpois(0.00135, mean)` and `qpois(0.99865, mean)`
 * @example poissonLimits(12, 3) // => { lower: 3, upper: 24 }
 */
export function poissonLimits(mean: number, sigmas: Sigmas): CountLimits {
  if (mean > EXACT_UP_TO) {
    // The second term is the skew of a Poisson count (Cornish and Fisher 1937); without it too much lies above.
    const reach = sigmas * Math.sqrt(mean);
    const skew = (sigmas * sigmas - 1) / 6;
    return { lower: Math.floor(mean - reach + skew), upper: Math.ceil(mean + reach + skew) };
  }
  const beyond = BEYOND[sigmas];
  let term = Math.exp(-mean);
  let sum = term;
  let upper = 0;
  let lower = 0;
  while (1 - sum > beyond) {
    upper += 1;
    if (sum <= beyond) lower = upper;
    term *= mean / upper;
    sum += term;
  }
  return { lower, upper };
}

/**
 * The upper limit of a rare count: chance alone exceeds it in at most 0.135 % of months, as with 3 sigma limits.
 *
 * @param mean Expected events in the month, from 0.
 * @returns The smallest whole number k with P(X > k) ≤ 0.00135; above a mean of 100 as there.
 * @see R: `qpois(0.99865, mean)`
 * @example poissonUpper(0.5) // => 4
 */
export function poissonUpper(mean: number): number {
  return poissonLimits(mean, 3).upper;
}
