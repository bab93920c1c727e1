/** The statistics as tests call them: with a list of values, null where a period has none. */
import * as autocorrelation from "../../shared/scoring/statistics/autocorrelation.ts";
import * as changes from "../../shared/scoring/statistics/change-points.ts";
import { columnOf } from "../../shared/scoring/statistics/column.ts";
import * as lines from "../../shared/scoring/statistics/line-or-steps.ts";
import * as kendall from "../../shared/scoring/statistics/mann-kendall.ts";
import * as ordered from "../../shared/scoring/statistics/order-points.ts";
import * as pairwise from "../../shared/scoring/statistics/pairwise-trend.ts";
import * as rates from "../../shared/scoring/statistics/rate-trend.ts";
import * as seasonal from "../../shared/scoring/statistics/seasonal-trend.ts";
import * as factors from "../../shared/scoring/statistics/seasonal-factors.ts";
import * as seasonality from "../../shared/scoring/statistics/seasonality-test.ts";
import * as gains from "../../shared/scoring/statistics/split-gains.ts";
import * as sen from "../../shared/scoring/statistics/theil-sen.ts";
import * as runs from "../../shared/scoring/rules/anhoej.ts";
import * as ranges from "../../shared/scoring/chart/moving-ranges.ts";
import * as segments from "../../shared/scoring/trend/tell-segments.ts";

type Values = readonly (number | null)[];

/** Events of a period and the exposure that they come from. */
interface CountedPoint {
  readonly events: number;
  readonly exposure: number;
}

type Listed =
  | { readonly kind: "poisson"; readonly points: readonly (CountedPoint | null)[] }
  | { readonly kind: "gaussian"; readonly points: Values };

const inColumns = (series: Listed): gains.Splittable =>
  series.kind === "gaussian"
    ? { kind: "gaussian", points: columnOf(series.points) }
    : {
        kind: "poisson",
        events: columnOf(series.points.map((point) => point?.events ?? null)),
        exposures: columnOf(series.points.map((point) => point?.exposure ?? null)),
      };

/** A statistic of a column and of whatever else, as one of a list. */
const ofList =
  <Rest extends readonly unknown[], Answer>(
    statistic: (column: Float64Array, ...rest: Rest) => Answer,
  ) =>
  (values: Values, ...rest: Rest): Answer =>
    statistic(columnOf(values), ...rest);

export const mannKendall = ofList(kendall.mannKendall);
export const theilSen = ofList(sen.theilSen);
export const pairwiseTrend = ofList(pairwise.pairwiseTrend);
export const orderPoints = ofList(ordered.orderPoints);
export const seasonalTrend = ofList(seasonal.seasonalTrend);
export const seasonalFactors = ofList(factors.seasonalFactors);
export const seasonalityTest = ofList(seasonality.seasonalityTest);
export const lagOneAutocorrelation = ofList(autocorrelation.lagOneAutocorrelation);
export const serialDependence = ofList(autocorrelation.serialDependence);
export const whitenedP = ofList(autocorrelation.whitenedP);
export const isLineEnough = ofList(lines.isLineEnough);
export const anhoejVerdict = ofList(runs.anhoejVerdict);
export const meanOfKnown = ofList(ranges.meanOfKnown);
export const spreadOf = ofList(ranges.spreadOf);
export const judgeRuns = ofList(segments.judgeRuns);

export const movingRanges = (values: Values): readonly number[] => [
  ...ranges.movingRanges(columnOf(values)),
];

export const rateTrend = (counts: Values, exposures: Values | null, periodsPerYear: number) =>
  rates.rateTrend(
    columnOf(counts),
    exposures === null ? null : columnOf(exposures),
    periodsPerYear,
  );

export const changePoints = (series: Listed, least?: number) =>
  changes.changePoints(inColumns(series), least);

export const splitGains = (series: Listed) => gains.splitGains(inColumns(series));
