import type { Series } from "../../shared/contract/series.ts";
import { PERIODS_PER_YEAR } from "../../shared/scoring/calendar/frequency.ts";
import { CLEAR_P } from "../../shared/scoring/trend/tell-trend-over.ts";
import { CHANGE_FORMAT, CHANGE_SHARE_FORMAT, SHARE_FORMAT } from "./number-format.ts";

/** The change of a level in a year, with its 95 % interval where there is one; shares as 0.2 for 20 %. */
export interface TrendFigure {
  readonly change: number;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly format: string;
  /** Whether it may be chance: then it stands grey, beside a sentence that tells no trend. */
  readonly isOpen: boolean;
}

const PERCENT = 100;

/**
 * The format of a change, without a sign before what is rounded to no change at all.
 *
 * @param value As in the cell. @param format Of its row. @returns Excel's number format.
 * @example formatOfChange(-0.004, "+0%;\"−\"0%;0%") // => "0%;0%;0%"
 */
export function formatOfChange(value: number, format: string): string {
  const isShare = format === CHANGE_SHARE_FORMAT;
  const shown = isShare ? Math.round(value * PERCENT) : Math.round(value * 10);
  if (shown !== 0) return format;
  const plain = isShare ? SHARE_FORMAT : "0.0";
  return `${plain};${plain};${plain}`;
}

const figure = (
  change: number,
  interval: readonly [number, number] | null,
  format: string,
): Omit<TrendFigure, "isOpen"> => ({
  change,
  lower: interval?.[0] ?? null,
  upper: interval?.[1] ?? null,
  format,
});

const figureOf = ({
  leads,
  rate,
  seasonal,
  theilSen,
}: Series["trend"]): Omit<TrendFigure, "isOpen"> | null => {
  if (leads === "rate" && rate !== null)
    return figure(
      rate.percentPerYear / PERCENT,
      [rate.lower / PERCENT, rate.upper / PERCENT],
      CHANGE_SHARE_FORMAT,
    );
  if (leads === "seasonal" && seasonal !== null)
    return figure(seasonal.slopePerYear, null, CHANGE_FORMAT);
  if (leads !== "mann-kendall" || theilSen === null) return null;
  const { lower, upper, perYear } = theilSen;
  const months = PERIODS_PER_YEAR.month;
  return figure(perYear, [lower * months, upper * months], CHANGE_FORMAT);
};

/**
 * The trend that leads, as a yearly change: of the rate in percent, else in the unit of the measure. It is open where its p is
 * not below 5 %, whatever its interval: a seasonal trend has none, and where neighbours are alike a more careful test decides.
 *
 * @param trend Of a monthly series. @returns The figure, or null where no trend could be told.
 * @example leadingTrend({ leads: null, p: null, mannKendall: null, seasonal: null, theilSen: null, rate: null, autocorrelation: null }) // => null
 * @example leadingTrend({ leads: "rate", p: 0.001, rate: { percentPerYear: 20, lower: 7.5, upper: 33, p: 0.001, dispersion: 1 } }) // => { change: 0.2, lower: 0.075, upper: 0.33, format: "+0%;\"−\"0%;0%", isOpen: false }
 */
export function leadingTrend(trend: Series["trend"]): TrendFigure | null {
  const told = figureOf(trend);
  return told === null ? null : { ...told, isOpen: trend.p === null || trend.p >= CLEAR_P };
}
