import { expect, it } from "vitest";
import {
  foundWords,
  listTroubles,
  missingWords,
  quietWords,
  usedWords,
} from "../../../addin/pane/input-words.ts";
import { madeTemplate, readMade } from "../intake/made-template.ts";

const FORUMS = madeTemplate("forums", [
  { meeting: "Example", held: "2026-10-13" },
  { meeting: "M1", held: "soon" },
  { meeting: "M2", held: "later" },
  { held: "2026-10-13" },
  {},
]);
const read = readMade(FORUMS);
const [count] = read.counts;
if (count === undefined) throw new Error("The example has a table.");

it("each table says how many of its rows are used", () => {
  expect(usedWords(count)).toBe("2 of 5 rows");
});

it("a table without a column that it needs is said to be not read, never to have 0 rows", () => {
  const [without] = readMade(madeTemplate("forums", [{}], ["meeting"])).counts;
  expect(without === undefined ? "" : usedWords(without)).toBe("not read");
});

it("example rows and blank rows are told apart from rows left out", () => {
  expect(quietWords(count)).toBe("1 example row, 1 blank row");
  expect(count.leftOut.map(({ cell }) => cell)).toEqual(["A8"]);
});

it("questions that nobody answered are no fault", () => {
  const [quiz] = readMade(madeTemplate("quiz", [{ item: "Q1a", question: "?" }])).counts;
  expect(quiz === undefined ? "" : quietWords(quiz)).toBe("1 not filled in");
  expect(quietWords({ ...count, examples: 0, blank: 0 })).toBe("");
});

it("cells of one column that should hold the same are one trouble, each with its place", () => {
  const troubles = listTroubles(read.problems);
  expect(troubles.map(({ notice }) => notice.what)).toEqual([
    "tblForums, row 6, “Held on”: “soon” cannot be read.",
    "tblForums, row 8, “Meeting”: there is nothing.",
  ]);
  expect(troubles[0]?.places).toEqual([
    { sheet: "Forums", address: "E6" },
    { sheet: "Forums", address: "E7" },
  ]);
});

it("each trouble says what, why and what to do, and one of a whole table leads to no cell", () => {
  const { problems } = readMade(madeTemplate("forums", [{}], ["meeting"]));
  const [trouble] = listTroubles(problems);
  expect(trouble?.notice.what).toBe("tblForums has no column “Meeting”.");
  expect(trouble?.notice.why).not.toBe("");
  expect(trouble?.notice.remedy).toContain("Tick its upgrade under Insert input tables");
  expect(trouble?.places).toEqual([]);
  expect(listTroubles([])).toEqual([]);
});

it("a few tables that are not there are named, many are counted", () => {
  expect(missingWords(["Decisions", "Asset plan"])).toBe(
    "Not in this workbook: Decisions and Asset plan.",
  );
  expect(missingWords(read.missing)).toBe("15 other input tables are not in this workbook.");
});

it("the input tables that were found are one line, a second one of a kind named once", () => {
  const tables = [
    { title: "Forums", name: "tblForums" },
    { title: "Actions", name: "tblActions" },
    { title: "Forums", name: "tblForums2" },
  ];
  expect(foundWords(tables)).toBe("Input tables of the assessment: Forums, Actions (2).");
});
