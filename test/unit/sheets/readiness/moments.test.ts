import { expect, it } from "vitest";
import { READINESS } from "../../../fixtures/example-readiness.ts";
import { rowsOf } from "../plan-invented.ts";
import { cellAt, cellsFrom, planOf, rowOf, textOf } from "./plan-example.ts";

const plan = planOf("Moments of truth");
const text = textOf(plan);

it("what is covered stands before what is met (S76)", () => {
  const labels = rowsOf(plan).find((row) => String(row[0]).startsWith("Priority moments")) ?? [];
  const shown = labels.filter((cell) => cell !== "");
  expect(shown[0]).toBe("Priority moments that are covered");
  expect(shown[1]).toBe("Targets met, of moments with one");
  expect(text).toContain("4 of 6 with definition, owner, metric, target");
});

it("the four types of contact are four blocks, and one without a moment is a gap, not left out (S77)", () => {
  for (const start of ["Rescue", "Revenue", "Respond", "Relationship"])
    expect(rowsOf(plan).filter(([first]) => String(first).startsWith(start))).toHaveLength(2);
  expect(cellsFrom(plan, "Relationship")).toContain("✕ no moment defined");
  expect(text).toContain("✕ No moment of truth of this type is defined: a gap, not a zero.");
});

it("each moment says what it lacks, with a link to its row", () => {
  const row = rowOf(plan, "Days until a question");
  expect(cellsFrom(plan, "Days until a question")).toContain("owner");
  expect(plan.links.find((link) => link.row === row)).toMatchObject({
    sheet: "Moments",
    address: "A8",
  });
});

it("a moment without a result has no data and no value, and is neither met nor missed", () => {
  expect(cellsFrom(plan, "Return credited")).toContain("○ no data");
  expect(cellsFrom(plan, "Return credited")).not.toContain(0);
});

it("moments of priority stand first in their type (S78)", () => {
  const review = READINESS.moments;
  if (review === null) throw new Error("The example has moments.");
  const moments = review.moments.toReversed();
  const turned = planOf("Moments of truth", {
    readiness: { ...READINESS, moments: { ...review, moments } },
  });
  expect(rowOf(turned, "Call back")).toBeLessThan(rowOf(turned, "Hours until"));
});

it("a moment without a type of contact is listed apart", () => {
  expect(rowOf(plan, "Letter after a year")).toBeGreaterThan(rowOf(plan, "Without a type"));
});

it("a target that is missed by little is shown with as many decimals as that takes", () => {
  const review = READINESS.moments;
  if (review === null) throw new Error("The example has moments.");
  const moments = review.moments.map((line) =>
    Object.assign({}, line, line.row === 2 ? { value: 0.897, target: 0.9 } : {}),
  );
  const close = planOf("Moments of truth", {
    readiness: { ...READINESS, moments: { ...review, moments } },
  });
  expect(cellAt(close, rowOf(close, "Fault reported"), 3).look.format).toBe("#,##0.000");
});
