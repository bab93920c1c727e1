import { describe, expect, it } from "vitest";
import type { ChartPlan, SheetPlan, TablePlan } from "../../../addin/sheets/plan.ts";
import { cellAt } from "../model/cells.ts";
import { addSheet, addTable, fill } from "../open-host.ts";
import { cell, planOf } from "../../unit/excel/plans.ts";
import { months, write } from "./boards.ts";
import type { Adapter } from "./open-adapter.ts";
import { openAdapter, sheetOf, valueOf } from "./open-adapter.ts";

const tableAt = (name: string, row: number, rows: number): TablePlan => ({
  name,
  box: { row, column: 0, rows, columns: 2 },
});

/** Two tables, one below the other, with a blank row between. */
const stacked = (first: number, second: number): SheetPlan => ({
  ...planOf([]),
  cells: [...months(first), [cell(null), cell(null)], ...months(second)],
  tables: [
    tableAt("UpstreamFirst", 0, first + 1),
    tableAt("UpstreamSecond", first + 2, second + 1),
  ],
});

const tablesOf = (adapter: Adapter) =>
  sheetOf(adapter, "Board").tables.map(({ name, area }) => [name, area.row, area.rows]);

describe("tables of a sheet", () => {
  it.each(["1.9", "1.15"])("grow and move with their rows in Excel %s", async (excelApi) => {
    const adapter = openAdapter(excelApi);
    valueOf(await write(adapter, stacked(2, 3)));
    valueOf(await write(adapter, stacked(4, 2)));
    expect(tablesOf(adapter).toSorted(([a], [b]) => String(a).localeCompare(String(b)))).toEqual([
      ["UpstreamFirst", 0, 5],
      ["UpstreamSecond", 6, 3],
    ]);
    expect(cellAt(sheetOf(adapter, "Board"), 6, 0)?.value).toBe("Month");
    expect(valueOf(await write(adapter, stacked(4, 2)))[0]?.change).toBe("unchanged");
    expect(adapter.host.coverage()).toMatchObject({ unknown: [], newer: [] });
  });

  it("a table that only grows stays the same table, so formulas that name it live on", async () => {
    const adapter = openAdapter("1.13");
    const plan = (rows: number): SheetPlan => ({
      ...planOf([]),
      cells: months(rows),
      tables: [tableAt("UpstreamFirst", 0, rows + 1)],
    });
    valueOf(await write(adapter, plan(2)));
    const before = sheetOf(adapter, "Board").tables[0]?.id;
    valueOf(await write(adapter, plan(3)));
    expect(sheetOf(adapter, "Board").tables.map(({ id, area }) => [id, area.rows])).toEqual([
      [before, 4],
    ]);
  });

  it("a table of the user beside ours is left alone", async () => {
    const adapter = openAdapter();
    valueOf(await write(adapter, stacked(2, 2)));
    const board = sheetOf(adapter, "Board");
    fill(board, "E1", [["Mine"], [1]]);
    const mine = addTable(board, "Mine", "E1:E2");
    const before = structuredClone(mine);
    valueOf(await write(adapter, stacked(3, 2)));
    expect(board.tables.find(({ name }) => name === "Mine")).toEqual(before);
  });

  it("a table that a plan no longer has becomes plain cells", async () => {
    const adapter = openAdapter();
    valueOf(await write(adapter, stacked(2, 2)));
    valueOf(await write(adapter, { ...stacked(2, 2), tables: [] }));
    expect(tablesOf(adapter)).toEqual([]);
    expect(cellAt(sheetOf(adapter, "Board"), 0, 0)?.value).toBe("Month");
  });

  it("a name that another table has is not taken from it", async () => {
    const adapter = openAdapter();
    const [data] = adapter.host.book.sheets;
    if (data !== undefined) {
      fill(data, "A1", [["Month"], [1]]);
      addTable(data, "upstreamfirst", "A1:A2");
    }
    const before = structuredClone(data);
    valueOf(await write(adapter, stacked(2, 2)));
    expect(tablesOf(adapter).map(([name]) => name)).toEqual(["UpstreamFirst_2", "UpstreamSecond"]);
    expect(data).toEqual(before);
  });

  it.each<[string, (adapter: Adapter) => string | null]>([
    ["of the workbook", () => null],
    ["of one sheet", ({ host }) => host.book.sheets[0]?.id ?? null],
  ])("nor is a name that the user gave to cells, be it a name %s", async (_, scopeOf) => {
    const adapter = openAdapter();
    const scope = scopeOf(adapter);
    const given = { formula: "=Sheet1!$A$1", visible: true, comment: "", scope };
    adapter.host.book.names.push({ ...given, name: "UPSTREAMFIRST" });
    adapter.host.book.names.push({ ...given, name: "UpstreamFirst_2" });
    valueOf(await write(adapter, stacked(2, 2)));
    expect(tablesOf(adapter).map(([name]) => name)).toEqual(["UpstreamFirst_3", "UpstreamSecond"]);
    expect(adapter.host.book.names).toContainEqual({ ...given, name: "UPSTREAMFIRST" });
  });

  it("keep a name with a number, whether or not the other name is free again", async () => {
    const adapter = openAdapter();
    const { names } = adapter.host.book;
    const given = { formula: "=1", visible: true, comment: "", scope: null };
    names.push({ ...given, name: "UpstreamFirst" });
    valueOf(await write(adapter, stacked(2, 2)));
    const writes = adapter.host.counters.writeBatches;
    expect(valueOf(await write(adapter, stacked(2, 2)))[0]?.change).toBe("unchanged");
    names.splice(0, 1);
    expect(valueOf(await write(adapter, stacked(2, 2)))[0]?.change).toBe("unchanged");
    expect(adapter.host.counters.writeBatches).toBe(writes);
    valueOf(await write(adapter, stacked(4, 2)));
    expect(tablesOf(adapter)).toEqual([
      ["UpstreamFirst_2", 0, 5],
      ["UpstreamSecond", 6, 3],
    ]);
  });

  it("take a number where their own names went to another sheet with cells that were cut", async () => {
    const adapter = openAdapter();
    valueOf(await write(adapter, stacked(2, 2)));
    const pack = addSheet(adapter.host, "Pack");
    pack.tables.push(...sheetOf(adapter, "Board").tables.splice(0));
    const wider = { ...stacked(3, 2), tables: [tableAt("UpstreamFirst", 0, 4)] };
    valueOf(await write(adapter, wider));
    expect(tablesOf(adapter)).toEqual([["UpstreamFirst_2", 0, 4]]);
    expect(pack.tables.map(({ name }) => name)).toEqual(["UpstreamFirst", "UpstreamSecond"]);
  });
});

