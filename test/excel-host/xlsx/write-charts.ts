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
  return (await Promise.all(texts)).map((text) =>
    text.replaceAll("<c:majorGridlines/>", LIGHT_GRIDLINES),
  );
}

/** The grey that Excel gives to the gridlines of a new chart; without it they are black. */
const LIGHT_GRIDLINES =
  '<c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';

function writeChart(chart: HostChart): SheetChart {
  const kind = kindOf(chart.type);
  const axes = writeAxes(chart);
  return {
    ...kind,
    ...(chart.title === "" ? { showTitle: false, autoTitleDeleted: true } : { title: chart.title }),
    legend: legendOf(chart),
    series: chart.series.map((series) => writeSeries(series, kind.type)),
    anchor: { from: { row: 0, col: 0 } },
    dispBlanksAs: "gap",
    axes,
  };
}

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

function legendOf({ properties }: HostChart): NonNullable<SheetChart["legend"]> {
  if (properties.get("legend.visible") === false) return false;
  return LEGENDS.get(properties.get("legend.position")) ?? "bottom";
}

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
    ...(series.color === null ? {} : { color: series.color.replace("#", "").toUpperCase() }),
    ...(isLine
      ? { smooth: false, stroke, marker: { symbol: hasMarker(series) ? "circle" : "none" } }
      : {}),
  };
}

const hasMarker = ({ markerStyle }: HostChartSeries): boolean =>
  markerStyle !== null && markerStyle !== "None" && markerStyle !== "Automatic";

const reference = (area: HostChartSeries["values"]): string =>
  `${quoteSheet(area.sheet)}!${formatAbsoluteArea(area)}`;

type Axes = NonNullable<SheetChart["axes"]>;

function writeAxes({ properties }: HostChart): Axes {
  return {
    x: writeAxis(properties, "axes.categoryAxis"),
    y: {
      ...writeAxis(properties, "axes.valueAxis"),
      gridlines: { major: properties.get("axes.valueAxis.majorGridlines.visible") !== false },
    },
  };
}

/** What both axes share; text and number are taken as the object model kept them. */
function writeAxis(properties: HostChart["properties"], path: string): NonNullable<Axes["y"]> {
  const format = properties.get(`${path}.numberFormat`);
  const title = properties.get(`${path}.title.text`);
  const min = properties.get(`${path}.minimum`);
  const max = properties.get(`${path}.maximum`);
  const isHidden = properties.get(`${path}.visible`) === false;
  return {
    majorTickMark: "none",
    minorTickMark: "none",
    ...(typeof format === "string" ? { numberFormat: { formatCode: format } } : {}),
    ...(typeof title === "string" && title !== "" ? { title } : {}),
    scale: {
      ...(typeof min === "number" ? { min } : {}),
      ...(typeof max === "number" ? { max } : {}),
    },
    ...(isHidden ? { hidden: true } : {}),
  };
}
