import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkpoint, figure, item, review } from "./ask.ts";
import { roadmap } from "./rows.ts";

describe("S3: transformation, not one-off tactics (Q2)", () => {
  it("S3: spend on the roadmap that binds two units or more, of all spend", () => {
    const table = roadmap(
      { budgetSpent: 60, units: [1, 2] },
      { budgetSpent: 20, units: [1, 1] },
      { budgetSpent: 20, units: [1, 2], isOnRoadmap: false },
    );
    expect(item({ roadmap: table }, "Q2a")).toMatchObject({
      score: 2,
      num: 60,
      den: 100,
      sentence:
        "60% of the spend on 3 initiatives is for what is on the roadmap and binds two or more units.",
    });
  });

  it("S3: where spend is not entered for every row approved budgets count, then the number; each is said", () => {
    const approved = roadmap(
      { budgetSpent: 9, budgetApproved: 90, units: [1, 2] },
      { budgetApproved: 10 },
    );
    expect(item({ roadmap: approved }, "Q2a")).toMatchObject({ score: 4, num: 90, den: 100 });
    expect(item({ roadmap: approved }, "Q2a").sentence).toContain("counted by approved budget");
    const counted = roadmap({ budgetApproved: 90, units: [1, 2] }, {});
    expect(item({ roadmap: counted }, "Q2a")).toMatchObject({
      score: 2,
      num: 1,
      den: 2,
      sentence:
        "1 of 2 initiatives (50%) is on the roadmap and binds two or more units; counted by number, since neither spend nor approved budget is entered for every row.",
    });
  });
});

describe("S13, S25: progress against the baseline (M61)", () => {
  const half = { plannedStart: "2026-10-21", baselineEnd: "2026-11-10", weight: 1 } as const;

  it("S13: planned runs in a straight line to the baseline, earned as far as evidence carries it", () => {
    const table = roadmap(
      { ...half, complete: 0.25, hasEvidence: true },
      { ...half, complete: 0.9, hasEvidence: false },
      { ...half, weight: 2, baselineEnd: "2026-10-30", actualEnd: "2026-10-29", complete: 0.1 },
    );
    // Planned: ½ + ½ + 2 = 3. Earned: ¼ + ½ (capped) + 2 (finished) = 2.75.
    expect(figure({ roadmap: table }, "M61", { against: "baseline" })).toMatchObject({
      num: 2.75,
      den: 3,
      note: "Weighted by the weights entered.",
    });
    expect(review({ roadmap: table }).roadmap?.followed.index).toBeCloseTo(0.9167, 4);
  });

  it("S13: a later planned end does not improve the index; against the plan it does, and both are shown", () => {
    const table = roadmap({
      plannedStart: "2026-01-01",
      baselineEnd: "2026-06-30",
      plannedEnd: "2027-12-31",
      complete: 0.5,
      hasEvidence: true,
    });
    expect(figure({ roadmap: table }, "M61", { against: "baseline" }).value).toBe(0.5);
    expect(figure({ roadmap: table }, "M61", { against: "current plan" }).value).toBeGreaterThan(1);
  });

  it.each([
    ["the weights entered", [{ weight: 3 }, { weight: 1 }], 0.75],
    ["budget needed", [{ weight: 3, budgetNeeded: 1 }, { budgetNeeded: 4 }], 0.2],
    ["number", [{ weight: 3, budgetNeeded: 1 }, {}], 0.5],
  ] as const)("S13: milestones weigh by %s where every row has it", (rule, [one, other], value) => {
    const past = { baselineEnd: "2026-01-01", hasEvidence: true };
    const table = roadmap({ ...past, ...one, complete: 1 }, { ...past, ...other, complete: 0 });
    expect(figure({ roadmap: table }, "M61", { against: "baseline" })).toMatchObject({
      value,
      note: `Weighted by ${rule}.`,
    });
  });

  it("S13: with nothing due yet, or no progress entered at all, there is no index", () => {
    const ahead = roadmap({ plannedStart: "2027-01-01", plannedEnd: "2027-12-31", complete: 0 });
    expect(figure({ roadmap: ahead }, "M61", { against: "baseline" }).state).toBe("no-data");
    const blank = roadmap({ baselineEnd: "2026-01-01" });
    expect(figure({ roadmap: blank }, "M61", { against: "baseline" })).toMatchObject({
      value: null,
      note: "No milestone has its progress entered.",
    });
  });

  it("S13: cutting what is late does not improve the index", () => {
    const row = { baselineEnd: "2026-01-01", hasEvidence: true };
    const table = roadmap({ ...row, complete: 1 }, { ...row, complete: 0 });
    const cut = roadmap({ ...row, complete: 1 }, { ...row, complete: 0, cut: "2026-10-01" });
    const index = (given: typeof table) =>
      figure({ roadmap: given }, "M61", { against: "baseline" }).value;
    expect(index(cut)).toBe(index(table));
  });

  it("S13: evidence never lowers earned value", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            complete: fc.double({ min: 0, max: 1, noNaN: true }),
            hasEvidence: fc.boolean(),
          }),
          { minLength: 1, maxLength: 5 },
        ),
        (rows) => {
          const past = rows.map((row) => ({ ...row, baselineEnd: "2026-01-01" }));
          const shown = past.map((row) => ({ ...row, hasEvidence: true }));
          const [before, after] = [past, shown].map(
            (given) =>
              figure({ roadmap: roadmap(...given) }, "M61", { against: "baseline" }).value ?? 0,
          );
          expect(after).toBeGreaterThanOrEqual(before ?? 0);
        },
      ),
    );
  });
});

