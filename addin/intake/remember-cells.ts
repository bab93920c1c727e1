import type { CellValue } from "./source.ts";

/** Different cells remembered; a column with more hardly repeats itself, and remembering them all would only cost memory. Ours. */
const MOST_CELLS = 5_000;

/**
 * The same reading of cells, worked out once for cells that come again: dates, labels and statuses repeat from row to row.
 *
 * @param read Gives the same for the same cell, whenever it is asked. @returns Reads like `read`.
 * @example rememberCells((cell) => String(cell).length)("Billing") // => 7
 */
export function rememberCells<T>(read: (cell: CellValue) => T): (cell: CellValue) => T {
  const known = new Map<CellValue, { readonly reading: T }>();
  return (cell) => {
    const earlier = known.get(cell);
    if (earlier !== undefined) return earlier.reading;
    const reading = read(cell);
    if (known.size < MOST_CELLS) known.set(cell, { reading });
    return reading;
  };
}
