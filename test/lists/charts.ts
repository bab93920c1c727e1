/** The charts as tests draw them: with a list of points, and a list of bands as the answer. */
import * as attribute from "../../shared/scoring/chart/attribute-limits.ts";
import type { Band, Bands, ChartPoints, SegmentLimits } from "../../shared/scoring/chart/band.ts";
import * as between from "../../shared/scoring/chart/between-limits.ts";
import * as choice from "../../shared/scoring/chart/choose-chart.ts";
import type { ChartType } from "../../shared/scoring/chart/chart-type.ts";
import * as drawing from "../../shared/scoring/chart/draw-limits.ts";
import * as exact from "../../shared/scoring/chart/exact-limits.ts";
import * as logarithm from "../../shared/scoring/chart/log-limits.ts";
import * as run from "../../shared/scoring/chart/run-limits.ts";
import * as xmr from "../../shared/scoring/chart/xmr-limits.ts";
import { columnOf } from "../../shared/scoring/statistics/column.ts";

/** One period of a chart; null where it has no such figure. */
export interface ChartPoint {
  readonly value: number | null;
  readonly num: number | null;
  readonly den: number | null;
  readonly isBase: boolean;
}

/** Limits with a band for each point, null where it has none. */
export interface ListedLimits extends Omit<SegmentLimits, "bands"> {
  readonly bands: readonly (Band | null)[];
}

export const inColumns = (points: readonly ChartPoint[]): ChartPoints => ({
  values: columnOf(points.map(({ value }) => value)),
  nums: columnOf(points.map(({ num }) => num)),
  dens: columnOf(points.map(({ den }) => den)),
  isBase: Uint8Array.from(points, ({ isBase }) => Number(isBase)),
});

/** The bands of points one by one. */
const listBands = ({ center, lower, upper, lower2, upper2 }: Bands): readonly (Band | null)[] =>
  Array.from(center, (own, at) =>
    Number.isNaN(own)
      ? null
      : {
          center: own,
          lower: lower[at] ?? Number.NaN,
          upper: upper[at] ?? Number.NaN,
          lower2: lower2[at] ?? Number.NaN,
          upper2: upper2[at] ?? Number.NaN,
        },
  );

const listed = (limits: SegmentLimits | null): ListedLimits | null =>
  limits === null ? null : { ...limits, bands: listBands(limits.bands) };

/** Limits of points in columns, as those of a list. */
const ofList =
  <Options>(draw: (points: ChartPoints, options: Options) => SegmentLimits | null) =>
  (points: readonly ChartPoint[], options: Options): ListedLimits | null =>
    listed(draw(inColumns(points), options));

export const countLimits = ofList(attribute.countLimits);
export const rateLimits = ofList(attribute.rateLimits);
export const proportionLimits = ofList(attribute.proportionLimits);
export const geometricLimits = ofList(between.geometricLimits);
export const timeLimits = ofList(between.timeLimits);
export const poissonChart = ofList(exact.poissonChart);
export const binomialChart = ofList(exact.binomialChart);
export const logLimits = ofList(logarithm.logLimits);
export const xmrLimits = ofList(xmr.xmrLimits);

export const constantLimits = (points: readonly ChartPoint[]): ListedLimits | null =>
  listed(xmr.constantLimits(inColumns(points)));

export const drawLimits = (
  type: ChartType,
  points: readonly ChartPoint[],
  options: drawing.DrawOptions,
): ListedLimits | null => listed(drawing.drawLimits(type, inColumns(points), options));

export const runCenter = (points: readonly ChartPoint[]): number | null =>
  run.runCenter(inColumns(points));

export const chooseChart = ({
  points,
  ...question
}: Omit<choice.ChartQuestion, "points"> & { readonly points: readonly ChartPoint[] }) =>
  choice.chooseChart({ ...question, points: inColumns(points) });
