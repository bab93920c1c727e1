import { describe, expect, it } from "vitest";
import { TEMPLATES } from "../../addin/intake/templates/templates.ts";
import { upgradeTemplates } from "../../addin/upgrade-templates.ts";
import { addSheet, addTable, connectHost, createHost, fill } from "../excel-host/open-host.ts";
import type { ExcelHost } from "../excel-host/host.ts";
import type { HostSheet } from "../excel-host/model/book.ts";
import { insert, openWorkbook, photograph, readBack, sheetOf, valueOf } from "./filled-book.ts";
import { openHost } from "./small-book.ts";

/** As a team may have it: made by hand after an earlier list of columns, on a sheet with words of its own. */
const openOld = (excelApi = "1.15"): { readonly host: ExcelHost; readonly sheet: HostSheet } => {
  const host = createHost({ excelApi });
  connectHost(host);
  const sheet = addSheet(host, "Our meetings", [
    ["Meetings of the year", "", "", "", "ask Service for the key"],
    [],
    ["MeetingID", "ScheduledDate", "HeldDate", "Status", "Room"],
    ["M1", "2026-01-08", "2026-01-08", "Held", "4"],
    ["M2", "2026-02-08", "", "Cancelled", "2"],
    ["M3", "2026-03-08", "2026-03-20", "Postponed", "'007"],
  ]);
  addTable(sheet, "tblForums", "A3:E6");
  fill(sheet, "A9", [["Below the table"]]);
  return { host, sheet };
};

const upgrade = () => upgradeTemplates(openWorkbook());

/** The cells of the old table and all around it. */
const oldCells = ({ cells }: HostSheet): unknown =>
  structuredClone([...cells].filter(([place]) => place % 16_384 < 5));