describe("S25: four words of the roadmap are four numbers (M62)", () => {
  const table = roadmap(
    {
      budgetNeeded: 100,
      budgetApproved: 80,
      plannedEnd: "2027-01-31",
      fteNeeded: 2,
      fteCommitted: 1,
      lastUpdate: "2026-09-16",
    },
    {
      budgetNeeded: 100,
      budgetApproved: 100,
      fteNeeded: 2,
      fteCommitted: 2,
      lastUpdate: "2026-09-15",
      owner: null,
    },
    { budgetNeeded: 100, budgetApproved: 0, isOnRoadmap: false },
    { actualEnd: "2026-10-01", hasStage: false },
  );

  it.each([
    ["established", 1, 2],
    ["funded", 180, 200],
    ["staffed", 3, 4],
    ["followed up", 1, 2],
  ])("S25: %s is a figure of its own", (of, num, den) => {
    expect(figure({ roadmap: table }, "M62", { of })).toMatchObject({ num, den });
  });

  it("S8, S13: what is approved counts less what was cut; a blank approval counts as none, and is told", () => {
    const cut = roadmap(
      { budgetNeeded: 100, budgetApproved: 100, cut: "2026-05-01", cutAmount: 40 },
      { budgetNeeded: 100, budgetApproved: 100, cut: "2026-12-01", cutAmount: 40 },
      { budgetNeeded: 50 },
    );
    expect(item({ roadmap: cut }, "Q7b")).toMatchObject({
      state: "partial",
      score: 2,
      num: 160,
      den: 250,
      sentence:
        "64% of the budget that the roadmap needs is approved and not cut (3 milestones). 1 row has no approved budget and counts as not shown.",
    });
  });

  it("S32: a row is on the roadmap unless it is marked as beside it", () => {
    const blank = roadmap({ isOnRoadmap: null }, { isOnRoadmap: false });
    expect(review({ roadmap: blank }).roadmap?.onRoadmap).toEqual({ value: 0.5, num: 1, den: 2 });
  });

  it("S31: committed staff of staff needed is the checkpoint of condition 2", () => {
    expect(checkpoint({ roadmap: table }, "C2")).toMatchObject({ score: 3, num: 3, den: 4 });
  });

  it("S12, S52: each open milestone says what it lacks", () => {
    const bare = roadmap(
      { hasStage: false, hasMeasure: false, owner: null },
      { plannedEnd: "2027-01-01" },
    );
    expect(review({ roadmap: bare }).roadmap?.milestones[0]?.missing).toEqual([
      "stage",
      "measure of success",
      "owner",
      "planned end",
    ]);
    expect(item({ roadmap: bare }, "Q11a")).toMatchObject({ score: 2, num: 1, den: 2 });
  });

  it("S12: finished, cut and beside the roadmap are not asked for their stage", () => {
    const done = roadmap(
      { actualEnd: "2026-01-01" },
      { cut: "2026-01-01" },
      { isOnRoadmap: false },
    );
    expect(item({ roadmap: done }, "Q11a")).toMatchObject({
      state: "no-data",
      sentence: "Every milestone of the roadmap is finished.",
    });
  });

  it("S12: leaders who signed, of leaders", () => {
    const signed = roadmap({ leaders: 5, leadersSigned: 5 }, { leaders: 5, leadersSigned: 2 }, {});
    expect(item({ roadmap: signed }, "Q11b")).toMatchObject({ score: 2, num: 7, den: 10 });
    expect(item({ roadmap: roadmap({}) }, "Q11b").state).toBe("no-data");
  });
});

it("S25: a milestone that has not begun is not yet to be followed up; one without a start is", () => {
  const table = roadmap(
    { plannedStart: "2027-01-01" },
    { plannedStart: "2027-01-01", complete: 0.1 },
    { plannedStart: "2026-10-31", lastUpdate: "2026-10-31" },
    {},
  );
  expect(figure({ roadmap: table }, "M62", { of: "followed up" })).toMatchObject({
    num: 1,
    den: 3,
    refs: [{ table: "roadmap", rows: [3, 4, 5] }],
  });
  expect(figure({ roadmap: table }, "M62", { of: "established" }).den).toBe(4);
});
