/** Cells and areas that the user points at. */
import type { HostArea, HostBook, HostSheet } from "../model/book.ts";

export interface Cell {
  readonly row: number;
  readonly column: number;
}

export const oneCell = (row: number, column: number): HostArea => ({
  row,
  column,
  rows: 1,
  columns: 1,
});

export function activeSheet(book: HostBook): HostSheet {
  const sheet = book.sheets.find(({ id }) => id === book.activeSheetId) ?? book.sheets[0];
  if (sheet === undefined) throw new Error("The workbook has no sheet.");
  return sheet;
}

export function between(one: Cell, other: Cell): HostArea {
  const [row, column] = [Math.min(one.row, other.row), Math.min(one.column, other.column)];
  return {
    row,
    column,
    rows: Math.abs(one.row - other.row) + 1,
    columns: Math.abs(one.column - other.column) + 1,
  };
}
