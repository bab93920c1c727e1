import { describe, expect, it } from "vitest";
import type { RoadmapRow } from "../../../../shared/contract/readiness/work-rows.ts";
import { figure, gate, item, readiness, review } from "./ask.ts";
import { roadmap, settings } from "./rows.ts";

describe("S10, S51: the horizon (M63, Q9)", () => {
  it.each([
    ["2026-12-30", 0],
    ["2026-12-31", 1],
    ["2028-12-31", 3],
    ["2029-12-30", 3],
    ["2029-12-31", 4],
    ["2030-12-31", 4],
  ])("S10: from 1 January 2026 to %s it is evidenced at %d", (plannedEnd, score) => {
    const tables = {
      roadmap: roadmap({ plannedEnd }),
      settings: settings({ programmeStart: "2026-01-01" }),
    };
    expect(item(tables, "Q9a").score).toBe(score);
  });

  it("S10: without a set start the first planned start counts; what is cut does not lengthen the roadmap", () => {
    const table = roadmap(
      { plannedStart: "2026-01-01", plannedEnd: "2027-12-31" },
      { plannedStart: "2025-01-01", plannedEnd: "2031-12-31", isOnRoadmap: false },
      { plannedStart: "2026-06-01", plannedEnd: "2030-12-31", cut: "2026-10-01" },
    );
    expect(item({ roadmap: table }, "Q9a")).toMatchObject({
      num: 2,
      sentence: "The roadmap reaches 2 years from its first planned start to its last planned end.",
    });
    expect(review({ roadmap: table }).roadmap).toMatchObject({
      horizonYears: 2,
      year: 1,
      ofYears: 5,
    });
  });

  it("S10: without dates there is no horizon", () => {
    expect(item({ roadmap: roadmap({}) }, "Q9a").state).toBe("no-data");
  });
});

describe("S10, S23, S38: cuts and patience", () => {
  const start = settings({ programmeStart: "2025-01-01" });
  const cutBy = (cutAmount: number | null, cut = "2025-06-01") =>
    roadmap({ budgetApproved: 60, cut, cutAmount }, { budgetApproved: 40 });

  it.each([
    [0, 4],
    [10, 3],
    [25, 2],
    [50, 1],
    [51, 0],
    [null, 0],
  ])(
    "S10: with %s of 100 approved cut in the first year patience is evidenced at %d",
    (amount, score) => {
      expect(item({ roadmap: cutBy(amount), settings: start }, "Q9b").score).toBe(score);
    },
  );

  it("S10: a cut after the first twelve months is not one of impatience", () => {
    expect(item({ roadmap: cutBy(50, "2026-01-01"), settings: start }, "Q9b")).toMatchObject({
      score: 4,
      state: "ok",
      sentence: "Nothing of the approved budget was cut in the first 12 months of the programme.",
    });
    expect(item({ roadmap: cutBy(50, "2025-12-31"), settings: start }, "Q9b").score).toBe(1);
  });

  it("S10: a cut before the programme began is not one of its first year", () => {
    expect(item({ roadmap: cutBy(50, "2024-12-31"), settings: start }, "Q9b").score).toBe(4);
  });

  it("S23: a programme younger than a year says how old it is", () => {
    const young = settings({ programmeStart: "2026-05-01" });
    expect(item({ roadmap: cutBy(0), settings: young }, "Q9b")).toMatchObject({
      state: "partial",
      sentence:
        "Nothing of the approved budget has been cut so far: the programme is 5 months old.",
    });
  });

  it("S10: milestones with a later end than the baseline are told", () => {
    const moved = roadmap({
      budgetApproved: 10,
      baselineEnd: "2026-01-01",
      plannedEnd: "2026-06-01",
    });
    expect(item({ roadmap: moved, settings: start }, "Q9b").sentence).toContain(
      "1 milestone was given a later end than the baseline; when is not recorded.",
    );
  });

  it("S38: the approved budget that survived is readiness for condition 5", () => {
    const tables = { roadmap: cutBy(25, "2026-06-01"), settings: start };
    expect(readiness(tables, "C5")).toMatchObject({ score: 3, num: 75, den: 100 });
    expect(figure(tables, "M63", { of: "cut" }).value).toBe(0.25);
    expect(figure(tables, "M63", { of: "cut", fiscalYear: "2026" }).value).toBe(0.25);
    expect(review(tables).roadmap?.cuts).toEqual([
      { row: 2, day: "2026-06-01", amount: 25, reason: null },
    ]);
  });

  it("S38: a milestone of which money is left is not cut: it still stretches the roadmap", () => {
    const table = roadmap({
      plannedStart: "2026-01-01",
      plannedEnd: "2027-12-31",
      budgetApproved: 100,
      cut: "2026-06-01",
      cutAmount: 99,
    });
    expect(review({ roadmap: table }).roadmap).toMatchObject({
      horizonYears: 2,
      milestones: [{ isCut: false }],
    });
  });

  it("S38: a cut that lies ahead is none yet", () => {
    expect(readiness({ roadmap: cutBy(25, "2026-11-01") }, "C5").score).toBe(4);
  });
});

