import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ScorecardRequest } from "../../../shared/contract/request.ts";
import { monthsTo } from "../scoring/months.ts";
import { anyRequest } from "../scoring/random-request.ts";
import { figure, measure } from "./measure.ts";

describe("the time that a figure covers", () => {
  /** Four months before the board's twelve: one loss of 100 a month for Price, two of unknown reason from June 2026. */
  const periods = monthsTo("2026-10", 16);
  const late = periods.map((period) => (period >= "2026-06" ? 2 : 0));
  const losses: NonNullable<ScorecardRequest["losses"]> = {
    periods,
    reasons: ["Price", "Unknown"],
    explained: [true, false],
    counts: [...periods.map(() => 1), ...late],
    values: [...periods.map(() => 100), ...late.map((count) => count * 50)],
    valueUnknown: [...periods.map(() => 0), ...periods.map(() => 0)],
  };
  const customers: NonNullable<ScorecardRequest["customers"]> = {
    kind: "months",
    unit: "customers",
    periods,
    opening: 1000,
    came: periods.map(() => 10),
    left: periods.map(() => 4),
  };
  const metrics = measure({ losses, customers });
  const window = "2025-11/2026-10";

  it.each<[string, string, Record<string, string>, number, number]>([
    ["customers at the start", "M20", { line: "opening" }, 1000, 1024],
    ["customers who came", "M20", { line: "came" }, 160, 120],
    ["customers who left", "M20", { line: "left" }, 64, 48],
    ["customers at the end", "M20", { line: "closing" }, 1096, 1096],
    ["net", "M20", { line: "net" }, 96, 72],
    ["losses", "M20", { line: "lost" }, 26, 22],
    ["losses for a reason", "M20", { line: "lost", reason: "Price" }, 16, 12],
    ["value lost", "M25", {}, 2100, 1700],
    ["value lost for a reason", "M25", { reason: "Price" }, 1600, 1200],
    ["losses with a reason", "M27", { level: "L1+", by: "count" }, 16, 12],
    ["value without a reason", "M27", { level: "L0", by: "value" }, 500, 500],
    ["losses for a reason among all", "M29", { reason: "Price", by: "count" }, 16, 12],
    ["value for a reason among all", "M29", { reason: "Price", by: "value" }, 1600, 1200],
  ])("%s: all the data without a dimension of time, the board's months with it", (...args) => {
    const [, id, dim, all, recent] = args;
    expect(figure(metrics, id, dim)?.num).toBe(all);
    expect(figure(metrics, id, { ...dim, window })?.num).toBe(recent);
  });

  it("shares are of the losses of the same time", () => {
    expect(figure(metrics, "M27", { level: "L1+", by: "count" })?.den).toBe(26);
    expect(figure(metrics, "M29", { reason: "Price", by: "value", window })?.den).toBe(1700);
  });

  it("the share of customers lost is of the board's months and of each month, never of all years", () => {
    expect(figure(metrics, "M21", { window })?.value).toBe(48 / 1024);
    expect(figure(metrics, "M21", { period: "2025-07" })?.value).toBe(4 / 1000);
    expect(figure(metrics, "M21")).toBeUndefined();
  });

  it("losses without dates are given whole alone, whatever months the customers have", () => {
    const undated = {
      ...losses,
      periods: [],
      counts: [5, 2],
      values: [500, 80],
      valueUnknown: [0, 0],
    };
    const found = measure({ losses: undated, customers });
    expect(figure(found, "M20", { line: "lost" })?.num).toBe(7);
    expect(figure(found, "M25")?.num).toBe(580);
    const windowed = found
      .filter(({ dim }) => "window" in dim)
      .map(({ id, dim }) => [id, dim["line"]]);
    expect(windowed).toEqual([
      ...["opening", "came", "left", "closing", "net"].map((line) => ["M20", line]),
      ["M21", undefined],
    ]);
  });

  it("a list of customers that ends before the board's months says nothing about them", () => {
    const old = { ...customers, periods: periods.slice(0, 3), came: [1, 1, 1], left: [0, 0, 0] };
    const found = measure({ losses, customers: old });
    const note = "The list of customers covers none of these months.";
    expect(figure(found, "M20", { line: "came" })?.value).toBe(3);
    expect(figure(found, "M20", { line: "came", window })).toMatchObject({ value: null, note });
    expect(figure(found, "M21", { window })).toMatchObject({ value: null, note });
  });

  it("figures that include a month which was not over are partial, those of the board's months are not", () => {
    const found = measure({ losses, customers, asOf: "2026-10-20" });
    const recent = "2025-10/2026-09";
    for (const [id, dim] of [
      ["M20", { line: "left" }],
      ["M20", { line: "lost" }],
      ["M25", {}],
    ] as const) {
      expect(figure(found, id, dim)).toMatchObject({
        state: "partial",
        note: "Includes October 2026, which was not over.",
      });
      expect(figure(found, id, { ...dim, window: recent })?.state).toBe("ok");
    }
  });

  it("a figure of all the data is the sum of its months, whatever the data", () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        if ((request.losses?.periods.length ?? 0) === 0) return;
        const lost = measure(request).filter(
          ({ id, dim }) => id === "M20" && dim["line"] === "lost",
        );
        const monthly = lost.filter(({ dim }) => "period" in dim && !("reason" in dim));
        const sum = monthly.reduce((total, { num }) => total + (num ?? 0), 0);
        expect(figure(lost, "M20", { line: "lost" })?.num).toBe(sum);
      }),
    );
  });
});
