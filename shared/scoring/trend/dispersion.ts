import type { DrawnChart } from "./draw-source.ts";
import type { DrawnSegment } from "./draw-segment.ts";

/** Fewest points that say anything of how much they vary. */
const LEAST_POINTS = 3;

/**
 * How much the events of a baseline vary, against chance: the index of dispersion. A season that the limits follow is taken
 * out, and a step between two baselines is none of it.
 *
 * @param chart As drawn. @param segment The baseline. @returns 1 for events that come independently; null without events.
 * @see Fisher's index of dispersion: Σ (count − expected)² / expected, divided by its degrees of freedom
 */
export function dispersionOf(chart: DrawnChart, segment: DrawnSegment): number | null {
  const own = chart.points.slice(segment.from, segment.to).filter(({ isBase }) => isBase);
  let [events, exposure] = [0, 0];
  for (const { num, den } of own) {
    events += num ?? 0;
    exposure += den ?? 1;
  }
  if (own.length < LEAST_POINTS || events === 0) return null;
  let squares = 0;
  for (const { num, den } of own) {
    const expected = (events / exposure) * (den ?? 1);
    squares += ((num ?? 0) - expected) ** 2 / expected;
  }
  return squares / (own.length - 1);
}
