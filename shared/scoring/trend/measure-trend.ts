import type { Trend } from "../../contract/trend-figures.ts";
import { CYCLE, PERIODS_PER_YEAR } from "../calendar/frequency.ts";
import { serialDependence } from "../statistics/autocorrelation.ts";
import { type Column, figureAt, numberAt, openColumn } from "../statistics/column.ts";
import type { MannKendall } from "../statistics/mann-kendall.ts";
import { pairwiseTrend } from "../statistics/pairwise-trend.ts";
import { rateTrend } from "../statistics/rate-trend.ts";
import { seasonalTrend } from "../statistics/seasonal-trend.ts";
import type { TheilSen } from "../statistics/theil-sen.ts";
import type { Season } from "./follow-season.ts";
import { MIN_LIMITS } from "../chart/minimum-points.ts";
import type { SourcePoints } from "./source-points.ts";
import { upToKnown, type TrendSource } from "./trend-source.ts";

/** Two years and a month, so that every pattern is seen twice. Source: design rule T5. */
const MIN_SEASONAL = 25;
/** With fewer events in all, the logarithm of a rate rests on a handful of them. Ours. */
const MIN_EVENTS = 8;

const inUnitShown = (known: ReturnType<typeof upToKnown>, per: number): typeof known =>
  per === 1 ? known : { ...known, values: timesOf(known.values, per) };

const timesOf = (values: Column, per: number): Float64Array => {
  const times = openColumn(values.length);
  for (let at = 0; at < times.length; at += 1) times[at] = numberAt(values, at) * per;
  return times;
};

const sumOf = (column: Column): number => {
  let sum = 0;
  for (let at = 0; at < column.length; at += 1) sum += figureAt(column, at) ?? 0;
  return sum;
};

/** Events of the known periods alone. */
const countsOf = ({ known, nums, count }: SourcePoints): Float64Array =>
  count === known.length
    ? nums
    : Float64Array.from(nums, (num, at) => (Number.isNaN(known[at]) ? Number.NaN : num));

const rateOf = (source: TrendSource): Trend["rate"] => {
  const { points, hasExposure, periods, isCounted } = source;
  if (!isCounted) return null;
  const counts = countsOf(points);
  if (sumOf(counts) < MIN_EVENTS) return null;
  const exposures = hasExposure ? points.dens : null;
  const trend = rateTrend(counts, exposures, PERIODS_PER_YEAR[periods.frequency]);
  if (trend === null) return null;
  const { percentPerYear, lower, upper, p, dispersion } = trend;
  return { percentPerYear, lower, upper, p, dispersion };
};

const seasonalOf = (
  { periods }: TrendSource,
  values: Column,
  seasons: readonly number[],
): Trend["seasonal"] => {
  const cycle = CYCLE[periods.frequency];
  if (cycle === 0 || values.length < 2 * cycle) return null;
  const trend = seasonalTrend(values, seasons, cycle);
  if (trend === null) return null;
  const { s, varS, z, p, slopePerCycle } = trend;
  // The cycle of days is a week; that of all others is a year.
  const cyclesPerYear = periods.frequency === "day" ? PERIODS_PER_YEAR.week : 1;
  return { s, varS, z, p, slopePerYear: slopePerCycle * cyclesPerYear };
};

/** What the distances of a series are taken from. */
interface Lines {
  readonly line: TheilSen | null;
  readonly seasonal: Trend["seasonal"];
  /** Periods a year. */
  readonly cycle: number;
}

const senOf = (line: TheilSen | null, perYear: number, median: number | null): Trend["theilSen"] =>
  line === null
    ? null
    : {
        ...line,
        perYear: line.slope * perYear,
        percentPerYear:
          median === null || median <= 0 ? null : (100 * line.slope * perYear) / median,
      };

const withoutSeason = (values: Column, { factorAt }: Season): Column => {
  const steady = openColumn(values.length);
  for (let at = 0; at < steady.length; at += 1) steady[at] = numberAt(values, at) / factorAt(at);
  return steady;
};

/**
 * A season makes neighbours alike without their depending on each other: it is divided out, and the slope is the seasonal one;
 * where it is found and cannot be divided out, nothing is said.
 */
const autocorrelationOf = (
  values: Column,
  { line, seasonal, cycle }: Lines,
  season: Season | null,
): Trend["autocorrelation"] => {
  if (line === null) return null;
  const isFollowed = season?.isFollowed === true && seasonal !== null;
  if (season !== null && season.isFound && !isFollowed) return null;
  const steady = isFollowed ? withoutSeason(values, season) : values;
  // Only the slope matters: distances are taken about their own mean.
  const own = isFollowed ? { slope: seasonal.slopePerYear / cycle, intercept: 0 } : line;
  const dependence = serialDependence(steady, own);
  if (dependence === null) return null;
  const { lagOne, needsCaution, whitenedP } = dependence;
  return { lag1: lagOne, caution: needsCaution, prewhitenedP: whitenedP };
};

/**
 * Which trend the sentence tells, in this order: the seasonal test where a yearly pattern was found and there are two years
 * and a month; the rate with its interval for counts and rates; Mann–Kendall with Theil–Sen's slope for the rest.
 */
const leaderOf = (
  parts: Pick<Trend, "seasonal" | "rate" | "mannKendall">,
  known: number,
  season: Season | null,
): Trend["leads"] => {
  if (known < MIN_LIMITS) return null;
  const isSeasonal = season?.isFound === true && known >= MIN_SEASONAL;
  if (isSeasonal && parts.seasonal !== null) return "seasonal";
  if (parts.rate !== null) return "rate";
  return parts.mannKendall === null ? null : "mann-kendall";
};

const testOf = (test: MannKendall | null): Trend["mannKendall"] =>
  test === null ? null : { s: test.s, varS: test.varS, z: test.z, p: test.p, tau: test.tau };

const leadingP = (trend: Omit<Trend, "p">): number | null => {
  const { leads, autocorrelation, seasonal, rate, mannKendall } = trend;
  if (leads === null) return null;
  const plain = { seasonal, rate, "mann-kendall": mannKendall }[leads]?.p ?? null;
  const whitened = autocorrelation?.caution === true ? autocorrelation.prewhitenedP : null;
  return plain === null || whitened === null ? plain : Math.max(plain, whitened);
};

/**
 * The trend of a series over all its known points at their true positions: Mann–Kendall, its seasonal form from two full
 * cycles on, Theil–Sen's slope with its interval, and for counts and rates the yearly change of the rate. Where neighbours
 * are alike, the chance that counts is the larger of the plain and the pre-whitened one.
 *
 * @param source The series on its calendar. @param season What was found of a season, null where none was looked for.
 * @returns Slopes in the unit shown; the parts that cannot be had are null.
 * @see design rule T5; Hirsch, Slack & Smith 1982 for the seasonal test
 */
export function measureTrend(source: TrendSource, season: Season | null): Trend {
  const { values, seasons } = inUnitShown(upToKnown(source), source.per);
  const { test, line, median } = pairwiseTrend(values);
  const perYear = PERIODS_PER_YEAR[source.periods.frequency];
  const seasonal = seasonalOf(source, values, seasons);
  const parts = {
    mannKendall: testOf(test),
    seasonal,
    theilSen: senOf(line, perYear, median),
    rate: rateOf(source),
    autocorrelation: autocorrelationOf(values, { line, seasonal, cycle: perYear }, season),
  };
  const trend = { leads: leaderOf(parts, source.points.count, season), ...parts };
  return { ...trend, p: leadingP(trend) };
}
