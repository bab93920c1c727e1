import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isBeyondTarget } from "../../../../shared/scoring/governance/signal-action.ts";
import { figure, item, review } from "./ask.ts";
import { actions, metrics } from "./rows.ts";

describe("S6: signals that are acted on (M60)", () => {
  it.each([
    [
      "below a target that is to rise",
      { direction: "increase", target: 80, tolerance: null, latest: 79 },
      true,
    ],
    ["at its target", { direction: "increase", target: 80, tolerance: null, latest: 80 }, false],
    [
      "at the edge of its tolerance",
      { direction: "decrease", target: 0.7, tolerance: 0.1, latest: 0.8 },
      false,
    ],
    [
      "past its tolerance",
      { direction: "decrease", target: 0.7, tolerance: 0.1, latest: 0.81 },
      true,
    ],
    ["without a target", { direction: "decrease", target: null, tolerance: null, latest: 1 }, null],
    [
      "without a latest value",
      { direction: "decrease", target: 1, tolerance: null, latest: null },
      null,
    ],
    ["without a direction", { direction: null, target: 1, tolerance: null, latest: 2 }, null],
  ] as const)("S6: a metric %s is judged so", (_, row, beyond) => {
    expect(isBeyondTarget(row)).toBe(beyond);
  });

  const tables = {
    metrics: metrics(
      { metric: 1, latest: 12 },
      { metric: 1, definition: 2, latest: 13 },
      { metric: 2, latest: 11 },
      { metric: 3, latest: 9 },
    ),
    actions: actions(
      { sourceKind: "metric", source: 1 },
      { sourceKind: "metric", source: 2, owner: null },
      { sourceKind: "complaint-category", sourceLabel: "Billing" },
      { sourceKind: "loss-reason", sourceLabel: "Price", closed: "2026-10-01" },
    ),
  };

  it("S6: each metric beyond target and each concern needs an open task with an owner", () => {
    expect(item(tables, "Q5c", { concerns: ["Billing", "Price"] })).toMatchObject({
      score: 2,
      num: 2,
      den: 4,
      sentence:
        "Of 2 metrics beyond target and 2 categories or reasons of concern, 2 have an open task with an owner.",
      refs: [
        { table: "metrics", rows: [2, 3, 4] },
        { table: "actions", rows: [2, 4] },
      ],
    });
    expect(review(tables, { concerns: ["Billing", "Price"] }).tasks?.signalToAction).toEqual({
      value: 0.5,
      num: 2,
      den: 4,
    });
  });

  it("S6: two tasks for one metric are one answer", () => {
    const twice = actions(
      { sourceKind: "metric", source: 1 },
      { sourceKind: "metric", source: 1, owner: 2 },
    );
    expect(figure({ ...tables, actions: twice }, "M60")).toMatchObject({ num: 1, den: 2 });
  });

  it("S6: with nothing beyond target there is nothing to act on", () => {
    const calm = { metrics: metrics({ latest: 10 }), actions: actions({}) };
    expect(item(calm, "Q5c")).toMatchObject({ state: "not-applicable", score: null });
    expect(figure(calm, "M60").state).toBe("not-applicable");
  });

  it("S6: metrics that cannot be judged are no data", () => {
    expect(item({ metrics: metrics({}), actions: actions({}) }, "Q5c").state).toBe("no-data");
  });

  it("S6: without a task list a signal is no data, and the sentence says which table is missing", () => {
    expect(item({ metrics: metrics({ latest: 12 }) }, "Q5c")).toMatchObject({
      state: "no-data",
      sentence: "The workbook has no Actions table.",
    });
  });

  it("S6: a new owned task for a signal never lowers the share", () => {
    fc.assert(
      fc.property(fc.constantFrom(1, 2, 3, 4), fc.boolean(), (source, isOpen) => {
        const more = actions(...tables.actions, {
          row: 99,
          sourceKind: "metric",
          source,
          closed: isOpen ? null : "2026-01-01",
        });
        expect(figure({ ...tables, actions: more }, "M60").value ?? 0).toBeGreaterThanOrEqual(
          figure(tables, "M60").value ?? 0,
        );
      }),
    );
  });
});