describe("a table of an earlier version", () => {
  it("is read without loss under its former headers", async () => {
    openOld();
    const read = await readBack();
    expect(read.problems).toEqual([]);
    expect(read.tables.forums).toMatchObject([
      { row: 4, scheduled: "2026-01-08", held: "2026-01-08", status: "held", chair: null },
      { row: 5, held: null, status: "cancelled" },
      { row: 6, held: "2026-03-20", status: "postponed" },
    ]);
  });

  it("gets the columns that it lacks at its right, and no cell that was there changes", async () => {
    const { host, sheet } = openOld();
    const before = oldCells(sheet);
    const others = photograph({ ...host.book, sheets: host.book.sheets.slice(0, 1) });
    const { upgraded } = valueOf(await upgrade());
    const missing = TEMPLATES.forums.columns.slice(1).map(({ header }) => header);
    const added = missing.filter(
      (header) => !["Scheduled on", "Held on", "Status"].includes(header),
    );
    expect(upgraded).toEqual([{ key: "forums", table: "tblForums", headers: added }]);
    expect(oldCells(sheet)).toEqual(before);
    expect(sheet.tables[0]?.area).toEqual({
      row: 2,
      column: 0,
      rows: 4,
      columns: 5 + added.length,
    });
    const headers = added.map((_, place) => sheet.cells.get(2 * 16_384 + 5 + place)?.value);
    expect(headers).toEqual(added);
    expect(photograph({ ...host.book, names: [], sheets: host.book.sheets.slice(0, 1) })).toEqual(
      others,
    );
  });

  it("its new columns can be filled, with the same rules as in a new table", async () => {
    const { sheet } = openOld();
    valueOf(await upgrade());
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("tblForums");
      const chair = table.columns.getItem("Chair").getDataBodyRange();
      chair.values = [["CCO"], ["CCO"], ["Other"]];
      chair.dataValidation.load("rule");
      await context.sync();
      expect(chair.dataValidation.rule.list?.source).toBe("CEO,CCO,Other");
    });
    expect((await readBack()).tables.forums?.map(({ chair }) => chair)).toEqual([
      "CCO",
      "CCO",
      "other",
    ]);
    expect(sheet.tables).toHaveLength(1);
  });

  it("gets its columns in the oldest Excel that runs the add-in", async () => {
    const { host, sheet } = openOld("1.9");
    valueOf(await upgrade());
    expect(sheet.tables[0]?.area.columns).toBe(17);
    expect([host.coverage().newer, host.coverage().unknown]).toEqual([[], []]);
  });

  it("a second upgrade changes nothing", async () => {
    const { host } = openOld();
    valueOf(await upgrade());
    const before = photograph(host.book);
    expect(valueOf(await upgrade())).toEqual({ upgraded: [], notes: [] });
    expect(photograph(host.book)).toEqual(before);
  });

  it("its sheet bears the version from then on", async () => {
    openOld();
    valueOf(await upgrade());
    const survey = valueOf(await openWorkbook().survey());
    expect(survey.find(({ name }) => name === "Our meetings")?.template).toEqual({
      key: "forums",
      version: 1,
    });
    expect(survey.find(({ name }) => name === "Our meetings")?.ours).toBeNull();
  });

  it("is left as it is where something stands beside it, and says where", async () => {
    const { host, sheet } = openOld();
    fill(sheet, "H5", [["my notes"]]);
    const before = photograph(host.book);
    const result = await upgrade();
    expect(result.ok ? [] : result.problems).toEqual([
      { code: "no-room-beside-table", table: "tblForums", sheet: "Our meetings", address: "F3:Q6" },
    ]);
    expect(photograph(host.book)).toEqual(before);
  });

  it("is left as it is on a protected sheet", async () => {
    const { host, sheet } = openOld();
    sheet.protected = true;
    const before = photograph(host.book);
    const result = await upgrade();
    expect(result.ok ? [] : result.problems).toEqual([
      { code: "sheet-protected", sheet: "Our meetings" },
    ]);
    expect(photograph(host.book)).toEqual(before);
  });

  it.each([
    [4, { code: "table-missing", table: "tblForums" }],
    [6, { code: "workbook-changed", sheet: "Our meetings", written: "put-back" }],
  ] as const)("that is deleted before sync %d is named", async (sync, problem) => {
    const { host, sheet } = openOld();
    host.faults.beforeSync(sync, () => {
      sheet.tables = [];
    });
    const before = oldCells(sheet);
    const result = await upgrade();
    expect(result.ok ? [] : result.problems).toEqual([problem]);
    expect(oldCells(sheet)).toEqual(before);
  });

  it.each([0, 1, 4, 30, 90])(
    "a failure after %d steps of any batch leaves the workbook as it was",
    async (afterActions) => {
      let failures = 0;
      for (let sync = 1; sync <= 7; sync += 1) {
        const { host, sheet } = openOld();
        addSheet(host, "People", [
          ["Person", "Unit"],
          ["Head of Service", "North"],
        ]);
        addTable(sheetOf(host, "People"), "tblPeople", "A1:B2");
        const before = photograph(host.book);
        host.faults.failSync({ sync, code: "GeneralException", status: 400, afterActions });
        const result = await upgrade();
        host.faults.clear();
        if (result.ok) continue;
        failures += 1;
        expect(photograph(host.book)).toEqual(before);
        expect(sheet.tables[0]?.area.columns).toBe(5);
      }
      expect(failures).toBeGreaterThan(2);
    },
  );

  it("a plain range is named: it has to become a table first", async () => {
    const host = openHost();
    const headers = TEMPLATES.momentResults.columns.map(({ header }) => header).slice(0, 4);
    addSheet(host, "Results", [
      headers,
      ["Renewal", "2026-10", 5, 8],
      ["Renewal", "2026-09", 4, 8],
    ]);
    expect(valueOf(await upgrade())).toEqual({
      upgraded: [],
      notes: [
        "“Results” is a plain range; make it a table (Insert › Table), then tick its upgrade.",
      ],
    });
  });

  it("tables of today need nothing", async () => {
    openHost();
    valueOf(await insert());
    expect(valueOf(await upgrade())).toEqual({ upgraded: [], notes: [] });
  });
});

describe("a sheet that is copied", () => {
  it("keeps its mark; the copy is a second table of its kind and is named, not read", async () => {
    const host = openHost();
    valueOf(await insert(["forums"]));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Forums").copy("End");
      await context.sync();
    });
    const survey = valueOf(await openWorkbook().survey());
    expect(survey.map(({ template }) => template?.key ?? null)).toEqual([null, "forums", "forums"]);
    const read = await readBack();
    expect(read.problems.map(({ code }) => code)).toEqual(["table-repeated"]);
    expect(read.counts.map(({ table }) => table)).toEqual(["tblForums"]);
    expect(host.book.sheets).toHaveLength(3);
  });
});
