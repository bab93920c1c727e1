import { MAX_COLUMNS, MAX_ROWS, parseArea } from "../model/address.ts";
import { blankSheet } from "../model/blank.ts";
import type { HostArea, HostSheet } from "../model/book.ts";
import { cellKey } from "../model/cells.ts";
import { readColor } from "./colors.ts";
import { widthInPoints } from "./measures.ts";
import type { Relation } from "./package.ts";
import { type WrittenRow, readCells, splitCells } from "./read-cells.ts";
import { columnRuns, readPage } from "./read-page.ts";
import type { CellLook } from "./read-styles.ts";
import { readValidations } from "./validations.ts";
import {
  type Element,
  attributeOf,
  childOf,
  childrenOf,
  flagOf,
  numberOf,
  parseXml,
} from "./xml.ts";

/** What the sheets of a file share. */
export interface SharedParts {
  readonly texts: readonly string[];
  readonly looks: readonly CellLook[];
  readonly theme: readonly string[];
}

/** A sheet without its tables and charts, which are parts of their own. */
export function readSheet(
  source: { readonly xml: string; readonly name: string; readonly relations: readonly Relation[] },
  shared: SharedParts,
): HostSheet {
  const { frame, rows } = splitCells(source.xml);
  const root = parseXml(frame);
  const view = childOf(childOf(root, "sheetViews"), "sheetView");
  return {
    ...blankSheet(source.name),
    tabColor: readColor(childOf(childOf(root, "sheetPr"), "tabColor"), shared.theme) ?? "",
    showGridlines: flagOf(view, "showGridLines", true),
    protected: flagOf(childOf(root, "sheetProtection"), "sheet"),
    cells: readCells(rows, shared.texts, shared.looks),
    ...readColumns(root),
    ...readRows(rows),
    merges: readAreas(childOf(root, "mergeCells")),
    frozen: readFrozen(childOf(view, "pane")),
    hyperlinks: readLinks(childOf(root, "hyperlinks"), source.relations),
    page: readPage(root),
    validations: readValidations(childOf(root, "dataValidations")),
    autoFilter: readFilter(childOf(root, "autoFilter"), rows),
    touched: false,
  };
}

/** A run that reaches the last column is the default of the whole sheet, not a width that somebody set. */
function readColumns(root: Element): Pick<HostSheet, "columnWidths" | "hiddenColumns"> {
  const columnWidths = new Map<number, number>();
  const hiddenColumns = new Set<number>();
  for (const run of columnRuns(root)) {
    const first = (numberOf(run, "min") ?? 1) - 1;
    const last = (numberOf(run, "max") ?? first + 1) - 1;
    const width = numberOf(run, "width");
    if (last >= MAX_COLUMNS - 1 && last - first > 1000) continue;
    for (let column = first; column <= last; column++) {
      if (width !== undefined) columnWidths.set(column, widthInPoints(width));
      if (flagOf(run, "hidden")) hiddenColumns.add(column);
    }
  }
  return { columnWidths, hiddenColumns };
}

function readRows(rows: readonly WrittenRow[]): Pick<HostSheet, "rowHeights" | "hiddenRows"> {
  const rowHeights = new Map<number, number>();
  const hiddenRows = new Set<number>();
  for (const { row, attributes } of rows) {
    const height = attributes.get("ht");
    if (height !== undefined) rowHeights.set(row, Number(height));
    if (isTrue(attributes.get("hidden"))) hiddenRows.add(row);
  }
  return { rowHeights, hiddenRows };
}

const isTrue = (value: string | undefined): boolean => value === "1" || value === "true";

function readAreas(parent: Element | undefined): HostArea[] {
  return childrenOf(parent)
    .map((child) => parseArea(attributeOf(child, "ref") ?? ""))
    .filter((area) => area !== null);
}

function readFrozen(pane: Element | undefined): HostSheet["frozen"] {
  if (!(attributeOf(pane, "state") ?? "").startsWith("frozen")) return { rows: 0, columns: 0 };
  return { rows: numberOf(pane, "ySplit") ?? 0, columns: numberOf(pane, "xSplit") ?? 0 };
}

function readLinks(
  parent: Element | undefined,
  relations: readonly Relation[],
): HostSheet["hyperlinks"] {
  const links: HostSheet["hyperlinks"] = new Map();
  for (const link of childrenOf(parent, "hyperlink")) {
    const area = parseArea(attributeOf(link, "ref") ?? "");
    if (area === null) continue;
    const id = [...link.attributes].find(([name]) => name.endsWith(":id"))?.[1];
    const address = relations.find((relation) => relation.id === id)?.target;
    const documentReference = attributeOf(link, "location");
    const screenTip = attributeOf(link, "tooltip");
    links.set(cellKey(area.row, area.column), {
      ...(address === undefined ? {} : { address }),
      ...(documentReference === undefined ? {} : { documentReference }),
      ...(screenTip === undefined ? {} : { screenTip }),
    });
  }
  return links;
}

function readFilter(
  filter: Element | undefined,
  rows: readonly WrittenRow[],
): HostSheet["autoFilter"] {
  const area = parseArea(attributeOf(filter, "ref") ?? "");
  if (area === null) return null;
  const hidden = rows
    .filter(({ row, attributes }) => isTrue(attributes.get("hidden")) && isInside(row, area))
    .map(({ row }) => row);
  return { area, filteredRows: new Set((filter?.children.length ?? 0) > 0 ? hidden : []) };
}

const isInside = (row: number, area: HostArea): boolean =>
  row > area.row && row < Math.min(area.row + area.rows, MAX_ROWS);
