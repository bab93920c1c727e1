import { describe, expect, it } from "vitest";
import { isDateFormat } from "../../../addin/excel/is-date-format.ts";

/** Built-in formats of ECMA-376 18.8.30 and formats met in real workbooks. */
describe("which number formats show a day", () => {
  it.each([
    "m/d/yyyy",
    "d mmm yyyy",
    "yyyy-mm-dd",
    "mmm-yy",
    "[$-409]mmmm d, yyyy",
    "[$-F800]dddd, mmmm dd, yyyy",
    "dd.mm.yyyy hh:mm",
    "mmmm",
    'd"."m"."yy',
    "m/d/yy h:mm",
  ])("%s does", (format) => {
    expect(isDateFormat(format)).toBe(true);
  });

  it.each([
    "General",
    "0",
    "#,##0.00",
    "0%",
    "@",
    "h:mm",
    "[h]:mm:ss",
    "[h]:mm",
    "[mm]:ss",
    "mm:ss.0",
    '0.00,,"m"',
    '0 "days"',
    "[Red]-0.0;[Blue]0.0",
    "0.00E+00",
    "# ?/?",
    '_-* #,##0.00\\ "kr"_-',
    "\\d0",
  ])("%s does not", (format) => {
    expect(isDateFormat(format)).toBe(false);
  });
});
