/** Height of every row in points: set, not left to the font, so that pages break at the same rows everywhere. */
const ROW_HEIGHT = 15;

/**
 * Rows of a landscape A4 page between our margins: fewest and most, because printers and programs fit the width a little
 * differently. Excel ignores page breaks on a sheet that is fitted to its width, so charts keep away from both.
 */
const [FEWEST_ROWS, MOST_ROWS] = [34, 37] as const;

/**
 * Where a chart may start so that no page ends within it.
 *
 * @param row The first free row, counted from 0. @param rows Rows of the chart; at most half a page.
 * @returns The row itself, or the first row that is surely on the next page.
 * @example startOnPage(5, 13) // => 5
 * @example startOnPage(25, 13) // => 37
 */
export function startOnPage(row: number, rows: number): number {
  const page = Math.floor(row / MOST_ROWS);
  return row + rows <= FEWEST_ROWS * (page + 1) ? row : MOST_ROWS * (page + 1);
}

/**
 * The heights of the rows that print.
 *
 * @param rows How many. @param own Heights that differ, by row. @returns A height for each row.
 * @example [...setHeights(2, new Map([[0, 28]]))] // => [[0, 28], [1, 15]]
 */
export function setHeights(
  rows: number,
  own: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  return new Map(Array.from({ length: rows }, (_, row) => [row, own.get(row) ?? ROW_HEIGHT]));
}
