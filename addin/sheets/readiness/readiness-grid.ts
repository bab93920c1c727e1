/**
 * Columns of the readiness report, in characters: words, a bar, five figures, a link. They print at nine tenths, so
 * that ten points stay nine.
 */
export const READINESS_WIDTHS = [36, 8, 8, 9, 10, 9, 8, 12] as const;

export const READINESS_COLUMNS = READINESS_WIDTHS.length;

/** Letters that fit into the width of a digit in the default font, on average and with some to spare. */
const LETTERS_PER_WIDTH = 1.25;

/**
 * How many letters a line over some columns takes.
 *
 * @param from First column. @param to Last column. @returns A whole number.
 * @example lettersOver(0, 0) // => 45
 */
export function lettersOver(from: number, to: number): number {
  const across = READINESS_WIDTHS.slice(from, to + 1).reduce((sum, width) => sum + width, 0);
  return Math.floor(across * LETTERS_PER_WIDTH);
}

/** Letters of a link in the last column. */
export const LINK_LETTERS = 12;

/** The least height of a line of words, in points. */
export const TIGHTEST = 12.75;

/** Heights of a line of words in points, as far as the page has room; each a whole number of pixels. */
export const LINE_HEIGHTS = [16.5, 15.75, 15, 14.25, 13.5, TIGHTEST] as const;
