import { expect, it } from "vitest";
import type { Readiness } from "../../../../shared/contract/readiness/answer.ts";
import { READINESS } from "../../../fixtures/example-readiness.ts";
import { planOf, textOf } from "./plan-example.ts";

const { forums, tasks, roadmap, moments, people } = READINESS;
if (!forums || !tasks || !roadmap || !moments || !people)
  throw new Error("The example has every review.");

/** The example, of which the answer did not list everything. */
const unlisted: Readiness = {
  ...READINESS,
  forums: { ...forums, more: { forums: 4, meetings: 2_412 } },
  tasks: { ...tasks, more: { units: 3, unitsWithNone: 1, late: 2_000 } },
  roadmap: { ...roadmap, more: { cuts: 1, fundedByYear: 2, milestones: 500 } },
  moments: { ...moments, more: { moments: 700 } },
  people: { ...people, more: { byUnit: 6 } },
};

it.each([
  ["Accountability", "and 4 other forums"],
  ["Accountability", "2,412 earlier meetings are in the figures, not in the strip and the chart."],
  ["Accountability", "and 2,000 other tasks"],
  ["Accountability", "and 6 other units"],
  ["Roadmap", "and 1 other cut"],
  ["Roadmap", "and 2 other years"],
  ["Roadmap", "and 500 other milestones"],
  ["Roadmap", `${(roadmap.milestones.length + 500).toString()} milestones, the last by`],
  ["Moments of truth", "and 700 other moments"],
] as const)("%s says what is not listed: %s", (sheet, words) => {
  expect(textOf(planOf(sheet, { readiness: unlisted }))).toContain(words);
  expect(textOf(planOf(sheet))).not.toContain(words);
});

it("meetings that are not all listed are not counted again: the table has more of them", () => {
  const text = textOf(planOf("Accountability", { readiness: unlisted }));
  expect(text).not.toContain("Meetings with a planned day");
  expect(text).toContain("Tasks that are complete");
  expect(textOf(planOf("Accountability"))).toContain("Meetings with a planned day");
});
