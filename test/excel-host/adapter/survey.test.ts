import { describe, expect, it } from "vitest";
import { cellAt, makeCell } from "../model/cells.ts";
import { addSheet, addTable } from "../open-host.ts";
import { openAdapter, problemsOf, valueOf } from "./open-adapter.ts";
import { planOf } from "../../unit/excel/plans.ts";

/** Nine rows of complaints below a title, as people keep them. */
const ROWS = [
  ["Complaints 2026", "", ""],
  ["", "", ""],
  ["Date", "Category", "Value"],
  ["2026-01-02", "Billing", 12.5],
  ["2026-01-03", "Delivery", "#N/A"],
];

const openMessyBook = () => {
  const adapter = openAdapter();
  const { host } = adapter;
  const plain = addSheet(host, " Complaints", ROWS);
  const losses = addSheet(host, "Losses", [
    ["Lost on", "Reason"],
    ["2026-02-01", "Price"],
    ["2026-02-09", "Moved"],
    ["Total", 2],
  ]);
  addTable(losses, "Losses2026", "A1:B4").showTotals = true;
  addSheet(host, "Secret", [["Key"]]).visibility = "VeryHidden";
  addSheet(host, "Locked", [["Key"]]).protected = true;
  return { adapter, plain, losses };
};

describe("a workbook at a glance", () => {
  it("names every sheet with what it shows, hidden and protected ones too", async () => {
    const { adapter } = openMessyBook();
    const sheets = valueOf(await adapter.workbook.survey());
    expect(sheets.map(({ name, visible, protected: locked }) => [name, visible, locked])).toEqual([
      ["Sheet1", true, false],
      [" Complaints", true, false],
      ["Losses", true, false],
      ["Secret", false, false],
      ["Locked", true, true],
    ]);
  });

  it("an empty sheet has no used range and no first rows", async () => {
    const { adapter } = openMessyBook();
    const [empty] = valueOf(await adapter.workbook.survey());
    expect(empty).toMatchObject({ used: null, heads: [], tables: [] });
  });

  it("a sheet that is only formatted counts as empty", async () => {
    const adapter = openAdapter();
    makeCell(addSheet(adapter.host, "Formats"), 1_000_000, 3).style = { bold: true };
    expect(valueOf(await adapter.workbook.survey())[1]?.used).toBeNull();
  });

  it("a table's area leaves its totals row out", async () => {
    const { adapter } = openMessyBook();
    const losses = valueOf(await adapter.workbook.survey())[2];
    expect(losses?.tables).toEqual([
      { name: "Losses2026", area: { sheet: "Losses", row: 0, column: 0, rows: 3, columns: 2 } },
    ]);
  });

  it("the first rows come with dates told from numbers and errors from texts", async () => {
    const { adapter } = openMessyBook();
    const complaints = valueOf(await adapter.workbook.survey())[1];
    const columns = complaints?.heads[0]?.chunk.columns;
    // 2 January 2026 is day 46024 of Excel's calendar.
    expect(columns?.get(0)?.values).toEqual(["Complaints 2026", "", "Date", 46_024, 46_025]);
    expect(columns?.get(0)?.dates).toEqual([false, false, false, true, true]);
    expect(columns?.get(2)).toEqual({
      values: ["", "", "Value", 12.5, "#N/A"],
      dates: false,
      errors: [4],
    });
  });

  it("at most 60 rows and 256 columns of a sheet are looked at", async () => {
    const adapter = openAdapter();
    const sheet = addSheet(adapter.host, "Wide");
    makeCell(sheet, 0, 0).value = "a";
    makeCell(sheet, 499, 699).value = "z";
    const [head] = valueOf(await adapter.workbook.survey())[1]?.heads ?? [];
    expect(head?.area).toEqual({ sheet: "Wide", row: 0, column: 0, rows: 60, columns: 256 });
  });

  it("takes three syncs however many sheets there are", async () => {
    const adapter = openAdapter();
    for (let i = 0; i < 30; i += 1) addSheet(adapter.host, `Month ${i}`, ROWS);
    await adapter.workbook.survey();
    // The client sends a last one of its own, which lets go of the ranges.
    expect(adapter.host.counters.syncs).toBeLessThanOrEqual(4);
    expect(adapter.host.counters.writeBatches).toBe(0);
  });

  it("days of a workbook that counts from 1904 are given in the usual calendar", async () => {
    const adapter = openAdapter();
    const sheet = addSheet(adapter.host, "Mac", [["Date"]]);
    // 1 January 2020 in such a workbook (Microsoft support, "Date systems in Excel").
    Object.assign(makeCell(sheet, 1, 0), { value: 42_369, numberFormat: "d mmm yyyy" });
    Object.assign(makeCell(sheet, 2, 0), { value: 42_369, numberFormat: "0" });
    adapter.host.book.date1904 = true;
    const [head] = valueOf(await adapter.workbook.survey())[1]?.heads ?? [];
    expect(head?.chunk.columns.get(0)?.values).toEqual(["Date", 43_831, 42_369]);
  });

  it("a sheet is ours by its marker: renamed it stays ours, a copy of its title is not", async () => {
    const adapter = openAdapter();
    valueOf(await adapter.workbook.writeSheets([planOf([["Complaints", 3]])], adapter.control));
    const board = adapter.host.book.sheets.at(-1);
    if (board !== undefined) board.name = "For the board";
    const [marker] = adapter.host.book.names;
    if (marker !== undefined) marker.formula = "='For the board'!$A$1:$B$1";
    addSheet(adapter.host, "Board", [["Not ours"]]);
    const sheets = valueOf(await adapter.workbook.survey());
    expect(sheets.map(({ name, ours }) => [name, ours])).toEqual([
      ["Sheet1", null],
      ["For the board", "Board"],
      ["Board", null],
    ]);
  });

  it("while a cell is being edited it says so", async () => {
    const { adapter } = openMessyBook();
    adapter.host.startEditing();
    expect(problemsOf(await adapter.workbook.survey())).toEqual([{ code: "cell-being-edited" }]);
  });

  it("a passing refusal is tried again, a lasting one is named by its code and no words of Excel", async () => {
    const { adapter } = openMessyBook();
    adapter.host.faults.failSync({ sync: 1, code: "ServiceNotAvailable", status: 503 });
    expect((await adapter.workbook.survey()).ok).toBe(true);
    for (const sync of [1, 2, 3])
      adapter.host.faults.failSync({
        sync,
        code: "ServiceNotAvailable",
        message: "Billing",
        status: 503,
      });
    expect(problemsOf(await adapter.workbook.survey())).toEqual([
      { code: "excel-refused", step: "look through the sheets", excelCode: "ServiceNotAvailable" },
    ]);
  });

  it.each([
    ["InvalidOperationInCellEditMode", { code: "cell-being-edited" }],
    [
      "AccessDenied",
      { code: "excel-refused", step: "look through the sheets", excelCode: "AccessDenied" },
    ],
    [
      "Unauthenticated",
      { code: "excel-refused", step: "look through the sheets", excelCode: "Unauthenticated" },
    ],
  ])("%s is told in our words, never in those of Excel", async (code, problem) => {
    const { adapter } = openMessyBook();
    adapter.host.faults.failSync({ sync: 2, code, message: "Billing, 12.5", status: 400 });
    expect(problemsOf(await adapter.workbook.survey())).toEqual([problem]);
  });

  it("looks and changes nothing", async () => {
    const { adapter, plain } = openMessyBook();
    await adapter.workbook.survey();
    expect(cellAt(plain, 2, 0)?.value).toBe("Date");
    expect(adapter.host.counters.writeBatches).toBe(0);
    expect(adapter.host.coverage().unknown).toEqual([]);
  });
});
