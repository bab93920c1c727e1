import type { AxisPlan, ChartPlan, ChartSeries } from "../sheets/plan.ts";
import { rangeOf, toA1 } from "./a1.ts";
import { COLOURS } from "./look-of-role.ts";

/** A chart of the sheet as it stands. */
export interface ChartThere {
  readonly name: string;
  readonly series: number;
}

interface LineStyle {
  readonly colour: string;
  readonly weight: number;
  readonly line: "Continuous" | "Dash" | "RoundDot" | "None";
}

/** Only the data is in ink; what it is measured against stays in the background, told apart by dashes. */
const STYLES: Readonly<Record<ChartSeries["style"], LineStyle>> = {
  data: { colour: COLOURS.ink, weight: 2, line: "Continuous" },
  centre: { colour: COLOURS.noSignal, weight: 1, line: "Continuous" },
  limit: { colour: COLOURS.noSignal, weight: 1, line: "Dash" },
  target: { colour: COLOURS.better, weight: 1.25, line: "RoundDot" },
  point: { colour: COLOURS.ink, weight: 1, line: "None" },
  whole: { colour: COLOURS.ink, weight: 1, line: "None" },
};

/** Marks of a scatter by shape and size, so that they are told apart without colour. */
const MARKS: Readonly<
  Partial<Record<ChartSeries["style"], { shape: "Circle" | "Diamond"; size: number }>>
> = {
  point: { shape: "Circle", size: 6 },
  whole: { shape: "Diamond", size: 11 },
};

const TYPES = { line: "Line", bar: "BarClustered", scatter: "XYScatter" } as const;

const LABEL_SIDES = { right: "Right", left: "Left", top: "Top", bottom: "Bottom" } as const;

/** Share of a bar's width left free beside it, in percent. */
const BAR_GAP = 60;

/** In points: a title that is not louder than the sheet's, and smaller words around the lines. */
const TITLE_SIZE = 12;
const SMALL = 9;

/** Months from label to label, so that about six of them stand level side by side. */
const LABEL_STEPS = [1, 2, 3, 6, 12, 24] as const;
const MOST_LABELS = 7;

const labelStep = (months: number): number =>
  LABEL_STEPS.find((step) => months / step <= MOST_LABELS) ?? Math.ceil(months / MOST_LABELS);

/** Charts of this beginning are ours: one that the plan no longer has goes, the user's stay. */
const OUR_CHARTS = "Upstream";

/** A chart that has its place and waits for its lines; `series` is how many Excel gave it. */
export interface ChartToFill {
  readonly sheet: Excel.Worksheet;
  readonly plan: ChartPlan;
  readonly chart: Excel.Chart;
  readonly isNew: boolean;
}

/**
 * The charts of a plan: one that is there with as many lines is kept, with what the user made of it; else it is drawn
 * anew. How many lines Excel finds in the cells of a new one is asked for, since blank cells may give none.
 */
export function queueCharts(
  sheet: Excel.Worksheet,
  plans: readonly ChartPlan[],
  there: readonly ChartThere[],
): readonly ChartToFill[] {
  const isKept = ({ name, series }: ChartThere): boolean =>
    plans.some((plan) => plan.name === name && plan.series.length === series);
  const isOurs = ({ name }: ChartThere): boolean =>
    name.startsWith(OUR_CHARTS) || plans.some((plan) => plan.name === name);
  for (const old of there) {
    if (isOurs(old) && !isKept(old)) sheet.charts.getItem(old.name).delete();
  }
  return plans.flatMap((plan) => {
    const isNew = !there.some((old) => old.name === plan.name && isKept(old));
    const chart = isNew ? queueNewChart(sheet, plan) : sheet.charts.getItem(plan.name);
    chart.series.load("count");
    return [{ sheet, plan, chart, isNew }];
  });
}

/** Gives charts their lines and, to new ones, their look. */
export function queueChartLines(charts: readonly ChartToFill[]): void {
  for (const { sheet, plan, chart, isNew } of charts) {
    const surplus = chart.series.count - plan.series.length;
    for (let i = 0; i < surplus; i += 1) chart.series.getItemAt(plan.series.length).delete();
    for (const { name } of plan.series.slice(chart.series.count)) chart.series.add(name);
    queueSource(sheet, chart, plan);
    if (!isNew) continue;
    for (const [i, series] of plan.series.entries()) {
      queueSeriesStyle(chart.series.getItemAt(i), plan.kind, series);
    }
    queueFrame(chart, plan);
  }
}

function queueNewChart(sheet: Excel.Worksheet, plan: ChartPlan): Excel.Chart {
  const cells = plan.series[0]?.values ?? plan.categories;
  const chart = sheet.charts.add(TYPES[plan.kind], rangeOf(sheet, cells), "Columns");
  chart.name = plan.name;
  return chart;
}

