import type { TrendSeries } from "../../contract/trend-series.ts";
import { PERIOD_WORDS, type Frequency } from "../calendar/frequency.ts";
import { writeAlike, writeNumber } from "../write-number.ts";

/** A trend is told as one below this chance; the convention of the field, and the q beside it says how many such are luck. */
const CLEAR_P = 0.05;

const WORDS = { up: "rises", down: "falls", flat: "neither rises nor falls" } as const;

const verbOf = (change: number): (typeof WORDS)[keyof typeof WORDS] => {
  if (change === 0) return WORDS.flat;
  return change > 0 ? WORDS.up : WORDS.down;
};

const percent = (share: number): string => writeNumber(share, Math.abs(share) < 10 ? 1 : 0);

const tellRate = ({ rate }: TrendSeries["trend"]): string | null => {
  if (rate === null) return null;
  const by = percent(Math.abs(rate.percentPerYear));
  const [from, to] = [percent(rate.lower), percent(rate.upper)];
  return `${verbOf(rate.percentPerYear)} by ${by}% a year (95% interval ${from}% to ${to}%)`;
};

const tellSen = ({ theilSen }: TrendSeries["trend"]): string | null => {
  if (theilSen === null) return null;
  const perYear = theilSen.slope === 0 ? 1 : theilSen.perYear / theilSen.slope;
  const [by = "", from = "", to = ""] = writeAlike([
    Math.abs(theilSen.perYear),
    theilSen.lower * perYear,
    theilSen.upper * perYear,
  ]);
  const share =
    theilSen.percentPerYear === null
      ? ""
      : `, ${percent(Math.abs(theilSen.percentPerYear))}% of the median`;
  return `${verbOf(theilSen.perYear)} by ${by} a year (95% interval ${from} to ${to}${share})`;
};

const tellSeasonal = ({ seasonal }: TrendSeries["trend"]): string | null => {
  if (seasonal === null) return null;
  const [by = ""] = writeAlike([Math.abs(seasonal.slopePerYear)]);
  return `${verbOf(seasonal.slopePerYear)} by ${by} a year, season against season`;
};

const LEADERS = { rate: tellRate, "mann-kendall": tellSen, seasonal: tellSeasonal } as const;

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
  const words = p < CLEAR_P ? LEADERS[leads](trend) : null;
  const main = words === null ? `${over} no trend is shown.` : `${over} it ${words}.`;
  const caution =
    trend.autocorrelation?.caution === true
      ? ` Neighbouring ${PERIOD_WORDS[frequency].many} are alike, so runs and trends are less sure than they look.`
      : "";
  return `${main}${caution}`;
}
