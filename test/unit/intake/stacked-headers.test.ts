import { describe, expect, it } from "vitest";
import { decideOrder } from "../../../addin/intake/date-order.ts";
import { EXCLUSION_WORDS } from "../../../addin/intake/exclusion-words.ts";
import { findSources } from "../../../addin/intake/find-sources.ts";
import type { CellValue } from "../../../addin/intake/source.ts";
import { noticeOf } from "../../../shared/problem.ts";
import { surveyOf } from "./csv-sheet.ts";
import { propose, sourceOf } from "./template-tables.ts";

const BODY: readonly (readonly CellValue[])[] = Array.from({ length: 9 }, (_, row) => [
  `C-${row}`,
  `2024-01-0${row + 1}`,
  "Billing",
]);
const find = (...rows: readonly (readonly CellValue[])[]) =>
  findSources([surveyOf({ name: "Complaints", rows: [...rows, ...BODY], isDate: () => false })])
    .sources[0];

describe("the row of headers", () => {
  it("is the one below a merged heading when its meanings are known", () => {
    const source = find(["Complaint", "", "Class"], ["Complaint ID", "Date received", "Category"]);
    expect(source?.headers).toEqual(["Complaint ID", "Date received", "Category"]);
    expect(source?.area.row).toBe(1);
  });

  it("is the first where nothing below it says more", () => {
    const source = find(
      ["Complaint ID", "Date received", "Category"],
      ["text", "text 2", "text 3"],
    );
    expect(source?.area.row).toBe(0);
  });

  it("may name two columns alike", () => {
    const headers = ["Date", "Date", "Category", "Category"];
    const body = Array.from({ length: 5 }, () => ["2024-01-01", "2024-01-02", "Billing", "x"]);
    const survey = surveyOf({ name: "Data", rows: [headers, ...body], isDate: () => false });
    expect(findSources([survey]).sources[0]?.headers).toEqual([
      "Date",
      "Date #2",
      "Category",
      "Category #2",
    ]);
  });
});

it("one cell is not spoken of as several", () => {
  const blank = (row: number, value: CellValue): CellValue => (row === 0 ? value : "");
  const { reasons } = propose(
    sourceOf(
      "Complaints",
      {
        "Date received": (row) => blank(row, "2024-01-31"),
        Category: (row) => blank(row, "Billing"),
      },
      [],
    ),
  );
  expect(reasons[0]?.why).toContain("and the first cell is a date.");
  expect(reasons[1]?.why).toContain("holds one label in the first row.");
});

it("where all rows lie after the as-of date, a later one is the remedy", () => {
  const reason = EXCLUSION_WORDS["after-as-of"];
  const problem = { code: "no-row-usable", table: "Complaints", rows: 9, reason } as const;
  expect(noticeOf(problem).remedy).toBe("Choose a later as-of date.");
  expect(noticeOf({ ...problem, reason: "a blank date" }).remedy).toContain("Choose other columns");
});

it("where orders of day and month contradict each other, the rows read on the assumption are counted", () => {
  const evidence = {
    decided: { dmy: 30, mdy: 20, ymd: 0 },
    ambiguous: 50,
    example: "04-08-2024",
    form: { real: 0, serial: 0, text: 100 },
  };
  expect(decideOrder(evidence, "auto", "Date").notes[0]).toBe(
    "Dates in “Date” are read as day-month-year: in 30 rows of 100 (30%) the first part is above 12; 20 rows contradict this and are left out as unreadable. 50 rows that could be read both ways are read so as well.",
  );
});