describe("S11: the funded share from year to year (Q10)", () => {
  const years = (before: number, now: number, next: Partial<RoadmapRow> = {}) =>
    roadmap(
      { plannedEnd: "2025-06-30", budgetNeeded: 100, budgetApproved: before },
      { plannedEnd: "2026-06-30", budgetNeeded: 100, budgetApproved: now },
      { plannedEnd: "2027-06-30", budgetNeeded: 100, budgetApproved: 0, ...next },
    );

  it.each([
    [80, 90, 4],
    [90, 90, 4],
    [90, 85, 3],
    [90, 75, 2],
    [90, 60, 1],
    [90, 59, 0],
  ])("S11: from %d to %d of 100 it is evidenced at %d", (before, now, score) => {
    expect(item({ roadmap: years(before, now) }, "Q10a").score).toBe(score);
  });

  it("S11: budgets of years that lie ahead are still to be approved, and do not count as a fall", () => {
    expect(item({ roadmap: years(90, 90) }, "Q10a").sentence).toBe(
      "90% of what fiscal year 2026 needs is approved, after 90% in 2025.",
    );
    expect(
      review({ roadmap: years(90, 80) }).roadmap?.fundedByYear.map(({ year }) => year),
    ).toEqual([2025, 2026, 2027]);
  });

  it("S11: one year alone is no data", () => {
    expect(
      item(
        { roadmap: roadmap({ plannedEnd: "2026-06-30", budgetNeeded: 1, budgetApproved: 1 }) },
        "Q10a",
      ).state,
    ).toBe("no-data");
  });
});

describe("S13: achievable and fundable (Q12, gate G5)", () => {
  it("S13: the lower of progress and staff counts", () => {
    const table = roadmap({
      baselineEnd: "2026-01-01",
      complete: 0.9,
      hasEvidence: true,
      fteNeeded: 4,
      fteCommitted: 1,
    });
    expect(item({ roadmap: table }, "Q12a")).toMatchObject({
      score: 1,
      num: 1,
      den: 4,
      sentence:
        "Earned ÷ planned value is 0.90, weighted by number, and 25% of the staff needed is committed; the lower counts.",
    });
  });

  it.each([
    [0.49, 0],
    [0.5, 1],
    [0.7, 2],
    [0.85, 3],
    [0.95, 4],
  ])("S13: an index of %d alone is evidenced at %d, in part", (complete, score) => {
    const table = roadmap({ baselineEnd: "2026-01-01", complete, hasEvidence: true });
    expect(item({ roadmap: table }, "Q12a")).toMatchObject({ state: "partial", score });
  });

  it("S13: neither is no data", () => {
    expect(item({ roadmap: roadmap({}) }, "Q12a").state).toBe("no-data");
  });

  it("S13: funding of the fiscal year of the as-of day, by its own start", () => {
    const table = roadmap(
      {
        plannedStart: "2026-08-01",
        plannedEnd: "2026-09-30",
        budgetNeeded: 100,
        budgetApproved: 90,
      },
      {
        plannedStart: "2026-01-01",
        plannedEnd: "2026-06-30",
        budgetNeeded: 100,
        budgetApproved: 0,
      },
    );
    expect(item({ roadmap: table }, "Q12b")).toMatchObject({ num: 90, den: 200 });
    const july = settings({ fiscalYearStart: 7 });
    expect(item({ roadmap: table, settings: july }, "Q12b")).toMatchObject({
      score: 4,
      num: 90,
      den: 100,
      sentence:
        "90% of the budget needed by 1 milestone of fiscal year 2027 is approved and not cut.",
    });
  });

  it.each([
    ["approved", { budgetApproved: 10 }, "pass"],
    ["refused", { budgetApproved: 0 }, "fail"],
    ["approved and cut", { budgetApproved: 10, cut: "2026-03-01" }, "fail"],
    ["not entered", {}, "no-data"],
    [
      "approved for another year",
      { budgetApproved: 10, plannedStart: "2027-01-01", plannedEnd: "2027-06-30" },
      "fail",
    ],
    ["approved beside the roadmap", { budgetApproved: 10, isOnRoadmap: false }, "no-data"],
    [
      "approved without dates",
      { budgetApproved: 10, plannedStart: null, plannedEnd: null },
      "no-data",
    ],
  ] as const)("S13: a budget %s decides gate G5", (_, row, state) => {
    const table = roadmap({ plannedStart: "2026-01-01", plannedEnd: "2026-12-31", ...row });
    expect(gate({ roadmap: table }, "G5").state).toBe(state);
  });
});
