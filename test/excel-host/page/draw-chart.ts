/** A native chart as a drawing: lines or bars over the cells that it names, as they are now. */
import type { HostBook, HostChart, HostChartSeries } from "../model/book.ts";
import { cellAt } from "../model/cells.ts";
import { textOf } from "../text-of.ts";
import { inPixels } from "./axis.ts";
import { type Scale, chooseScale } from "./chart-scale.ts";
import { draw } from "./elements.ts";

interface Series {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly color: string;
  readonly weight: number;
  readonly dash: string | undefined;
  readonly hasMarkers: boolean;
}

/** Office's own colours, for series that have none. */
const COLORS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];
const DASHES = new Map([
  ["Dash", "6 4"],
  ["Dot", "2 3"],
  ["RoundDot", "1 3"],
  ["DashDot", "6 3 1 3"],
]);
const QUIET = "#595959";
const RULE = "#D9D9D9";
const SMALL_TEXT = 12;

export interface Plot {
  readonly chart: HostChart;
  readonly series: readonly Series[];
  readonly labels: readonly string[];
  readonly scale: Scale;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly isAcross: boolean;
}

export function drawChart(chart: HostChart, book: HostBook): SVGElement {
  const [width, height] = [inPixels(chart.width), inPixels(chart.height)];
  const series = chart.series.map((each, at) => readSeries(each, at, { book, chart }));
  const labels = readLabels(chart, book);
  const isAcross = chart.type.startsWith("Bar");
  const hasLegend = setting(chart, "legend.visible", true) && series.length > 1;
  const title = setting(chart, "title.visible", true) ? chart.title : "";
  const top = title === "" ? 12 : 34;
  const margin = isAcross ? Math.min(width * 0.4, 12 + 6.2 * longest(labels)) : 46;
  const plot: Plot = {
    chart,
    series,
    labels,
    scale: chooseScale(
      series.flatMap(({ values }) => values),
      limitsOf(chart, isAcross),
    ),
    left: margin,
    top,
    width: width - margin - 16,
    height: height - top - (hasLegend ? 50 : 26),
    isAcross,
  };
  return draw(
    "svg",
    {
      class: "chart",
      role: "img",
      "aria-label": chart.altText === "" ? `Chart: ${chart.title}` : chart.altText,
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
    },
    [
      ...(title === "" ? [] : [titleOf(title, width)]),
      ...drawGrid(plot),
      ...(isLine(chart) ? drawLines(plot) : drawBars(plot)),
      ...drawLabels(plot),
      ...(hasLegend ? drawLegend(series, width, height) : []),
    ],
  );
}

const isLine = ({ type }: HostChart): boolean => !/^(?:Bar|Column)/.test(type);

const longest = (labels: readonly string[]): number =>
  Math.max(0, ...labels.map(({ length }) => length));

function setting<T>(chart: HostChart, path: string, missing: T): T {
  const value = chart.properties.get(path);
  return typeof value === typeof missing ? (value as T) : missing;
}

/** Bars start at nothing; a line may start wherever its values are. */
function limitsOf(chart: HostChart, isAcross: boolean): { minimum?: number; maximum?: number } {
  const minimum = chart.properties.get("axes.valueAxis.minimum");
  const maximum = chart.properties.get("axes.valueAxis.maximum");
  const zero = isAcross || chart.type.startsWith("Column") ? { minimum: 0 } : {};
  return {
    ...zero,
    ...(typeof minimum === "number" ? { minimum } : {}),
    ...(typeof maximum === "number" ? { maximum } : {}),
  };
}

function readSeries(
  series: HostChartSeries,
  at: number,
  { book, chart }: { readonly book: HostBook; readonly chart: HostChart },
): Series {
  return {
    name: series.name,
    values: cellsOf(series.values, book).map((cell) =>
      typeof cell?.value === "number" ? cell.value : null,
    ),
    color: series.color ?? COLORS[at % COLORS.length] ?? QUIET,
    weight: inPixels(series.lineWeight ?? 2.25),
    dash: DASHES.get(series.lineStyle ?? ""),
    hasMarkers:
      series.markerStyle === null ? chart.type === "LineMarkers" : series.markerStyle !== "None",
  };
}

function cellsOf(area: HostChartSeries["values"], book: HostBook) {
  const sheet = book.sheets.find(({ name }) => name === area.sheet);
  if (sheet === undefined) return [];
  return Array.from({ length: area.rows * area.columns }, (_, at) =>
    cellAt(sheet, area.row + Math.floor(at / area.columns), area.column + (at % area.columns)),
  );
}

function readLabels(chart: HostChart, book: HostBook): string[] {
  const categories = chart.series.find((series) => series.categories !== null)?.categories ?? null;
  if (categories !== null) {
    return cellsOf(categories, book).map((cell) => (cell === undefined ? "" : textOf(cell, book)));
  }
  const [first] = chart.series;
  return first === undefined ? [] : cellsOf(first.values, book).map((_, at) => String(at + 1));
}

const titleOf = (title: string, width: number): SVGElement =>
  draw("text", { x: width / 2, y: 22, "text-anchor": "middle", fill: "#404040", "font-size": 16 }, [
    title,
  ]);

