import type { TrendSeries } from "../../contract/trend-series.ts";
import { PERIOD_WORDS, PERIODS_PER_YEAR, type Frequency } from "../calendar/frequency.ts";
import { writeAlike, writeNumber } from "../write-number.ts";

/** A trend is told as one below this chance; the convention of the field, and the q beside it says how many such are luck. */
export const CLEAR_P = 0.05;

/** Beyond tenfold a year the figure says only that the series is short. */
const MOST_PERCENT = 1000;

const verbOf = (change: number): string => (change > 0 ? "rises" : "falls");

/** Where most periods are equal the middle change is 0, though the test sees a direction. */
const tellSlight = (score: number): string =>
  `tends to ${score > 0 ? "rise" : "fall"}, by too little for a yearly figure`;

const percent = (share: number): string =>
  share > MOST_PERCENT
    ? `over ${writeNumber(MOST_PERCENT)}`
    : writeNumber(share, Math.abs(share) < 10 ? 1 : 0);

const tellRate = ({ rate }: TrendSeries["trend"]): string | null => {
  if (rate === null) return null;
  const by = percent(Math.abs(rate.percentPerYear));
  const [from, to] = [percent(rate.lower), percent(rate.upper)];
  return `${verbOf(rate.percentPerYear)} by ${by}% a year (95% interval ${from}% to ${to}%)`;
};

const tellSen = (
  { theilSen, mannKendall }: TrendSeries["trend"],
  frequency: Frequency,
): string | null => {
  if (theilSen === null) return null;
  if (theilSen.slope === 0) return tellSlight(mannKendall?.s ?? 0);
  const perYear = PERIODS_PER_YEAR[frequency];
  const [by = "", from = "", to = ""] = writeAlike([
    Math.abs(theilSen.perYear),
    theilSen.lower * perYear,
    theilSen.upper * perYear,
  ]);
  const share =
    theilSen.percentPerYear === null
      ? ""
      : `, ${percent(Math.abs(theilSen.percentPerYear))}% of the median`;
  return `${verbOf(theilSen.perYear)} by ${by} a year (95% interval ${from} to ${to})${share}`;
};

const tellSeasonal = ({ seasonal }: TrendSeries["trend"]): string | null => {
  if (seasonal === null) return null;
  if (seasonal.slopePerYear === 0) return tellSlight(seasonal.s);
  const [by = ""] = writeAlike([Math.abs(seasonal.slopePerYear)]);
  return `${verbOf(seasonal.slopePerYear)} by ${by} a year, season against season`;
};

const LEADERS = { rate: tellRate, "mann-kendall": tellSen, seasonal: tellSeasonal } as const;

/** From less than a year nobody can tell how much a year would bring. */
const tellShort = ({ theilSen, mannKendall }: TrendSeries["trend"]): string => {
  const change = theilSen?.slope === 0 ? (mannKendall?.s ?? 0) : (theilSen?.slope ?? 0);
  return `${verbOf(change)}; less than a year is too little for a yearly figure`;
};

const tellLeader = (
  trend: TrendSeries["trend"],
  leads: keyof typeof LEADERS,
  { n, frequency }: { readonly n: number; readonly frequency: Frequency },
): string | null =>
  n < Math.floor(PERIODS_PER_YEAR[frequency]) ? tellShort(trend) : LEADERS[leads](trend, frequency);

/**
 * The leading trend in one sentence: how fast, how sure, and over how many periods; that none is shown where its chance is
 * 5 % or more; and that neighbours are alike, where they are.
 *
 * @param series The series with its trend. @param frequency Length of its periods.
 * @returns One or two sentences; null where no trend could be tested.
 */
export function tellTrendOver(
  { trend, n }: Pick<TrendSeries, "trend" | "n">,
  frequency: Frequency,
): string | null {
  const { leads, p } = trend;
  if (leads === null || p === null) return null;
  const over = `Over ${writeNumber(n)} ${PERIOD_WORDS[frequency].many}`;
  const words = p < CLEAR_P ? tellLeader(trend, leads, { n, frequency }) : null;
  const main = words === null ? `${over} no trend is shown.` : `${over} it ${words}.`;
  const caution =
    trend.autocorrelation?.caution === true
      ? ` Neighbouring ${PERIOD_WORDS[frequency].many} are alike, so runs and trends are less sure than they look.`
      : "";
  return `${main}${caution}`;
}
