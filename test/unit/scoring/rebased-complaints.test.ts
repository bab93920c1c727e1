import { describe, expect, it } from "vitest";
import type { ComplaintTallies } from "../../../shared/contract/request.ts";
import { scoreComplaints } from "../../../shared/scoring/score-complaints.ts";
import { monthsTo } from "./months.ts";

describe("a new baseline", () => {
  const periods = monthsTo("2026-10", 28);
  const counts = periods.map((_, index) => (index < 14 ? 60 : 20) + (index % 3));
  const tallies: ComplaintTallies = {
    periods,
    categories: ["Billing", "Delivery"],
    counts: [...counts, ...counts],
    grouping: "category",
  };
  const from = periods[14] ?? "";
  const { total, categories } = scoreComplaints(tallies, {
    asOf: "2026-10-31",
    targets: [],
    rebases: [{ category: "Billing", from }],
    exposure: null,
  }).review;

  it("is for the category that it names alone", () => {
    expect([total, ...categories].map(({ segments }) => segments.length)).toEqual([1, 2, 1]);
    expect(categories[0]?.segments[1]).toMatchObject({ from, rebase: { date: from } });
  });

  it("gives limits of the months since alone: 20 to 22, not 60", () => {
    expect(categories[0]?.limits?.center).toBeCloseTo(
      counts.slice(14).reduce((sum, count) => sum + count, 0) / 14,
      9,
    );
    expect(categories[0]?.variation).toBe("no-signal");
    expect(categories[1]?.limits?.center).toBeGreaterThan(40);
  });
});
