import { parseThemeColors } from "hucre";
import type { HostBook, HostSheet } from "../model/book.ts";
import { blankBook } from "../model/blank.ts";
import {
  type Package,
  type Relation,
  openPackage,
  partText,
  partTree,
  relationsOf,
} from "./package.ts";
import { readCharts } from "./read-charts.ts";
import { readSharedStrings } from "./read-cells.ts";
import { readNames } from "./read-names.ts";
import { type SharedParts, readSheet } from "./read-sheet.ts";
import { readStyles } from "./read-styles.ts";
import { readTable } from "./read-tables.ts";
import { readSettings } from "./settings.ts";
import { type Element, attributeOf, childOf, childrenOf, flagOf, numberOf } from "./xml.ts";

/** Reads an .xlsx file. Throws when the bytes are no workbook; the page tells the user. */
export async function openBook(bytes: Uint8Array, fileName: string): Promise<HostBook> {
  const file = openPackage(bytes);
  const path = await workbookPath(file);
  const workbook = await partTree(file, path);
  if (workbook === null) throw new Error("The file has no workbook in it.");
  const relations = await relationsOf(file, path);
  const shared = await readShared(file, relations);
  const sheets = await readSheets(file, { workbook, relations, shared });
  const tabs = sheetEntries(workbook, relations).map(({ part }) =>
    sheets.find((sheet) => sheet.part === part),
  );
  const view = childOf(childOf(workbook, "bookViews"), "workbookView");
  const active = tabs[numberOf(view, "activeTab") ?? 0] ?? sheets[0];
  return {
    ...blankBook(fileName),
    sheets,
    activeSheetId: active?.id ?? "",
    names: readNames(workbook, tabs),
    settings: await readSettings(file),
    date1904: flagOf(childOf(workbook, "workbookPr"), "date1904"),
    structureProtected: flagOf(childOf(workbook, "workbookProtection"), "lockStructure"),
    source: bytes,
  };
}

export async function workbookPath(file: Package): Promise<string> {
  const relations = await relationsOf(file, "");
  return relations.find(({ kind }) => kind === "officeDocument")?.target ?? "xl/workbook.xml";
}

async function readShared(file: Package, relations: readonly Relation[]): Promise<SharedParts> {
  const partOf = (kind: string): string =>
    relations.find((relation) => relation.kind === kind)?.target ?? "";
  const theme = parseThemeColors(await partText(file, partOf("theme")));
  return {
    theme,
    looks: readStyles(await partTree(file, partOf("styles")), theme),
    texts: readSharedStrings(await partText(file, partOf("sharedStrings"))),
  };
}

async function readSheets(
  file: Package,
  book: {
    readonly workbook: Element;
    readonly relations: readonly Relation[];
    readonly shared: SharedParts;
  },
): Promise<HostSheet[]> {
  const sheets: HostSheet[] = [];
  for (const entry of sheetEntries(book.workbook, book.relations)) {
    if (!entry.hasCells) continue;
    const relations = await relationsOf(file, entry.part);
    const sheet = readSheet(
      { xml: await partText(file, entry.part), name: entry.name, relations },
      book.shared,
    );
    sheets.push({
      ...sheet,
      visibility: entry.visibility,
      part: entry.part,
      tables: await readTables(file, relations, sheet),
      charts: await readDrawings(file, relations, sheet),
    });
  }
  return sheets;
}

export interface SheetEntry {
  readonly entry: Element;
  readonly name: string;
  readonly part: string;
  readonly visibility: HostSheet["visibility"];
  /** A chart or a dialog can have a tab of its own: kept in the file and not shown. */
  readonly hasCells: boolean;
}

/** The tabs of a workbook in order. */
export function sheetEntries(workbook: Element, relations: readonly Relation[]): SheetEntry[] {
  return childrenOf(childOf(workbook, "sheets"), "sheet").map((entry) => {
    const id = [...entry.attributes].find(([name]) => name.endsWith(":id"))?.[1];
    const relation = relations.find((each) => each.id === id);
    const state = attributeOf(entry, "state");
    return {
      entry,
      name: attributeOf(entry, "name") ?? "",
      part: relation?.target ?? "",
      visibility: state === "hidden" ? "Hidden" : state === "veryHidden" ? "VeryHidden" : "Visible",
      hasCells: relation?.kind === "worksheet",
    };
  });
}

async function readTables(
  file: Package,
  relations: readonly Relation[],
  sheet: HostSheet,
): Promise<HostSheet["tables"]> {
  const tables: HostSheet["tables"] = [];
  for (const { target } of relations.filter(({ kind }) => kind === "table")) {
    const root = await partTree(file, target);
    const table = root === null ? null : readTable(root, sheet.hiddenRows);
    if (table !== null) tables.push(table);
  }
  return tables;
}

async function readDrawings(
  file: Package,
  relations: readonly Relation[],
  sheet: HostSheet,
): Promise<HostSheet["charts"]> {
  const charts: HostSheet["charts"] = [];
  for (const { target } of relations.filter(({ kind }) => kind === "drawing")) {
    charts.push(...(await readCharts(file, target, sheet)));
  }
  return charts;
}
