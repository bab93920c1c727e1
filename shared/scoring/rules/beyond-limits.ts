import type { Mark } from "./rule-hit.ts";
import type { TestedPoints } from "./tested-points.ts";

/**
 * Beyond the limits: a point above its upper limit or below its lower one. A point on the limit is not beyond it.
 *
 * @param tested Values and bands of one segment, in the same unit.
 * @returns The points beyond, in order.
 * @see Shewhart, "Economic Control of Quality of Manufactured Product" (1931); rule 1 of every later set
 * @example beyondLimits({ values: [8, 9], bands: { lower: Array(2).fill(2), upper: Array(2).fill(8) } }) // => [{ index: 1, direction: "high" }]
 */
export function beyondLimits({ values, bands }: TestedPoints): readonly Mark[] {
  const marks: Mark[] = [];
  for (let index = 0; index < values.length; index += 1) {
    // What is missing is neither above nor below anything.
    const value = values[index] ?? Number.NaN;
    if (value > (bands.upper[index] ?? Number.NaN)) marks.push({ index, direction: "high" });
    else if (value < (bands.lower[index] ?? Number.NaN)) marks.push({ index, direction: "low" });
  }
  return marks;
}
