import { beforeEach, expect, it, describe } from "vitest";
import type { ExcelHost } from "./host.ts";
import { addSheet, connectHost, createHost } from "./open-host.ts";

let host: ExcelHost;

beforeEach(() => {
  host = createHost();
  connectHost(host);
  addSheet(host, "Data");
});

describe("the application", () => {
  it("calculates when told to, with the calculator it was given", async () => {
    const calculating = createHost({
      calculate: (book) => {
        for (const sheet of book.sheets)
          for (const cell of sheet.cells.values()) if (cell.formula === "=1+1") cell.value = 2;
      },
    });
    connectHost(calculating);
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getFirst().getRange("A1");
      cell.formulas = [["=1+1"]];
      cell.load("values");
      await context.sync();
      expect(cell.values).toEqual([[0]]);
      context.application.calculate("Full");
      cell.load("values");
      await context.sync();
      expect(cell.values).toEqual([[2]]);
    });
  });

  it.each([
    [false, 43_831],
    [true, 42_369],
  ])(
    "tells the date system of the workbook by 1 January 2020 (1904: %s)",
    async (date1904, serial) => {
      host.book.date1904 = date1904;
      await Excel.run(async (context) => {
        const result = context.workbook.functions.date(2020, 1, 1).load("value");
        await context.sync();
        expect(result.value).toBe(serial);
      });
    },
  );

  it("speaks English (United States)", async () => {
    await Excel.run(async (context) => {
      const { cultureInfo } = context.application;
      cultureInfo.load("name,numberFormat/numberDecimalSeparator,datetimeFormat/shortDatePattern");
      await context.sync();
      expect(cultureInfo.toJSON()).toMatchObject({
        name: "en-US",
        numberFormat: { numberDecimalSeparator: "." },
        datetimeFormat: { shortDatePattern: "M/d/yyyy" },
      });
    });
  });

  it("knows what is selected", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      sheet.getRange("B2:C3").select();
      await context.sync();
      const selected = context.workbook.getSelectedRange().load("address");
      await context.sync();
      expect(selected.address).toBe("Data!B2:C3");
    });
  });

  it("keeps the document's properties", async () => {
    await Excel.run(async (context) => {
      context.workbook.properties.title = "Board pack";
      const properties = context.workbook.properties.load("title,author");
      await context.sync();
      expect([properties.title, properties.author]).toEqual(["Board pack", ""]);
    });
  });
});
