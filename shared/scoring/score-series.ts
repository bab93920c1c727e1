import type { ComplaintRebase } from "../contract/request.ts";
import type { Series } from "../contract/series.ts";
import type { CalendarMonth } from "./calendar.ts";
import type { Exposure } from "./exposure.ts";
import { monthNumber } from "./month.ts";
import { PROFILES } from "./rules/profiles.ts";
import type { Reading } from "./trend/draw-segment.ts";
import { scoreTrend, type ScoredTrend, seriesOf } from "./trend/score-trend.ts";
import { knowPoints, OK, openPoints, PARTIAL, type SourcePoints } from "./trend/source-points.ts";
import type { Nouns, TrendSource } from "./trend/trend-source.ts";

/** A target in the unit of the series, and the month from which it holds; null where it holds throughout. */
export interface SeriesTarget {
  readonly value: number;
  readonly from: string | null;
}

/** Counts by month before they are judged. */
export interface CountedMonths {
  readonly id: string;
  readonly label: string | null;
  readonly unit: string;
  readonly nouns: Nouns;
  readonly calendar: readonly CalendarMonth[];
  /** One count for each observed month. */
  readonly counts: readonly number[];
  /** Customers by month for rates per 1,000, or null for plain counts. */
  readonly exposure: Exposure | null;
  readonly targets: readonly SeriesTarget[];
  /** Set when there is a target that the data cannot be compared with. */
  readonly targetUnknown: boolean;
  readonly rebases: readonly ComplaintRebase[];
}

/** A measure of the scorecard, and what the count of flags needs to know of its chart. */
export interface ScoredSeries extends Pick<ScoredTrend, "isRare"> {
  readonly series: Series;
  readonly isAuto: true;
}

/** Rates are told per so many customers. Source: FCA DISP 1 Annex 1A. */
const PER = 1000;

/** The scorecard is read by the default rules; other profiles are for the trends route. */
const READING: Reading = { profile: PROFILES.mdc2023, runLength: 7, strictLaney: false };

/** A month without customers to divide by is seen, and has no rate. */
const pointsOf = ({ calendar, counts, exposure }: CountedMonths): SourcePoints => {
  const seen = openPoints(calendar.map(({ period }) => period));
  for (const [at, { period, column, isComplete }] of calendar.entries()) {
    if (column === null) continue;
    const num = counts[column] ?? 0;
    const den = exposure?.byPeriod.get(period) ?? Number.NaN;
    seen.states[at] = isComplete ? OK : PARTIAL;
    seen.values[at] = exposure === null ? num : num / den;
    seen.nums[at] = num;
    seen.dens[at] = den;
  }
  return knowPoints(seen);
};

const targetsOf = (
  calendar: readonly CalendarMonth[],
  targets: readonly SeriesTarget[],
): Pick<TrendSource, "targets" | "targetSince"> => {
  const dated = targets.toSorted((one, other) => ((one.from ?? "") < (other.from ?? "") ? -1 : 1));
  const holding = (period: string): SeriesTarget | undefined =>
    dated.findLast(({ from }) => from === null || from <= period);
  const last = calendar.at(-1);
  const since = last === undefined ? null : (holding(last.period)?.from ?? null);
  const at = calendar.findIndex(({ period }) => since !== null && period >= since);
  return {
    targets: calendar.map(({ period }) => holding(period)?.value ?? null),
    targetSince: at < 0 ? null : at,
  };
};

const sourceOf = (months: CountedMonths): TrendSource => {
  const { calendar, exposure, label, rebases } = months;
  const own = rebases.filter(({ category }) => category === label);
  const starts = own
    .map(({ from }) => ({ at: calendar.findIndex(({ period }) => period === from), date: from }))
    .filter(({ at }) => at >= 0)
    .toSorted((one, other) => one.at - other.at);
  return {
    id: months.id,
    direction: "decrease",
    kind: exposure === null ? "count" : "rate",
    chart: "auto",
    screen: null,
    per: exposure === null ? 1 : PER,
    periods: { frequency: "month", yearStart: 1 },
    first: monthNumber(calendar[0]?.period ?? "0000-01"),
    seasons: calendar.map(({ period }) => monthNumber(period) % 12),
    points: pointsOf(months),
    hasExposure: exposure !== null,
    isCounted: true,
    ...targetsOf(calendar, months.targets),
    segments: [
      ...(starts[0]?.at === 0 ? [] : [{ at: 0, rebase: null }]),
      ...starts.map(({ at, date }) => ({ at, rebase: { date } })),
    ],
    baseline: null,
    nouns: months.nouns,
  };
};

/**
 * Scores counts by month, as rates per 1,000 where an exposure is given: everything that the trend engine says.
 *
 * @param months Counts with their meaning, on the full calendar. @returns The series of the contract.
 * @see design rules T1 to T10
 * @example scoreSeries({ id: "total", label: null, unit: "complaints a month", nouns: { one: "complaint", many: "complaints" }, calendar: [], counts: [], exposure: null, targets: [], targetUnknown: false, rebases: [] }).series.sentence // => "No month is complete yet."
 */
export function scoreSeries(months: CountedMonths): ScoredSeries {
  const scored = scoreTrend(sourceOf(months), READING);
  const { isRare } = scored;
  const series = seriesOf(scored);
  const attainment = months.targetUnknown ? ("no-data" as const) : series.attainment;
  return {
    series: { ...series, attainment, label: months.label, unit: months.unit },
    isRare,
    isAuto: true,
  };
}
