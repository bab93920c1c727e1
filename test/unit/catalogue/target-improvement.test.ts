import { describe, expect, it } from "vitest";
import { monthsTo } from "../scoring/months.ts";
import { figure, measure } from "./measure.ts";

describe("M5, improvement since the target was set", () => {
  const periods = monthsTo("2026-10", 22);
  /** Billing: 14 months of 40 and 44, then eight of 24 and 28. Delivery: always 10. */
  const complaints = {
    periods,
    categories: ["Billing", "Delivery"],
    grouping: "category" as const,
    counts: [
      ...periods.map((_, at) => (at % 2 === 0 ? 40 : 44) - (at < 14 ? 0 : 16)),
      ...periods.map(() => 10),
    ],
  };
  const since = (at: number, category: string | null = "Billing") => [
    { category, atMost: 30, basis: "count" as const, from: periods[at] ?? "" },
  ];

  it("26 a month after 42 a month are 26 / 42 of the level before, and the run claims it", () => {
    const metrics = measure({ complaints, targets: since(14) });
    expect(figure(metrics, "M5", { category: "Billing" })).toMatchObject({
      value: 26 / 42,
      num: 26,
      den: 42,
      state: "ok",
      note: expect.stringContaining("better side") as string,
    });
    expect(figure(metrics, "M5", { category: "Delivery" })?.state).toBe("not-applicable");
    expect(figure(metrics, "M5")?.state).toBe("not-applicable");
  });

  it("of the total: 36 a month after 52", () => {
    const metrics = measure({ complaints, targets: since(14, null) });
    expect(figure(metrics, "M5")).toMatchObject({ value: 36 / 52, num: 36, den: 52, state: "ok" });
  });

  it("five months are too few, and say so", () => {
    const metrics = measure({ complaints, targets: since(17) });
    expect(figure(metrics, "M5", { category: "Billing" })).toMatchObject({
      value: null,
      state: "insufficient",
      note: "too early: 5 of 6 months since June 2026",
    });
  });

  it("from a level of 0 there is no ratio", () => {
    const none = { ...complaints, counts: complaints.counts.map((n, at) => (at < 14 ? 0 : n)) };
    expect(
      figure(measure({ complaints: none, targets: since(14) }), "M5", { category: "Billing" }),
    ).toMatchObject({ value: null, state: "no-data" });
  });

  it("a target without a date has nothing to be compared with", () => {
    const targets = [{ category: null, atMost: 30, basis: "count" as const }];
    expect(figure(measure({ complaints, targets }), "M5")).toMatchObject({
      value: null,
      state: "not-applicable",
      note: "No target has a date within the months.",
    });
  });
});
