import { isHeaderText, isKnownHeader } from "./known-headers.ts";
import type { ReadCell } from "./row-cells.ts";
import type { Area, RowChunk } from "./source.ts";
import type { SheetGrid } from "./sheet-grid.ts";

/** Share of a header row's cells that are words; numbers and dates among them speak for a row of data. Ours. */
const WORDS_SHARE = 0.8;

/** A header row spans at least this share of the widest row; a title or a remark above the data does not. Ours. */
const WIDTH_SHARE = 0.5;

/** Rows of headers that can stand on each other, as a merged heading over the real headers does. Ours. */
const MOST_HEADER_ROWS = 3;

/** As many headers with a known meaning make a row of headers, even where most of them repeat. Ours. */
const ENOUGH_KNOWN = 2;

/** Columns that belong together and, within them, where the header row is; null when no row is one. */
export interface Block {
  readonly column: number;
  readonly columns: number;
  readonly headerRow: number | null;
  /** Whether a row below the header has something in it. */
  readonly hasRows: boolean;
}

/**
 * The blocks of columns on a sheet, parted by columns that are blank throughout, each with its header row.
 *
 * @param grid The first rows. @param chunk Where these rows lie. @param used Columns to look at. @returns Blocks from left to right.
 * @example findBlocks({ cell: () => ({ value: "", isShownAsDate: false, isError: false }), isFilled: () => false }, { firstRow: 0, rows: 3, columns: new Map() }, { sheet: "A", row: 0, column: 0, rows: 3, columns: 2 }) // => []
 */
export function findBlocks(grid: SheetGrid, chunk: RowChunk, used: Area): readonly Block[] {
  const rows = Array.from({ length: chunk.rows }, (_, index) => chunk.firstRow + index);
  const runs: { column: number; columns: number }[] = [];
  for (let column = used.column; column < used.column + used.columns; column += 1) {
    if (!rows.some((row) => grid.isFilled(row, column))) continue;
    const last = runs.at(-1);
    if (last !== undefined && last.column + last.columns === column) last.columns += 1;
    else runs.push({ column, columns: 1 });
  }
  return runs.map(({ column, columns }) => {
    const { headerRow, hasRows } = findHeaderRow(grid, rows, { column, columns });
    return { column, columns, headerRow, hasRows };
  });
}

function findHeaderRow(
  grid: SheetGrid,
  rows: readonly number[],
  run: { readonly column: number; readonly columns: number },
): Pick<Block, "headerRow" | "hasRows"> {
  const columns = Array.from({ length: run.columns }, (_, index) => run.column + index);
  const filled = rows.map((row) => columns.filter((column) => grid.isFilled(row, column)).length);
  const widest = Math.max(...filled);
  const isHeader = (index: number): boolean => {
    const row = rows[index] ?? 0;
    const cells = columns.map((column) => grid.cell(row, column));
    return (filled[index] ?? 0) >= widest * WIDTH_SHARE && areHeaders(cells);
  };
  const first = filled.findIndex((count, at) => count > 0 && isHeader(at));
  if (first === -1) return { headerRow: null, hasRows: false };
  const known = (index: number): number =>
    columns.filter((column) => isKnownHeader(grid.cell(rows[index] ?? 0, column))).length;
  const index = chooseHeader(first, { isHeader, known });
  return {
    headerRow: rows[index] ?? null,
    hasRows: filled.slice(index + 1).some((count) => count > 0),
  };
}

/** The first row of headers, unless one right below it has more headers whose meaning is known. */
function chooseHeader(
  first: number,
  row: { readonly isHeader: (index: number) => boolean; readonly known: (index: number) => number },
): number {
  let best = first;
  for (let index = first + 1; index < first + MOST_HEADER_ROWS; index += 1) {
    if (!row.isHeader(index)) break;
    const known = row.known(index);
    if (known >= ENOUGH_KNOWN && known > row.known(best)) best = index;
  }
  return best;
}

function areHeaders(cells: readonly ReadCell[]): boolean {
  const filled = cells.filter(({ value, isError }) => isError || value !== "");
  const words = filled.filter(isHeaderText);
  const distinct = new Set(words.map(({ value }) => String(value).trim().toLowerCase()));
  const isVaried = distinct.size * 2 > words.length;
  const isKnown =
    isVaried || new Set(words.filter(isKnownHeader).map(({ value }) => value)).size >= ENOUGH_KNOWN;
  return words.length >= filled.length * WORDS_SHARE && isKnown;
}
