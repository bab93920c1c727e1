/** Widths and heights in points, where a cell lies, and which cell lies at a place. */
import type { HostSheet } from "./book.ts";

/** Of a column and a row that nobody sized: 64 and 20 pixels at 96 to the inch. */
export const DEFAULT_WIDTH = 48;
export const DEFAULT_HEIGHT = 15;

export const columnWidth = (sheet: HostSheet, column: number): number =>
  sheet.hiddenColumns.has(column) ? 0 : (sheet.columnWidths.get(column) ?? DEFAULT_WIDTH);

export const rowHeight = (sheet: HostSheet, row: number): number =>
  sheet.hiddenRows.has(row) ? 0 : (sheet.rowHeights.get(row) ?? DEFAULT_HEIGHT);

export const columnLeft = (sheet: HostSheet, column: number): number => {
  let left = 0;
  for (let at = 0; at < column; at += 1) left += columnWidth(sheet, at);
  return left;
};

export const rowTop = (sheet: HostSheet, row: number): number => {
  let top = 0;
  for (let at = 0; at < row; at += 1) top += rowHeight(sheet, at);
  return top;
};
