import { type ChartLineDashStyle, type ChartSeries, type SheetChart, writeXlsx } from "hucre";
import type { HostChart, HostChartSeries } from "../model/book.ts";
import { formatAbsoluteArea, quoteSheet } from "../model/address.ts";
import { openPackage, partText } from "./package.ts";

/** The texts of chart parts, in the order of the charts. Where they stand is said by the drawing. */
export async function writeCharts(charts: readonly HostChart[]): Promise<string[]> {
  const book = await writeXlsx({
    sheets: [{ name: "Charts", rows: [[0]], charts: charts.map(writeChart) }],
  });
  const file = openPackage(book);
  const texts = charts.map((_, at) => partText(file, `xl/charts/chart${at + 1}.xml`));
  return (await Promise.all(texts)).map((text, at) =>
    withFrame(text.replaceAll("<c:majorGridlines/>", LIGHT_GRIDLINES), charts[at]),
  );
}

/** A chart whose border was taken away has no frame; the library knows only how to colour one. */
const withFrame = (text: string, chart: HostChart | undefined): string =>
  chart?.properties.get("format.border.lineStyle") === "None"
    ? text.replace("</c:chart>", "</c:chart><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>")
    : text;

/** The grey that Excel gives to the gridlines of a new chart; without it they are black. */
const LIGHT_GRIDLINES =
  '<c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';

function writeChart(chart: HostChart): SheetChart {
  const kind = kindOf(chart.type);
  const read = reader(chart.properties);
  return {
    ...kind,
    ...writeTitle(chart),
    ...said("gapWidth", reader(chart.series[0]?.properties ?? new Map()).number("gapWidth")),
    legend: legendOf(chart),
    ...said("legendFontColor", read.color("legend.format.font.color")),
    ...said("legendFontSize", read.number("legend.format.font.size")),
    legendEntries: hiddenEntries(chart).map((idx) => ({ idx, delete: true })),
    series: chart.series
      .filter(({ values }) => values.rows > 0)
      .map((series) => writeSeries(series, kind.type)),
    anchor: { from: { row: 0, col: 0 } },
    dispBlanksAs: "gap",
    axes: writeAxes(chart),
  };
}

function writeTitle({ title, properties }: HostChart): Partial<SheetChart> {
  const read = reader(properties);
  if (title === "" || read.flag("title.visible") === false) {
    return { showTitle: false, autoTitleDeleted: true };
  }
  return {
    title,
    ...said("titleFontSize", read.number("title.format.font.size")),
    ...said("titleBold", read.flag("title.format.font.bold")),
    ...said("titleColor", read.color("title.format.font.color")),
  };
}

/** Settings of a chart as they were set, undefined where they were not or make no sense. */
function reader(properties: ReadonlyMap<string, unknown>) {
  const take = (path: string, type: string): unknown =>
    typeof properties.get(path) === type ? properties.get(path) : undefined;
  return {
    number: (path: string) => take(path, "number") as number | undefined,
    flag: (path: string) => take(path, "boolean") as boolean | undefined,
    text: (path: string) => take(path, "string") as string | undefined,
    color: (path: string) => {
      const color = take(path, "string") as string | undefined;
      return color === undefined || !/^#[\dA-F]{6}$/i.test(color) ? undefined : plainColor(color);
    },
  };
}

const plainColor = (color: string): string => color.replace("#", "").toUpperCase();

const said = <K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } =>
  value === undefined ? {} : ({ [key]: value } as { [P in K]?: V });

/** By `ChartType` of Office.js: lines, bars across, columns; the grouping is the end of the name. */
function kindOf(type: string): Pick<SheetChart, "type" | "barGrouping" | "lineGrouping"> {
  const grouping = [...GROUPINGS].find(([end]) => type.endsWith(end))?.[1];
  const kind = [...KINDS].find(([start]) => type.startsWith(start))?.[1] ?? "column";
  if (kind === "line") return { type: kind, lineGrouping: grouping ?? "standard" };
  if (kind === "bar" || kind === "column") {
    return { type: kind, barGrouping: grouping ?? "clustered" };
  }
  return { type: kind };
}

const KINDS = new Map<string, SheetChart["type"]>([
  ["Line", "line"],
  ["Bar", "bar"],
  ["Pie", "pie"],
  ["Doughnut", "doughnut"],
  ["Area", "area"],
  ["XY", "scatter"],
]);
const GROUPINGS = new Map<string, "stacked" | "percentStacked">([
  ["Stacked100", "percentStacked"],
  ["Stacked", "stacked"],
]);

const LEGENDS = new Map<unknown, "top" | "bottom" | "left" | "right">([
  ["Top", "top"],
  ["Bottom", "bottom"],
  ["Left", "left"],
  ["Right", "right"],
]);

/** Without a word the legend stands at the right, as Office.js says of a new chart. */
function legendOf({ properties }: HostChart): NonNullable<SheetChart["legend"]> {
  if (properties.get("legend.visible") === false) return false;
  return LEGENDS.get(properties.get("legend.position")) ?? "right";
}

/** Lines whose names were taken out of the legend, from 0. */
const hiddenEntries = ({ series, properties }: HostChart): readonly number[] =>
  series.flatMap((_, at) =>
    properties.get(`legend.legendEntries.${at}.visible`) === false ? [at] : [],
  );

const DASHES = new Map<string, ChartLineDashStyle>([
  ["Continuous", "solid"],
  ["Dash", "dash"],
  ["Dot", "dot"],
  ["RoundDot", "sysDot"],
  ["DashDot", "dashDot"],
  ["DashDotDot", "lgDashDotDot"],
]);

