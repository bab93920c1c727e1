/** Centre and limits of an XmR chart. `reach` is the distance from the centre to the limits before the floor. */
export interface XmrLimits {
  readonly centre: number;
  readonly reach: number;
  readonly lower: number;
  readonly upper: number;
  readonly points: number;
  /** How the moving ranges were screened: `kept-all` when removing the wild ones would have removed too much. */
  readonly screening: "none-wild" | "screened" | "kept-all";
  /** Set when the moving ranges that remain after screening are all 0: most months are equal. */
  readonly isMostlyConstant: boolean;
}

/** Limits at 3 sigma, sigma = mean moving range / 1.128. Source: Wheeler, "Understanding Variation"; NHS England. */
export const LIMIT_FACTOR = 2.66;
/** A moving range above this multiple of their mean is wild. Source: Nelson 1982, J. Quality Technology 14(3). */
export const WILD_FACTOR = 3.267;
/** If more would be removed than this share, they are no exceptions. Ours: on mostly constant data peers remove all. */
const MOST_REMOVED = 1 / 3;
/**
 * If more months than this share were beyond the screened limits, those are not the usual range. Ours: one month of 265
 * among months of 0 to 8 moves the mean, not the screened limits, and every other month would be special.
 */
const MOST_BEYOND = 1 / 3;

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Distances between neighbouring months; a missing month has no distance to either side. */
const movingRanges = (values: readonly (number | null)[]): readonly number[] =>
  values.flatMap((value, index) => {
    const before = values[index - 1];
    return value === null || before === null || before === undefined
      ? []
      : [Math.abs(value - before)];
  });

interface Spread {
  readonly meanRange: number;
  readonly screening: XmrLimits["screening"];
  readonly isMostlyConstant: boolean;
}

const isBeyondMost = (known: readonly number[], meanRange: number): boolean => {
  const centre = mean(known);
  const beyond = known.filter((value) => Math.abs(value - centre) > LIMIT_FACTOR * meanRange);
  return beyond.length > known.length * MOST_BEYOND;
};

const spreadOf = (known: readonly number[], ranges: readonly number[]): Spread => {
  const all = mean(ranges);
  const tame = ranges.filter((range) => range < WILD_FACTOR * all);
  if (tame.length === ranges.length || all === 0)
    return { meanRange: all, screening: "none-wild", isMostlyConstant: false };
  const screened = tame.length === 0 ? 0 : mean(tame);
  const isMostlyConstant = screened === 0;
  const removesTooMuch = ranges.length - tame.length > ranges.length * MOST_REMOVED;
  if (isMostlyConstant || removesTooMuch || isBeyondMost(known, screened))
    return { meanRange: all, screening: "kept-all", isMostlyConstant };
  return { meanRange: screened, screening: "screened", isMostlyConstant };
};

/**
 * Natural limits of a series: mean ± 2.66 × mean moving range. Wild moving ranges are left out once (Nelson 1982), so
 * that one wild month does not hide the next; unless that would leave out more than a third, leave ranges of 0 alone, or
 * put more than a third of the months beyond the limits.
 *
 * @param values One value a month in order; null where a month is missing or not to be used. Ranges do not bridge it.
 * @param floor Lowest value that the quantity can have (0 for counts and rates), or null.
 * @returns Limits in the unit of the values; null when there are no two neighbouring months.
 * @see Wheeler, "Understanding Variation"; NHS England, "Making Data Count"
 * @example xmrLimits([1, 3, 2, 4], null) // => { centre: 2.5, reach: 2.66 * (5 / 3), lower: 2.5 - 2.66 * (5 / 3), upper: 2.5 + 2.66 * (5 / 3), points: 4, screening: "none-wild", isMostlyConstant: false }
 * @example xmrLimits([1, null, 3], 0) // => null
 */
export function xmrLimits(
  values: readonly (number | null)[],
  floor: number | null,
): XmrLimits | null {
  const known = values.filter((value) => value !== null);
  const ranges = movingRanges(values);
  if (ranges.length === 0) return null;
  const { meanRange, screening, isMostlyConstant } = spreadOf(known, ranges);
  const centre = mean(known);
  const reach = LIMIT_FACTOR * meanRange;
  const lower = floor === null ? centre - reach : Math.max(floor, centre - reach);
  return {
    centre,
    reach,
    lower,
    upper: centre + reach,
    points: known.length,
    screening,
    isMostlyConstant,
  };
}
