import { parseArea } from "../model/address.ts";
import { blankTable } from "../model/blank.ts";
import type { HostTable } from "../model/book.ts";
import { type Element, attributeOf, childOf, flagOf, numberOf } from "./xml.ts";

/** Null when the part names no area. */
export function readTable(root: Element, hiddenRows: ReadonlySet<number>): HostTable | null {
  const area = parseArea(attributeOf(root, "ref") ?? "");
  if (area === null) return null;
  const info = childOf(root, "tableStyleInfo");
  const showHeaders = numberOf(root, "headerRowCount") !== 0;
  const filter = childOf(root, "autoFilter");
  const isFiltered = (filter?.children.length ?? 0) > 0;
  const table: HostTable = {
    ...blankTable(attributeOf(root, "displayName") ?? attributeOf(root, "name") ?? "", area),
    showHeaders,
    showTotals: (numberOf(root, "totalsRowCount") ?? 0) > 0,
    style: attributeOf(info, "name") ?? "",
    bandedRows: flagOf(info, "showRowStripes"),
    filterButton: filter !== undefined,
  };
  if (!isFiltered) return table;
  const first = area.row + (showHeaders ? 1 : 0);
  const rows = area.rows - (showHeaders ? 1 : 0) - (table.showTotals ? 1 : 0);
  const filteredRows = Array.from({ length: rows }, (_, row) => row).filter((row) =>
    hiddenRows.has(first + row),
  );
  return { ...table, filteredRows: new Set(filteredRows) };
}
