import { expect, it } from "vitest";
import type { Series } from "../../../shared/contract/series.ts";
import { drawSeriesCharts } from "../../../addin/sheets/series-charts.ts";
import { fillGrid } from "../../../addin/sheets/block.ts";
import { madePoint, madeSeries, MONTHS } from "./made-series.ts";
import { shown } from "./plan-invented.ts";

const place = { row: 0, column: 0, rows: 12, columns: 6 };

/** The lines of the chart of a series: legend name, whether listed, and the figure of each month. */
const linesOf = (series: Series) => {
  const block = drawSeriesCharts([{ series, name: "Chart", title: "Title", place }])(0);
  const cells = fillGrid(block, 1);
  const [chart] = block.charts;
  return (chart?.series ?? []).map(({ name, values, style, unlisted }) => ({
    name,
    style,
    unlisted: unlisted === true,
    figures: Array.from({ length: values.rows }, (_, down) => {
      const cell = cells[values.row + down]?.[values.column];
      return cell === undefined ? "" : shown(cell);
    }),
  }));
};

it("limits follow each month: those of a season rise and fall with it", () => {
  const points = MONTHS.map((period, at) =>
    madePoint(period, { center: 10 + at, lower: 5 + at, upper: 15 + at }),
  );
  const lines = linesOf(madeSeries("A", { points }));
  expect(lines.map(({ name }) => name)).toEqual(["each month", "centre", "lower limit", "limits"]);
  expect(lines[1]?.figures).toEqual(MONTHS.map((_, at) => 10 + at));
  expect(lines[3]?.figures).toEqual(MONTHS.map((_, at) => 15 + at));
});

it("limits step where a baseline begins: each baseline has lines of its own, no line joins them", () => {
  const points = MONTHS.map((period, at) => madePoint(period, { center: at < 6 ? 10 : 20 }));
  const segments = [
    { from: "2025-09", to: "2026-02", points: 6, runs: null },
    { from: "2026-03", to: "2026-10", points: 8, runs: null, rebase: { date: "2026-03" } },
  ];
  const centres = linesOf(madeSeries("A", { points, segments })).filter(
    ({ style }) => style === "centre",
  );
  expect(centres.map(({ figures }) => figures)).toEqual([
    MONTHS.map((_, at) => (at < 6 ? 10 : "")),
    MONTHS.map((_, at) => (at < 6 ? "" : 20)),
  ]);
  expect(centres.map(({ unlisted }) => unlisted)).toEqual([false, true]);
});

it("a target is drawn from the month in which it begins", () => {
  const points = MONTHS.map((period, at) => madePoint(period, { target: at < 10 ? null : 8 }));
  const target = linesOf(madeSeries("A", { points })).find(({ style }) => style === "target");
  expect(target?.figures).toEqual(MONTHS.map((_, at) => (at < 10 ? "" : 8)));
});

it("a baseline too short for limits has none: its months stay blank", () => {
  const points = MONTHS.map((period, at) =>
    madePoint(period, at < 10 ? {} : { center: null, lower: null, upper: null }),
  );
  const segments = [
    { from: "2025-09", to: "2026-06", points: 10, runs: null },
    { from: "2026-07", to: "2026-10", points: 4, runs: null, rebase: { date: "2026-07" } },
  ];
  expect(linesOf(madeSeries("A", { points, segments }))).toHaveLength(4);
});

it("a median without limits is one line beside the months", () => {
  const points = MONTHS.map((period) => madePoint(period, { lower: null, upper: null }));
  expect(linesOf(madeSeries("A", { points })).map(({ name }) => name)).toEqual([
    "each month",
    "centre",
  ]);
});
