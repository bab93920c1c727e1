/** What Excel (en-US) makes of entries: figures checked by hand against the serial 46024 of 2 January 2026. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blankCell } from "./cells.ts";
import { enterValue } from "./enter.ts";

/** 22 November 2026. */
const CALENDAR = { date1904: false, today: 46_348 };

const entered = (value: unknown, numberFormat = "General") => {
  const cell = { ...blankCell(), numberFormat };
  enterValue(cell, value, CALENDAR);
  return cell;
};

describe("an entry", () => {
  it.each([
    ["12", 12, "General"],
    [" 12 ", 12, "General"],
    ["+5", 5, "General"],
    ["-5.5", -5.5, "General"],
    ["(12)", -12, "General"],
    [".5", 0.5, "General"],
    ["1,234", 1234, "#,##0"],
    ["1,234.50", 1234.5, "#,##0.00"],
    ["12%", 0.12, "0%"],
    ["12.5%", 0.125, "0.00%"],
    ["$1,200", 1200, "$#,##0"],
    ["-$3.20", -3.2, "$#,##0.00"],
    ["1e3", 1000, "0.00E+00"],
    ["1 1/2", 1.5, "# ?/?"],
    ["007", 7, "General"],
  ])("%j is the number %d with the format %s", (text, value, format) => {
    expect(entered(text)).toMatchObject({ value, numberFormat: format, formula: null });
  });

  it.each([
    ["1/2/2026", 46_024, "m/d/yyyy"],
    ["2026-01-02", 46_024, "m/d/yyyy"],
    ["1-2-26", 46_024, "m/d/yyyy"],
    ["2-Jan-2026", 46_024, "d-mmm-yy"],
    ["2 January 2026", 46_024, "d-mmm-yy"],
    ["January 2, 2026", 46_024, "d-mmm-yy"],
    ["1/2", 46_024, "d-mmm"],
    ["Jan 2026", 46_023, "mmm-yy"],
    ["2026-01", 46_023, "mmm-yy"],
    ["12/31/1999", 36_525, "m/d/yyyy"],
    ["1/1/1900", 1, "m/d/yyyy"],
    ["3/1/1900", 61, "m/d/yyyy"],
    ["12:00", 0.5, "h:mm"],
    ["6:00 PM", 0.75, "h:mm AM/PM"],
    ["1/2/2026 12:00", 46_024.5, "m/d/yyyy h:mm"],
  ])("%j is the date or time %d with the format %s", (text, value, format) => {
    expect(entered(text)).toMatchObject({ value, numberFormat: format });
  });

  it.each([
    ["31/12/2026"],
    ["2/30/2026"],
    ["12:75"],
    ["1,23"],
    ["1.234,56"],
    ["2026-13"],
    ["12 apples"],
    ["="],
    ["-"],
    ["Janet 2026"],
  ])("%j stays text", (text) => {
    expect(entered(text)).toMatchObject({ value: text, formula: null, numberFormat: "General" });
  });

  it.each([
    ["TRUE", true],
    ["false", false],
  ])("%j is a truth value", (text, value) => {
    expect(entered(text).value).toBe(value);
  });

  it.each(["#N/A", "#DIV/0!", "#n/a"])("%j is an error", (text) => {
    expect(entered(text)).toMatchObject({ value: text.toUpperCase(), isError: true });
  });

  it.each([
    ["=A1+1", "=A1+1"],
    ["+A1", "=+A1"],
    ["-A1", "=-A1"],
    ["-hello", "=-hello"],
    ["@SUM(A1:A3)", "=@SUM(A1:A3)"],
    ["@mention", "=@mention"],
  ])("%j is the formula %s", (text, formula) => {
    expect(entered(text)).toMatchObject({ formula, value: 0 });
  });

  it("with a leading apostrophe is text without it, whatever follows", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(entered(`'${text}`)).toMatchObject({ value: text, formula: null, isError: false });
      }),
    );
  });

  it("into a cell formatted as text is kept as it comes, the apostrophe too", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(entered(text, "@")).toMatchObject({ value: text, formula: null });
      }),
    );
  });

  it("keeps the number format that the cell already has", () => {
    expect(entered("1/2/2026", "0.00")).toMatchObject({ value: 46_024, numberFormat: "0.00" });
  });

  it("counts from 1904 where the workbook does", () => {
    const cell = blankCell();
    enterValue(cell, "1/2/2026", { ...CALENDAR, date1904: true });
    expect(cell.value).toBe(46_024 - 1462);
  });

  it("of null leaves the cell as it is, and an empty text empties it", () => {
    const cell = { ...blankCell(), value: 5 };
    enterValue(cell, null, CALENDAR);
    expect(cell.value).toBe(5);
    enterValue(cell, "", CALENDAR);
    expect(cell).toMatchObject({ value: "", formula: null });
  });

  it.each([[{}], [[]], [() => 1]])("of a kind that no cell can hold is refused", (value) => {
    expect(enterValue(blankCell(), value, CALENDAR)).toBe(false);
  });
});
