import { type Column, openPlaces } from "./column.ts";
import { kendallTest, SPREADS_PER_VARIANCE, spreadAdded } from "./kendall-score.ts";
import { pairsOf } from "./order-points.ts";
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

/** Room for the slopes, used again by every call and never handed out: ten years of months have 540 pairs within months. */
let room = new Float64Array(0);

/** For each period the one before it with a value of the same season; −1 where there is none, or no value in it. */
const linkSeasons = (values: Column, seasons: readonly number[]): Int32Array => {
  const links = openPlaces(values.length).fill(-1);
  const latest: number[] = [];
  for (let place = 0; place < values.length; place += 1) {
    if (Number.isNaN(values[place])) continue;
    const season = seasons[place] ?? 0;
    links[place] = latest[season] ?? -1;
    latest[season] = place;
  }
  return links;
};

/** Pairs within seasons, which are series of their own whose time runs in cycles; their slopes are the first of the room. */
interface SeasonPairs {
  readonly pairs: number;
  readonly rising: number;
  readonly falling: number;
  readonly varS: number;
}

const comparePairs = (values: Column, links: Int32Array, perCycle: number): SeasonPairs => {
  let [pairs, rising, falling, spread] = [0, 0, 0, 0];
  for (let later = 0; later < links.length; later += 1) {
    const value = values[later] ?? 0;
    let [earlier, equal] = [0, 0];
    for (let place = links[later] ?? -1; place >= 0; place = links[place] ?? -1) {
      const rise = value - (values[place] ?? 0);
      rising += Number(rise > 0);
      falling += Number(rise < 0);
      equal += Number(rise === 0);
      room[pairs + earlier] = rise / ((later - place) / perCycle);
      earlier += 1;
    }
    pairs += earlier;
    spread += spreadAdded(earlier) - spreadAdded(equal);
  }
  return { pairs, rising, falling, varS: spread / SPREADS_PER_VARIANCE };
};

/** The median of the slopes, which is 0 where the middle ranks lie among the equal pairs. */
const medianSlope = ({ pairs, rising, falling }: SeasonPairs): number => {
  const isLevel = falling <= Math.floor((pairs - 1) / 2) && Math.floor(pairs / 2) < pairs - rising;
  return isLevel ? 0 : selectMedian(room.subarray(0, pairs));
};

/**
 * Mann-Kendall's test and Sen's slope with each January compared with Januaries only, so that a yearly pattern neither hides
 * a trend nor looks like one.
 *
 * @param values One finite number a period in order; NaN where missing: the period keeps its place. @param seasons Season of
 * each period, such as the month of the year from 0. @param perCycle Periods a cycle: 12 for months, 52 for weeks.
 * @returns Sums over the seasons. Null below two full cycles or
 * when no season has two values.
 * @see Hirsch, Slack and Smith 1982, Water Resources Research 18(1); R: `trend::smk.test`, `trend::sea.sens.slope`
 * @example seasonalTrend([1, 9, 3, 11], [0, 1, 0, 1], 2)?.slopePerCycle // => 2
 * @example seasonalTrend([1, 9, 3], [0, 1, 0], 2) // => null
 */
export function seasonalTrend(
  values: Column,
  seasons: readonly number[],
  perCycle: number,
): SeasonalTrend | null {
  if (values.length < LEAST_CYCLES * perCycle) return null;
  if (room.length < pairsOf(values.length)) room = new Float64Array(pairsOf(values.length));
  const compared = comparePairs(values, linkSeasons(values, seasons), perCycle);
  if (compared.pairs === 0) return null;
  const { rising, falling, varS } = compared;
  const s = rising - falling;
  return { s, varS, ...kendallTest(s, varS), slopePerCycle: medianSlope(compared) };
}
