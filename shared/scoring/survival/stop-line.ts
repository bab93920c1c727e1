import type { Moment } from "./spells.ts";

/** Fewest customers at risk for which a step is told; below, one customer moves the curve by a tenth. Ours. */
export const MIN_AT_RISK = 10;

/**
 * The time at which all who were at risk were lost although others enter then or later. From there the estimate is 0, a
 * product with a factor of 0, and those who are watched afterwards show that it is not true.
 *
 * @param moments In order of time. @returns Null when there is no such time, as always without left truncation.
 * @example collapseOf([]) // => null
 */
export function collapseOf(moments: readonly Moment[]): number | null {
  const place = moments.findIndex(({ atRisk, events }) => events > 0 && events === atRisk);
  if (place < 0) return null;
  const isFollowed = moments.slice(place).some(({ entered }) => entered > 0);
  return isFollowed ? (moments[place]?.time ?? null) : null;
}

/**
 * The last time up to which enough customers are at risk all along: right after it too few are, or the curve has
 * collapsed. Later steps are not told even where enough customers enter again, for each step carries the earlier ones.
 *
 * @param moments In order of time, at least one. @param minAtRisk Fewest customers, from 0.
 * @returns A time among those of the moments; the first one when nothing can be told.
 * @example stopLine([{ time: 0, atRisk: 0, events: 0, censored: 0, entered: 12 }, { time: 4, atRisk: 12, events: 3, censored: 0, entered: 0 }, { time: 9, atRisk: 9, events: 9, censored: 0, entered: 0 }], 10) // => 4
 */
export function stopLine(moments: readonly Moment[], minAtRisk: number): number {
  const collapse = collapseOf(moments) ?? Infinity;
  // The first moment is an entry: nobody is at risk before it, and nothing is asked of the time before it.
  const place = moments.findIndex(
    ({ atRisk, time }, index) => index > 0 && (atRisk < minAtRisk || time >= collapse),
  );
  return moments.at(place < 0 ? -1 : place - 1)?.time ?? 0;
}
