import type { Series } from "../../shared/contract/series.ts";
import type { SeriesPoint } from "../../shared/contract/trend-series.ts";
import type { Block, Draw } from "./block.ts";
import { blockOf } from "./block.ts";
import { blank, number, text } from "./cells.ts";
import type { Box, Cell, ChartPlan, ChartSeries } from "./plan.ts";
import { formatOfSeries } from "./series-cells.ts";
import { MEAN_FORMAT } from "./number-format.ts";

/** A series that is drawn, with the words of its chart. */
export interface ChartedSeries {
  readonly series: Series;
  /** Names the chart object; unique in the workbook. */
  readonly name: string;
  readonly title: string;
  /** Cells that the chart covers. */
  readonly place: Box;
}

type Figure = "value" | "center" | "lower" | "upper" | "target";

/** A line of the chart: a figure, and for limits the baseline that they belong to, so that they step where it begins. */
interface Column {
  readonly figure: Figure;
  readonly from: string;
  readonly to: string;
  /** Counted from 1. */
  readonly baseline: number;
}

/** In the heads of narrow columns. */
const TITLES: Readonly<Record<Figure, string>> = {
  value: "month",
  center: "centre",
  lower: "lower",
  upper: "upper",
  target: "target",
};
/** In the legend both limits are one thing. */
const LEGEND_NAMES: Readonly<Record<Figure, string>> = {
  value: "each month",
  center: "centre",
  lower: "lower limit",
  upper: "limits",
  target: "target",
};
const STYLES: Readonly<Record<Figure, ChartSeries["style"]>> = {
  value: "data",
  center: "centre",
  lower: "limit",
  upper: "limit",
  target: "target",
};

const isWithin = ({ period }: SeriesPoint, { from, to }: Pick<Column, "from" | "to">): boolean =>
  period >= from && period <= to;

/** The months of each baseline; the first begins with the first month, the last ends with the last. */
const stretchesOf = ({ points, segments }: Series): readonly Omit<Column, "figure">[] => {
  const [first = "", last = ""] = [points[0]?.period, points.at(-1)?.period];
  if (segments.length < 2) return [{ from: first, to: last, baseline: 1 }];
  return segments.map(({ from, to }, at) => ({
    from: at === 0 ? first : from,
    to: at === segments.length - 1 ? last : to,
    baseline: at + 1,
  }));
};

/** Only what some month has: a run chart has no limits, a short baseline not even a centre. */
const columnsOf = (series: Series): readonly Column[] => {
  const { points } = series;
  const whole = { from: points[0]?.period ?? "", to: points.at(-1)?.period ?? "", baseline: 1 };
  const limits = (["center", "lower", "upper"] as const).flatMap((figure) =>
    stretchesOf(series)
      .filter((stretch) =>
        points.some((point) => isWithin(point, stretch) && point[figure] !== null),
      )
      .map(({ from, to }, at) => ({ figure, from, to, baseline: at + 1 })),
  );
  const hasTarget = points.some(({ target }) => target !== null);
  return [
    { figure: "value", ...whole },
    ...limits,
    ...(hasTarget ? [{ figure: "target" as const, ...whole }] : []),
  ];
};

/** A blank cell, never a formula that shows nothing: only a blank makes a gap in a line. */
const figureCell = (series: Series, column: Column, point: SeriesPoint | undefined): Cell => {
  const { figure } = column;
  const value = point !== undefined && isWithin(point, column) ? point[figure] : null;
  const format = figure === "value" || figure === "target" ? formatOfSeries(series) : MEAN_FORMAT;
  return value === null ? blank({ role: "body" }) : number(value, format, { role: "body" });
};

/** The axis says which month is not over. */
const monthCell = ({ period, state }: SeriesPoint): Cell =>
  text(state === "partial" ? `${period} so far` : period, { role: "body" });

const altOf = ({ series, title }: ChartedSeries): string =>
  `Line chart: ${title}, with centre, limits and target where there are any, each as it held in its month. ${series.sentence}`;

interface Laid {
  readonly charted: ChartedSeries;
  readonly columns: readonly Column[];
  /** First column of its figures. */
  readonly from: number;
}

const layColumns = (all: readonly ChartedSeries[]): readonly Laid[] => {
  let from = 1;
  return all.map((charted) => {
    const columns = columnsOf(charted.series);
    const laid = { charted, columns, from };
    from += columns.length;
    return laid;
  });
};

const chartOf = ({ charted, columns, from }: Laid, first: number, rows: number): ChartPlan => {
  const boxAt = (column: number): Box => ({ row: first, column, rows, columns: 1 });
  return {
    name: charted.name,
    kind: "line",
    title: charted.title,
    alt: altOf(charted),
    categories: boxAt(0),
    series: columns.map((column, at) => ({
      name: LEGEND_NAMES[column.figure],
      values: boxAt(from + at),
      style: STYLES[column.figure],
      ...(column.figure === "lower" || column.baseline > 1 ? { unlisted: true as const } : {}),
    })),
    place: charted.place,
    valueFormat: formatOfSeries(charted.series),
  };
};

/**
 * The figures behind line charts, a row a month, and the charts over them; months without data stay empty.
 *
 * @param all Series over the same months. @returns A block of figures; the charts stand where their places say.
 */
export function drawSeriesCharts(all: readonly ChartedSeries[]): Draw {
  return (row): Block => {
    const laid = layColumns(all);
    const points = all[0]?.series.points ?? [];
    const first = row + 3;
    const head = laid.map(({ charted, columns }) =>
      columns.map((_, at) => text(at === 0 ? charted.title : "", { role: "figure-note" })),
    );
    const rows = points.map((point) => [
      monthCell(point),
      ...laid.flatMap(({ charted: { series }, columns }) => {
        const own = series.points.find(({ period }) => period === point.period);
        return columns.map((column) => figureCell(series, column, own));
      }),
    ]);
    const names = laid.flatMap(({ columns }) =>
      columns.map(({ figure, baseline }) =>
        text(baseline === 1 ? TITLES[figure] : `${TITLES[figure]} ${baseline}`, {
          role: "header",
          align: "right",
        }),
      ),
    );
    return blockOf(
      row,
      [
        [text("Figures behind the charts", { role: "section" })],
        [blank(), ...head.flat()],
        [text("Month", { role: "header" }), ...names],
        ...rows,
      ],
      { charts: laid.map((chart) => chartOf(chart, first, points.length)) },
    );
  };
}
