import { expect, it } from "vitest";
import type { Series } from "../../../shared/contract/series.ts";
import { madeSeries } from "./made-series.ts";
import { planMade } from "./plan-made.ts";
import { rowsOf } from "./plan-invented.ts";

const worse = (label: string): Series => madeSeries(label, { variation: "worse" });
const better = (label: string): Series => madeSeries(label, { variation: "better" });
const missed = (label: string): Series => madeSeries(label, { target: 8, attainment: "missed" });
const willMiss = (label: string): Series =>
  madeSeries(label, { target: 3, attainment: "missed", assurance: "will-miss" });
const calm = (label: string): Series => madeSeries(label, { target: 12, attainment: "met" });

/** The names of the measures, and the line below them. */
const measuresOf = (categories: readonly Series[]): readonly unknown[] => {
  const names = rowsOf(planMade("Board", { categories })).map(([name]) => name);
  const from = names.indexOf("Measure");
  const rows = names.slice(from + 1);
  return rows.slice(0, rows.indexOf(""));
};

it("shows the worst first: got worse, will miss, missed, got better", () => {
  expect(measuresOf([better("B"), calm("C"), missed("M"), worse("W"), willMiss("X")])).toEqual([
    "Complaints a month",
    "W",
    "X",
    "M",
    "B",
    "1 category without a signal or a missed target on Complaint trends",
  ]);
});

it("says in one calm line that nothing is flagged", () => {
  expect(measuresOf([calm("A"), calm("B"), madeSeries("C")])).toEqual([
    "Complaints a month",
    "No category has a signal or a missed target; all 3 categories are on Complaint trends",
  ]);
});

it("says how many flagged categories found no place, and how many have nothing", () => {
  const many = Array.from({ length: 14 }, (_, at) => worse(`W${at + 10}`));
  const measures = measuresOf([...many, calm("A")]);
  expect(measures).toHaveLength(13);
  expect(measures.at(-1)).toBe(
    "3 more categories with a signal or a missed target, and 1 with neither, on Complaint trends",
  );
});

it("a target that is met this month but will be missed is shown", () => {
  const luck = madeSeries("Lucky", { target: 5, attainment: "met", assurance: "will-miss" });
  expect(measuresOf([luck])).toContain("Lucky");
});

it("the line below the measures leads to Complaint trends", () => {
  const plan = planMade("Board", { categories: [calm("A")] });
  const row = rowsOf(plan).findIndex(([name]) => String(name).startsWith("No category has"));
  expect(plan.links).toContainEqual({ row, column: 0, sheet: "Complaint trends", address: "A1" });
});

it("the last line tells signals from chance, in words other than those for missed targets", () => {
  const plan = planMade("Board", {
    categories: [worse("W"), missed("M")],
    multiplicity: { tested: 3, flagged: 1, expectedByChance: 0.06 },
  });
  expect(rowsOf(plan).flat()).toContain(
    "1 of 3 measures has a signal; about 0.1 expected by chance",
  );
});

it("has no more than twelve measures and stays within a page, however many are flagged", () => {
  const plan = planMade("Board", {
    categories: Array.from({ length: 60 }, (_, at) => worse(`W${at + 10}`)),
  });
  const width = plan.columnWidths.reduce((sum, chars) => sum + chars * 5.25 + 3.75, 0);
  const height = [...plan.rowHeights.values()].reduce((sum, points) => sum + points, 0);
  expect(height / width).toBeLessThanOrEqual(509 / 770);
});
