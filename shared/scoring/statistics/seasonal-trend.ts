import { kendallTest, varianceOfFew } from "./kendall-score.ts";
import { selectMedian } from "./select.ts";

/** Whether a series with a yearly pattern moves in one direction, and how fast. */
export interface SeasonalTrend {
  /** Pairs within a season that rise less pairs that fall, over all seasons. */
  readonly s: number;
  readonly varS: number;
  readonly z: number;
  /** Two-sided, by the normal approximation. */
  readonly p: number;
  /** Rise a full cycle: a year, when the periods are months, weeks or quarters. */
  readonly slopePerCycle: number;
}

/** With one cycle no month has an equal of another year to be compared with. */
const LEAST_CYCLES = 2;

/** Places of the known values of each season, rising. */
const placesBySeason = (
  values: readonly (number | null)[],
  seasons: readonly number[],
): readonly (readonly number[])[] => {
  const bySeason: number[][] = [];
  for (let index = 0; index < values.length; index += 1) {
    const season = seasons[index] ?? 0;
    if ((values[index] ?? null) === null) continue;
    (bySeason[season] ??= []).push(index);
  }
  return bySeason.filter((places) => places !== undefined);
};

const pairsOf = (bySeason: readonly (readonly number[])[]): number => {
  let pairs = 0;
  for (const { length } of bySeason) pairs += (length * (length - 1)) / 2;
  return pairs;
};

/** Each season is a series of its own whose time runs in cycles. */
const comparePairs = (
  values: readonly (number | null)[],
  bySeason: readonly (readonly number[])[],
  perCycle: number,
): { readonly s: number; readonly slopes: Float64Array } => {
  const slopes = new Float64Array(pairsOf(bySeason));
  let [s, pair] = [0, 0];
  for (const places of bySeason)
    for (let later = 1; later < places.length; later += 1) {
      const place = places[later] ?? 0;
      const value = values[place] ?? 0;
      for (let earlier = 0; earlier < later; earlier += 1) {
        const before = places[earlier] ?? 0;
        const rise = value - (values[before] ?? 0);
        s += Number(rise > 0) - Number(rise < 0);
        slopes[pair] = rise / ((place - before) / perCycle);
        pair += 1;
      }
    }
  return { s, slopes };
};

const varianceOf = (
  values: readonly (number | null)[],
  bySeason: readonly (readonly number[])[],
): number => {
  let varS = 0;
  for (const places of bySeason) {
    varS += varianceOfFew(places.map((place) => values[place] ?? 0));
  }
  return varS;
};

/**
 * Mann-Kendall's test and Sen's slope with each January compared with Januaries only, so that a yearly pattern neither hides
 * a trend nor looks like one.
 *
 * @param values One finite number a period in order; null where missing: the period keeps its place. @param seasons Season of
 * each period, such as the month of the year from 0. @param perCycle Periods a cycle: 12 for months, 52 for weeks.
 * @returns Sums over the seasons. Null below two full cycles or
 * when no season has two values.
 * @see Hirsch, Slack and Smith 1982, Water Resources Research 18(1); R: `trend::smk.test`, `trend::sea.sens.slope`
 * @example seasonalTrend([1, 9, 3, 11], [0, 1, 0, 1], 2)?.slopePerCycle // => 2
 * @example seasonalTrend([1, 9, 3], [0, 1, 0], 2) // => null
 */
export function seasonalTrend(
  values: readonly (number | null)[],
  seasons: readonly number[],
  perCycle: number,
): SeasonalTrend | null {
  if (values.length < LEAST_CYCLES * perCycle) return null;
  const bySeason = placesBySeason(values, seasons);
  const { s, slopes } = comparePairs(values, bySeason, perCycle);
  if (slopes.length === 0) return null;
  const varS = varianceOf(values, bySeason);
  const slopePerCycle = selectMedian(slopes);
  return { s, varS, ...kendallTest(s, varS), slopePerCycle };
}
