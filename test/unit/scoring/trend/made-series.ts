import type { TrendsAnswer, TrendSeries } from "../../../../shared/contract/trend-series.ts";
import type { TrendInput, TrendsRequest } from "../../../../shared/contract/trends.ts";
import {
  periodLabel,
  periodNumber,
  type Frequency,
} from "../../../../shared/scoring/calendar/frequency.ts";
import { namePeriods } from "../../../../shared/scoring/calendar/name-periods.ts";
import type { Reading } from "../../../../shared/scoring/trend/draw-segment.ts";
import { layCalendar } from "../../../../shared/scoring/trend/lay-calendar.ts";
import { readingOf, scoreTrends } from "../../../../shared/scoring/trend/score-trends.ts";
import type { TrendSource } from "../../../../shared/scoring/trend/trend-source.ts";

export type Values = readonly (number | null)[];

/** The last period of every series that is made here; `AS_OF` is its last day, or after it. */
const LAST: Readonly<Record<Frequency, string>> = {
  day: "2026-10-31",
  week: "2026-W44",
  month: "2026-10",
  quarter: "2026-Q3",
  year: "2025",
};
export const AS_OF = "2026-11-01";

/** So many periods up to the last one. */
export const periodsOf = (count: number, frequency: Frequency = "month"): readonly string[] => {
  const periods = { frequency, yearStart: 1 };
  const last = periodNumber(LAST[frequency], periods) ?? Number.NaN;
  return Array.from({ length: count }, (_, at) => periodLabel(last - count + 1 + at, periods));
};

/** A row of values again and again. */
export const repeat = (times: number, ...values: readonly number[]): number[] =>
  Array.from({ length: times }, () => values).flat();

/** A series of the request that ends with the last period: counts where less is better, each case changes one thing. */
export const seriesOf = (values: Values, changes: Partial<TrendInput> = {}): TrendInput => {
  const periods = periodsOf(values.length, changes.frequency);
  return {
    id: "Billing",
    frequency: "month",
    direction: "decrease",
    kind: "count",
    chart: "auto",
    rebase: [],
    exclude: [],
    absentMeansZero: false,
    per: 1,
    points: values.map((value, at) => ({ period: periods[at] ?? "", value })),
    ...changes,
  };
};

/** Events and what they are events of, as a rate. */
export const ratesOf = (
  pairs: readonly (readonly [number | null, number | null])[],
  changes: Partial<TrendInput> = {},
): TrendInput => {
  const periods = periodsOf(pairs.length, changes.frequency);
  const points = pairs.map(([value, exposure], at) => ({
    period: periods[at] ?? "",
    value,
    exposure,
  }));
  return seriesOf([], { kind: "rate", points, ...changes });
};

/** A request for these series by the default profile. */
export const requestOf = (
  series: readonly TrendInput[],
  changes: Partial<TrendsRequest> = {},
): TrendsRequest => ({
  profile: "mdc2023",
  strictLaney: false,
  yearStart: 1,
  asOf: AS_OF,
  series: [...series],
  ...changes,
});

/** The answer to a request that can be answered. */
export const answerTo = (request: TrendsRequest): TrendsAnswer => {
  const result = scoreTrends(request);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};

/** One series, scored. */
export const scored = (series: TrendInput, changes: Partial<TrendsRequest> = {}): TrendSeries => {
  const [first] = answerTo(requestOf([series], changes)).series;
  if (first === undefined) throw new Error("one series was asked for");
  return first;
};

const WORDLESS = { one: "", many: "" };

/** What becomes of a series on its calendar: the source, or what is wrong with it. */
export const laid = (series: TrendInput, changes: Partial<TrendsRequest> = {}) => {
  const request = requestOf([series], changes);
  const name = namePeriods()({ frequency: series.frequency, yearStart: request.yearStart });
  return layCalendar(series, request, { nouns: WORDLESS, name });
};

/** A series on its calendar, which it must fit. */
export const sourceOf = (series: TrendInput, changes: Partial<TrendsRequest> = {}): TrendSource => {
  const found = laid(series, changes);
  if (!found.ok) throw new Error(JSON.stringify(found.errors));
  return found.read();
};

/** How the default profile reads, unless asked otherwise. */
export const readAs = (changes: Partial<Parameters<typeof readingOf>[0]> = {}): Reading =>
  readingOf({ profile: "mdc2023", strictLaney: false, ...changes });

/** How many rules fire at each point, one digit a point. */
export const firing = ({ points }: TrendSeries): string =>
  points.map(({ rules }) => rules.length).join("");

/** The name of a period of a series, counted from 0. */
export const monthAt = (series: TrendInput, at: number): string => series.points[at]?.period ?? "";