function writeSeries(series: HostChartSeries, type: SheetChart["type"]): ChartSeries {
  const isLine = type === "line" || type === "scatter";
  const dash = DASHES.get(series.lineStyle ?? "");
  const stroke = {
    ...(series.lineWeight === null ? {} : { width: series.lineWeight }),
    ...(dash === undefined ? {} : { dash }),
  };
  return {
    name: series.name,
    values: reference(series.values),
    ...(series.categories === null ? {} : { categories: reference(series.categories) }),
    ...(series.color === null ? {} : { color: plainColor(series.color) }),
    dataPoints: pointColours(series).map(([idx, fillColor]) => ({ idx, fillColor })),
    ...(isLine ? { smooth: false, stroke, marker: markerOf(series) } : {}),
    ...said("dataLabels", labelsOf(series)),
  };
}

const SYMBOLS = new Map<string, "circle" | "diamond" | "square" | "triangle">([
  ["Circle", "circle"],
  ["Diamond", "diamond"],
  ["Square", "square"],
  ["Triangle", "triangle"],
]);

function markerOf(series: HostChartSeries): NonNullable<ChartSeries["marker"]> {
  if (!hasMarker(series)) return { symbol: "none" };
  const read = reader(series.properties);
  return {
    symbol: SYMBOLS.get(series.markerStyle ?? "") ?? "circle",
    ...said("size", read.number("markerSize")),
    ...said("fill", read.color("markerBackgroundColor")),
    ...said("line", read.color("markerForegroundColor")),
  };
}

const SIDES = new Map<string | undefined, "r" | "l" | "t" | "b">([
  ["Right", "r"],
  ["Left", "l"],
  ["Top", "t"],
  ["Bottom", "b"],
]);

/** What stands beside each point; undefined where nothing was asked for. */
function labelsOf({ properties }: HostChartSeries): ChartSeries["dataLabels"] {
  const read = reader(properties);
  if (read.flag("hasDataLabels") !== true) return undefined;
  return {
    showValue: read.flag("dataLabels.showValue") ?? true,
    showSeriesName: read.flag("dataLabels.showSeriesName") ?? false,
    ...said("position", SIDES.get(read.text("dataLabels.position"))),
    ...said("fontColor", read.color("dataLabels.format.font.color")),
    ...said("fontSize", read.number("dataLabels.format.font.size")),
  };
}

/** Single bars that have a colour of their own, from 0. */
const pointColours = ({ values, properties }: HostChartSeries): readonly [number, string][] =>
  Array.from({ length: values.rows * values.columns }, (_, at) => at).flatMap(
    (at): [number, string][] => {
      const given = properties.get(`points.${at}.format.fill.solidColor`);
      const color: unknown = Array.isArray(given) ? given[0] : given;
      return typeof color === "string" ? [[at, plainColor(color)]] : [];
    },
  );

const hasMarker = ({ markerStyle }: HostChartSeries): boolean =>
  markerStyle !== null && markerStyle !== "None" && markerStyle !== "Automatic";

const reference = (area: HostChartSeries["values"]): string =>
  `${quoteSheet(area.sheet)}!${formatAbsoluteArea(area)}`;

type Axes = NonNullable<SheetChart["axes"]>;

function writeAxes({ properties }: HostChart): Axes {
  const read = reader(properties);
  const isReversed = read.flag("axes.categoryAxis.reversePlotOrder") === true;
  const isAtEnd = read.text("axes.categoryAxis.position") === "Maximum";
  return {
    x: {
      ...writeAxis(properties, "axes.categoryAxis"),
      ...said("tickLblSkip", read.number("axes.categoryAxis.tickLabelSpacing")),
      ...(isReversed ? { reverse: true } : {}),
    },
    y: {
      ...writeAxis(properties, "axes.valueAxis"),
      // Excel turns the title of an upright axis by itself; a file has to say so.
      axisTitleRotation: UPRIGHT,
      // Office.js says on the axis of the categories where the amounts cross it, a file on that of the amounts.
      ...(isAtEnd ? { crosses: "max" as const } : {}),
      gridlines: { major: properties.get("axes.valueAxis.majorGridlines.visible") !== false },
    },
  };
}

/** Degrees, from bottom to top. */
const UPRIGHT = -90;

/** What both axes share. */
function writeAxis(properties: HostChart["properties"], path: string): NonNullable<Axes["y"]> {
  const read = reader(properties);
  const format = read.text(`${path}.numberFormat`);
  return {
    majorTickMark: "none",
    minorTickMark: "none",
    ...said("numberFormat", format === undefined ? undefined : { formatCode: format }),
    ...said("title", read.text(`${path}.title.text`) || undefined),
    ...said("axisTitleColor", read.color(`${path}.title.format.font.color`)),
    ...said("axisTitleFontSize", read.number(`${path}.title.format.font.size`)),
    ...said("axisTitleBold", read.flag(`${path}.title.format.font.bold`)),
    ...said("labelColor", read.color(`${path}.format.font.color`)),
    ...said("labelFontSize", read.number(`${path}.format.font.size`)),
    ...said("labelRotation", read.number(`${path}.textOrientation`)),
    ...said("hidden", read.flag(`${path}.visible`) === false ? true : undefined),
    scale: {
      ...said("min", read.number(`${path}.minimum`)),
      ...said("max", read.number(`${path}.maximum`)),
      ...said("majorUnit", read.number(`${path}.majorUnit`)),
    },
  };
}
