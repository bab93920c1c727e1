import type { Mark } from "./rule-hit.ts";
import type { TestedPoints } from "./tested-points.ts";

/**
 * Beyond the limits: a point above its upper limit or below its lower one. A point on the limit is not beyond it.
 *
 * @param tested Values and bands of one segment, in the same unit.
 * @returns The points beyond, in order.
 * @see Shewhart, "Economic Control of Quality of Manufactured Product" (1931); rule 1 of every later set
 * @example beyondLimits({ values: [8, 9], bands: Array(2).fill({ center: 5, lower: 2, upper: 8, lower2: 3, upper2: 7 }) }) // => [{ index: 1, direction: "high" }]
 */
export function beyondLimits({ values, bands }: TestedPoints): readonly Mark[] {
  const marks: Mark[] = [];
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? null;
    const band = bands[index] ?? null;
    if (value === null || band === null) continue;
    if (value > band.upper) marks.push({ index, direction: "high" });
    else if (value < band.lower) marks.push({ index, direction: "low" });
  }
  return marks;
}
