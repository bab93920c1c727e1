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

describe("whole columns and rows", () => {
  it("give null for their cells and still say what they are", async () => {
    await onData(async (sheet, context) => {
      const column = sheet.getRange("B:B").load(["values", "address", "cellCount"]);
      await context.sync();
      expect([column.values, column.address, column.cellCount]).toEqual([
        null,
        "Data!B:B",
        1_048_576,
      ]);
    });
  });

  it("take no values", async () => {
    const refusal = await refusalOf(async (context) => {
      context.workbook.worksheets.getItem("Data").getRange("D:D").values = [["x"]];
      await context.sync();
    });
    expect(refusal.code).toBe("InvalidArgument");
  });

  it("give their look to cells written later", async () => {
    await onData(async (sheet, context) => {
      sheet.getRange().format.font.name = "Segoe UI";
      sheet.getRange("C:C").format.font.bold = true;
      await context.sync();
      const cell = sheet.getRange("C9");
      cell.values = [[1]];
      cell.load("format/font/name,format/font/bold");
      await context.sync();
      expect([cell.format.font.name, cell.format.font.bold]).toEqual(["Segoe UI", true]);
    });
    expect(host.book.sheets[1]?.cells.size).toBe(7);
  });
});

describe("ranges got from a range", () => {
  it.each([
    ["getCell", (range: Excel.Range) => range.getCell(1, 1), "Data!C3"],
    ["getRow", (range: Excel.Range) => range.getRow(1), "Data!B3:D3"],
    ["getColumn", (range: Excel.Range) => range.getColumn(2), "Data!D2:D5"],
    ["getLastCell", (range: Excel.Range) => range.getLastCell(), "Data!D5"],
    ["getResizedRange", (range: Excel.Range) => range.getResizedRange(1, -1), "Data!B2:C6"],
    ["getOffsetRange", (range: Excel.Range) => range.getOffsetRange(1, 1), "Data!C3:E6"],
    ["getEntireColumn", (range: Excel.Range) => range.getEntireColumn(), "Data!B:D"],
    ["getEntireRow", (range: Excel.Range) => range.getEntireRow(), "Data!2:5"],
    ["getIntersection", (range: Excel.Range) => range.getIntersection("A1:B9"), "Data!B2:B5"],
    ["getRowsBelow", (range: Excel.Range) => range.getRowsBelow(2), "Data!B6:D7"],
  ])("%s", async (_name, get, address) => {
    await onData(async (sheet, context) => {
      const range = get(sheet.getRange("B2:D5")).load("address");
      await context.sync();
      expect(range.address).toBe(address);
    });
  });

  it("may not leave the sheet", async () => {
    const refusal = await refusalOf(async (context) => {
      context.workbook.worksheets
        .getItem("Data")
        .getRange("A1")
        .getOffsetRange(-1, 0)
        .load("address");
      await context.sync();
    });
    expect(refusal.code).toBe("InvalidArgument");
  });

  it("end where something is used: values alone, or formats as well", async () => {
    await onData(async (sheet, context) => {
      sheet.getRange("F9").format.fill.color = "#FF0000";
      await context.sync();
      const values = sheet.getUsedRangeOrNullObject(true).load("address");
      const all = sheet.getUsedRangeOrNullObject().load("address");
      const none = sheet.getRange("J1:K9").getUsedRangeOrNullObject(true);
      await context.sync();
      expect([values.address, all.address, none.isNullObject]).toEqual([
        "Data!A1:B3",
        "Data!A1:F9",
        true,
      ]);
    });
  });

  it("move with their cells when rows are inserted above them", async () => {
    await onData(async (sheet, context) => {
      const range = sheet.getRange("A2:B3").load("address");
      await context.sync();
      sheet.getRange("1:2").insert("Down");
      range.load(["address", "values"]);
      await context.sync();
      expect([range.address, range.values[0]?.[0]]).toEqual(["Data!A4:B5", "Jan"]);
    });
  });

  it("are no longer valid when their sheet is gone", async () => {
    const refusal = await refusalOf(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      const range = sheet.getRange("A1").load("address");
      await context.sync();
      sheet.delete();
      range.load("values");
      await context.sync();
    });
    expect(refusal.code).toBe("InvalidReference");
  });
});

