import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { blankTable } from "./model/blank.ts";
import type { HostSheet } from "./model/book.ts";
import { boardSheet, newBook, partsOf, put, reopened } from "./xlsx-samples.ts";
import { openBook } from "./xlsx/open-book.ts";
import { openPackage, partText } from "./xlsx/package.ts";
import { saveBook } from "./xlsx/save-book.ts";

describe("a file that is opened, changed and saved again", () => {
  const saved = (): Promise<Uint8Array> => saveBook(newBook(boardSheet("Board"), otherSheet()));
  const otherSheet = (): HostSheet => {
    const sheet = boardSheet("Data");
    sheet.tables = [blankTable("Rows", { row: 3, column: 0, rows: 3, columns: 2 })];
    return sheet;
  };

  it("carries over what nobody touched, part by part", async () => {
    const file = await saved();
    const book = await openBook(file, "Test.xlsx");
    const added = boardSheet("Added");
    added.tables = [blankTable("AddedTable", { row: 3, column: 0, rows: 3, columns: 2 })];
    book.sheets.push(added);
    const [before, after] = [await partsOf(file), await partsOf(await saveBook(book))];
    const carried = [...before.keys()].filter((name) => /sheets|tables|charts|drawings/.test(name));
    expect(carried.length).toBeGreaterThan(10);
    for (const name of carried) expect([name, after.get(name)]).toEqual([name, before.get(name)]);
  });

  it("writes a changed cell and leaves its neighbours letter by letter", async () => {
    const book = await openBook(await saved(), "Test.xlsx");
    const [board] = book.sheets;
    if (board === undefined) throw new Error("no sheet");
    const before = await partText(openPackage(await saved()), board.part ?? "");
    put(board, "B5", { value: 99 });
    board.touched = true;
    const after = await partText(openPackage(await saveBook(book)), board.part ?? "");
    expect(after).toContain('<c r="B5"><v>99</v></c>');
    const cells = (text: string): string[] =>
      text.match(/<c r="(?!B5")[\s\S]*?(?:\/>|<\/c>)/g) ?? [];
    expect(cells(after)).toEqual(cells(before));
  });

  it("takes a chart and a table away with all their parts", async () => {
    const book = await openBook(await saved(), "Test.xlsx");
    const [board] = book.sheets;
    if (board === undefined) throw new Error("no sheet");
    board.charts = [];
    board.tables = [];
    board.touched = true;
    const back = await reopened(book);
    expect(back.sheets.map(({ charts, tables }) => [charts.length, tables.length])).toEqual([
      [0, 0],
      [1, 1],
    ]);
    const names = [...openPackage(await saveBook(book)).entries.keys()];
    expect(names.filter((name) => /charts\/chart\d/.test(name))).toHaveLength(1);
    expect(names.filter((name) => /tables\/table\d/.test(name))).toHaveLength(1);
  });

  it("lets a table grow with its rows", async () => {
    const book = await openBook(await saved(), "Test.xlsx");
    const [board] = book.sheets;
    const [table] = board?.tables ?? [];
    if (board === undefined || table === undefined) throw new Error("no table");
    put(board, "A7", { value: "2026-03" });
    put(board, "B7", { value: 5 });
    table.area = { ...table.area, rows: 4 };
    board.touched = true;
    expect((await reopened(book)).sheets[0]?.tables[0]?.area).toEqual(table.area);
  });

  it("forgets a deleted sheet and the parts that only it had", async () => {
    const book = await openBook(await saved(), "Test.xlsx");
    book.sheets = book.sheets.filter(({ name }) => name !== "Board");
    book.activeSheetId = book.sheets[0]?.id ?? "";
    const names = [...openPackage(await saveBook(book)).entries.keys()];
    expect(names.filter((name) => /worksheets\/sheet\d+\.xml$/.test(name))).toHaveLength(1);
    expect(names.filter((name) => /drawings\/drawing\d+\.xml$/.test(name))).toHaveLength(1);
    expect((await reopened(book)).sheets.map(({ name }) => name)).toEqual(["Data"]);
  });

  it("refuses what is no workbook", async () => {
    await expect(openBook(new TextEncoder().encode("Month,Count"), "a.xlsx")).rejects.toThrow(
      "not an .xlsx workbook",
    );
  });
});

const DASHBOARD = "../shared/data/wb-kpi-dashboard.xlsx";
const INVENTORY = "../shared/data/wb-kpi-dashboard.inventory.json";

interface Inventory {
  readonly sheets: readonly {
    readonly name: string;
    readonly formula_cells: number;
    readonly merged_ranges: number;
  }[];
  readonly tables: readonly { readonly name: string; readonly ref: string }[];
  readonly defined_names: readonly string[];
  readonly parts: Readonly<Record<string, number>>;
}

describe.runIf(existsSync(DASHBOARD))("somebody else's dashboard", () => {
  const source = existsSync(DASHBOARD) ? new Uint8Array(readFileSync(DASHBOARD)) : new Uint8Array();

  it("is read as its inventory says", async () => {
    const inventory = JSON.parse(readFileSync(INVENTORY, "utf8")) as Inventory;
    const book = await openBook(source, "dashboard.xlsx");
    const formulas = ({ cells }: HostSheet): number =>
      [...cells.values()].filter(({ formula }) => formula !== null).length;
    expect(book.sheets.map((sheet) => [sheet.name, formulas(sheet), sheet.merges.length])).toEqual(
      inventory.sheets.map((each) => [each.name, each.formula_cells, each.merged_ranges]),
    );
    expect(book.sheets.flatMap(({ tables }) => tables.map(({ name }) => name)).toSorted()).toEqual(
      inventory.tables.map(({ name }) => name).toSorted(),
    );
    expect(book.sheets.flatMap(({ charts }) => charts)).toHaveLength(
      inventory.parts["charts"] ?? 0,
    );
    expect(book.names.map(({ name }) => name)).toEqual(inventory.defined_names);
  });

  it("keeps every part of its sheets byte by byte when a sheet with a table and a chart is added", async () => {
    const book = await openBook(source, "dashboard.xlsx");
    book.sheets.push(boardSheet("Board"));
    const [before, after] = [await partsOf(source), await partsOf(await saveBook(book))];
    const changed = [...before].filter(([name, part]) => after.get(name) !== part);
    expect(changed.map(([name]) => name).toSorted()).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/calcChain.xml",
      "xl/styles.xml",
      "xl/workbook.xml",
    ]);
    const added = [...after.keys()].filter((name) => !before.has(name));
    expect(
      added.filter((name) => /sheet\d|table\d|chart\d/.test(name)).length,
    ).toBeGreaterThanOrEqual(3);
  });

  it("keeps its slicers, pictures and charts when one of its own cells is changed", async () => {
    const book = await openBook(source, "dashboard.xlsx");
    const sheet = book.sheets[1];
    if (sheet === undefined) throw new Error("no sheet");
    put(sheet, "A61", { value: "A note" });
    sheet.touched = true;
    const [before, after] = [await partsOf(source), await partsOf(await saveBook(book))];
    const kept = [...before.keys()].filter((name) =>
      /media|slicer|chart|drawing|pivot|table/.test(name),
    );
    for (const name of kept) expect([name, after.get(name)]).toEqual([name, before.get(name)]);
  });
});
