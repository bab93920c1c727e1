import { expect, it } from "vitest";
import {
  changesAction,
  changesHeading,
  taskWords,
} from "../../../../addin/pane/readiness/change-words.ts";
import { lowestSentence, rangeOf, scoreOf } from "../../../../addin/pane/readiness/quiz-words.ts";
import type { AreaProfile } from "../../../../addin/pane/readiness/quiz-kit.ts";
import {
  axisWords,
  refWords,
  sortGates,
  widestGaps,
} from "../../../../addin/pane/readiness/result-words.ts";
import { readiness } from "../../../fixtures/example-assessment.ts";

const claimed = (part: Partial<AreaProfile["claimed"]>): AreaProfile["claimed"] => ({
  point: null,
  lower: null,
  upper: null,
  answered: 0,
  dontKnow: 0,
  notApplicable: 0,
  ...part,
});

it.each([
  { name: "a whole score", part: { point: 2 }, words: "2.0 of 4" },
  { name: "a score between", part: { point: 2.66 }, words: "2.7 of 4" },
  { name: "nothing known", part: { dontKnow: 2 }, words: "don’t know" },
  { name: "nothing that applies", part: { notApplicable: 2 }, words: "not applicable" },
  { name: "nothing answered", part: {}, words: "no answer" },
])("the score of an area with $name reads “$words”", ({ part, words }) => {
  expect(scoreOf(claimed(part))).toBe(words);
});

it("what is not known is said as the range that it leaves open", () => {
  expect(rangeOf(claimed({ point: 2, lower: 1.5, upper: 3.5, dontKnow: 1 }))).toBe(
    "1 “don’t know”: anything from 1.5 to 3.5.",
  );
  expect(rangeOf(claimed({ point: 2, lower: 2, upper: 2 }))).toBeNull();
});

it("the lowest areas are named, and none where all are alike", () => {
  const profile = (points: readonly (number | null)[]): readonly AreaProfile[] =>
    (["A1", "A2", "A3"] as const).map((id, index) => ({
      id,
      claimed: claimed({ point: points[index] ?? null }),
    }));
  expect(lowestSentence(profile([1, 3, 1]), (id) => id)).toBe("Lowest: A1 and A3.");
  expect(lowestSentence(profile([2, 2, 2]), (id) => id)).toBe("");
  expect(lowestSentence(profile([null, null, null]), (id) => id)).toBe("");
});

it("gates that hold readiness down come first", () => {
  expect(sortGates(readiness.gates).map(({ id }) => id)).toEqual(["G2", "G4", "G5", "G1", "G3"]);
});

it("the three widest gaps, widest first; a claim behind its rows and one without rows are none", () => {
  expect(widestGaps(readiness.claims).map(({ id }) => id)).toEqual(["Q4", "Q6", "Q12"]);
});

it("need and readiness are told with what “don’t know” leaves open, or why they are not known", () => {
  const { need, readiness: ready } = readiness.claims;
  expect(axisWords(need)).toEqual({ point: "72", range: "" });
  expect(axisWords(ready)).toEqual({ point: "58", range: "49 to 66 with “don’t know”" });
  const unknown = { ...need, score: { ...need.score, point: null }, bandNote: "Nobody answered." };
  expect(axisWords(unknown)).toEqual({ point: "no data", range: "Nobody answered." });
});

it("a statement without rows has no link", () => {
  expect(refWords([])).toBeNull();
  expect(refWords([{ table: "people", rows: [4] }])).toBe("Show the row");
  expect(refWords([{ table: "people", rows: [4, 5] }])).toBe("Show the first of 2 rows");
  expect(refWords([{ table: "people", rows: [4, 5], more: 3_410 }])).toBe(
    "Show the first of 3,412 rows",
  );
});

it("a preview says what is made and what is upgraded", () => {
  const made = { table: "people", sheet: "People", kind: "made", note: null } as const;
  const upgraded = { ...made, kind: "upgraded" } as const;
  expect(changesHeading([made])).toBe("1 sheet will be made");
  expect(changesHeading([upgraded])).toBe("1 table will be upgraded");
  expect(changesHeading([made, made, upgraded])).toBe(
    "2 sheets will be made, 1 table will be upgraded",
  );
  expect(changesAction([made])).toBe("Insert 1 table");
  expect(changesAction([upgraded])).toBe("Upgrade 1 table");
  expect(changesAction([made, made, upgraded])).toBe("Insert 2 tables, upgrade 1");
});

it("a task says its day, and whether somebody has it", () => {
  const task = { key: "", area: "A1", deliverable: "", dueDay: "2027-01-29" } as const;
  expect(taskWords({ ...task, unit: "", owner: "" })).toBe(
    "Due 29 January 2027, unit and owner open",
  );
  expect(taskWords({ ...task, unit: "Service", owner: "CFO" })).toBe(
    "Due 29 January 2027, Service, CFO",
  );
});
