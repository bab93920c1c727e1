import type { Mark } from "./rule-hit.ts";
import { valueAt, type TestedPoints } from "./tested-points.ts";

/** 1 when a point lies above the one before it, -1 below, 0 when they are equal or one of them is missing. */
const stepTo = (tested: TestedPoints, index: number): -1 | 0 | 1 => {
  const step = valueAt(tested, index) - valueAt(tested, index - 1);
  if (step > 0) return 1;
  return step < 0 ? -1 : 0;
};

/**
 * Trend: so many neighbouring points or more, each above the one before it, or each below. Two equal neighbours end the
 * run, and so does a missing point. All points of the run are marked, so the point on which a fall turns into a rise can
 * be marked twice.
 *
 * @param tested Values and bands of one segment; only whether there is a band counts here.
 * @param points Fewest points of a trend: 7 points are 6 steps.
 * @returns The points of the trends, the latest first, so that at a turn the later run speaks first.
 * @see NHS England, "Making Data Count"; Anhøj & Olesen, PLoS ONE 9 (2014) e113825 find the rule of little use
 * @example trend({ values: [6, 5, 4], bands: { center: Array(3).fill(5) } }, 3).map(({ index }) => index) // => [2, 1, 0]
 */
export function trend(tested: TestedPoints, points: number): readonly Mark[] {
  const marks: Mark[] = [];
  let start = 0;
  let step = 0;
  for (let end = 1; end <= tested.values.length; end += 1) {
    const here = stepTo(tested, end);
    if (here !== 0 && here === step) continue;
    if (step !== 0 && end - start >= points) {
      const direction = step === 1 ? "high" : "low";
      for (let index = start; index < end; index += 1) marks.push({ index, direction });
    }
    start = end - 1;
    step = here;
  }
  return marks.toReversed();
}
