import type { ChartPoints } from "./band.ts";
import { figuresOf } from "../statistics/column.ts";
import { medianOf } from "../statistics/select.ts";
import { baseValues } from "./xmr-limits.ts";

/**
 * The center of a run chart: the median. It has no limits, and a band without limits would need an infinity, which no
 * answer in JSON can carry: so this gives the line alone.
 *
 * @param points One segment in order. @returns In the unit of the values; half-way between the middle two when their
 * number is even; null when no point counts.
 * @see Anhøj and Olesen 2014, "Run charts revisited", PLoS ONE 9(11)
 * @example runCenter({ values: [5, 1, 2, 9], isBase: [1, 1, 1, 1] }) // => 3.5
 * @example runCenter({ values: [], isBase: [] }) // => null
 */
export function runCenter(points: Pick<ChartPoints, "values" | "isBase">): number | null {
  return medianOf(figuresOf(baseValues(points)));
}
