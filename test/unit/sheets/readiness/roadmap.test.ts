import { expect, it } from "vitest";
import { planRoadmap } from "../../../../addin/sheets/readiness/roadmap.ts";
import { NAMES } from "../../../fixtures/example-names.ts";
import { READINESS } from "../../../fixtures/example-readiness.ts";
import { rowsOf, shown } from "../plan-invented.ts";
import { cellAt, cellsFrom, planOf, rowOf, textOf } from "./plan-example.ts";

const plan = planOf("Roadmap");
const { roadmap } = READINESS;
if (roadmap === null) throw new Error("The example has a roadmap.");

it("established, funded, followed and followed up are four numbers, and never one (S25)", () => {
  const labels = rowsOf(plan)[rowOf(plan, "Year of the plan")] ?? [];
  const figures = rowsOf(plan)[rowOf(plan, "Year of the plan") + 1] ?? [];
  const valueOf = (label: string) => figures[labels.indexOf(label)];
  expect(valueOf("Established")).toBe(roadmap.established.value);
  expect(valueOf("Funded")).toBe(roadmap.funded.value);
  expect(valueOf("Followed")).toBe(roadmap.followed.index);
  expect(valueOf("Followed up")).toBe(roadmap.followedUp.value);
  const four = [
    roadmap.established.value,
    roadmap.funded.value,
    roadmap.followed.index,
    roadmap.followedUp.value,
  ].map(Number);
  const mean = four.reduce((sum, value) => sum + value, 0) / four.length;
  const numbers = rowsOf(plan)
    .flat()
    .filter((cell) => typeof cell === "number");
  expect(numbers.some((value) => Math.abs(value - mean) < 1e-6)).toBe(false);
});

it("the year of the plan is a ribbon of signs and a number (S23, S51)", () => {
  const [year] = cellsFrom(plan, "■■□□□");
  expect(year).toContain("planned for 4.5 years");
  expect(cellAt(plan, rowOf(plan, "Year of the plan") + 1, 0).look.format).toBe('0" of 5"');
});

it("milestones come by their planned end, with the first plan beside it", () => {
  expect(rowOf(plan, "Voice of the customer")).toBeLessThan(rowOf(plan, "One definition"));
  expect(rowOf(plan, "One view")).toBeLessThan(rowOf(plan, "Half as many"));
});

it("progress that no evidence carries counts less, and stands out", () => {
  const cell = cellAt(plan, rowOf(plan, "Bill right"), 5);
  expect([shown(cell), cell.look.tone]).toEqual([0.5, "worse"]);
});

it("late, cut and done are shapes with words", () => {
  expect(cellsFrom(plan, "Bill right")).toContain("✕ late");
  expect(cellsFrom(plan, "Store of answers")).toContain("✕ cut");
  expect(cellsFrom(plan, "Voice of the customer")).toContain("✓ done");
});

it("a milestone says what it lacks (S52)", () => {
  expect(textOf(plan)).toContain("missing: an owner and a budget");
});

it("money is shown by year, and each cut with its day, amount and reason (S38)", () => {
  expect(cellsFrom(plan, "2027").slice(1, 4)).toEqual([120_000, 300_000, 0.4]);
  const rows = rowsOf(plan).slice(rowOf(plan, "Cuts"));
  expect(rows.find((row) => row.includes("in a budget round"))).toContain(60_000);
});

it("what cannot be worked out says so: no start, no weights", () => {
  const bare = planOf("Roadmap", {
    readiness: {
      ...READINESS,
      roadmap: {
        ...roadmap,
        year: null,
        followed: { earned: null, planned: null, index: null },
        cuts: [],
      },
    },
  });
  const text = textOf(bare);
  expect(text).toContain("no start of the programme in Settings");
  expect(text).toContain("no weights, or no days");
  expect(text).toContain("Nothing was cut.");
});

it.each([
  ["nothing done before its start", { complete: null, planned: 0 }, "○ not begun"],
  ["nothing done after its start", { complete: 0, planned: 0.3 }, "○ not begun"],
  ["something done before its start", { complete: 0.2, planned: 0 }, "● ahead of plan"],
  ["something done after its start", { complete: 0.2, planned: 0.3 }, "● under way"],
  ["no progress entered after its start", { complete: null, planned: 0.3 }, "○ no data"],
  ["ended after its day", { actualEnd: "2026-10-01", isLate: true }, "✓ done, late"],
])("the state of a milestone with %s is true", (_, found, state) => {
  const milestones = roadmap.milestones.map((line) =>
    line.row === 8 ? { ...line, isCut: false, isLate: false, actualEnd: null, ...found } : line,
  );
  const own = planOf("Roadmap", {
    readiness: { ...READINESS, roadmap: { ...roadmap, milestones } },
  });
  expect(cellsFrom(own, "Customers choose")).toContain(state);
});

it("what runs beside the roadmap says so, and is no milestone of it in the head (S25)", () => {
  const names = { ...NAMES, isBeside: (row: number) => row === 10 };
  const beside = planRoadmap({ readiness: READINESS, names });
  const own = roadmap.milestones.length - 1;
  expect(shown(cellAt(beside, rowOf(beside, "Half as many") + 1, 0))).toBe(
    "◇ beside the roadmap: in none of the figures above",
  );
  expect(String(shown(cellAt(beside, 1, 0)))).toMatch(
    new RegExp(`^${own} milestones, the last by .*, and 1 beside the roadmap: `),
  );
  expect(textOf(plan)).not.toContain("beside the roadmap");
});