function queueSource(sheet: Excel.Worksheet, chart: Excel.Chart, plan: ChartPlan): void {
  const { row, column, rows, columns } = plan.place;
  const last = { row: row + rows - 1, column: column + columns - 1, rows: 1, columns: 1 };
  chart.setPosition(toA1({ row, column, rows: 1, columns: 1 }), toA1(last));
  chart.title.text = plan.title;
  for (const [i, { name, values, worse, along = plan.categories }] of plan.series.entries()) {
    const series = chart.series.getItemAt(i);
    series.name = name;
    series.setValues(rangeOf(sheet, values));
    series.setXAxisValues(rangeOf(sheet, along));
    if (worse !== undefined) queueBarColours(series, values.rows, new Set(worse));
  }
  if (plan.kind === "line") {
    chart.axes.categoryAxis.tickLabelSpacing = labelStep(plan.categories.rows);
  }
}

/** Every bar is coloured anew: another reason may stand where one without explanation stood. */
function queueBarColours(
  series: Excel.ChartSeries,
  bars: number,
  worse: ReadonlySet<number>,
): void {
  for (let bar = 0; bar < bars; bar += 1) {
    const colour = worse.has(bar) ? COLOURS.worse : COLOURS.quiet;
    series.points.getItemAt(bar).format.fill.setSolidColor(colour);
  }
}

function queueSeriesStyle(
  series: Excel.ChartSeries,
  kind: ChartPlan["kind"],
  { style, label }: ChartSeries,
): void {
  if (kind === "bar") {
    series.format.fill.setSolidColor(COLOURS.quiet);
    series.gapWidth = BAR_GAP;
    return;
  }
  const { colour, weight, line } = STYLES[style];
  const mark = MARKS[style];
  series.smooth = false;
  series.markerStyle = mark?.shape ?? "None";
  series.format.line.color = colour;
  series.format.line.weight = weight;
  series.format.line.lineStyle = line;
  if (mark !== undefined) {
    series.markerSize = mark.size;
    series.markerBackgroundColor = colour;
    series.markerForegroundColor = colour;
  }
  if (label !== undefined) queueLabels(series, LABEL_SIDES[label]);
}

/** The name of a series beside its points, in place of a legend. */
function queueLabels(
  series: Excel.ChartSeries,
  side: (typeof LABEL_SIDES)[keyof typeof LABEL_SIDES],
): void {
  series.hasDataLabels = true;
  const { dataLabels } = series;
  dataLabels.showValue = false;
  dataLabels.showSeriesName = true;
  dataLabels.position = side;
  dataLabels.format.font.color = COLOURS.ink;
  dataLabels.format.font.size = SMALL;
}

/** Title and axes in quiet text, no frame; a legend only where there is more than one line to tell apart. */
function queueFrame(chart: Excel.Chart, plan: ChartPlan): void {
  chart.displayBlanksAs = "NotPlotted";
  const { font } = chart.title.format;
  font.size = TITLE_SIZE;
  font.bold = false;
  font.color = COLOURS.ink;
  chart.format.border.lineStyle = "None";
  queueLegend(chart, plan);
  const { categoryAxis, valueAxis } = chart.axes;
  for (const axis of [categoryAxis, valueAxis]) {
    axis.format.font.color = COLOURS.quiet;
    axis.format.font.size = SMALL;
    axis.format.line.color = COLOURS.rule;
  }
  valueAxis.numberFormat = plan.valueFormat;
  valueAxis.majorGridlines.visible = true;
  valueAxis.majorGridlines.format.line.color = COLOURS.rule;
  if (plan.axes !== undefined) {
    queueAxis(categoryAxis, plan.axes.along);
    queueAxis(valueAxis, plan.axes.up);
  }
  if (plan.kind !== "bar") return;
  categoryAxis.reversePlotOrder = true;
  // The first bar is on top now; the amounts stay at the bottom, below the last.
  categoryAxis.position = "Maximum";
}

/** Fixed ends: the place of a mark means the same on every refresh. */
function queueAxis(axis: Excel.ChartAxis, { title, minimum, maximum, step }: AxisPlan): void {
  axis.minimum = minimum;
  axis.maximum = maximum;
  axis.majorUnit = step;
  axis.title.text = title;
  axis.title.format.font.color = COLOURS.quiet;
  axis.title.format.font.size = SMALL;
  axis.title.format.font.bold = false;
}

/** Marks that carry their names need no legend. */
function queueLegend({ legend }: Excel.Chart, { kind, series }: ChartPlan): void {
  const hasLegend = series.length > 1 && kind !== "scatter";
  legend.visible = hasLegend;
  if (!hasLegend) return;
  legend.position = "Bottom";
  legend.format.font.color = COLOURS.quiet;
  legend.format.font.size = SMALL;
  for (const [i, { unlisted }] of series.entries()) {
    if (unlisted === true) legend.legendEntries.getItemAt(i).visible = false;
  }
}
