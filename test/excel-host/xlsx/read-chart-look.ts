import type { Chart } from "hucre";
import type { HostChart } from "../model/book.ts";

type Settings = HostChart["properties"];
type Said = readonly (readonly [string, unknown])[];

/** How a chart looks, by the dotted paths of Office.js; what the file does not say is left out. */
export function readChartLook(chart: Chart, text: string): Settings {
  const said = [
    ...readTitle(chart),
    ...readAxes(chart),
    ...readLegend(chart),
    ["format.border.lineStyle", FRAMELESS.test(text) ? "None" : undefined] as const,
  ];
  return new Map(said.filter(([, value]) => value !== undefined));
}

export const hexOf = (color: Chart["titleColor"]): string | undefined =>
  typeof color === "string" ? `#${color}` : undefined;

/** The chart's own lines are none; those of its parts stand before the end of the chart. */
const FRAMELESS = /<\/c:chart>\s*<c:spPr>\s*(?:<a:noFill\/>\s*)?<a:ln>\s*<a:noFill\/>/;

const readTitle = (chart: Chart): Said => [
  ["title.format.font.size", chart.titleFontSize],
  ["title.format.font.bold", chart.titleBold],
  ["title.format.font.color", hexOf(chart.titleColor)],
];

const readAxes = ({ axes: { x = {}, y = {} } = {} }: Chart): Said => [
  ...readAxis("axes.valueAxis", y),
  ...readAxis("axes.categoryAxis", x),
  ["axes.categoryAxis.reversePlotOrder", x.reverse],
  ["axes.categoryAxis.position", y.crosses === "max" ? "Maximum" : undefined],
  ["axes.categoryAxis.tickLabelSpacing", x.tickLblSkip],
];

type Axis = NonNullable<NonNullable<Chart["axes"]>["y"]>;

const readAxis = (path: string, axis: Axis): Said => [
  [`${path}.numberFormat`, axis.numberFormat?.formatCode],
  [`${path}.format.font.color`, hexOf(axis.labelColor)],
  [`${path}.format.font.size`, axis.labelFontSize],
  [`${path}.textOrientation`, axis.labelRotation],
  [`${path}.minimum`, axis.scale?.min],
  [`${path}.maximum`, axis.scale?.max],
  [`${path}.majorUnit`, axis.scale?.majorUnit],
  [`${path}.title.text`, axis.title],
  [`${path}.title.format.font.color`, hexOf(axis.axisTitleColor)],
  [`${path}.title.format.font.size`, axis.axisTitleFontSize],
  [`${path}.title.format.font.bold`, axis.axisTitleBold],
];

const LEGENDS = new Map<Chart["legend"], string>([
  ["top", "Top"],
  ["bottom", "Bottom"],
  ["left", "Left"],
  ["right", "Right"],
]);

const readLegend = ({
  legend,
  legendFontColor,
  legendFontSize,
  legendEntries = [],
}: Chart): Said => [
  ["legend.visible", legend === false ? false : undefined],
  ["legend.position", LEGENDS.get(legend)],
  ["legend.format.font.color", hexOf(legendFontColor)],
  ["legend.format.font.size", legendFontSize],
  ...legendEntries.flatMap(({ idx, delete: isGone }): Said =>
    isGone === true ? [[`legend.legendEntries.${idx}.visible`, false]] : [],
  ),
];
