import { MOST_HEIGHT } from "../fit-page.ts";

/** How the sheets of the assessment print: a fixed scale, so that rows of the same heights end a page in every program. */
export const REPORT_SCALE = 90;

const PER_CENT = 100;

/** A4 between narrow margins, in points. */
const PAGES = {
  portrait: { width: 544, height: 768 },
  landscape: { width: 790, height: 524 },
} as const;
type Orientation = keyof typeof PAGES;

/** A column in points: a character of Excel's default font, and the padding. */
const [CHARACTER, PADDING] = [5.25, 3.75] as const;
/** LibreOffice's columns are six per cent wider than Excel's; a little more is left free for others. */
const WIDEST = 1.07;

/** Printers and programs round heights: a page is filled no further than this. */
const FILLED = 0.985;
/** And its free rows reach so far beyond its end that the next page begins where it should, also after other breaks. */
const BEYOND = { portrait: 1.012, landscape: 1.03 } as const;
/** Free rows around the end of a page, in points: what does not fit it is lost at the top of the next. */
const SMALL_ROW = 6;
/** Heights are whole numbers of pixels. */
const PIXEL = 0.75;

/**
 * The height of a page in points of rows.
 *
 * @param orientation How the paper lies. @returns Points.
 * @example Math.round(reportPage("portrait")) // => 853
 */
export function reportPage(orientation: Orientation): number {
  return (PAGES[orientation].height * PER_CENT) / REPORT_SCALE;
}

/**
 * Whether columns fit the page at its scale, in programs with wider columns too.
 *
 * @param widths In characters. @param orientation How the paper lies. @returns False when a page would be cut at its right.
 * @example fitsAcross([40, 40], "portrait") // => true
 * @example fitsAcross([100, 10], "portrait") // => false
 */
export function fitsAcross(widths: readonly number[], orientation: Orientation): boolean {
  const across = widths.reduce((sum, width) => sum + width * CHARACTER + PADDING, 0);
  return across * WIDEST <= (PAGES[orientation].width * PER_CENT) / REPORT_SCALE;
}

/**
 * Room for what is written on the first page, and on one that follows a break.
 *
 * @param orientation How the paper lies. @returns Points of rows for each.
 * @example roomOf("portrait").map(Math.round) // => [841, 811]
 */
export function roomOf(orientation: Orientation): readonly [number, number] {
  const page = reportPage(orientation);
  const lost = page * (BEYOND[orientation] - FILLED) + SMALL_ROW;
  return [page * FILLED, page * FILLED - lost];
}

/** A free space as rows that Excel takes: one, or as many as it needs, all equal. */
const freeRows = (free: number): readonly number[] => {
  const count = Math.max(1, Math.ceil(free / MOST_HEIGHT));
  const each = Math.floor(free / count / PIXEL) * PIXEL;
  return Array.from({ length: count }, () => Math.max(SMALL_ROW, each));
};

/**
 * Heights of the free rows between two pages: large ones, then small ones past the end of the page wherever a program
 * sees that. Excel has page breaks too, but moves them when a user changes the scale.
 *
 * @param used Points of rows on the page. @param orientation How the paper lies. @returns Heights, at least two.
 * @example breakPage(800, "portrait") // => [40.5, 6, 6, 6, 6]
 * @example breakPage(100, "portrait").slice(0, 3) // => [369.75, 369.75, 6]
 */
export function breakPage(used: number, orientation: Orientation): readonly number[] {
  const page = reportPage(orientation);
  const large = freeRows(page * FILLED - used);
  const filled = large.reduce((sum, height) => sum + height, used);
  const small = Math.max(1, Math.ceil((page * BEYOND[orientation] - filled) / SMALL_ROW));
  return [...large, ...Array.from({ length: small }, () => SMALL_ROW)];
}

/**
 * How far a page is filled after more rows: a row that does not fit begins the next.
 *
 * @param used Points of rows on the page so far. @param heights Of the rows. @param orientation How the paper lies.
 * @returns Points of rows on the page where the last of them stands.
 * @example fillPage(570, [6, 6, 6], "landscape") // => 6
 */
export function fillPage(
  used: number,
  heights: readonly number[],
  orientation: Orientation,
): number {
  const page = reportPage(orientation);
  return heights.reduce((sum, height) => (sum + height > page ? height : sum + height), used);
}

/**
 * How many pages rows fill, each row that does not fit beginning the next.
 *
 * @param heights Of the rows, in points. @param orientation How the paper lies. @returns From 1.
 * @example countPages([570, 6, 6, 6], "landscape") // => 2
 */
export function countPages(heights: readonly number[], orientation: Orientation): number {
  const page = reportPage(orientation);
  let [pages, used] = [1, 0];
  for (const height of heights) {
    if (used + height > page) pages += 1;
    used = used + height > page ? height : used + height;
  }
  return pages;
}