const column = (at: number) => ({ row: 1, column: at, rows: 12, columns: 1 });
const CHART: ChartPlan = {
  name: "UpstreamChart",
  kind: "line",
  title: "Complaints a month",
  alt: "Line chart",
  categories: column(0),
  series: [{ name: "value", values: column(1), style: "data" }],
  place: { row: 1, column: 3, rows: 12, columns: 6 },
  valueFormat: "#,##0",
};

describe("how a sheet looks and prints", () => {
  it("one ink rule below the header, thin rules below rows, no gridlines", async () => {
    const adapter = openAdapter("1.9");
    valueOf(await write(adapter, { ...planOf([]), cells: months(2), frozenRows: 1 }));
    const board = sheetOf(adapter, "Board");
    expect(cellAt(board, 0, 1)?.style).toMatchObject({
      bold: true,
      fontSize: 10,
      horizontal: "Right",
      borders: { bottom: { style: "Thin", color: "#1F2937" } },
    });
    expect(cellAt(board, 2, 1)).toMatchObject({
      numberFormat: "#,##0",
      style: { borders: { bottom: { style: "Thin", color: "#D5DBE3" } } },
    });
    expect(cellAt(board, 0, 0)?.style.fontName).toBeUndefined();
    expect([board.showGridlines, board.frozen.rows]).toEqual([false, 1]);
  });

  it("widths are those of Excel: 8.43 characters are 48 points", async () => {
    const adapter = openAdapter();
    valueOf(await write(adapter, { ...planOf([["a"]]), columnWidths: [8.43] }));
    // The default column of Excel is 64 pixels at 96 dpi.
    expect(sheetOf(adapter, "Board").columnWidths.get(0)).toBe(48);
  });

  it("prints our cells on A4 across, with ampersands as they are", async () => {
    const adapter = openAdapter("1.9");
    const plan = planOf([["a"], ["b"], ["c"]]);
    const page = {
      ...plan.page,
      footerLeft: "Smith & Sons",
      titleRows: [0, 1],
      pageNumbers: true,
      printRows: 2,
    } as const;
    valueOf(await write(adapter, { ...plan, page }));
    expect(sheetOf(adapter, "Board").page).toMatchObject({
      orientation: "Landscape",
      paperSize: "A4",
      fitWidth: 1,
      fitHeight: 1,
      printArea: { row: 0, column: 0, rows: 2, columns: 1 },
      titleRows: [0, 1],
      footer: { left: "Smith && Sons", right: "Page &P of &N" },
      centerHorizontally: true,
    });
  });

  it("a link leads to its cell and shows the cell's own text; an old one goes", async () => {
    const adapter = openAdapter("1.9");
    const plan = planOf([["=1+1 is text", "Method"]]);
    const content = { kind: "text", text: "=1+1" } as const;
    const cells = [[{ ...cell(null), content }, cell("Method")]];
    const link = { row: 0, column: 0, sheet: "It's data", address: "B2" };
    valueOf(await write(adapter, { ...plan, cells, links: [link] }));
    const board = sheetOf(adapter, "Board");
    expect([...board.hyperlinks]).toMatchObject([[0, { documentReference: "'It''s data'!B2" }]]);
    expect(cellAt(board, 0, 0)).toMatchObject({ value: "=1+1", formula: null });
    valueOf(await write(adapter, { ...plan, cells, links: [{ ...link, column: 1 }] }));
    expect([...board.hyperlinks.keys()]).toEqual([1]);
    expect([0, 1].map((at) => cellAt(board, 0, at)?.style.underline)).toEqual(["None", "Single"]);
  });

  it("a row taller than Excel allows is written as tall as it allows, and never refused", async () => {
    const adapter = openAdapter();
    const plan = { ...planOf([["Answer"], ["long"]]), rowHeights: new Map([[1, 506.5]]) };
    valueOf(await write(adapter, plan));
    expect(sheetOf(adapter, "Board").rowHeights.get(1)).toBe(409);
  });

  it("a whole new sheet with charts takes five syncs to write, an unchanged book none", async () => {
    const adapter = openAdapter();
    const plan = { ...stacked(12, 12), charts: [CHART] };
    valueOf(await write(adapter, plan));
    expect(adapter.host.counters.writeBatches).toBe(5);
    adapter.host.resetCounters();
    valueOf(await write(adapter, plan));
    expect(adapter.host.counters.writeBatches).toBe(0);
  });
});
