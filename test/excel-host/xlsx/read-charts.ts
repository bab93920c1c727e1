import { type Chart, type ChartSeriesInfo, parseChart } from "hucre";
import { parseArea, splitAddress } from "../model/address.ts";
import { blankChart } from "../model/blank.ts";
import type { HostChart, HostChartSeries, HostSheet } from "../model/book.ts";
import { readAnchor } from "./anchor.ts";
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
    const chart = target === undefined ? undefined : parseChart(await partText(file, target));
    if (chart === undefined) continue;
    charts.push({ ...readChart(chart, frame), ...readAnchor(anchor, sheet) });
  }
  return charts;
}

/** The relationship of a drawing's frame to its chart; undefined when it holds something else. */
export function chartIdOf(frame: Element | undefined): string | undefined {
  const data = childOf(childOf(frame, "graphic"), "graphicData");
  const chart = childOf(data, "chart");
  return [...(chart?.attributes ?? [])].find(([name]) => name.endsWith(":id"))?.[1];
}

function readChart(chart: Chart, frame: Element | undefined): HostChart {
  const properties = childOf(childOf(frame, "nvGraphicFramePr"), "cNvPr");
  return {
    ...blankChart(attributeOf(properties, "name") ?? "Chart", chartType(chart)),
    title: chart.title ?? "",
    altText: attributeOf(properties, "descr") ?? "",
    series: (chart.series ?? []).map(readSeries).filter((series) => series !== null),
    properties: readProperties(chart),
  };
}

/** As `ChartType` of Office.js says it. */
function chartType(chart: Chart): string {
  const kind = chart.kinds[0] ?? "line";
  if (kind === "line") {
    const isBare = (chart.series ?? []).every(({ marker }) => marker?.symbol === "none");
    return isBare ? "Line" : "LineMarkers";
  }
  if (kind === "scatter") return "XYScatter";
  if (kind !== "bar") return `${kind[0]?.toUpperCase() ?? ""}${kind.slice(1)}`;
  const grouping = chart.barGrouping ?? "clustered";
  const direction = chart.barDirection === "bar" ? "Bar" : "Column";
  if (grouping === "stacked") return `${direction}Stacked`;
  return grouping === "percentStacked" ? `${direction}Stacked100` : `${direction}Clustered`;
}

function readSeries(series: ChartSeriesInfo): HostChartSeries | null {
  const values = readReference(series.valuesRef);
  if (values === null) return null;
  return {
    name: series.name ?? "",
    values,
    categories: readReference(series.categoriesRef),
    color: typeof series.color === "string" ? `#${series.color}` : null,
    lineWeight: series.stroke?.width ?? null,
    lineStyle: LINE_STYLES.get(series.stroke?.dash ?? "solid") ?? "Continuous",
    markerStyle: series.marker?.symbol === "none" ? "None" : null,
  };
}

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

function readProperties(chart: Chart): HostChart["properties"] {
  const properties = new Map<string, unknown>();
  const set = (path: string, value: unknown): void => {
    if (value !== undefined) properties.set(path, value);
  };
  set("axes.valueAxis.numberFormat", chart.axes?.y?.numberFormat?.formatCode);
  set("axes.valueAxis.minimum", chart.axes?.y?.scale?.min);
  set("axes.valueAxis.maximum", chart.axes?.y?.scale?.max);
  set("axes.categoryAxis.numberFormat", chart.axes?.x?.numberFormat?.formatCode);
  set("legend.visible", chart.legend === false ? false : undefined);
  return properties;
}
