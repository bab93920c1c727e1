import { formatArea } from "../model/address.ts";
import type { HostSheet, HostTable } from "../model/book.ts";
import { cellAt } from "../model/cells.ts";
import {
  OFFICE_RELATIONS,
  type Package,
  dropRelations,
  freePath,
  partNames,
  partTree,
  relate,
  relationsOf,
  setContentType,
  setPart,
} from "./package.ts";
import { isSame } from "./same.ts";
import {
  type Element,
  attributeOf,
  childOf,
  childrenOf,
  element,
  localName,
  numberOf,
  prefixOf,
} from "./xml.ts";

const TABLE_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";
const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Writes the tables that changed and drops those that went. Returns the relationship ids of all of them, in order. */
export async function writeTables(
  file: Package,
  part: string,
  at: { readonly sheet: HostSheet; readonly before: HostSheet | null },
): Promise<string[]> {
  const known = await knownTables(file, part);
  const ids: string[] = [];
  for (const table of at.sheet.tables) {
    const old = known.get(table.name);
    const was = at.before?.tables.find(({ name }) => name === table.name);
    if (old !== undefined && was !== undefined) {
      if (!isSame(was, table) || headersChanged(table, at)) {
        setPart(file, old.path, changedTable(old.root, table, at.sheet));
      }
      ids.push(old.id);
      continue;
    }
    ids.push(await addTable(file, part, { table, sheet: at.sheet }));
  }
  await dropRelations(file, part, ({ kind, id }) => kind === "table" && !ids.includes(id));
  return ids;
}

interface KnownTable {
  readonly id: string;
  readonly path: string;
  readonly root: Element;
}

async function knownTables(file: Package, part: string): Promise<Map<string, KnownTable>> {
  const known = new Map<string, KnownTable>();
  for (const { kind, id, target } of await relationsOf(file, part)) {
    const root = kind === "table" ? await partTree(file, target) : null;
    if (root !== null)
      known.set(attributeOf(root, "displayName") ?? "", { id, path: target, root });
  }
  return known;
}

function headersChanged(
  table: HostTable,
  at: { readonly sheet: HostSheet; readonly before: HostSheet | null },
): boolean {
  return at.before === null || !isSame(headers(table, at.sheet), headers(table, at.before));
}

/** A table's columns are named by its header cells; without them they are counted. Names differ from each other. */
function headers(table: HostTable, sheet: HostSheet): string[] {
  const names: string[] = [];
  for (let at = 0; at < table.area.columns; at++) {
    const cell = cellAt(sheet, table.area.row, table.area.column + at);
    const text = table.showHeaders ? String(cell?.value ?? "") : "";
    const name = text === "" ? `Column${at + 1}` : text;
    names.push(names.includes(name) ? `${name}${at + 1}` : name);
  }
  return names;
}

function changedTable(root: Element, table: HostTable, sheet: HostSheet): Element {
  const prefix = prefixOf(root);
  const old = new Map(
    childrenOf(childOf(root, "tableColumns")).map((column) => [
      attributeOf(column, "name"),
      column,
    ]),
  );
  const columns = headers(table, sheet).map(
    (name, at) => old.get(name) ?? element(`${prefix}tableColumn`, { id: at + 1, name }),
  );
  for (const [at, column] of columns.entries()) column.attributes.set("id", String(at + 1));
  root.attributes.set("ref", formatArea(table.area));
  setCount(root, "headerRowCount", table.showHeaders ? null : 0);
  setCount(root, "totalsRowCount", table.showTotals ? 1 : null);
  const info = childOf(root, "tableStyleInfo") ?? styleInfo(table, prefix);
  info.attributes.set("name", table.style);
  info.attributes.set("showRowStripes", table.bandedRows ? "1" : "0");
  const rest = root.children.filter(
    (child) => typeof child !== "string" && !REWRITTEN.has(localName(child.tag)),
  );
  root.children = [
    ...filterOf(root, table, prefix),
    element(`${prefix}tableColumns`, { count: columns.length }, columns),
    info,
    ...rest,
  ];
  return root;
}

const REWRITTEN = new Set(["autoFilter", "tableColumns", "tableStyleInfo"]);

function setCount(root: Element, name: string, count: number | null): void {
  if (count === null) root.attributes.delete(name);
  else root.attributes.set(name, String(count));
}

/** The filter lies over headers and body, not over the totals. */
function filterOf(root: Element, table: HostTable, prefix: string): Element[] {
  if (!table.filterButton || !table.showHeaders) return [];
  const filter = childOf(root, "autoFilter") ?? element(`${prefix}autoFilter`);
  const rows = table.area.rows - (table.showTotals ? 1 : 0);
  filter.attributes.set("ref", formatArea({ ...table.area, rows }));
  if (table.filteredRows.size === 0) filter.children = [];
  return [filter];
}

const styleInfo = (table: HostTable, prefix: string): Element =>
  element(`${prefix}tableStyleInfo`, {
    name: table.style,
    showFirstColumn: 0,
    showLastColumn: 0,
    showRowStripes: table.bandedRows ? 1 : 0,
    showColumnStripes: 0,
  });

async function addTable(
  file: Package,
  part: string,
  at: { readonly table: HostTable; readonly sheet: HostSheet },
): Promise<string> {
  const path = freePath(file, "xl/tables/table");
  const root = element("table", {
    xmlns: SPREADSHEET,
    id: (await highestTableId(file)) + 1,
    name: at.table.name,
    displayName: at.table.name,
    ref: formatArea(at.table.area),
    totalsRowShown: at.table.showTotals ? undefined : 0,
  });
  setPart(file, path, changedTable(root, at.table, at.sheet));
  await setContentType(file, path, TABLE_TYPE);
  return relate(file, part, { type: `${OFFICE_RELATIONS}/table`, target: path });
}

async function highestTableId(file: Package): Promise<number> {
  let highest = 0;
  for (const path of partNames(file).filter((name) => /tables\/[^/]+\.xml$/.test(name))) {
    const root = await partTree(file, path);
    highest = Math.max(highest, numberOf(root ?? undefined, "id") ?? 0);
  }
  return highest;
}
