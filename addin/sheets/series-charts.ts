import type { Series, SeriesPoint } from "../../shared/contract/scorecard.ts";
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

type Column = "value" | "centre" | "lower" | "upper" | "target";

const TITLES: Readonly<Record<Column, string>> = {
  value: "each month",
  centre: "centre",
  lower: "lower limit",
  upper: "upper limit",
  target: "target",
};
/** In the legend both limits are one thing. */
const LEGEND_NAMES: Readonly<Record<Column, string>> = {
  ...TITLES,
  lower: "lower limit",
  upper: "limits",
};
const STYLES: Readonly<Record<Column, ChartSeries["style"]>> = {
  value: "data",
  centre: "centre",
  lower: "limit",
  upper: "limit",
  target: "target",
};

const columnsOf = ({ limits, target }: Series): readonly Column[] => [
  "value",
  ...(limits === null ? [] : (["centre", "lower", "upper"] as const)),
  ...(target === null ? [] : (["target"] as const)),
];

const figureOf = (
  series: Series,
  column: Column,
  point: SeriesPoint | undefined,
): number | null => {
  if (column === "value") return point?.value ?? null;
  return column === "target" ? series.target : (series.limits?.[column] ?? null);
};

/** A blank cell, never a formula that shows nothing: only a blank makes a gap in a line. */
const figureCell = (series: Series, column: Column, point: SeriesPoint | undefined): Cell => {
  const value = figureOf(series, column, point);
  const format = column === "value" || column === "target" ? formatOfSeries(series) : MEAN_FORMAT;
  return value === null ? blank({ role: "body" }) : number(value, format, { role: "body" });
};

/** The axis says which month is not over. */
const monthCell = ({ period, state }: SeriesPoint): Cell =>
  text(state === "partial" ? `${period} so far` : period, { role: "body" });

const altOf = ({ series, title }: ChartedSeries): string =>
  `Line chart: ${title}, with centre and limits where there are enough months. ${series.words}`;

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
      name: LEGEND_NAMES[column],
      values: boxAt(from + at),
      style: STYLES[column],
      ...(column === "lower" ? { unlisted: true as const } : {}),
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
      columns.map((column) => text(TITLES[column], { role: "header", align: "right" })),
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
