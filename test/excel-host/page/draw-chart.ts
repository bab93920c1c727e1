/** A native chart as a drawing: lines or bars, axes, title and legend. */
import type { HostBook, HostChart } from "../model/book.ts";
import { textOf } from "../text-of.ts";
import { inPixels } from "./axis.ts";
import { QUIET, SMALL_TEXT, drawLegend } from "./chart-legend.ts";
import {
  type Plot,
  type Series,
  layOut,
  readAlong,
  readLabels,
  readSeries,
  setting,
} from "./chart-plot.ts";
import { isScatter, drawScatter } from "./draw-scatter.ts";
import { draw } from "./elements.ts";

const RULE = "#D9D9D9";

export function drawChart(chart: HostChart, book: HostBook): SVGElement {
  const [width, height] = [inPixels(chart.width), inPixels(chart.height)];
  const series = chart.series.map((each, at) => readSeries(each, at, { book, chart }));
  const hasLegend = setting(chart, "legend.visible", true) && series.length > 1;
  const legend = hasLegend ? drawLegend(series, width, height) : { parts: [], height: 0 };
  const title = setting(chart, "title.visible", true) ? chart.title : "";
  const plot = layOut(chart, {
    series,
    labels: readLabels(chart, book),
    width,
    height: height - legend.height,
    top: title === "" ? 12 : 34,
  });
  const name = chart.altText === "" ? `Chart: ${chart.title}` : chart.altText;
  return draw(
    "svg",
    {
      class: "chart",
      role: "img",
      "aria-label": name,
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
    },
    [
      ...(title === "" ? [] : [titleOf(title, width)]),
      ...drawGrid(plot),
      ...(isScatter(chart)
        ? drawScatter(
            plot,
            (value) => placeOf(plot, value),
            (each) => readAlong(each, book),
          )
        : [...(isLine(chart) ? drawLines(plot) : drawBars(plot)), ...drawLabels(plot)]),
      ...legend.parts,
    ],
  );
}

const isLine = ({ type }: HostChart): boolean => !/^(?:Bar|Column)/.test(type);

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
