import { beforeEach, describe, expect, it } from "vitest";
import { addSheet, addTable, connectHost, createHost } from "./open-host.ts";
import type { ExcelHost } from "./host.ts";
import { refusalOf } from "./refusal-of.ts";

let host: ExcelHost;

beforeEach(() => {
  host = createHost();
  connectHost(host);
  const sheet = addSheet(host, "Data", [
    ["Month", "Count"],
    ["'2026-01", 3],
    ["'2026-02", 5],
  ]);
  addTable(sheet, "Complaints", "A1:B3");
});

describe("the real client and the host", () => {
  it("agree on what was loaded", async () => {
    const loaded = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Data").getRange("A1:B3");
      range.load(["values", "address", "rowCount", "format/font/bold", "worksheet/name"]);
      await context.sync();
      return range.toJSON();
    });
    expect(loaded).toMatchObject({
      address: "Data!A1:B3",
      rowCount: 3,
      values: [
        ["Month", "Count"],
        ["2026-01", 3],
        ["2026-02", 5],
      ],
      format: { font: { bold: false } },
    });
  });

  it("refuse to read what was not loaded", async () => {
    const refusal = await refusalOf(async (context) => {
      const range = context.workbook.worksheets.getItem("Data").getRange("A1").load("address");
      await context.sync();
      return range.values;
    });
    expect(refusal.code).toBe("PropertyNotLoaded");
  });

  it("load the items of a collection with what hangs on them, a page at a time", async () => {
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load({ name: true, tables: { name: true }, $top: 1, $skip: 1 });
      await context.sync();
      expect(sheets.items.map(({ name }) => name)).toEqual(["Data"]);
      expect(sheets.items[0]?.tables.items.map(({ name }) => name)).toEqual(["Complaints"]);
    });
  });

  it("add a sheet once, however often it is used later", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("New");
      await context.sync();
      sheet.tabColor = "#FF0000";
      await context.sync();
      sheet.load("name,tabColor");
      await context.sync();
      expect(sheet.tabColor).toBe("#FF0000");
    });
    expect(host.book.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Data", "New"]);
  });

  it("find nothing as a null object, and do nothing with it", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Nowhere");
      const range = sheet.getRange("A1").load("values");
      sheet.delete();
      await context.sync();
      expect([sheet.isNullObject, range.isNullObject]).toEqual([true, true]);
    });
  });

  it("set nothing on a null object", async () => {
    const refusal = await refusalOf(async (context) => {
      context.workbook.worksheets.getItemOrNullObject("Nowhere").tabColor = "#FF0000";
      await context.sync();
    });
    expect(refusal.code).toBe("InvalidObjectPath");
  });

  it("name the place of a failure, and keep what was done before it", async () => {
    const refusal = await refusalOf(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      sheet.getRange("D1").values = [["before"]];
      sheet.getRange("D2:D3").values = [["too", "wide"]];
      sheet.getRange("D4").values = [["after"]];
      await context.sync();
    });
    expect(refusal).toMatchObject({
      code: "InvalidArgument",
      debugInfo: { errorLocation: "Range.values" },
    });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Data").getRange("D1:D4").load("values");
      await context.sync();
      expect(range.values).toEqual([["before"], [""], [""], [""]]);
    });
  });

  it("write and read ten thousand cells, which the client cuts into blocks", async () => {
    const values = Array.from({ length: 1000 }, (_row, down) =>
      Array.from({ length: 10 }, (_column, across) => down * 10 + across),
    );
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.add("Many").getRange("B2:K1001");
      range.values = values;
      range.load("values");
      await context.sync();
      expect(range.values).toEqual(values);
    });
  });

  it("pass ranges as arguments", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      const both = sheet.getRange("A1").getBoundingRect(sheet.getRange("C4")).load("address");
      const common = sheet.getRange("A1:B2").getIntersectionOrNullObject("D4");
      await context.sync();
      expect(both.address).toBe("Data!A1:C4");
      expect(common.isNullObject).toBe(true);
    });
  });

  it("hear of changes that were asked for", async () => {
    const heard: string[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      sheet.onChanged.add((event) => {
        heard.push(event.address);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange("D1").values = [[1]];
      await context.sync();
    });
    host.userEnters("Data", "D2", [["typed"]]);
    await expect.poll(() => heard).toEqual(["D1", "D2"]);
  });
});

describe("members of the object model", () => {
  it("are recorded when used, and nothing used here is unknown to the host", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Data").getRange("A1").format.font.bold = true;
      await context.sync();
    });
    const { used, unknown, newer } = host.coverage();
    expect(used).toContain("RangeFont.bold");
    expect([unknown, newer]).toEqual([[], []]);
  });

  it("that do not exist are refused and recorded", async () => {
    const { body } = await host.process({
      flags: 0,
      body: {
        Actions: [
          { Id: 1, ActionType: 2, Name: "", ObjectPathId: 1, QueryInfo: { Select: ["colour"] } },
        ],
        ObjectPaths: { "1": { Id: 1, ObjectPathType: 1, Name: "" } },
      },
    });
    expect(body?.Error?.Code).toBe("ApiNotFound");
    expect(host.coverage().unknown).toEqual(["Workbook.colour"]);
  });

  it("that exist but are not in the host are refused and recorded", async () => {
    const refusal = await refusalOf(async (context) => {
      context.workbook.worksheets.getItem("Data").getRange("A1:B2").removeDuplicates([0], true);
      await context.sync();
    });
    expect(refusal.code).toBe("ApiNotFound");
    expect(host.coverage().unknown).toEqual(["Range.removeDuplicates"]);
  });

  it.each([
    ["1.8", "ApiNotFound"],
    ["1.9", null],
  ])("of ExcelApi 1.9 are refused where only %s is there", async (excelApi, code) => {
    const older = createHost({ excelApi });
    connectHost(older);
    const refusal = await refusalOf(async (context) => {
      context.workbook.worksheets.getFirst().pageLayout.orientation = "Landscape";
      await context.sync();
    });
    expect(refusal.code).toBe(code);
    expect(older.coverage().newer).toEqual(code === null ? [] : ["Worksheet.pageLayout"]);
  });

  it("are announced by their requirement set to who asks", () => {
    connectHost(createHost({ excelApi: "1.12" }));
    const { requirements } = Office.context;
    expect(requirements.isSetSupported("ExcelApi", "1.12")).toBe(true);
    expect(requirements.isSetSupported("ExcelApi", "1.13")).toBe(false);
    expect(requirements.isSetSupported("SharedRuntime", "1.1")).toBe(false);
  });
});
