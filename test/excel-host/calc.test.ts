import { describe, expect, it } from "vitest";
import { calculateBook, inEpoch, withoutDoubleMinus } from "./calc/calculate-book.ts";
import { toAddresses } from "./calc/structured.ts";
import { parseArea } from "./model/address.ts";
import { blankBook, blankSheet, blankTable } from "./model/blank.ts";
import type { HostBook, HostSheet, HostValue } from "./model/book.ts";
import { cellAt, makeCell } from "./model/cells.ts";

/** Complaints of three months on a sheet whose name has to be quoted, and an empty sheet to count on. */
function bookOfComplaints(): { book: HostBook; data: HostSheet; board: HostSheet } {
  const book = blankBook();
  const data = blankSheet("Month's rows");
  const board = blankSheet("Board");
  const rows: HostValue[][] = [
    ["Month", "Category [all]", "Count"],
    ["2026-01", "Billing", 12],
    ["2026-02", "Delivery", 7],
    ["2026-03", "Billing", 1.5],
  ];
  for (const [row, cells] of rows.entries()) {
    for (const [column, value] of cells.entries()) makeCell(data, row, column).value = value;
  }
  data.tables.push(
    blankTable("Complaints", parseArea("A1:C4") ?? { row: 0, column: 0, rows: 1, columns: 1 }),
  );
  book.sheets = [data, board];
  return { book, data, board };
}

function write(sheet: HostSheet, address: string, formula: string): void {
  const area = parseArea(address);
  if (area !== null) makeCell(sheet, area.row, area.column).formula = formula;
}

const valueAt = (sheet: HostSheet, row: number, column = 0): HostValue | undefined =>
  cellAt(sheet, row, column)?.value;

describe("formulas over the rows of a workbook", () => {
  it.each<[string, string, HostValue]>([
    ["sums a column of a table", "=SUM(Complaints[Count])", 20.5],
    ["counts by category", `=COUNTIF(Complaints[Category '[all']],"Billing")`, 2],
    ["keeps months that are written as text", '=COUNTIF(Complaints[Month],"2026-01")', 1],
    ["counts the rows of a whole table", "=ROWS(Complaints)", 3],
    ["reads a header", "=Complaints[[#Headers],[Month]]", "Month"],
    ["spans from one column to another", "=COLUMNS(Complaints[[Month]:[Count]])", 3],
    ["adds what a comparison says with two minus signs", "=SUMPRODUCT(--(Complaints[Count]>5))", 2],
    ["gives every digit of a number", "=1/3", 1 / 3],
    ["gives a truth value", "=1<2", true],
    ["catches an error", '=IFERROR(1/0,"none")', "none"],
    ["gives text", '="Row "&2', "Row 2"],
    ["reads a sheet whose name has an apostrophe", "='Month''s rows'!C2*2", 24],
  ])("%s", async (_title, formula, expected) => {
    const { book, board } = bookOfComplaints();
    write(board, "A1", formula);
    const { evaluated, notEvaluated } = await calculateBook(book);
    expect(notEvaluated).toEqual([]);
    expect(evaluated).toBe(1);
    expect(valueAt(board, 0)).toBe(expected);
  });

  it("marks an error as an error, not as text", async () => {
    const { book, board } = bookOfComplaints();
    write(board, "A1", "=1/0");
    await calculateBook(book);
    expect(cellAt(board, 0, 0)).toMatchObject({ value: "#DIV/0!", isError: true });
  });

  it("carries a result on to the formulas that need it", async () => {
    const { book, board } = bookOfComplaints();
    write(board, "A1", "=B1+1");
    write(board, "B1", "=C1*2");
    write(board, "C1", "=MAX(Complaints[Count])");
    await calculateBook(book);
    expect(valueAt(board, 0)).toBe(25);
  });

  it("keeps the last value of a formula that is beyond the calculator and names it", async () => {
    const { book, board } = bookOfComplaints();
    write(board, "A1", '=HYPERLINK("https://example.com","Help")');
    makeCell(board, 0, 0).value = "Help";
    write(board, "A2", "=SUM(Missing[Count])");
    makeCell(board, 1, 0).value = 3;
    const { notEvaluated } = await calculateBook(book);
    expect(notEvaluated.map(({ cell }) => cell).toSorted()).toEqual(["Board!A1", "Board!A2"]);
    expect([valueAt(board, 0), valueAt(board, 1)]).toEqual(["Help", 3]);
  });

  it("leaves the values of sheets that nobody touched as the file had them", async () => {
    const { book, data, board } = bookOfComplaints();
    write(data, "E1", "=1+1");
    makeCell(data, 0, 4).value = 99;
    data.touched = false;
    write(board, "A1", "='Month''s rows'!E1");
    await calculateBook(book);
    expect([valueAt(data, 0, 4), valueAt(board, 0)]).toEqual([99, 99]);
  });

  it("works out an untouched sheet that looks at a touched one", async () => {
    const { book, data, board } = bookOfComplaints();
    write(data, "E1", "=Board!A1+1");
    makeCell(data, 0, 4).value = 99;
    data.touched = false;
    makeCell(board, 0, 0).value = 4;
    await calculateBook(book);
    expect(valueAt(data, 0, 4)).toBe(5);
  });

  it("knows the names of the workbook", async () => {
    const { book, board } = bookOfComplaints();
    book.names.push({
      name: "Target",
      formula: "='Month''s rows'!$C$3",
      visible: true,
      comment: "",
      scope: null,
    });
    write(board, "A1", "=Target*10");
    await calculateBook(book);
    expect(valueAt(board, 0)).toBe(70);
  });
});

describe("table references as addresses", () => {
  it.each([
    ["=SUM(Complaints[Count])", "=SUM('Month''s rows'!$C$2:$C$4)"],
    ["=SUM(complaints[#All])", "=SUM('Month''s rows'!$A$1:$C$4)"],
    ["=Complaints[@Count]*2", "='Month''s rows'!$C$3*2"],
    ["=Complaints[[#This Row],[Count]]", "='Month''s rows'!$C$3"],
    ['="Complaints[Count]"', '="Complaints[Count]"'],
    ["=SUM(A1:B2)+1.5E3", "=SUM(A1:B2)+1.5E3"],
    ["='Complaints'!A1", "='Complaints'!A1"],
  ])("%s becomes %s", (formula, expected) => {
    const { book, board } = bookOfComplaints();
    expect(toAddresses(formula, book, { sheet: board, row: 2, column: 0 })).toBe(expected);
  });

  it.each(["=SUM(Nothing[Count])", "=SUM(Complaints[Nothing])", "=Complaints[#Totals]"])(
    "%s names something that is not there",
    (formula) => {
      const { book, board } = bookOfComplaints();
      expect(toAddresses(formula, book, { sheet: board, row: 2, column: 0 })).toBeNull();
    },
  );

  it("two minus signs in a text or between two numbers stay", () => {
    expect(withoutDoubleMinus('=2--3&"(--"')).toBe('=2--3&"(--"');
  });

  it("a date is so many days from 1904 in a book that counts from there", () => {
    expect(inEpoch('=DATE(2024,1,1)&"DATE(1)"', true)).toBe('=(DATE(2024,1,1)-1462)&"DATE(1)"');
    expect(inEpoch("=DATE(2024,1,1)", false)).toBe("=DATE(2024,1,1)");
  });
});
