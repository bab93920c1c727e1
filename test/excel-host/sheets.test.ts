import { beforeEach, describe, expect, it } from "vitest";
import type { ExcelHost } from "./host.ts";
import { addSheet, addTable, connectHost, createHost } from "./open-host.ts";
import { refusalOf } from "./refusal-of.ts";

let host: ExcelHost;

beforeEach(() => {
  host = createHost();
  connectHost(host);
  addSheet(host, "Data", [
    ["Month", "Count"],
    ["Jan", 3],
  ]);
});

const sheetNames = (): string[] => host.book.sheets.map(({ name }) => name);

describe("the name of a sheet", () => {
  it.each([
    ["", "InvalidArgument"],
    ["A name of more than 31 characters", "InvalidArgument"],
    ["a/b", "InvalidArgument"],
    ["a:b", "InvalidArgument"],
    ["[a]", "InvalidArgument"],
    ["what?", "InvalidArgument"],
    ["'a", "InvalidArgument"],
    ["a'", "InvalidArgument"],
    ["History", "InvalidArgument"],
    ["data", "ItemAlreadyExists"],
    ["Complaint trends", null],
    ["It's fine", null],
    ["Exactly thirty-one characters!!", null],
  ])("%j is refused or taken: %s", async (name, code) => {
    const added = await refusalOf(async (context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
    });
    expect(added.code).toBe(code);
    expect(sheetNames().includes(name)).toBe(code === null);
  });

  it("changes in every formula and name that speaks of it", async () => {
    await Excel.run(async (context) => {
      const { worksheets, names } = context.workbook;
      worksheets.getItem("Sheet1").getRange("A1").formulas = [['=Data!B2&"Data!B2"']];
      names.add("Count", worksheets.getItem("Data").getRange("B2"));
      worksheets.getItem("Data").name = "Old data";
      const name = names.getItem("Count").load("formula");
      const cell = worksheets.getItem("Sheet1").getRange("A1").load("formulas");
      await context.sync();
      expect(name.formula).toBe("='Old data'!$B$2");
      expect(cell.formulas).toEqual([["='Old data'!B2&\"Data!B2\""]]);
    });
  });
});

describe("sheets", () => {
  it("are found by name without regard to case, and by id", async () => {
    await Excel.run(async (context) => {
      const byName = context.workbook.worksheets.getItem("DATA").load("id,name,position");
      await context.sync();
      const byId = context.workbook.worksheets.getItem(byName.id).load("name");
      await context.sync();
      expect([byId.name, byName.position]).toEqual(["Data", 1]);
    });
  });

  it("keep what is set on them", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("New");
      sheet.tabColor = "#00ff00";
      sheet.showGridlines = false;
      sheet.position = 0;
      sheet.freezePanes.freezeRows(4);
      sheet.load("tabColor,showGridlines,position");
      const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      expect([sheet.tabColor, sheet.showGridlines, sheet.position, frozen.address]).toEqual([
        "#00FF00",
        false,
        0,
        "New!1:4",
      ]);
    });
  });

  it("cannot all be hidden or deleted", async () => {
    const refusal = await refusalOf(async (context) => {
      context.workbook.worksheets.getItem("Data").visibility = "VeryHidden";
      context.workbook.worksheets.getItem("Sheet1").delete();
      await context.sync();
    });
    expect(refusal.code).toBe("InvalidOperation");
    expect(sheetNames()).toEqual(["Sheet1", "Data"]);
  });

  it("leave #REF! behind when they are deleted", async () => {
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      cell.formulas = [["=Data!B2+1"]];
      context.workbook.worksheets.getItem("Data").delete();
      cell.load("formulas");
      await context.sync();
      expect(cell.formulas).toEqual([["=#REF!+1"]]);
    });
  });

  it("are copied with their cells, and a copied table has a name of its own", async () => {
    const data = host.book.sheets[1];
    if (data !== undefined) addTable(data, "Counts", "A1:B2");
    await Excel.run(async (context) => {
      const copy = context.workbook.worksheets.getItem("Data").copy("End");
      copy.load("name,tables/items/name");
      await context.sync();
      expect(copy.name).toBe("Data (2)");
      expect(copy.tables.items.map(({ name }) => name)).not.toContain("Counts");
    });
  });

  it("are shown by activating them, unless they are hidden", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Data").activate();
      await context.sync();
    });
    expect(host.book.activeSheetId).toBe(host.book.sheets[1]?.id);
    const refusal = await refusalOf(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.visibility = "Hidden";
      sheet.activate();
      await context.sync();
    });
    expect(refusal.code).toBe("InvalidOperation");
  });
});

describe("the page of a sheet", () => {
  it("keeps how it prints", async () => {
    await Excel.run(async (context) => {
      const page = context.workbook.worksheets.getItem("Data").pageLayout;
      page.set({
        orientation: "Landscape",
        paperSize: "A4",
        zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
        centerHorizontally: true,
        printGridlines: false,
        leftMargin: 36,
      });
      page.headersFooters.defaultForAllPages.leftFooter = "Board && trends";
      page.setPrintArea("A1:G40");
      page.setPrintTitleRows("$1:$3");
      page.load("orientation,paperSize,zoom,leftMargin");
      const rows = page.getPrintTitleRowsOrNullObject().load("address");
      await context.sync();
      expect(page.toJSON()).toMatchObject({
        orientation: "Landscape",
        paperSize: "A4",
        zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
        leftMargin: 36,
      });
      expect(rows.address).toBe("Data!1:3");
    });
    expect(host.book.sheets[1]?.page).toMatchObject({
      fitWidth: 1,
      footer: { left: "Board && trends" },
      printArea: { row: 0, column: 0, rows: 40, columns: 7 },
      titleRows: [0, 2],
    });
  });
});
