import { beforeEach, describe, expect, it } from "vitest";
import type { ExcelHost } from "./host.ts";
import type { HostSheet, HostTable } from "./model/book.ts";
import { addSheet, addTable, connectHost, createHost } from "./open-host.ts";
import { refusalOf } from "./refusal-of.ts";

let host: ExcelHost;
let sheet: HostSheet;
let table: HostTable;

beforeEach(() => {
  host = createHost();
  connectHost(host);
  sheet = addSheet(host, "Data", [
    ["Month", "Count"],
    ["Jan", 3],
    ["Feb", 5],
  ]);
  table = addTable(sheet, "Complaints", "A1:B3");
});

const codeOf = async (batch: (sheet: Excel.Worksheet) => unknown): Promise<string | null> => {
  const refusal = await refusalOf(async (context) => {
    batch(context.workbook.worksheets.getItem("Data"));
    await context.sync();
  });
  return refusal.code;
};

describe("a new table", () => {
  it("may not overlap another", async () => {
    expect(await codeOf((data) => data.tables.add("B3:C5", true))).toBe("InvalidArgument");
  });

  it("gets names for empty and repeated headers, and texts for numbers", async () => {
    addSheet(host, "Other", [["Name", "Name", "", 2026]]);
    await Excel.run(async (context) => {
      const made = context.workbook.worksheets.getItem("Other").tables.add("A1:D2", true);
      const header = made.getHeaderRowRange().load("values");
      await context.sync();
      expect(header.values).toEqual([["Name", "Name2", "Column3", "2026"]]);
    });
  });

  it("without headers gets a row of them and pushes the rest down", async () => {
    addSheet(host, "Other", [[1], [2]]);
    await Excel.run(async (context) => {
      const made = context.workbook.worksheets.getItem("Other").tables.add("A1:A2", false);
      const range = made.getRange().load("values,address");
      await context.sync();
      expect([range.address, range.values]).toEqual(["Other!A1:A3", [["Column1"], [1], [2]]]);
    });
  });

  it.each([
    ["A name with spaces", "InvalidArgument"],
    ["A1", "InvalidArgument"],
    ["2026_data", "InvalidArgument"],
    ["complaints", "InvalidArgument"],
    ["Loss_review", null],
  ])("named %j is refused or taken: %s", async (name, code) => {
    expect(
      await codeOf((data) => {
        data.tables.add("D1:E3", true).name = name;
      }),
    ).toBe(code);
  });
});

describe("rows of a table", () => {
  it("are added at its end, and what stands below moves down", async () => {
    addSheet(host, "Data");
    await Excel.run(async (context) => {
      const data = context.workbook.worksheets.getItem("Data");
      data.getRange("A4").values = [["below"]];
      data.tables.getItem("Complaints").rows.add(undefined, [
        ["Mar", 8],
        ["Apr", 9],
      ]);
      const all = data.getRange("A1:B6").load("values");
      await context.sync();
      expect(all.values.map(([first]) => first)).toEqual([
        "Month",
        "Jan",
        "Feb",
        "Mar",
        "Apr",
        "below",
      ]);
    });
    expect(table.area.rows).toBe(5);
  });

  it("need as many values as there are columns", async () => {
    expect(
      await codeOf((data) => data.tables.getItem("Complaints").rows.add(undefined, [["Mar"]])),
    ).toBe("InvalidArgument");
  });

  it("are the body, without header and totals", async () => {
    await Excel.run(async (context) => {
      const made = context.workbook.tables.getItem("Complaints");
      made.showTotals = true;
      const body = made.getDataBodyRange().load("address");
      const total = made.getTotalRowRange().load("address");
      await context.sync();
      expect([body.address, total.address]).toEqual(["Data!A2:B3", "Data!A4:B4"]);
    });
  });
});

describe("a table's size", () => {
  it.each([
    ["A1:C9", null],
    ["A2:B9", "InvalidArgument"],
    ["D1:E9", "InvalidArgument"],
  ])("is changed to %s, or not when its header row would move", async (address, code) => {
    expect(
      await codeOf((data) => {
        data.tables.getItem("Complaints").resize(address);
      }),
    ).toBe(code);
  });

  it("is changed only where ExcelApi 1.13 is there", async () => {
    const older = createHost({ excelApi: "1.12" });
    connectHost(older);
    addTable(addSheet(older, "Data", [["Month"], ["Jan"]]), "Complaints", "A1:A2");
    expect(
      await codeOf((data) => {
        data.tables.getItem("Complaints").resize("A1:A5");
      }),
    ).toBe("ApiNotFound");
  });

  it("grows when a user types right below it or beside it", () => {
    host.userEnters("Data", "A4", [["Mar", 8]]);
    expect(table.area).toMatchObject({ rows: 4, columns: 2 });
    host.userEnters("Data", "C1", [["Note"]]);
    expect(table.area).toMatchObject({ rows: 4, columns: 3 });
  });

  it("does not grow when a user types one row further down", () => {
    host.userEnters("Data", "A5", [["Mar"]]);
    expect(table.area).toMatchObject({ rows: 3, columns: 2 });
  });
});

describe("columns of a table", () => {
  it("are found by their header without regard to case", async () => {
    await Excel.run(async (context) => {
      const { columns } = context.workbook.tables.getItem("Complaints");
      const found = columns.getItemOrNullObject("COUNT").load("index,values");
      const missing = columns.getItemOrNullObject("Category");
      await context.sync();
      expect([found.index, found.values, missing.isNullObject]).toEqual([
        1,
        [["Count"], [3], [5]],
        true,
      ]);
    });
  });

  it("are added on the right", async () => {
    await Excel.run(async (context) => {
      const { columns } = context.workbook.tables.getItem("Complaints");
      columns.add(undefined, [["Share"], [0.4], [0.6]]);
      const range = context.workbook.tables.getItem("Complaints").getRange().load("values");
      await context.sync();
      expect(range.values[0]).toEqual(["Month", "Count", "Share"]);
    });
  });
});

describe("a filtered table", () => {
  beforeEach(() => {
    table.filteredRows.add(0);
  });

  it("says so", async () => {
    await Excel.run(async (context) => {
      const filter = context.workbook.tables
        .getItem("Complaints")
        .autoFilter.load("isDataFiltered");
      await context.sync();
      expect(filter.isDataFiltered).toBe(true);
    });
  });

  it("takes no block of values over the rows it hides, until the filter is cleared", async () => {
    const write = (data: Excel.Worksheet): void => {
      data.getRange("A2:B3").values = [
        ["x", 1],
        ["y", 2],
      ];
    };
    expect(await codeOf(write)).toBe("FilteredRangeConflict");
    expect(
      await codeOf((data) => {
        data.tables.getItem("Complaints").clearFilters();
        write(data);
      }),
    ).toBeNull();
  });

  it("loses no row", async () => {
    const code = await codeOf((data) => {
      data.tables.getItem("Complaints").rows.getItemAt(0).delete();
    });
    expect([code, table.area.rows]).toEqual(["InvalidOperation", 3]);
  });

  it("reads with the rows it hides", async () => {
    await Excel.run(async (context) => {
      const body = context.workbook.tables.getItem("Complaints").getDataBodyRange().load("values");
      await context.sync();
      expect(body.values).toHaveLength(2);
    });
  });
});
