/** Columns and rows fitted to what they hold. The host has no fonts: it counts characters. */
import type { HostArea, HostSheet } from "./book.ts";
import { eachCell } from "./cells.ts";
import { DEFAULT_HEIGHT } from "./sizes.ts";

/** Points of one character of Calibri 11 and of the padding of a cell: 7 and 5 pixels. */
const CHARACTER = 5.25;
const PADDING = 3.75;
/** Height of a line for a font size: 15 points for 11. */
const LINE = DEFAULT_HEIGHT / 11;

interface On {
  readonly sheet: HostSheet;
  readonly area: HostArea;
}

export const autofitColumns = ({ sheet, area }: On): void => {
  const widest = new Map<number, number>();
  eachCell(sheet, area, ({ value, style }, _row, column) => {
    const scale = (style.fontSize ?? 11) / 11;
    const width = String(value).length * CHARACTER * scale + PADDING;
    if (value !== "") widest.set(column, Math.max(widest.get(column) ?? 0, width));
  });
  for (const [column, width] of widest) sheet.columnWidths.set(column, width);
};

export const autofitRows = ({ sheet, area }: On): void => {
  const tallest = new Map<number, number>();
  eachCell(sheet, area, ({ value, style }, row) => {
    const lines = style.wrap === true ? String(value).split("\n").length : 1;
    const height = Math.max(DEFAULT_HEIGHT, lines * (style.fontSize ?? 11) * LINE);
    if (value !== "") tallest.set(row, Math.max(tallest.get(row) ?? 0, height));
  });
  for (const [row, height] of tallest) sheet.rowHeights.set(row, height);
};
