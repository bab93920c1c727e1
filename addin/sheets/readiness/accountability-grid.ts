/** Columns of the accountability sheet, in characters: a name, six figures, two days, then a strip of thirteen months. */
export const STRIP_MONTHS = 13;
export const STRIP_COLUMN = 9;
const STRIP_WIDTH = 2.6;

export const ACCOUNTABILITY_WIDTHS: readonly number[] = [
  28,
  9,
  9,
  9,
  9,
  9,
  9,
  12,
  12,
  ...Array.from({ length: STRIP_MONTHS }, () => STRIP_WIDTH),
];

/** Letters of a name on one line. */
export const NAME_LETTERS = 34;

/** Letters of a note over the whole sheet. */
export const ACROSS_LETTERS = 190;

/** Height of a row in points: two pages are to hold the meetings, and the tasks with who carries them. */
export const LINE = 13.5;
