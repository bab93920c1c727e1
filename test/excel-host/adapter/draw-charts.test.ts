import { describe, expect, it } from "vitest";
import type { ChartPlan, SheetPlan } from "../../../addin/sheets/plan.ts";
import { blankChart } from "../model/blank.ts";
import { openBook } from "../xlsx/open-book.ts";
import { saveBook } from "../xlsx/save-book.ts";
import { cell, planOf } from "../../unit/excel/plans.ts";
import { months, write } from "./boards.ts";
import { openAdapter, sheetOf, valueOf } from "./open-adapter.ts";

const chartOf = (rows: number, differs: Partial<ChartPlan> = {}): ChartPlan => {
  const column = (at: number) => ({ row: 1, column: at, rows, columns: 1 });
  return {
    name: "UpstreamChart",
    kind: "line",
    title: "Complaints a month",
    alt: "Line chart",
    categories: column(0),
    series: [
      { name: "value", values: column(1), style: "data" },
      { name: "centre", values: column(1), style: "centre" },
      { name: "upper limit", values: column(1), style: "limit" },
      { name: "target", values: column(1), style: "target" },
    ],
    place: { row: 1, column: 3, rows: 12, columns: 6 },
    valueFormat: "#,##0",
    ...differs,
  };
};

/** From the start of a column (or row) to the start of another, in points. */
const pointsBetween = (
  sizes: ReadonlyMap<number, number>,
  { from, to }: { readonly from: number; readonly to: number },
): number =>
  Array.from({ length: to - from }, (_, at) => sizes.get(from + at) ?? 0).reduce(
    (sum, size) => sum + size,
    0,
  );

