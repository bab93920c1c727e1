import { figureAt } from "../statistics/column.ts";
import type { DrawnChart } from "./draw-source.ts";
import type { DrawnSegment } from "./draw-segment.ts";

/** Fewest points that say anything of how much they vary. */
const LEAST_POINTS = 3;

/** Events and exposure of the points that count. */
const addUp = ({ points: { nums, dens, isBase } }: DrawnChart, { from, to }: DrawnSegment) => {
  let [events, exposure, points] = [0, 0, 0];
  for (let at = from; at < to; at += 1) {
    if (isBase[at] !== 1) continue;
    events += figureAt(nums, at) ?? 0;
    exposure += figureAt(dens, at) ?? 1;
    points += 1;
  }
  return { events, exposure, points };
};

/**
 * How much the events of a baseline vary, against chance: the index of dispersion. A season that the limits follow is taken
 * out, and a step between two baselines is none of it.
 *
 * @param chart As drawn. @param segment The baseline. @returns 1 for events that come independently; null without events.
 * @see Fisher's index of dispersion: Σ (count − expected)² / expected, divided by its degrees of freedom
 */
export function dispersionOf(chart: DrawnChart, segment: DrawnSegment): number | null {
  const { events, exposure, points } = addUp(chart, segment);
  if (points < LEAST_POINTS || events === 0) return null;
  const { nums, dens, isBase } = chart.points;
  let squares = 0;
  for (let at = segment.from; at < segment.to; at += 1) {
    if (isBase[at] !== 1) continue;
    const expected = (events / exposure) * (figureAt(dens, at) ?? 1);
    squares += ((figureAt(nums, at) ?? 0) - expected) ** 2 / expected;
  }
  return squares / (points - 1);
}
