import type { Mark } from "./rule-hit.ts";
import { sideAt, type TestedPoints } from "./tested-points.ts";

/**
 * Shift: so many neighbouring points or more on one side of the center. A point on the center ends the run, and so does
 * a missing one. All points of the run are marked.
 *
 * @param tested Values and bands of one segment. @param points Fewest points of a shift; 6, 7 and 8 are in use.
 * @returns The points of the shifts, in order.
 * @see NHS England, "Making Data Count" (7, or 6); Wheeler, "Understanding Variation" (8)
 * @example shift({ values: [6, 7, 5], bands: { center: Array(3).fill(5) } }, 2) // => [{ index: 0, direction: "high" }, { index: 1, direction: "high" }]
 */
export function shift(tested: TestedPoints, points: number): readonly Mark[] {
  const marks: Mark[] = [];
  let start = 0;
  let side = 0;
  for (let end = 0; end <= tested.values.length; end += 1) {
    const here = sideAt(tested, end);
    if (here !== 0 && here === side) continue;
    if (side !== 0 && end - start >= points) {
      const direction = side === 1 ? "high" : "low";
      for (let index = start; index < end; index += 1) marks.push({ index, direction });
    }
    start = end;
    side = here;
  }
  return marks;
}
