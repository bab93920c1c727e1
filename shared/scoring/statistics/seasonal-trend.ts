import { kendallTest, kendallVariance } from "./kendall-score.ts";
import { pairSlopes, type PairSlopes } from "./pair-slopes.ts";
import { medianOf, selectMedian } from "./select.ts";

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
  /** Height of the line at the first period, index 0. */
  readonly intercept: number;
}

/** With one cycle no month has an equal of another year to be compared with. */
const LEAST_CYCLES = 2;

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

/** The pairs within each season. Each season is a series of its own whose time runs in cycles. */
const pairsBySeason = (
  values: readonly (number | null)[],
  seasons: readonly number[],
  perCycle: number,
): readonly PairSlopes[] => {
  const indices = Map.groupBy(values.keys(), (index) => seasons[index]);
  return [...indices.values()].map((own) =>
    pairSlopes(
      own.map((index) => values[index] ?? null),
      (order) => (own[order] ?? 0) / perCycle,
    ),
  );
};

const joinSlopes = (bySeason: readonly PairSlopes[]): Float64Array => {
  const joined = new Float64Array(sumOf(bySeason.map(({ slopes }) => slopes.length)));
  let next = 0;
  for (const { slopes } of bySeason) {
    joined.set(slopes, next);
    next += slopes.length;
  }
  return joined;
};

/**
 * Mann-Kendall's test and Sen's slope with each January compared with Januaries only, so that a yearly pattern neither hides
 * a trend nor looks like one.
 *
 * @param values One finite number a period in order; null where missing: the period keeps its place. @param seasons Season of
 * each period, such as the month of the year from 0. @param perCycle Periods a cycle: 12 for months, 52 for weeks.
 * @returns Sums over the seasons; intercept = median value − slope × median place in cycles. Null below two full cycles or
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
  const bySeason = pairsBySeason(values, seasons, perCycle);
  const slopes = joinSlopes(bySeason);
  if (slopes.length === 0) return null;
  const s = sumOf(bySeason.map((pairs) => pairs.s));
  const varS = sumOf(bySeason.map(({ sorted }) => kendallVariance(sorted).varS));
  const slopePerCycle = selectMedian(slopes);
  const known = values.flatMap((value, index) => (value === null ? [] : [{ value, index }]));
  const middle = medianOf(known.map(({ value }) => value)) ?? 0;
  const middlePlace = (medianOf(known.map(({ index }) => index)) ?? 0) / perCycle;
  const intercept = middle - slopePerCycle * middlePlace;
  return { s, varS, ...kendallTest(s, varS), slopePerCycle, intercept };
}
