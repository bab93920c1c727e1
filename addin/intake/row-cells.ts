import type { CellValue, RowChunk } from "./source.ts";

/** One cell with what its number format and Excel say about it. */
export interface ReadCell {
  readonly value: CellValue;
  readonly isShownAsDate: boolean;
  readonly isError: boolean;
}

/** Gives the cell of a row of a chunk; a column that the chunk does not have is blank. */
export type CellReader = (offset: number) => ReadCell;

const BLANK: ReadCell = { value: "", isShownAsDate: false, isError: false };

/**
 * A reader for one column of a chunk.
 *
 * @param chunk Consecutive rows. @param column Sheet column counted from 0; null when none is mapped.
 * @returns Reads the cell at an offset from the chunk's first row.
 * @example readCells({ firstRow: 1, rows: 1, columns: new Map([[0, { values: ["x"], dates: false, errors: [] }]]) }, 0)(0) // => { value: "x", isShownAsDate: false, isError: false }
 */
export function readCells(chunk: RowChunk, column: number | null): CellReader {
  const cells = column === null ? undefined : chunk.columns.get(column);
  if (cells === undefined) return () => BLANK;
  const errors = new Set(cells.errors);
  const { dates, values } = cells;
  return (offset) => ({
    value: values[offset] ?? "",
    isShownAsDate: typeof dates === "boolean" ? dates : (dates[offset] ?? false),
    isError: errors.has(offset),
  });
}

/**
 * Whether a cell shows nothing: empty or spaces. An error is not blank.
 *
 * @param cell The cell. @returns True when there is nothing in it.
 * @example isBlank({ value: "  ", isShownAsDate: false, isError: false }) // => true
 */
export function isBlank(cell: ReadCell): boolean {
  return !cell.isError && typeof cell.value === "string" && cell.value.trim() === "";
}
