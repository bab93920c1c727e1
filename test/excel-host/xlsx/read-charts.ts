import { type Chart, type ChartSeriesInfo, parseChart } from "hucre";
import { parseArea, splitAddress } from "../model/address.ts";
import { blankChart } from "../model/blank.ts";
import type { HostChart, HostChartSeries, HostSheet } from "../model/book.ts";
import { readAnchor } from "./anchor.ts";
import { hexOf, readChartLook } from "./read-chart-look.ts";
import { type Package, partText, partTree, relationsOf } from "./package.ts";
import { type Element, attributeOf, childOf, childrenOf } from "./xml.ts";

/** The charts of a sheet's drawing; pictures and shapes stay in the file and are not shown. */
export async function readCharts(
  file: Package,
  drawing: string,
  sheet: HostSheet,
): Promise<HostChart[]> {
  const root = await partTree(file, drawing);
  const relations = await relationsOf(file, drawing);
  const charts: HostChart[] = [];
  for (const anchor of childrenOf(root ?? undefined)) {
    const frame = childOf(anchor, "graphicFrame");
    const id = chartIdOf(frame);
    const target = relations.find((relation) => relation.id === id)?.target;
    const text = target === undefined ? "" : await partText(file, target);
    const chart = text === "" ? undefined : parseChart(text);
    if (chart === undefined) continue;
    charts.push({ ...readChart(chart, frame, text), ...readAnchor(anchor, sheet) });
  }
  return charts;
}

/** The relationship of a drawing's frame to its chart; undefined when it holds something else. */
export function chartIdOf(frame: Element | undefined): string | undefined {
  const data = childOf(childOf(frame, "graphic"), "graphicData");
  const chart = childOf(data, "chart");
  return [...(chart?.attributes ?? [])].find(([name]) => name.endsWith(":id"))?.[1];
}

function readChart(chart: Chart, frame: Element | undefined, text: string): HostChart {
  const properties = childOf(childOf(frame, "nvGraphicFramePr"), "cNvPr");
  return {
    ...blankChart(attributeOf(properties, "name") ?? "Chart", chartType(chart, text)),
    title: chart.title ?? "",
    altText: attributeOf(properties, "descr") ?? "",
    series: (chart.series ?? []).map(readSeries).filter((series) => series !== null),
    properties: readChartLook(chart, text),
  };
}

const LONE_KINDS = new Map([
  ["line", "LineMarkers"],
  ["scatter", "XYScatter"],
  ["pie", "Pie"],
  ["doughnut", "Doughnut"],
  ["area", "Area"],
  ["radar", "Radar"],
  ["bubble", "Bubble"],
]);
const GROUPINGS = new Map([
  ["stacked", "Stacked"],
  ["percentStacked", "Stacked100"],
]);

/** As `ChartType` of Office.js says it. */
function chartType(chart: Chart, text: string): string {
  const kind = chart.kinds[0] ?? "line";
  const isBare = chart.series?.every(({ marker }) => marker?.symbol === "none") === true;
  if (kind === "line" && isBare) return "Line";
  const lone = LONE_KINDS.get(kind);
  if (lone !== undefined) return lone;
  const direction = /<c:barDir val="bar"/.test(text) ? "Bar" : "Column";
  return `${direction}${GROUPINGS.get(chart.barGrouping ?? "") ?? "Clustered"}`;
}

function readSeries(series: ChartSeriesInfo): HostChartSeries | null {
  const values = readReference(series.valuesRef);
  if (values === null) return null;
  const { color, stroke = {}, marker = {} } = series;
  return {
    name: series.name ?? "",
    values,
    categories: readReference(series.categoriesRef),
    color: typeof color === "string" ? `#${color}` : null,
    lineWeight: stroke.width ?? null,
    lineStyle: LINE_STYLES.get(stroke.dash ?? "solid") ?? "Continuous",
    markerStyle: MARKERS.get(marker.symbol) ?? null,
    properties: new Map([...readPoints(series), ...readMarks(series)]),
  };
}

const MARKERS = new Map<string | undefined, string>([
  ["none", "None"],
  ["circle", "Circle"],
  ["diamond", "Diamond"],
  ["square", "Square"],
  ["triangle", "Triangle"],
]);

const SIDES = new Map<unknown, string>([
  ["r", "Right"],
  ["l", "Left"],
  ["t", "Top"],
  ["b", "Bottom"],
]);

const readLabels = ({
  showValue,
  showSeriesName,
  position,
  fontColor,
  fontSize,
}: Exclude<NonNullable<ChartSeriesInfo["dataLabels"]>, false>): (readonly [string, unknown])[] => [
  ["hasDataLabels", true],
  ["dataLabels.showValue", showValue],
  ["dataLabels.showSeriesName", showSeriesName],
  ["dataLabels.position", SIDES.get(position)],
  ["dataLabels.format.font.color", hexOf(fontColor)],
  ["dataLabels.format.font.size", fontSize],
];

/** The marks of a series and what stands beside them. */
function readMarks({ marker, dataLabels }: ChartSeriesInfo): Map<string, unknown> {
  const { size, fill, line } = marker ?? {};
  const said: (readonly [string, unknown])[] = [
    ["markerSize", size],
    ["markerBackgroundColor", hexOf(fill)],
    ["markerForegroundColor", hexOf(line)],
    ...(typeof dataLabels === "object" ? readLabels(dataLabels) : []),
  ];
  return new Map(said.filter(([, value]) => value !== undefined));
}

const readPoints = ({ dataPoints = [] }: ChartSeriesInfo): Map<string, unknown> =>
  new Map(
    dataPoints.flatMap(({ idx, fillColor }): [string, unknown][] => {
      const color = hexOf(fillColor);
      return color === undefined ? [] : [[`points.${idx}.format.fill.solidColor`, [color]]];
    }),
  );

const LINE_STYLES = new Map([
  ["solid", "Continuous"],
  ["dash", "Dash"],
  ["lgDash", "Dash"],
  ["sysDash", "Dash"],
  ["dot", "Dot"],
  ["sysDot", "RoundDot"],
  ["dashDot", "DashDot"],
  ["lgDashDot", "DashDot"],
]);

function readReference(reference: string | undefined): HostChartSeries["categories"] {
  const { sheet, cells } = splitAddress(reference ?? "");
  const area = parseArea(cells);
  return sheet === null || area === null ? null : { ...area, sheet };
}
