import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ActionRow } from "../../../../shared/contract/readiness/work-rows.ts";
import { thresholdsWith } from "../../../../shared/catalogue/readiness/thresholds-with.ts";
import { readTasks } from "../../../../shared/scoring/governance/tasks.ts";
import { AS_OF, checkpoint, figure, readiness, review } from "./ask.ts";
import { actions, decisions, people, roadmap } from "./rows.ts";

const usual = thresholdsWith({}).values;

describe("S36: closure by the first day promised (M57)", () => {
  const table = actions(
    { originalDue: "2026-09-01", closed: "2026-09-01" },
    { originalDue: "2026-09-01", closed: "2026-09-02" },
    { originalDue: "2026-09-01", currentDue: "2026-12-01" },
    { originalDue: "2026-12-01" },
    { originalDue: "2026-09-01", closed: "2026-08-01", status: "cancelled" },
    { originalDue: null, currentDue: "2026-09-01", closed: "2026-08-01" },
    { originalDue: "2026-10-31", closed: "2026-11-02" },
  );

  it("S36: closed by the original day of those due by it", () => {
    expect(figure({ actions: table }, "M57")).toMatchObject({
      value: 1 / 3,
      num: 1,
      den: 3,
      refs: [{ table: "actions", rows: [2, 3, 4] }],
    });
  });

  it("S36: a task that is closed on an unknown day is not shown as in time, and is told", () => {
    const found = figure(
      {
        actions: actions(
          { originalDue: "2026-09-01", status: "closed" },
          { originalDue: "2026-09-01", closed: "2026-08-01" },
        ),
      },
      "M57",
    );
    expect(found).toMatchObject({ state: "partial", value: 0.5 });
    expect(found.note).toBe("1 row has no usable day of closing and counts as not shown.");
  });

  it("S36: a task that is closed before it was raised has a wrong day, and is not shown as in time", () => {
    const due = { originalDue: "2026-09-01", raised: "2026-08-10" };
    const rows = actions({ ...due, closed: "2026-08-09" }, { ...due, closed: "2026-08-10" });
    expect(readTasks({ asOf: AS_OF, tables: { actions: rows }, thresholds: usual })).toMatchObject([
      { isOpen: false, isOnTime: null },
      { isOpen: false, isOnTime: true },
    ]);
    expect(figure({ actions: rows }, "M57")).toMatchObject({ state: "partial", value: 0.5 });
  });

  const anyDay = fc.constantFrom("2026-03-01", "2026-08-15", "2026-10-31", "2026-12-31", null);
  const anyTask: fc.Arbitrary<Partial<ActionRow>> = fc.record({
    originalDue: anyDay,
    currentDue: anyDay,
    closed: anyDay,
    timesRedated: fc.constantFrom(0, 1, 3, null),
  });

  it("S36: re-dating never improves closure in time, nor makes a task less overdue", () => {
    fc.assert(
      fc.property(fc.array(anyTask, { minLength: 1, maxLength: 8 }), anyDay, (rows, later) => {
        const redated = rows.map((row) => ({ ...row, currentDue: later }));
        const [before, after] = [rows, redated].map(
          (given) => review({ actions: actions(...given) }).tasks,
        );
        expect(after?.onTime).toEqual(before?.onTime);
        expect(after?.ageing.map(({ tasks }) => tasks)).toEqual(
          before?.ageing.map(({ tasks }) => tasks),
        );
      }),
    );
  });

  it("S36: one more task that is closed in time never lowers the share", () => {
    fc.assert(
      fc.property(fc.array(anyTask, { maxLength: 8 }), (rows) => {
        const good = { originalDue: "2026-09-01", closed: "2026-08-01" };
        const before =
          review({ actions: actions(...rows, { status: "cancelled" }) }).tasks?.onTime.value ?? 0;
        expect(
          review({ actions: actions(...rows, good) }).tasks?.onTime.value,
        ).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});

describe("S36: overdue tasks by age (M58)", () => {
  const table = actions(
    { originalDue: "2026-10-31" },
    { originalDue: "2026-10-30" },
    { originalDue: "2026-10-01", currentDue: "2026-11-30" },
    { originalDue: "2026-09-30" },
    { originalDue: "2026-09-01" },
    { originalDue: "2026-08-31" },
    { originalDue: "2026-08-02" },
    { originalDue: "2026-08-01" },
    { originalDue: null, currentDue: "2026-08-01" },
    { originalDue: "2026-01-01", closed: "2026-05-01" },
  );

  it("S36: 30 days end the first bucket, 60 the second, 90 the third; due today is not overdue", () => {
    expect(review({ actions: table }).tasks).toMatchObject({
      undated: 1,
      redated: 1,
      ageing: [
        { from: 1, to: 30, tasks: 2, redated: 1 },
        { from: 31, to: 60, tasks: 2, redated: 0 },
        { from: 61, to: 90, tasks: 2, redated: 0 },
        { from: 91, to: null, tasks: 1, redated: 0 },
      ],
    });
    expect(figure({ actions: table }, "M58", { days: "over 90" }).value).toBe(1);
    expect(figure({ actions: table }, "M58", { days: "undated" })).toMatchObject({
      value: 1,
      refs: [{ table: "actions", rows: [10] }],
    });
  });

  it("S20: the longest overdue stands first, and of equal ones the first row", () => {
    const dues = ["2026-10-01", "2026-08-01", "2026-10-01"];
    const due = actions(...dues.map((originalDue) => ({ originalDue })));
    expect(review({ actions: due }).tasks?.late.map(({ row }) => row)).toEqual([3, 2, 4]);
  });

  it("S36: due today is not late, and a task raised tomorrow is no task yet", () => {
    const found = review({
      actions: actions(
        { originalDue: "2026-10-31", raised: "2026-10-01", lastUpdate: "2026-10-30" },
        { originalDue: "2026-10-01", raised: "2026-11-01", hasDeliverable: false },
      ),
    }).tasks;
    expect(found?.late).toEqual([]);
    expect(found?.completeness).toEqual({ value: 1, num: 1, den: 1 });
  });

  it("S20: a task is stalled after 45 days without an update, when re-dated twice, or by its own status", () => {
    const quiet = actions(
      { lastUpdate: "2026-09-16" },
      { lastUpdate: "2026-09-15" },
      { raised: "2026-01-01", lastUpdate: null },
      { lastUpdate: "2026-10-30", timesRedated: 2 },
      { lastUpdate: "2026-10-30", status: "stalled" },
      { lastUpdate: "2026-01-01", closed: "2026-02-01" },
    );
    expect(review({ actions: quiet }).tasks?.late.map(({ row }) => row)).toEqual([3, 4, 5, 6]);
  });
});

describe("S36: completeness of the task list (M59)", () => {
  it("S36: what, unit, who and when have to be there", () => {
    const table = actions(
      { originalDue: "2026-12-01" },
      { currentDue: "2026-12-01" },
      { originalDue: "2026-12-01", owner: null },
      { originalDue: "2026-12-01", unit: null },
      {},
      { originalDue: "2026-12-01", hasDeliverable: false },
    );
    expect(figure({ actions: table }, "M59")).toMatchObject({ num: 2, den: 6 });
    expect(checkpoint({ actions: table }, "C4")).toMatchObject({
      score: 1,
      sentence: "2 of 6 tasks say what, which unit, who and when (33%).",
    });
  });

  it("S36: units that other tables name and that have no task lower the checkpoint by one point", () => {
    const tables = {
      actions: actions({ unit: 1, originalDue: "2026-12-01" }),
      people: people({ unit: 2 }, { unit: 1 }),
      decisions: decisions({ units: [1, 3] }),
    };
    expect(review(tables).tasks?.unitsWithNone).toEqual([2, 3]);
    expect(checkpoint(tables, "C4")).toMatchObject({
      score: 3,
      sentence:
        "1 of 1 task says what, which unit, who and when (100%). 2 units that other tables name have no task, which lowers the score by one point.",
      refs: [
        { table: "actions", rows: [2] },
        { table: "people", rows: [2] },
        { table: "decisions", rows: [2] },
      ],
    });
  });

  it("S66: the largest unit is set against the tasks that have a unit", () => {
    const table = actions({ unit: 1 }, { unit: 1 }, { unit: 2 }, { unit: null });
    expect(review({ actions: table }).tasks?.largestUnit).toMatchObject({ num: 2, den: 3 });
    expect(review({ actions: table }).tasks?.units.map(({ unit }) => unit)).toEqual([1, 2, null]);
  });

  it("S32: a task is tied to the roadmap when its item is on it", () => {
    const tables = {
      actions: actions({ roadmapItem: 7 }, { roadmapItem: 8 }, {}, {}),
      roadmap: roadmap({ item: 7 }),
    };
    expect(readiness(tables, "C3")).toMatchObject({ score: 1, num: 1, den: 4 });
  });
});
