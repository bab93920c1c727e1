import type { ChartPoint } from "./band.ts";
import { medianOf } from "../statistics/select.ts";
import { baseValues } from "./xmr-limits.ts";

/**
 * The center of a run chart: the median. It has no limits, and a band without limits would need an infinity, which no
 * answer in JSON can carry: so this gives the line alone.
 *
 * @param points One segment in order. @returns In the unit of the values; half-way between the middle two when their
 * number is even; null when no point counts.
 * @see Anhøj and Olesen 2014, "Run charts revisited", PLoS ONE 9(11)
 * @example runCenter([5, 1, 2, 9].map((value) => ({ value, num: null, den: null, isBase: true }))) // => 3.5
 * @example runCenter([]) // => null
 */
export function runCenter(points: readonly ChartPoint[]): number | null {
  return medianOf(baseValues(points).filter((value) => value !== null));
}
