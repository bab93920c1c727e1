import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holds, toExcel } from "../../../addin/excel/cell-content.ts";

describe("what is given to Excel for a cell", () => {
  it.each([
    ["=HYPERLINK(1)", "'=HYPERLINK(1)"],
    ["-5", "'-5"],
    ["@import", "'@import"],
    ["1/2", "'1/2"],
    ["'quoted", "''quoted"],
    ["#N/A", "'#N/A"],
  ])("the text %s stays text", (text, expected) => {
    expect(toExcel({ kind: "text", text }, false)).toBe(expected);
  });

  it("law: no text can become anything else, for it always begins with an apostrophe", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), (text) => {
        expect(toExcel({ kind: "text", text }, false)).toBe(`'${text.toWellFormed()}`);
      }),
    );
  });

  it("text longer than Excel keeps is cut, with a sign that it was", () => {
    const given = String(toExcel({ kind: "text", text: "x".repeat(40_000) }, false));
    expect(given.length).toBe(32_768);
    expect(given.endsWith("x…")).toBe(true);
  });

  it("a number that is none is a blank, never an error in a cell", () => {
    expect(toExcel({ kind: "number", value: Number.NaN }, false)).toBe("");
    expect(toExcel({ kind: "number", value: Number.POSITIVE_INFINITY }, false)).toBe("");
  });

  it("a day is 1,462 days less in a workbook that counts from 1904", () => {
    // 1 January 2020: 43831 and 42369 (Microsoft, "Differences between the 1900 and the 1904 date system").
    expect(toExcel({ kind: "date", serial: 43_831 }, false)).toBe(43_831);
    expect(toExcel({ kind: "date", serial: 43_831 }, true)).toBe(42_369);
  });

  it("an error value is not the text that it shows", () => {
    const shown = { value: "#N/A", formula: "#N/A", format: "General" };
    const content = { kind: "text", text: "#N/A" } as const;
    expect(holds({ ...shown, type: "Error" }, content, false)).toBe(false);
    expect(holds({ ...shown, type: "String" }, content, false)).toBe(true);
  });
});
