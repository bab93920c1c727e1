import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import type { ExcelHost } from "./host.ts";
import { addSheet, connectHost, createHost } from "./open-host.ts";
import { refusalOf } from "./refusal-of.ts";

let host: ExcelHost;

beforeEach(() => {
  host = createHost();
  connectHost(host);
  addSheet(host, "Data", [
    ["Month", "Count"],
    ["Jan", 3],
    ["Feb", 5],
  ]);
});

const onData = <T>(
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> =>
  Excel.run((context) => batch(context.workbook.worksheets.getItem("Data"), context));

describe("values written to a range", () => {
  it.each([
    ["too few rows", [["a", "b"]]],
    [
      "too many columns",
      [
        ["a", "b", "c"],
        ["d", "e", "f"],
      ],
    ],
    ["rows of unequal length", [["a", "b"], ["c"]]],
  ])("with %s are refused and change nothing", async (_what, values) => {
    const refusal = await refusalOf(async (context) => {
      context.workbook.worksheets.getItem("Data").getRange("A1:B2").values = values;
      await context.sync();
    });
    expect(refusal.code).toBe("InvalidArgument");
    expect(host.book.sheets[1]?.cells.get(0)?.value).toBe("Month");
  });

  it("of more than 1,500 cells are refused as well when they are one row short", async () => {
    const refusal = await refusalOf(async (context) => {
      const range = context.workbook.worksheets.getItem("Data").getRange("A1:B1000");
      range.values = Array.from({ length: 999 }, () => [1, 2]);
      await context.sync();
    });
    expect(refusal.code).toBe("InvalidArgument");
  });

  it("leave a cell alone for null and empty it for an empty text", async () => {
    await onData(async (sheet, context) => {
      const range = sheet.getRange("A2:B3");
      range.values = [
        [null, 4],
        ["", null],
      ];
      range.load(["values", "valueTypes"]);
      await context.sync();
      expect(range.values).toEqual([
        ["Jan", 4],
        ["", 5],
      ]);
      expect(range.valueTypes[1]).toEqual(["Empty", "Double"]);
    });
  });

  it("fill every cell when it is one value", async () => {
    await onData(async (sheet, context) => {
      const range = sheet.getRange("D1:E2");
      // oxlint-disable-next-line typescript/no-unnecessary-type-assertion -- the compiler needs it: the types know arrays alone
      range.values = 7 as unknown as number[][];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([
        [7, 7],
        [7, 7],
      ]);
    });
  });

  it("are the same text when read, whatever it is, if an apostrophe was put before it", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: "grapheme" }), { minLength: 1, maxLength: 20 }),
        async (texts) => {
          const values = texts.map((text) => [`'${text}`]);
          const read = await onData(async (sheet, context) => {
            const range = sheet.getRange(`H1:H${String(texts.length)}`);
            range.values = values;
            range.load(["values", "formulas"]);
            await context.sync();
            return [range.values, range.formulas];
          });
          const expected = texts.map((text) => [text]);
          expect(read).toEqual([expected, expected]);
        },
      ),
      { numRuns: 50 },
    );
  });

  it("lose their apostrophe, so that writing back what was read makes a formula of it", async () => {
    await onData(async (sheet, context) => {
      const range = sheet.getRange("D1");
      range.values = [["'=1+1"]];
      range.load("values");
      await context.sync();
      const read = range.values;
      range.values = read;
      range.load("formulas");
      await context.sync();
      expect(host.book.sheets[1]?.cells.get(3)?.formula).toBe("=1+1");
    });
  });

  it("are said to be errors by their kind alone: the text #N/A is a text", async () => {
    await onData(async (sheet, context) => {
      const range = sheet.getRange("D1:E1");
      range.values = [["#N/A", "'#N/A"]];
      range.load(["values", "valueTypes"]);
      await context.sync();
      expect(range.values).toEqual([["#N/A", "#N/A"]]);
      expect(range.valueTypes).toEqual([["Error", "String"]]);
    });
  });

  it("into cells formatted as text first stay text", async () => {
    await onData(async (sheet, context) => {
      const range = sheet.getRange("D1:E1");
      range.numberFormat = [["@", "@"]];
      range.values = [["007", "=A1"]];
      range.load(["values", "formulas"]);
      await context.sync();
      expect(range.values).toEqual([["007", "=A1"]]);
    });
  });
});
