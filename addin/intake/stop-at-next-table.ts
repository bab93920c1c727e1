import type { CellPlace, Fault } from "./excluded-rows.ts";
import { foldText } from "./fold-text.ts";
import { isHeaderText, isKnownHeader } from "./known-headers.ts";
import { isBlank, readCells, type ReadCell } from "./row-cells.ts";
import type { RowChunk, Source } from "./source.ts";
import { addPlace } from "./excluded-rows.ts";
import { writeCount } from "./write-count.ts";

/** Fewest cells by which a row of headers is told from a lone heading or remark. Ours. */
const LEAST_HEADERS = 2;

/** The rows of one table, although a range goes on with another table below. */
export interface OwnRows {
  /** The rows of a chunk that belong to the table. Chunks must come from top to bottom. */
  readonly take: (chunk: RowChunk) => RowChunk;
  /** What {@link OwnRows.take} left out, none when the range holds one table; other notes about where the rows end are put with its own. */
  readonly finish: (alsoNoted?: readonly string[]) => {
    readonly rows: number;
    readonly faults: readonly Fault[];
    readonly notes: readonly string[];
    /** The source without the rows of the other table. */
    readonly source: Source;
  };
}

/**
 * Stops where another table begins in a range: at a row of headers below a wholly blank row. A row that repeats the table's own
 * headers begins no other table. An Excel table has its own end and is never parted.
 *
 * @param source The table. @param columns Every column that is read, and the one that holds no words: dates or numbers.
 * @returns Takes chunks from top to bottom.
 * @example stopAtNextTable({ kind: "range", headers: [], area: { row: 0, column: 0, rows: 2 } }, { all: [0], anchor: 0 }).finish().rows // => 0
 */
export function stopAtNextTable(
  source: Source,
  columns: { readonly all: readonly number[]; readonly anchor: number | null },
): OwnRows {
  let headerRow: number | null = null;
  let isBelowBlank = false;
  let rows = 0;
  let places: readonly CellPlace[] = [];
  const findHeader = (chunk: RowChunk): number => {
    const readers = columns.all.map((column) => readCells(chunk, column));
    const anchor = readCells(chunk, columns.anchor);
    for (let offset = 0; offset < chunk.rows; offset += 1) {
      const cells = readers.map((read) => read(offset));
      const isBlankRow = cells.every(isBlank);
      if (
        isBelowBlank &&
        !isBlankRow &&
        startsTable(source, columns, { cells, anchor: anchor(offset) })
      )
        return offset;
      isBelowBlank = isBlankRow;
    }
    return chunk.rows;
  };
  const take = (chunk: RowChunk): RowChunk => {
    if (source.kind === "table") return chunk;
    const own = headerRow === null ? findHeader(chunk) : 0;
    if (own === chunk.rows) return chunk;
    headerRow ??= chunk.firstRow + own;
    for (let offset = own; offset < chunk.rows; offset += 1)
      places = addPlace(places, { row: chunk.firstRow + offset, column: columns.all[0] ?? 0 });
    rows += chunk.rows - own;
    return { ...chunk, rows: own };
  };
  const finish: OwnRows["finish"] = (alsoNoted = []) => {
    if (headerRow === null) return { rows, faults: [], notes: alsoNoted, source };
    const area = { ...source.area, rows: headerRow - source.area.row };
    const note = `Row ${writeCount(headerRow + 1)} holds other headers: ${writeCount(rows, "row")} from there on belong${rows === 1 ? "s" : ""} to another table and ${rows === 1 ? "is" : "are"} not counted here. To use it, make it an Excel table or move it to a sheet of its own.`;
    return {
      rows,
      faults: [{ reason: "other-table", rows, places }],
      notes: [note, ...alsoNoted],
      source: { ...source, area },
    };
  };
  return { take, finish };
}

function startsTable(
  source: Source,
  { all, anchor }: { readonly all: readonly number[]; readonly anchor: number | null },
  row: { readonly cells: readonly ReadCell[]; readonly anchor: ReadCell },
): boolean {
  const filled = row.cells.filter((cell) => !isBlank(cell));
  if (filled.length < LEAST_HEADERS || !filled.every(isHeaderText)) return false;
  const own = all.map((column) => foldText(source.headers[column - source.area.column] ?? ""));
  if (row.cells.every(({ value }, index) => foldText(String(value)) === own[index])) return false;
  return anchor === null ? filled.every(isKnownHeader) : isKnownHeader(row.anchor);
}
