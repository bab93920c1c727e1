/** The marks of a scatter: along by one column of cells, up by another, each series with its name beside it. */
import type { HostChart, HostChartSeries } from "../model/book.ts";
import { QUIET, SMALL_TEXT } from "./chart-legend.ts";
import { type Plot, setting } from "./chart-plot.ts";
import { chooseScale } from "./chart-scale.ts";
import { draw } from "./elements.ts";

/** Pixels from a mark to its name. */
const GAP = 8;

const DASHES = new Map([["Dash", "6 4"]]);

export const isScatter = ({ type }: HostChart): boolean => type.startsWith("XY");

interface Spot {
  readonly x: number;
  readonly y: number;
}

export function drawScatter(
  plot: Plot,
  placeUp: (value: number) => number,
  alongOf: (series: HostChartSeries) => readonly (number | null)[],
): SVGElement[] {
  const { chart } = plot;
  const alongs = chart.series.map(alongOf);
  const scale = chooseScale(alongs.flat(), {
    minimum: setting(chart, "axes.categoryAxis.minimum", 0),
    maximum: setting(chart, "axes.categoryAxis.maximum", 1),
    steps: 5,
  });
  const placeAlong = (value: number): number =>
    plot.left + ((value - scale.minimum) / (scale.maximum - scale.minimum)) * plot.width;
  const labels = scale.steps.map((step) =>
    draw(
      "text",
      {
        x: placeAlong(step),
        y: plot.top + plot.height + 16,
        "text-anchor": "middle",
        fill: QUIET,
        "font-size": SMALL_TEXT,
      },
      [String(step)],
    ),
  );
  return [
    ...labels,
    ...chart.series.flatMap((series, at) => {
      const spots = (plot.series[at]?.values ?? []).flatMap((value, point): Spot[] => {
        const along = alongs[at]?.[point] ?? null;
        return value === null || along === null
          ? []
          : [{ x: placeAlong(along), y: placeUp(value) }];
      });
      return series.markerStyle === "None" ? drawLine(series, spots) : drawMarks(series, spots);
    }),
  ];
}

const drawLine = ({ color, lineStyle }: HostChartSeries, spots: readonly Spot[]): SVGElement[] => [
  draw("polyline", {
    points: spots.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" "),
    fill: "none",
    stroke: color ?? QUIET,
    "stroke-dasharray": DASHES.get(lineStyle ?? ""),
  }),
];

function drawMarks(series: HostChartSeries, spots: readonly Spot[]): SVGElement[] {
  const color = series.color ?? QUIET;
  const isNamed = series.properties.get("dataLabels.showSeriesName") === true;
  const isLeft = series.properties.get("dataLabels.position") === "Left";
  return spots.flatMap(({ x, y }) => [
    series.markerStyle === "Diamond"
      ? draw("path", { d: `M${x} ${y - 7}l7 7l-7 7l-7 -7z`, fill: color })
      : draw("circle", { cx: x, cy: y, r: 4, fill: color }),
    ...(isNamed
      ? [
          draw(
            "text",
            {
              x: isLeft ? x - GAP : x + GAP,
              y: y + 4,
              "text-anchor": isLeft ? "end" : "start",
              "font-size": SMALL_TEXT,
            },
            [series.name],
          ),
        ]
      : []),
  ]);
}
