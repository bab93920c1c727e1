import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MomentResultRow } from "../../../../shared/contract/readiness/measure-rows.ts";
import { checkpoint, figure, item, review } from "./ask.ts";
import { assetPlan, metrics, momentResults, moments, settings } from "./rows.ts";

describe("S76, S77: moments of truth (M50, M51)", () => {
  it("S76: a priority moment is covered with definition, owner, metric, target and current data", () => {
    const tables = {
      moments: moments(
        { moment: 1 },
        { moment: 2, owner: null },
        { moment: 3 },
        { moment: 4, isPriority: false, hasDefinition: false },
      ),
      momentResults: momentResults({ moment: 1 }, { moment: 2 }, { moment: 3, period: "2026-08" }),
    };
    // 31 August is 61 days before 31 October, so August is current; July would not be.
    expect(figure(tables, "M50")).toMatchObject({ num: 2, den: 3 });
    const old = {
      ...tables,
      momentResults: momentResults({ moment: 1 }, { moment: 3, period: "2026-07" }),
    };
    expect(review(old).moments?.moments.map(({ missing }) => missing)).toEqual([
      [],
      ["owner", "current data"],
      ["current data"],
      ["definition", "current data"],
    ]);
  });

  it("S77: each type of contact has what is met, and a type without a moment is a gap", () => {
    const tables = {
      moments: moments(
        { moment: 1 },
        { moment: 2 },
        { moment: 3, contact: "Respond", direction: "decrease", target: 0.5 },
      ),
      momentResults: momentResults(
        { moment: 1, num: 9, den: 10 },
        { moment: 2, num: 89, den: 100 },
        { moment: 3, num: 1, den: 4 },
        { moment: 3, num: 3, den: 4 },
        { moment: 3, period: "2026-11", num: 4, den: 4 },
      ),
    };
    expect(figure(tables, "M51", { contact: "Rescue" })).toMatchObject({
      value: 0.5,
      num: 1,
      den: 2,
    });
    expect(figure(tables, "M51", { contact: "Respond" }).value).toBe(1);
    expect(figure(tables, "M51", { contact: "Revenue" })).toMatchObject({
      value: null,
      note: "There is no moment of truth of this type: a gap.",
    });
    expect(review(tables).moments?.contacts[0]).toEqual({
      contact: "Rescue",
      moments: 2,
      priority: 2,
      covered: 2,
      measured: 2,
      judged: 2,
      met: 1,
    });
  });

  it("S76: the latest month counts, wherever its row stands", () => {
    const found = review({
      moments: moments({}),
      momentResults: momentResults({ period: "2026-09", num: 8 }, { period: "2026-08", num: 1 }),
    }).moments?.moments[0];
    expect(found).toMatchObject({ period: "2026-09", value: 0.8, isMet: false });
  });

  it("S76: a denominator of 0 is no value; numerators alone are summed", () => {
    const value = (...rows: readonly Partial<MomentResultRow>[]) =>
      review({ moments: moments({}), momentResults: momentResults(...rows) }).moments?.moments[0]
        ?.value;
    expect(value({ num: 1, den: 0 })).toBeNull();
    expect(value({ num: 3, den: null }, { num: 4, den: null })).toBe(7);
  });

  it("S76: without a priority moment there is no data", () => {
    expect(figure({ moments: moments({ isPriority: null }) }, "M50")).toMatchObject({
      state: "no-data",
      note: "No moment of truth is marked as a priority.",
    });
  });
});

describe("S17, S19, S34: the register of metrics", () => {
  it("S17: customer metrics are reported as often as sales metrics, or not (M52)", () => {
    const table = metrics(
      { kind: "customer", frequency: "monthly" },
      { kind: "customer", frequency: "quarterly" },
      { kind: "sales", frequency: "weekly" },
      { kind: "sales", frequency: null },
      { kind: "other", frequency: "daily" },
    );
    expect(figure({ metrics: table }, "M52")).toMatchObject({ num: 16, den: 52 });
    expect(
      figure({ metrics: metrics({ kind: "customer", frequency: "daily" }) }, "M52").state,
    ).toBe("no-data");
  });

  it("S6: metrics with an owner", () => {
    const table = metrics(
      { metric: 1 },
      { metric: 2, owner: null },
      { metric: 3, owner: null },
      { metric: 4, owner: null },
    );
    expect(item({ metrics: table }, "Q5a")).toMatchObject({
      score: 1,
      num: 1,
      den: 4,
      sentence: "1 of 4 metrics has an owner (25%).",
    });
    expect(
      item({ metrics: metrics({ owner: null }, { metric: 1, owner: null }) }, "Q5a"),
    ).toMatchObject({
      score: 0,
      sentence: "None of 2 metrics has an owner.",
    });
  });

  it("S19, S33: a metric with two definitions is not clear, however complete its rows", () => {
    const table = metrics(
      { metric: 1, definition: 1 },
      { metric: 1, definition: 2 },
      { metric: 2 },
      { metric: 3 },
      { metric: 4, tolerance: null },
    );
    expect(item({ metrics: table }, "Q5b")).toMatchObject({
      score: 1,
      num: 2,
      den: 5,
      sentence:
        "2 of 5 metrics are clear (40%): one definition, a unit, a direction, a target and a tolerance. 1 metric has more than one definition.",
    });
  });

  it("S34: a scorecard metric is tied to a moment that has current data", () => {
    const tables = {
      metrics: metrics(
        { isOnScorecard: true, moment: 1 },
        { isOnScorecard: true, moment: 2 },
        { isOnScorecard: true },
        { isOnScorecard: false, moment: 2 },
      ),
      momentResults: momentResults({ moment: 1 }, { moment: 2, period: "2026-01" }),
    };
    expect(checkpoint(tables, "C3")).toMatchObject({
      score: 1,
      num: 1,
      den: 3,
      sentence: "1 of 3 scorecard metrics is tied to a moment with current data (33%).",
    });
  });

  it("S62: customer metrics on the company scorecard", () => {
    const table = metrics(
      { isOnScorecard: true, kind: "customer" },
      { isOnScorecard: true, kind: "sales" },
    );
    expect(review({ metrics: table }).notes).toEqual([
      "Metrics: 1 of 2 metrics on the company scorecard is a customer metric (50%).",
    ]);
  });

  it("S6: one more metric with an owner never lowers the share", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(1, null), { minLength: 1, maxLength: 8 }), (owners) => {
        const table = owners.map((owner, metric) => ({ metric, owner }));
        const [before, after] = [table, [...table, { metric: 99 }]].map(
          (rows) => item({ metrics: metrics(...rows) }, "Q5a").score ?? -1,
        );
        expect(after).toBeGreaterThanOrEqual(before ?? 0);
      }),
    );
  });
});

describe("S39: the plan for customers as an asset", () => {
  it("S39: months of the fiscal year that have customers to be won and lost", () => {
    const table = assetPlan(
      ...Array.from({ length: 9 }, (_, month) => ({ period: `2026-0${month + 1}` })),
      { period: "2026-10", plannedLost: null },
      { period: "2026-09" },
      { period: "2025-12" },
    );
    expect(checkpoint({ assetPlan: table }, "C5")).toMatchObject({ score: 3, num: 9, den: 12 });
    expect(
      checkpoint({ assetPlan: table, settings: settings({ fiscalYearStart: 7 }) }, "C5"),
    ).toMatchObject({
      num: 3,
      sentence:
        "The asset plan gives customers to be won and lost for 3 of the 12 months of fiscal year 2027.",
    });
  });
});
