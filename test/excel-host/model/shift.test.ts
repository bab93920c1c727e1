import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseArea, formatArea } from "./address.ts";
import { blankBook, blankSheet, blankTable } from "./blank.ts";
import type { HostArea } from "./book.ts";
import { makeCell } from "./cells.ts";
import { moveArea, moveReferences, shiftCells, type Shift } from "./shift.ts";

const area = (text: string): HostArea =>
  parseArea(text) ?? { row: 0, column: 0, rows: 1, columns: 1 };

const DOWN: Shift = { direction: "Down", remove: false };
const UP: Shift = { direction: "Down", remove: true };
const RIGHT: Shift = { direction: "Right", remove: false };

describe("an area beside inserted or deleted cells", () => {
  it.each([
    ["A5:B6", "1:2", DOWN, "A7:B8"],
    ["A1:B6", "3:3", DOWN, "A1:B7"],
    ["A1:B2", "3:3", DOWN, "A1:B2"],
    ["A5:B6", "A2:A2", DOWN, "A5:B6"],
    ["A5:B6", "1:2", UP, "A3:B4"],
    ["A1:B6", "3:4", UP, "A1:B4"],
    ["A3:B6", "1:4", UP, "A1:B2"],
    ["A3:B4", "1:6", UP, null],
    ["C1:D1", "A:A", RIGHT, "D1:E1"],
  ])("%s comes to lie right when %s is shifted", (...[text, cut, shift, expected]) => {
    const moved = moveArea(area(text), area(cut), shift);
    expect(moved === null ? null : formatArea(moved)).toBe(expected);
  });

  it("comes back when as many rows are deleted as were inserted", () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), fc.integer({ min: 1, max: 9 }), (row, at, count) => {
        const before = { row, column: 2, rows: 4, columns: 3 };
        const cut = { row: at, column: 0, rows: count, columns: 16_384 };
        const moved = moveArea(before, cut, DOWN);
        expect(moved === null ? null : moveArea(moved, cut, UP)).toEqual(before);
      }),
    );
  });
});

describe("references in a formula", () => {
  const move = { home: "Data", sheet: "Data", cut: area("2:3"), shift: DOWN };

  it.each([
    ["=A1+A5", "=A1+A7"],
    ["=SUM(A1:A9)", "=SUM(A1:A11)"],
    ["=$A$5&B$6", "=$A$7&B$8"],
    ["=Data!A5+Other!A5", "=Data!A7+Other!A5"],
    ['="A5"&A5', '="A5"&A7'],
    ["=LOG10(A5)", "=LOG10(A7)"],
    ["=Table1[Count]", "=Table1[Count]"],
  ])("%s becomes %s when two rows are inserted above", (formula, expected) => {
    expect(moveReferences(formula, move)).toBe(expected);
  });

  it("to deleted cells become #REF!", () => {
    expect(moveReferences("=A2+A9", { ...move, shift: UP })).toBe("=#REF!+A7");
  });
});

describe("inserted rows", () => {
  const book = () => {
    const made = blankBook();
    const sheet = blankSheet("Data");
    made.sheets.push(sheet);
    sheet.tables.push(blankTable("Rows", area("A3:B6")));
    makeCell(sheet, 2, 0).value = "Month";
    return { made, sheet };
  };

  it("push a table down as a whole", () => {
    const { made, sheet } = book();
    shiftCells(made, { sheet, area: area("1:2") }, DOWN);
    expect(sheet.tables[0]?.area).toEqual(area("A5:B8"));
    expect(sheet.cells.size).toBe(1);
  });

  it("may not tear a table apart", () => {
    const { made, sheet } = book();
    expect(() => {
      shiftCells(made, { sheet, area: area("A1:A2") }, DOWN);
    }).toThrow("conflict");
  });
});
