/** How the report prints: a fixed scale, so that rows of the same heights end a page in every program. */
export const REPORT_SCALE = 90;

/** An A4 page upright between narrow margins, in points. */
const PAGE = { width: 544, height: 768 } as const;
/** A column in points: a character of Excel's default font, and the padding. */
const [CHARACTER, PADDING] = [5.25, 3.75] as const;
/** LibreOffice's columns are six per cent wider than Excel's; a little more is left free for others. */
const WIDEST = 1.075;

/** Printers and programs round heights: the first page is filled no further than this. */
const FILLED = 0.985;
/** And its free rows reach so far beyond its end that the second page begins where it should. */
const BEYOND = 1.012;
/** Free rows around the end of the page, in points: what does not fit the first page is lost at the top of the second. */
const SMALL_ROW = 6;
/** Heights are whole numbers of pixels. */
const PIXEL = 0.75;

/** The height of a page in points of rows. */
export const REPORT_PAGE = (PAGE.height * 100) / REPORT_SCALE;

/**
 * Whether columns fit the page at its scale, in programs with wider columns too.
 *
 * @param widths In characters. @returns False when a page would be cut at its right.
 * @example fitsAcross([40, 40]) // => true
 * @example fitsAcross([100, 10]) // => false
 */
export function fitsAcross(widths: readonly number[]): boolean {
  const across = widths.reduce((sum, width) => sum + width * CHARACTER + PADDING, 0);
  return across * WIDEST <= (PAGE.width * 100) / REPORT_SCALE;
}

/** Room for what is written on the first page, and on the second below what may be lost at its top; in points of rows. */
export const REPORT_ROOM = [
  REPORT_PAGE * FILLED,
  REPORT_PAGE * (2 * FILLED - BEYOND) - SMALL_ROW,
] as const;

/**
 * Heights of the free rows between the two pages: one large, then small ones past the end of the page wherever a program
 * sees that. Excel has page breaks too, but moves them when a user changes the scale.
 *
 * @param used Points of rows on the first page. @returns Heights, at least two.
 * @example breakPage(800) // => [40.5, 6, 6, 6, 6]
 */
export function breakPage(used: number): readonly number[] {
  const large = Math.floor((REPORT_PAGE * FILLED - used) / PIXEL) * PIXEL;
  const first = Math.max(SMALL_ROW, large);
  const small = Math.max(1, Math.ceil((REPORT_PAGE * BEYOND - used - first) / SMALL_ROW));
  return [first, ...Array.from({ length: small }, () => SMALL_ROW)];
}
