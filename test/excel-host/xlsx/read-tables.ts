import { parseArea } from "../model/address.ts";
import { blankTable } from "../model/blank.ts";
import type { HostTable } from "../model/book.ts";
import { type Element, attributeOf, childOf, childrenOf, flagOf, numberOf } from "./xml.ts";

/** Null when the part names no area. */
export function readTable(root: Element, hiddenRows: ReadonlySet<number>): HostTable | null {
  const area = parseArea(attributeOf(root, "ref") ?? "");
  if (area === null) return null;
  const info = childOf(root, "tableStyleInfo");
  const filter = childOf(root, "autoFilter");
  const table: HostTable = {
    ...blankTable(attributeOf(root, "displayName") ?? "", area),
    showHeaders: numberOf(root, "headerRowCount") !== 0,
    showTotals: (numberOf(root, "totalsRowCount") ?? 0) > 0,
    style: attributeOf(info, "name") ?? "",
    bandedRows: flagOf(info, "showRowStripes"),
    filterButton: filter !== undefined,
  };
  const isFiltered = childrenOf(filter).length > 0;
  return isFiltered ? { ...table, filteredRows: filteredRows(table, hiddenRows) } : table;
}

/** Counted from the first body row. */
function filteredRows(table: HostTable, hiddenRows: ReadonlySet<number>): Set<number> {
  const { area, showHeaders, showTotals } = table;
  const first = area.row + (showHeaders ? 1 : 0);
  const rows = area.rows - (showHeaders ? 1 : 0) - (showTotals ? 1 : 0);
  const body = Array.from({ length: rows }, (_, row) => row);
  return new Set(body.filter((row) => hiddenRows.has(first + row)));
}
