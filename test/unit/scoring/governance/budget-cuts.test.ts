import { describe, expect, it } from "vitest";
import { inventRoadmap } from "../../../../scripts/sample/governance-work.ts";
import { figure, item, readiness } from "./ask.ts";
import { roadmap, settings } from "./rows.ts";

describe("S38: a cut stays a cut, however finance records it", () => {
  const start = settings({ programmeStart: "2025-01-01" });

  it("S38: a budget that finance took down to 0 after the cut still counts as cut", () => {
    const tables = {
      roadmap: roadmap(
        { budgetNeeded: 105, budgetApproved: 0, cut: "2025-06-01", cutAmount: 105 },
        { budgetNeeded: 95, budgetApproved: 95 },
      ),
      settings: start,
    };
    expect(readiness(tables, "C5")).toMatchObject({
      score: 1,
      num: 95,
      den: 200,
      sentence: "48% of the approved budget has survived cuts.",
    });
    expect(figure(tables, "M63", { of: "cut" })).toMatchObject({ value: 0.525, num: 105 });
    expect(item(tables, "Q9b")).toMatchObject({ score: 0, num: 105, den: 200 });
    expect(figure(tables, "M62", { of: "funded" })).toMatchObject({ num: 95, den: 200 });
  });

  it("S38: an approval below the amount cut leaves nothing, and never less than nothing", () => {
    const table = roadmap({
      budgetNeeded: 100,
      budgetApproved: 20,
      cut: "2026-06-01",
      cutAmount: 80,
    });
    expect(readiness({ roadmap: table }, "C5")).toMatchObject({ num: 0, den: 80 });
    expect(figure({ roadmap: table }, "M62", { of: "funded" }).num).toBe(0);
  });

  it("S38: a cut with neither an amount nor an approved budget is told, and what survived is known in part", () => {
    const table = roadmap({ budgetApproved: 0, cut: "2026-06-01" }, { budgetApproved: 50 });
    expect(readiness({ roadmap: table }, "C5")).toMatchObject({
      state: "partial",
      sentence:
        "100% of the approved budget has survived cuts. 1 cut has neither an amount nor an approved budget and cannot be counted.",
    });
  });

  it("S38: in the sample company a milestone lost its budget, and it shows", () => {
    const table = inventRoadmap();
    expect(table.filter(({ cut }) => cut !== "")).toHaveLength(1);
    const rows = roadmap(
      ...table.map(({ isOnRoadmap, budgetApproved, cut, cutAmount }) => ({
        isOnRoadmap: isOnRoadmap === "Yes",
        budgetApproved: Number(budgetApproved),
        cut: cut === "" ? null : String(cut),
        cutAmount: cutAmount === "" ? null : Number(cutAmount),
      })),
    );
    expect(readiness({ roadmap: rows }, "C5").sentence).toMatch(/^[1-9][0-9]% of the approved/u);
  });
});