/** Pixels of a value along the value axis. */
export function placeOf(
  { scale, isAcross, left, top, width, height }: Plot,
  value: number,
): number {
  const share = (value - scale.minimum) / (scale.maximum - scale.minimum);
  return isAcross ? left + share * width : top + height - share * height;
}

function drawGrid(plot: Plot): SVGElement[] {
  const { chart, scale, left, top, width, height, isAcross } = plot;
  const format = setting(chart, "axes.valueAxis.numberFormat", "General");
  return scale.steps.flatMap((value) => {
    const at = placeOf(plot, value);
    const line = isAcross
      ? { x1: at, x2: at, y1: top, y2: top + height }
      : { x1: left, x2: left + width, y1: at, y2: at };
    const text = isAcross
      ? { x: at, y: top + height + 16, "text-anchor": "middle" }
      : { x: left - 6, y: at + 4, "text-anchor": "end" };
    const shown = textOf(
      { value, formula: null, isError: false, numberFormat: format, style: {} },
      { date1904: false },
    );
    return [
      draw("line", { ...line, stroke: RULE }),
      draw("text", { ...text, fill: QUIET, "font-size": SMALL_TEXT }, [shown]),
    ];
  });
}

function drawLines(plot: Plot): SVGElement[] {
  return plot.series.flatMap((series) => [
    drawLine(plot, series),
    ...(series.hasMarkers ? drawMarkers(plot, series) : []),
  ]);
}

/** The middle of a category's room. */
const middleOf = ({ left, width, labels }: Plot, at: number): number =>
  left + (width / Math.max(1, labels.length)) * (at + 0.5);

/** A missing value leaves a gap. */
function drawLine(plot: Plot, { values, color, weight, dash }: Series): SVGElement {
  const path = values.map((value, at) => {
    if (value === null) return "";
    const isStart = typeof values[at - 1] !== "number";
    const [x, y] = [middleOf(plot, at), placeOf(plot, value)];
    return `${isStart ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`;
  });
  return draw("path", {
    d: path.join(""),
    fill: "none",
    stroke: color,
    "stroke-width": weight,
    "stroke-dasharray": dash,
    "stroke-linejoin": "round",
  });
}

const drawMarkers = (plot: Plot, { values, color }: Series): SVGElement[] =>
  values.flatMap((value, at) =>
    value === null
      ? []
      : [draw("circle", { cx: middleOf(plot, at), cy: placeOf(plot, value), r: 3, fill: color })],
  );

/** Share of a category's room that its bars fill, as Excel's gap of 182 per cent leaves it. */
const BAR_SHARE = 0.6;

function drawBars(plot: Plot): SVGElement[] {
  const { series, labels, left, top, width, height, isAcross, chart } = plot;
  const room = (isAcross ? height : width) / Math.max(1, labels.length);
  const thickness = (room * BAR_SHARE) / Math.max(1, series.length);
  const isReversed = setting(chart, "axes.categoryAxis.reversePlotOrder", false);
  const zero = placeOf(plot, Math.max(0, plot.scale.minimum));
  return series.flatMap(({ values, color }, number) =>
    values.flatMap((value, at) => {
      if (value === null) return [];
      const end = placeOf(plot, value);
      const place = isAcross && !isReversed ? labels.length - 1 - at : at;
      const start = room * place + (room * (1 - BAR_SHARE)) / 2 + thickness * number;
      const length = Math.abs(end - zero);
      const box = isAcross
        ? { x: Math.min(zero, end), y: top + start, width: length, height: thickness }
        : { x: left + start, y: Math.min(zero, end), width: thickness, height: length };
      return [draw("rect", { ...box, fill: color })];
    }),
  );
}

const LABEL_WIDTH = 52;

function drawLabels({ labels, left, top, width, height, isAcross, chart }: Plot): SVGElement[] {
  const room = (isAcross ? height : width) / Math.max(1, labels.length);
  const every = isAcross ? 1 : Math.max(1, Math.ceil(LABEL_WIDTH / Math.max(1, room)));
  const isReversed = setting(chart, "axes.categoryAxis.reversePlotOrder", false);
  return labels.flatMap((label, at) => {
    if (at % every !== 0) return [];
    const place = isAcross && !isReversed ? labels.length - 1 - at : at;
    const middle = room * (place + 0.5);
    const spot = isAcross
      ? { x: left - 8, y: top + middle + 4, "text-anchor": "end" }
      : { x: left + middle, y: top + height + 16, "text-anchor": "middle" };
    return [draw("text", { ...spot, fill: QUIET, "font-size": SMALL_TEXT }, [label])];
  });
}

function drawLegend(series: readonly Series[], width: number, height: number): SVGElement[] {
  const widths = series.map(({ name }) => 40 + name.length * 6.4);
  let x = Math.max(8, (width - widths.reduce((sum, each) => sum + each, 0)) / 2);
  return series.flatMap(({ name, color, weight, dash }, at) => {
    const start = x;
    x += widths[at] ?? 0;
    const y = height - 14;
    const key = {
      x1: start,
      x2: start + 24,
      y1: y,
      y2: y,
      stroke: color,
      "stroke-dasharray": dash,
    };
    return [
      draw("line", { ...key, "stroke-width": weight }),
      draw("text", { x: start + 30, y: y + 4, fill: QUIET, "font-size": SMALL_TEXT }, [name]),
    ];
  });
}
