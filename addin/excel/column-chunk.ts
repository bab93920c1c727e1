import type { CellValue, ColumnChunk, RowChunk } from "../intake/source.ts";
import { isDateFormat } from "./is-date-format.ts";
import type { BlockCells } from "./read-blocks.ts";

/** Days between the two date systems: serial 0 is 1 January 1904 instead of 31 December 1899. */
export const DAYS_BETWEEN_DATE_SYSTEMS = 1462;

/** Where a block stands, and whether its workbook counts days from 1904. */
interface ChunkPlace {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly columns: number;
  readonly from1904: boolean;
  readonly withFormats?: true | undefined;
}

/** The columns of a block as chunks, by column of the sheet. */
export function chunkColumns(
  cells: BlockCells,
  { firstColumn, columns, from1904, withFormats }: ChunkPlace,
): ReadonlyMap<number, ColumnChunk> {
  const isDate = rememberFormats();
  return new Map(
    Array.from({ length: columns }, (_, i) => [
      firstColumn + i,
      columnChunk({ cells, column: i, from1904, isDate, withFormats: withFormats === true }),
    ]),
  );
}

/** A block as a chunk of rows. */
export const rowChunk = (cells: BlockCells, place: ChunkPlace): RowChunk => ({
  firstRow: place.firstRow,
  rows: cells.values.length,
  columns: chunkColumns(cells, place),
});

function columnChunk(from: {
  readonly cells: BlockCells;
  readonly column: number;
  readonly from1904: boolean;
  readonly isDate: (format: string) => boolean;
  readonly withFormats: boolean;
}): ColumnChunk {
  const { cells, column, isDate } = from;
  const given = cells.values.map((row) => row[column] ?? "");
  const formats = cells.numberFormat.map((row) => row[column] ?? "General");
  const dates = formats.map(isDate);
  const values = from.from1904 ? given.map((value, i) => from1900(value, dates[i])) : given;
  const chunk = { values, dates: uniform(dates, false), errors: errorOffsets(cells, column) };
  return from.withFormats ? { ...chunk, formats: uniform(formats, "General") } : chunk;
}

const from1900 = (value: CellValue, isDate: boolean | undefined): CellValue =>
  isDate === true && typeof value === "number" ? value + DAYS_BETWEEN_DATE_SYSTEMS : value;

function errorOffsets({ valueTypes }: BlockCells, column: number): readonly number[] {
  const offsets: number[] = [];
  for (const [offset, row] of valueTypes.entries()) {
    if (row[column] === "Error") offsets.push(offset);
  }
  return offsets;
}

/** One answer for a column of one kind, else cell by cell. */
function uniform<T>(all: readonly T[], none: T): T | readonly T[] {
  const first = all[0] ?? none;
  return all.every((one) => one === first) ? first : all;
}

/** A sheet has few formats and many cells. */
function rememberFormats(): (format: string) => boolean {
  const known = new Map<string, boolean>();
  return (format) => {
    const before = known.get(format);
    if (before !== undefined) return before;
    const found = isDateFormat(format);
    known.set(format, found);
    return found;
  };
}
