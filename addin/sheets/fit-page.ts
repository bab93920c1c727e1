import type { Draw } from "./block.ts";

/** Height of every row in points: set, not left to the font, so that pages break at the same rows everywhere. */
const ROW_HEIGHT = 15;

/** Excel refuses rows of more than 409 points; this is a little less, and a whole number of pixels. */
export const MOST_HEIGHT = 399.75;

/**
 * A height that Excel takes: what is longer is cut on the sheet, and whole in its cell.
 *
 * @param height In points. @returns No more than a row may have.
 * @example [capHeight(15), capHeight(506)] // => [15, 399.75]
 */
export function capHeight(height: number): number {
  return Math.min(height, MOST_HEIGHT);
}

/**
 * Rows of a landscape A4 page between our margins: fewest and most, because printers and programs fit the width a little
 * differently. Excel ignores page breaks on a sheet that is fitted to its width, so charts keep away from both.
 */
const [FEWEST_ROWS, MOST_ROWS] = [34, 37] as const;

/**
 * Where a chart may start so that no page ends within it.
 *
 * @param row The first free row, counted from 0. @param rows Rows of the chart; at most half a page.
 * @param fewest Rows of a page, where a sheet is no wider than it. @returns The row itself, or the first row that is surely on the next page.
 * @example startOnPage(5, 13) // => 5
 * @example startOnPage(25, 13) // => 37
 */
export function startOnPage(row: number, rows: number, fewest: number = FEWEST_ROWS): number {
  const page = Math.floor(row / MOST_ROWS);
  return row + rows <= fewest * (page + 1) ? row : MOST_ROWS * (page + 1);
}

/**
 * A block that no page ends within, where it fits one.
 *
 * @param draw The block; without rows it stays where it is. @param fewest As for {@link startOnPage}. @returns The same block, on the next page where it must be.
 * @example keepOnPage((row) => ({ end: row + 3, cells: [], tables: [], charts: [], links: [], anchors: new Map(), heights: new Map() }))(33).end // => 40
 */
export function keepOnPage(draw: Draw, fewest: number = FEWEST_ROWS): Draw {
  return (row) => {
    const block = draw(row);
    const rows = block.end - row;
    const isKept = rows === 0 || rows > fewest - 3;
    return isKept ? block : draw(startOnPage(row, rows, fewest));
  };
}

/**
 * A text that may go on over the end of a page, but not with its heading alone on the page before.
 *
 * @param draw The block. @param rows Rows that stay together at its beginning. @returns The same block, on the next page
 * where it must be.
 * @example keepBeginning((row) => ({ end: row + 80, cells: [], tables: [], charts: [], links: [], anchors: new Map(), heights: new Map() }), 5)(33).end // => 117
 */
export function keepBeginning(draw: Draw, rows: number): Draw {
  return (row) => {
    const block = draw(row);
    return block.end === row ? block : draw(startOnPage(row, Math.min(rows, block.end - row)));
  };
}

/** A landscape page of A4 between our margins, in points. */
const PAGE = { width: 770, height: 509 } as const;
/** A column in points: a character of Excel's default font, and the padding. */
const [CHARACTER, PADDING] = [5.25, 3.75] as const;

/**
 * Whether rows of these heights fill no more than a landscape page when its width is filled.
 *
 * @param widths Of the columns, in characters. @param heights Of all rows, in points.
 * @returns True when nothing has to be made smaller than the width asks for.
 * @example fitsPage([100], new Map([[0, 300]])) // => true
 */
export function fitsPage(widths: readonly number[], heights: ReadonlyMap<number, number>): boolean {
  const across = widths.reduce((sum, width) => sum + width * CHARACTER + PADDING, 0);
  const down = [...heights.values()].reduce((sum, height) => sum + height, 0);
  return down / Math.max(across, PAGE.width) <= PAGE.height / PAGE.width;
}

/** A heading in this last part of a page would stand there without its first rows. */
const PAGE_END = 0.8;
/** Programs whose columns are wider print smaller, and up to so much more fits a page. */
const LARGEST_PAGE = 1.09;

/** What is free at the end of a page where a heading would be left alone; 0 where it has company. */
const freeBelow = (heights: readonly number[], page: number): number => {
  // A row that does not fit begins the next page, and the rest of this one stays empty.
  const used = heights.reduce((sum, height) => (sum + height > page ? height : sum + height), 0);
  return used < PAGE_END * page ? 0 : page - used;
};

/**
 * Heights that push a heading at the end of a page onto the next one: the empty row above it grows.
 *
 * @param widths Of the columns, in characters. @param heights Of all rows, in points and in order. @param heading Its place.
 * @returns The heights, one of them larger where it must be.
 * @example keepHeading([100], new Map([[0, 15]]), undefined).size // => 1
 */
export function keepHeading(
  widths: readonly number[],
  heights: ReadonlyMap<number, number>,
  heading: { readonly row: number } | undefined,
): ReadonlyMap<number, number> {
  if (heading === undefined) return heights;
  const across = widths.reduce((sum, width) => sum + width * CHARACTER + PADDING, 0);
  const page = (PAGE.height / PAGE.width) * Math.max(across, PAGE.width);
  const above = [...heights].flatMap(([row, height]) => (row < heading.row ? [height] : []));
  const free = Math.max(freeBelow(above, page), freeBelow(above, page * LARGEST_PAGE));
  const before = heading.row - 1;
  return new Map([
    ...heights,
    [before, capHeight((heights.get(before) ?? ROW_HEIGHT) + Math.ceil(free))],
  ]);
}

/**
 * The heights of the rows that print.
 *
 * @param rows How many. @param own Heights that differ, by row. @param line Height of the others. @returns A height for each row.
 * @example [...setHeights(2, new Map([[0, 28]]))] // => [[0, 28], [1, 15]]
 */
export function setHeights(
  rows: number,
  own: ReadonlyMap<number, number>,
  line: number = ROW_HEIGHT,
): ReadonlyMap<number, number> {
  return new Map(Array.from({ length: rows }, (_, row) => [row, own.get(row) ?? line]));
}
