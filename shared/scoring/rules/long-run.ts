import { openColumn } from "../statistics/column.ts";
import { anhoejVerdict } from "./anhoej.ts";
import type { Mark } from "./rule-hit.ts";
import { sideAt, type TestedPoints } from "./tested-points.ts";

/**
 * Long run: the longest run of the segment is longer than chance makes it (Anhøj). Its points are marked, but for those on
 * the center and the missing ones, which the run goes across. Each point is held against its own center.
 *
 * @param tested Values and bands of one whole segment.
 * @returns The points of the longest run, in order; none where the test does not apply.
 * @see Anhøj & Olesen, PLoS ONE 9 (2014) e113825
 * @example longRun({ values: [6, 6, 6, 6, 6, 6, 6, 6, 4, 4], bands: { center: Array(10).fill(5) } }).length // => 8
 */
export function longRun(tested: TestedPoints): readonly Mark[] {
  const { values, bands } = tested;
  const distances = openColumn(values.length);
  for (let index = 0; index < distances.length; index += 1)
    distances[index] = (values[index] ?? Number.NaN) - (bands.center[index] ?? Number.NaN);
  const { hasLongRun, run } = anhoejVerdict(distances, 0);
  const marks: Mark[] = [];
  if (!hasLongRun || run === null) return marks;
  for (let index = run.first; index <= run.last; index += 1)
    if (sideAt(tested, index) !== 0) marks.push({ index, direction: run.direction });
  return marks;
}
