import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blankCell } from "./model/cells.ts";
import { textOf } from "./text-of.ts";

const shown = (value: string | number | boolean, numberFormat: string, date1904 = false): string =>
  textOf({ ...blankCell(), value, numberFormat }, { date1904 });

describe("numbers are shown as Excel shows them", () => {
  it.each<[number, string, string]>([
    [1234.5, "General", "1234.5"],
    [0.1 + 0.2, "General", "0.3"],
    [1 / 3, "General", "0.333333333"],
    [1234.56789012, "General", "1234.56789"],
    [12_345_678_901, "General", "12345678901"],
    [123_456_789_012, "General", "1.23457E+11"],
    [0.000_012_34, "General", "1.234E-05"],
    [-5, "General", "-5"],
    [0, "General", "0"],
    [1_234_567.891, "#,##0", "1,234,568"],
    [1_234_567.891, "#,##0.00", "1,234,567.89"],
    [999, "#,##0", "999"],
    [0.256, "0%", "26%"],
    [0.285, "0%", "29%"],
    [0.2567, "0.0%", "25.7%"],
    [71, '0 "%"', "71 %"],
    [1234.5, "[$£-809]#,##0", "£1,235"],
    [-1234.5, "[$£-809]#,##0", "-£1,235"],
    [-3, "[$£-809]#,##0;−[$£-809]#,##0", "−£3"],
    [1234.5, '"£"#,##0.00', "£1,234.50"],
    [1_840_000, '[$£-809]0.00,,"m"', "£1.84m"],
    [1234.5, "#,##0.00 [$€-407]", "1,234.50 €"],
    [-3, "#,##0;(#,##0)", "(3)"],
    [-3, "#,##0_);[Red](#,##0)", "(3)"],
    [3, "#,##0_);(#,##0)", "3 "],
    [0, '0;-0;"none"', "none"],
    [0, "#,##0;-#,##0;;", ""],
    [3, "+0;−0;0", "+3"],
    [-25, "+0;−0;0", "−25"],
    [-0.2, "0", "0"],
    [1.005, "0.00", "1.01"],
    [2.5, "0", "3"],
    [0.5, ".00", ".50"],
    [1234.5, "#,##0.##", "1,234.5"],
    [5, "000", "005"],
    [123_456_789, "000-00-0000", "123-45-6789"],
    [12_345, "0.00E+00", "1.23E+04"],
    [0.000_99, "0.0E+00", "9.9E-04"],
    [7, '0 "of 50"', "7 of 50"],
    [150, '[>=100]"many";0', "many"],
    [7, '[>=100]"many";0', "7"],
    [5, "@", "5"],
  ])("%d as %s is %s", (value, format, text) => {
    expect(shown(value, format)).toBe(text);
  });

  it("no value loses its sign or gains one", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (value) => {
        expect(Number(shown(value, "#,##0.00").replaceAll(",", ""))).toBe(value);
      }),
    );
  });
});

describe("dates and times are shown as Excel shows them", () => {
  it.each<[number, string, string]>([
    [46_000, "yyyy-mm-dd", "2025-12-09"],
    [46_000, "d mmm yyyy", "9 Dec 2025"],
    [46_000, "mmm yyyy", "Dec 2025"],
    [46_000, "mmmm", "December"],
    [46_000, "ddd", "Tue"],
    [46_000, "m/d/yyyy", "12/9/2025"],
    [46_000, "mmm-yy", "Dec-25"],
    [46_000.5, "m/d/yyyy h:mm", "12/9/2025 12:00"],
    [46_000.75, "h:mm AM/PM", "6:00 PM"],
    [46_000, "h:mm AM/PM", "12:00 AM"],
    [1.5, "[h]:mm:ss", "36:00:00"],
    [0.000_011_574, "mm:ss.0", "00:01.0"],
    [60, "yyyy-mm-dd", "1900-02-29"],
    [1, "yyyy-mm-dd", "1900-01-01"],
    [61, "yyyy-mm-dd", "1900-03-01"],
    [-1, "yyyy-mm-dd", "########"],
  ])("%d as %s is %s", (value, format, text) => {
    expect(shown(value, format)).toBe(text);
  });

  it("a book that counts from 1904 is four years and a day behind", () => {
    expect(shown(46_000 - 1462, "yyyy-mm-dd", true)).toBe("2025-12-09");
  });
});

describe("what is no number", () => {
  it.each<[string | boolean, string, string]>([
    ["abc", "General", "abc"],
    ["abc", "0.00", "abc"],
    ["abc", "@", "abc"],
    ["abc", '0;0;0;"<"@">"', "<abc>"],
    [true, "0", "TRUE"],
    [false, "General", "FALSE"],
  ])("%s as %s is %s", (value, format, text) => {
    expect(shown(value, format)).toBe(text);
  });
});
