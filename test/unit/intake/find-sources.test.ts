import { describe, expect, it } from "vitest";
import { findSources } from "../../../addin/intake/find-sources.ts";
import type { CellValue, SheetSurvey } from "../../../addin/intake/source.ts";
import { areaOf, chunkOf, surveyOf, type MadeSheet } from "./csv-sheet.ts";

const ROWS: readonly (readonly CellValue[])[] = [
  ["Date received", "Category", "Amount"],
  ["2024-01-05", "Billing", 12],
  ["2024-01-09", "Delivery", 3],
];

const find = (...sheets: readonly SheetSurvey[]) => findSources(sheets);
const sheet = (rows: readonly (readonly CellValue[])[], name = "Data"): MadeSheet => ({
  name,
  rows,
});

/** A sheet whose cells from `row` and `column` on are an Excel table. */
function withTable(made: MadeSheet, table: MadeSheet): SheetSurvey {
  const survey = surveyOf(made);
  const area = areaOf(table);
  return {
    ...survey,
    tables: [{ name: `tbl${made.name}`, area }],
    heads: [...survey.heads, { area, chunk: chunkOf(table, 0, 60) }],
  };
}

describe("a plain range", () => {
  it("is found wherever on the sheet it starts", () => {
    const { sources } = find(surveyOf({ ...sheet(ROWS), at: { row: 6, column: 3 } }));
    expect(sources).toMatchObject([
      {
        name: "Data",
        kind: "range",
        area: { sheet: "Data", row: 6, column: 3, rows: 3, columns: 3 },
        headers: ["Date received", "Category", "Amount"],
        sample: { firstRow: 7, rows: 2 },
      },
    ]);
  });

  it("begins below a title, a remark and a blank row", () => {
    const above = [
      ["Complaints 2024", "", ""],
      ["Prepared by", "Finance", ""].with(1, ""),
      ["", "", ""],
    ];
    const { sources } = find(surveyOf(sheet([...above, ...ROWS])));
    expect(sources[0]?.area).toMatchObject({ row: 3, rows: 3 });
    expect(sources[0]?.sample.firstRow).toBe(4);
  });

  it("keeps headers as they are written, but for blanks and repeats", () => {
    const header = ["\uFEFFTicket # ", "Date", "", "Date"];
    const { sources } = find(surveyOf(sheet([header, [1, "2024-01-05", "x", "2024-02-01"]])));
    expect(sources[0]?.headers).toEqual(["\uFEFFTicket # ", "Date", "Column 3", "Date #2"]);
  });

  it("is parted from another one beside it by a blank column", () => {
    const rows = ROWS.map((row, index) => [
      ...row,
      "",
      index === 0 ? "Row Labels" : "x",
      index === 0 ? "Total" : 4,
    ]);
    const { sources } = find(surveyOf(sheet(rows)));
    expect(sources.map(({ name, area }) => [name, area.column, area.columns])).toEqual([
      ["Data", 0, 3],
      ["Data #2", 4, 2],
    ]);
  });
});

describe("an Excel table", () => {
  it("is offered under its name, and its sheet is not offered again", () => {
    const made = sheet(ROWS);
    const { sources } = find(withTable(made, made));
    expect(sources.map(({ name, kind }) => [name, kind])).toEqual([["tblData", "table"]]);
  });

  it("does not hide a range beside it", () => {
    const rows = ROWS.map((row, index) => [
      ...row,
      "",
      index === 0 ? "Region" : "North",
      index === 0 ? "Owner" : "Sales",
    ]);
    const { sources } = find(withTable(sheet(rows), sheet(ROWS)));
    expect(sources.map(({ name, area }) => [name, area.column])).toEqual([
      ["tblData", 0],
      ["Data", 4],
    ]);
  });

  it("comes before plain ranges of other sheets", () => {
    const { sources } = find(
      surveyOf(sheet(ROWS, "First")),
      withTable(sheet(ROWS, "Second"), sheet(ROWS, "Second")),
    );
    expect(sources.map(({ name }) => name)).toEqual(["tblSecond", "First"]);
  });
});

describe("what is left out", () => {
  it.each([
    ["headers-only", [["Date", "Category"]]],
    [
      "headers-only",
      [
        ["Date", "Category"],
        ["", ""],
      ],
    ],
    ["one-column", [["Date"], ["2024-01-05"]]],
    [
      "no-header",
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
  ] as const)("%s: %j", (reason, rows) => {
    const { sources, leftOut } = find(surveyOf(sheet(rows)));
    expect(sources).toEqual([]);
    expect(leftOut).toMatchObject([{ sheet: "Data", name: "Data", reason }]);
  });

  it("is an empty sheet, and a sheet that this add-in wrote", () => {
    const empty = { ...surveyOf(sheet(ROWS, "Empty")), used: null, heads: [] };
    const ours = { ...surveyOf(sheet(ROWS, "Board")), ours: "Board" };
    const { sources, leftOut } = find(empty, ours);
    expect(sources).toEqual([]);
    expect(leftOut.map(({ name, reason }) => [name, reason])).toEqual([
      ["Empty", "empty"],
      ["Board", "ours"],
    ]);
  });
});

it("a hidden sheet is offered and said to be hidden", () => {
  const { sources } = find({ ...surveyOf(sheet(ROWS)), visible: false });
  expect(sources).toMatchObject([{ name: "Data", visible: false }]);
});

describe("the sheet of lists that cells are chosen from", () => {
  const lists = (rows: readonly (readonly CellValue[])[], key = "lists"): SheetSurvey => ({
    ...surveyOf(sheet(rows, "Lists")),
    visible: false,
    template: { key, version: 1 },
  });
  const ONE = [["Setting"], ["As of"], ["Currency"]];

  it("is neither data nor left out, hidden or not", () => {
    expect(find(lists(ONE), { ...lists(ONE), visible: true })).toEqual({
      sources: [],
      leftOut: [],
    });
  });

  it("is left out as before where it bears no mark, and read where somebody put a table there", () => {
    expect(find(lists(ONE, "settings")).leftOut).toMatchObject([{ name: "Lists" }]);
    expect(find(lists(ROWS)).sources).toMatchObject([{ name: "Lists" }]);
  });
});
