import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatAbsoluteArea,
  formatArea,
  MAX_COLUMNS,
  MAX_ROWS,
  parseArea,
  quoteSheet,
  splitAddress,
} from "./address.ts";

const anyArea = fc
  .record({
    row: fc.nat(MAX_ROWS - 2),
    column: fc.nat(MAX_COLUMNS - 2),
    rows: fc.integer({ min: 1, max: 1000 }),
    columns: fc.integer({ min: 1, max: 100 }),
  })
  .filter(
    ({ row, rows, column, columns }) => row + rows < MAX_ROWS && column + columns < MAX_COLUMNS,
  );

describe("an address", () => {
  it.each([
    ["A1", { row: 0, column: 0, rows: 1, columns: 1 }],
    ["$B$2:$C$5", { row: 1, column: 1, rows: 4, columns: 2 }],
    ["c5:B2", { row: 1, column: 1, rows: 4, columns: 2 }],
    ["XFD1048576", { row: 1_048_575, column: 16_383, rows: 1, columns: 1 }],
    ["B:D", { row: 0, column: 1, rows: 1_048_576, columns: 3 }],
    ["3:4", { row: 2, column: 0, rows: 2, columns: 16_384 }],
    ["XFE1", null],
    ["A0", null],
    ["A1048577", null],
    ["", null],
  ])("%s is read as a rectangle or refused", (text, area) => {
    expect(parseArea(text)).toEqual(area);
  });

  it("says the same after it was written and read", () => {
    fc.assert(
      fc.property(anyArea, (area) => {
        expect(parseArea(formatArea(area))).toEqual(area);
        expect(parseArea(formatAbsoluteArea(area))).toEqual(area);
      }),
    );
  });

  it.each([
    [{ row: 0, column: 0, rows: 3, columns: 2 }, "$A$1:$B$3"],
    [{ row: 0, column: 1, rows: 1_048_576, columns: 2 }, "$B:$C"],
    [{ row: 4, column: 0, rows: 2, columns: 16_384 }, "$5:$6"],
  ])("is fixed with dollars: %j is %s", (area, text) => {
    expect(formatAbsoluteArea(area)).toBe(text);
  });
});

describe("the name of a sheet in an address", () => {
  it.each([
    ["Data", "Data"],
    ["Complaint trends", "'Complaint trends'"],
    ["Bob's", "'Bob''s'"],
    ["2026", "'2026'"],
    ["Q1", "'Q1'"],
    ["R1C1", "'R1C1'"],
  ])("%s is written %s", (name, quoted) => {
    expect(quoteSheet(name)).toBe(quoted);
    expect(splitAddress(`${quoted}!A1`)).toEqual({ sheet: name, cells: "A1" });
  });

  it("comes back whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (name) => {
        expect(splitAddress(`${quoteSheet(name)}!B2`)).toEqual({ sheet: name, cells: "B2" });
      }),
    );
  });
});