describe("charts of a sheet", () => {
  const plan = (rows: number, chart = chartOf(rows)): SheetPlan => ({
    ...planOf([]),
    cells: months(rows),
    charts: [chart],
  });

  it("show the data in ink, the centre in grey, limits dashed, the target apart", async () => {
    const adapter = openAdapter("1.9");
    valueOf(await write(adapter, plan(3)));
    const [chart] = sheetOf(adapter, "Board").charts;
    expect(chart?.series.map(({ name, color, lineStyle }) => [name, color, lineStyle])).toEqual([
      ["value", "#1F2937", "Continuous"],
      ["centre", "#6B7280", "Continuous"],
      ["upper limit", "#6B7280", "Dash"],
      ["target", "#0B5CAD", "RoundDot"],
    ]);
    expect(chart?.series[0]).toMatchObject({
      markerStyle: "None",
      values: { row: 1, column: 1, rows: 3, columns: 1 },
      categories: { row: 1, column: 0, rows: 3, columns: 1 },
    });
    expect(adapter.host.coverage()).toMatchObject({ unknown: [], newer: [] });
  });

  it("get the cells of a new month and keep what the user made of them", async () => {
    const adapter = openAdapter();
    valueOf(await write(adapter, plan(3)));
    const [chart] = sheetOf(adapter, "Board").charts;
    const [line] = chart?.series ?? [];
    if (line !== undefined) line.color = "#FF00FF";
    valueOf(await write(adapter, plan(4)));
    expect(sheetOf(adapter, "Board").charts).toHaveLength(1);
    expect(sheetOf(adapter, "Board").charts[0]?.series[0]).toMatchObject({
      color: "#FF00FF",
      values: { rows: 4 },
    });
  });

  it("are drawn anew when a line comes or goes; charts of the user stay", async () => {
    const adapter = openAdapter();
    valueOf(await write(adapter, plan(3)));
    const mine = blankChart("Mine", "Pie");
    sheetOf(adapter, "Board").charts.push(mine);
    const chart = chartOf(3);
    valueOf(await write(adapter, plan(3, { ...chart, series: chart.series.slice(0, 2) })));
    const { charts } = sheetOf(adapter, "Board");
    expect(charts.map(({ name }) => name).toSorted()).toEqual(["Mine", "UpstreamChart"]);
    expect(charts.find(({ name }) => name === "UpstreamChart")?.series).toHaveLength(2);
    expect(charts).toContain(mine);
  });

  it("go when the plan has them no more", async () => {
    const adapter = openAdapter();
    valueOf(await write(adapter, plan(3)));
    valueOf(await write(adapter, { ...plan(3), charts: [] }));
    expect(sheetOf(adapter, "Board").charts).toEqual([]);
  });

  it("that the user deleted do not come back with the next figures", async () => {
    const adapter = openAdapter();
    valueOf(await write(adapter, plan(3)));
    sheetOf(adapter, "Board").charts.pop();
    const cells = [
      ...months(3).slice(0, 3),
      [cell("2026-3"), cell(99, { align: "right", format: "#,##0" })],
    ];
    valueOf(await write(adapter, { ...plan(3), cells }));
    expect(sheetOf(adapter, "Board").charts).toEqual([]);
  });

  it("cover the cells that the plan gives them, at the widths and heights that these will have", async () => {
    const adapter = openAdapter();
    const laid = {
      columnWidths: [30, 8, 12, 12, 20, 6, 9, 9, 9],
      rowHeights: new Map(Array.from({ length: 13 }, (_, row) => [row, row === 0 ? 28 : 18])),
    };
    valueOf(await write(adapter, { ...plan(3), ...laid }));
    const sheet = sheetOf(adapter, "Board");
    const [chart] = sheet.charts;
    const { columnWidths: widths, rowHeights: heights } = sheet;
    expect(chart).toMatchObject({
      left: pointsBetween(widths, { from: 0, to: 3 }),
      width: pointsBetween(widths, { from: 3, to: 9 }),
      top: pointsBetween(heights, { from: 0, to: 1 }),
      height: pointsBetween(heights, { from: 1, to: 13 }),
    });
    expect(chart?.height).toBe(12 * 18);
  });

  it("name a pair of limits once in the legend, and a month in six on the axis of three years", async () => {
    const adapter = openAdapter("1.9");
    const chart = chartOf(36);
    const series = chart.series.map((one, at) =>
      at === 1 ? { ...one, unlisted: true as const } : one,
    );
    valueOf(await write(adapter, plan(36, { ...chart, series })));
    const { properties } = sheetOf(adapter, "Board").charts[0] ?? blankChart("None", "Line");
    expect(properties.get("legend.legendEntries.1.visible")).toBe(false);
    expect(properties.get("axes.categoryAxis.tickLabelSpacing")).toBe(6);
    expect(adapter.host.coverage()).toMatchObject({ unknown: [], newer: [] });
  });

  it("bars start with the largest on top, and those without a reason are orange in the file too", async () => {
    const adapter = openAdapter("1.9");
    const [first] = chartOf(3).series;
    if (first === undefined) throw new Error("The chart has a series.");
    const series = [{ ...first, worse: [1] }];
    valueOf(await write(adapter, plan(3, { ...chartOf(3, { kind: "bar" }), series })));
    const { sheets } = await openBook(await saveBook(adapter.host.book), "bars.xlsx");
    const [bars] = sheets.find(({ name }) => name === "Board")?.charts ?? [];
    expect(bars?.properties.get("axes.categoryAxis.reversePlotOrder")).toBe(true);
    expect(bars?.properties.get("axes.categoryAxis.position")).toBe("Maximum");
    expect(bars?.properties.get("title.format.font.size")).toBe(12);
    expect(bars?.properties.get("title.format.font.bold")).not.toBe(true);
    expect(
      [0, 1, 2].map((at) => bars?.series[0]?.properties.get(`points.${at}.format.fill.solidColor`)),
    ).toEqual([["#5B6675"], ["#B8500B"], ["#5B6675"]]);
    expect(adapter.host.coverage()).toMatchObject({ unknown: [], newer: [] });
  });

  it("bars have one colour and no legend", async () => {
    const adapter = openAdapter();
    const chart = chartOf(3, { kind: "bar" });
    valueOf(await write(adapter, plan(3, { ...chart, series: chart.series.slice(0, 1) })));
    const [bars] = sheetOf(adapter, "Board").charts;
    expect([bars?.type, bars?.properties.get("legend.visible")]).toEqual(["BarClustered", false]);
  });

  it("a scatter has its marks with their names where the two axes say, in the file too", async () => {
    const adapter = openAdapter("1.9");
    const cellOf = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });
    const axis = { title: "Need, 0 to 100", minimum: 0, maximum: 100, step: 20 };
    const scatter = chartOf(2, {
      kind: "scatter",
      axes: { along: { ...axis, title: "Readiness, 0 to 100" }, up: axis },
      series: [
        { name: "C1", values: cellOf(1, 1), along: cellOf(1, 1), style: "point", label: "right" },
        { name: "All", values: cellOf(2, 1), along: cellOf(2, 1), style: "whole", label: "top" },
      ],
    });
    valueOf(await write(adapter, plan(3, scatter)));
    expect(adapter.host.coverage()).toMatchObject({ unknown: [], newer: [] });
    const { sheets } = await openBook(await saveBook(adapter.host.book), "scatter.xlsx");
    const chart = sheets.find(({ name }) => name === "Board")?.charts[0] ?? blankChart("", "");
    const [point, all] = chart.series;
    expect(chart.type).toBe("XYScatter");
    expect(point).toMatchObject({
      name: "C1",
      markerStyle: "Circle",
      values: { row: 1, column: 1 },
      categories: { row: 1, column: 1 },
    });
    expect(all).toMatchObject({ name: "All", markerStyle: "Diamond" });
    expect(Object.fromEntries(all?.properties ?? [])).toMatchObject({
      "dataLabels.showSeriesName": true,
      "dataLabels.position": "Top",
    });
    expect(Object.fromEntries(chart.properties)).toMatchObject({
      "axes.categoryAxis.title.text": "Readiness, 0 to 100",
      "axes.categoryAxis.maximum": 100,
    });
    const [drawn] = sheetOf(adapter, "Board").charts;
    expect(drawn?.properties.get("legend.visible")).toBe(false);
  });
});
