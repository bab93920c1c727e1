/** Above this mean the normal limit, mean + 3 standard deviations, differs from the exact one by one or two events. */
const EXACT_UP_TO = 100;

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

/** Share of months at or below the upper limit: what 3 sigma leave above on a normal curve, 0.135 %. */
export const BELOW_UPPER_LIMIT = 0.998_65;

/**
 * The upper limit of a rare count: chance alone exceeds it in at most 0.135 % of months, as with 3 sigma limits.
 *
 * @param mean Expected events in the month, from 0.
 * @returns The smallest whole number k with P(X ≤ k) ≥ 0.99865; above a mean of 100, mean + 3 √mean rounded up.
 * @see R: `qpois(0.99865, mean)`
 * @example poissonUpper(0.5) // => 4
 */
export function poissonUpper(mean: number): number {
  if (mean > EXACT_UP_TO) return Math.ceil(mean + 3 * Math.sqrt(mean));
  let count = 0;
  while (poissonAtMost(count, mean) < BELOW_UPPER_LIMIT) count += 1;
  return count;
}
