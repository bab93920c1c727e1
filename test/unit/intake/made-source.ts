import type { CellValue, ColumnChunk, RowChunk, Source } from "../../../addin/intake/source.ts";
import type { Tally } from "../../../addin/intake/tallied.ts";
import type { Result } from "../../../shared/result.ts";

/** A row of a made table; `error` stands for a cell with an Excel error. */
export type MadeRow = readonly (CellValue | typeof ERROR)[];
export const ERROR: unique symbol = Symbol("#N/A");

/** A plain range with its header in the first row of the sheet. */
export function madeSource(headers: readonly string[], rows: number): Source {
  const area = { sheet: "Data", row: 0, column: 0, rows: rows + 1, columns: headers.length };
  const sample = { firstRow: 1, rows: 0, columns: new Map<number, ColumnChunk>() };
  return { name: "Data", kind: "range", area, headers, sample, visible: true };
}

function chunkRows(rows: readonly MadeRow[], firstRow: number, width: number): RowChunk {
  const columns = Array.from({ length: width }, (_, column) => {
    const cells = rows.map((row) => row[column] ?? "");
    const values = cells.map((cell) => (typeof cell === "symbol" ? "#N/A" : cell));
    const errors = cells.flatMap((cell, at) => (typeof cell === "symbol" ? [at] : []));
    return [column, { values, dates: false, errors }] as const;
  });
  return { firstRow, rows: rows.length, columns: new Map(columns) };
}

/** Feeds rows to a tally in chunks of the given sizes, the rest in one. */
export function feed<T>(
  tally: Tally<Result<T>>,
  rows: readonly MadeRow[],
  sizes: readonly number[] = [],
): Result<T> {
  const width = Math.max(1, ...rows.map((row) => row.length));
  let from = 0;
  for (const size of [...sizes, rows.length]) {
    const until = Math.min(rows.length, from + size);
    if (until > from) tally.add(chunkRows(rows.slice(from, until), from + 1, width));
    from = until;
  }
  return tally.finish();
}

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

/** What of a result would be sent; the problems when there is none. */
export function sentOf<T extends { readonly tallies: unknown }>(result: Result<T>): unknown {
  return result.ok ? result.value.tallies : result.problems;
}