describe("the look of a range", () => {
  it("is null where its cells differ", async () => {
    await onData(async (sheet, context) => {
      sheet.getRange("A1").format.font.bold = true;
      const range = sheet.getRange("A1:B1").load("format/font/bold,format/wrapText");
      await context.sync();
      expect([range.format.font.bold, range.format.wrapText]).toEqual([null, false]);
    });
  });

  it("keeps what is set", async () => {
    await onData(async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      range.format.set({
        fill: { color: "#ddEEff" },
        font: { size: 14, italic: true, color: "red" },
        horizontalAlignment: "CenterAcrossSelection",
        verticalAlignment: "Top",
        wrapText: true,
        indentLevel: 2,
        columnWidth: 90,
        rowHeight: 30,
      });
      const bottom = range.format.borders.getItem("EdgeBottom");
      bottom.style = "Continuous";
      bottom.weight = "Medium";
      bottom.color = "#123456";
      range.load("format/horizontalAlignment,format/columnWidth,format/fill/color");
      bottom.load("style,weight,color");
      await context.sync();
      expect([range.format.columnWidth, range.format.fill.color]).toEqual([90, "#DDEEFF"]);
      expect([bottom.style, bottom.weight, bottom.color]).toEqual([
        "Continuous",
        "Medium",
        "#123456",
      ]);
    });
    const cells = host.book.sheets[1]?.cells;
    expect(cells?.get(0)?.style).not.toHaveProperty("borders");
    expect(cells?.get(16_384)?.style.borders?.bottom).toEqual({
      style: "Medium",
      color: "#123456",
    });
  });

  it.each([
    ["a colour that is none", (range: Excel.Range) => (range.format.fill.color = "#12")],
    ["a font of 500 points", (range: Excel.Range) => (range.format.font.size = 500)],
    ["a row of 500 points", (range: Excel.Range) => (range.format.rowHeight = 500)],
  ])("refuses %s", async (_what, set) => {
    const refusal = await refusalOf(async (context) => {
      set(context.workbook.worksheets.getItem("Data").getRange("A1"));
      await context.sync();
    });
    expect(refusal.code).toBe("InvalidArgument");
  });
});

describe("clearing", () => {
  it.each([
    ["Contents", { values: "", bold: true }],
    ["Formats", { values: "Month", bold: false }],
    ["All", { values: "", bold: false }],
  ] as const)("of %s takes just that", async (what, expected) => {
    await onData(async (sheet, context) => {
      const range = sheet.getRange("A1");
      range.format.font.bold = true;
      range.clear(what);
      range.load("values,format/font/bold");
      await context.sync();
      expect({ values: range.values[0]?.[0], bold: range.format.font.bold }).toEqual(expected);
    });
  });
});

describe("a link in a cell", () => {
  it("leads to a place in the workbook and shows a text", async () => {
    await onData(async (sheet, context) => {
      const cell = sheet.getRange("A1");
      cell.hyperlink = { documentReference: "Sheet1!A1", textToDisplay: "See there" };
      cell.load("hyperlink,values");
      await context.sync();
      expect(cell.values).toEqual([["See there"]]);
      expect(cell.hyperlink).toMatchObject({ documentReference: "Sheet1!A1" });
    });
  });

  it("leads to one place, not to two and not to none", async () => {
    const refusal = await refusalOf(async (context) => {
      const cell = context.workbook.worksheets.getItem("Data").getRange("A1");
      cell.hyperlink = { textToDisplay: "Nowhere" };
      await context.sync();
    });
    expect(refusal.code).toBe("InvalidArgument");
  });
});

describe("merged cells", () => {
  it("keep the first value alone and are found again", async () => {
    await onData(async (sheet, context) => {
      sheet.getRange("A1:B1").merge();
      const merged = sheet.getRange("A1:C5").getMergedAreasOrNullObject().load("address");
      const row = sheet.getRange("A1:B1").load("values");
      await context.sync();
      expect([merged.address, row.values]).toEqual(["Data!A1:B1", [["Month", ""]]]);
    });
  });
});

describe("number formats", () => {
  it.each([
    ["General", "General"],
    ["0.00", "Number"],
    ["#,##0", "Number"],
    ["yyyy-mm-dd", "Date"],
    ["mmm-yy", "Date"],
    ["m/d/yyyy h:mm", "Date"],
    ["h:mm", "Time"],
    ["[h]:mm:ss", "Time"],
    ["0%", "Percentage"],
    ["0.00E+00", "Scientific"],
    ["# ?/?", "Fraction"],
    ["@", "Text"],
    ["$#,##0.00", "Currency"],
    ['0 "days"', "Custom"],
  ])("%s is of the category %s", async (format, category) => {
    await onData(async (sheet, context) => {
      const cell = sheet.getRange("A1");
      cell.numberFormat = [[format]];
      cell.load("numberFormatCategories");
      await context.sync();
      expect(cell.numberFormatCategories).toEqual([[category]]);
    });
  });
});
