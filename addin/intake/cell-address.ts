/** Letters of the alphabet: columns count A to Z, then AA. */
const LETTERS = 26;
const FIRST_LETTER = 65;

/**
 * The letters of a column, as Excel shows them.
 *
 * @param column Counted from 0. @returns `A` to `XFD`.
 * @example columnLetter(27) // => "AB"
 */
export function columnLetter(column: number): string {
  const last = String.fromCharCode(FIRST_LETTER + (column % LETTERS));
  return column < LETTERS ? last : columnLetter(Math.floor(column / LETTERS) - 1) + last;
}

/**
 * The address of a cell within its sheet.
 *
 * @param row Counted from 0. @param column Counted from 0. @returns A1.
 * @example cellAddress(11, 1) // => "B12"
 */
export function cellAddress(row: number, column: number): string {
  return `${columnLetter(column)}${row + 1}`;
}

/**
 * The address of a rectangle with every part fixed, for formulas.
 *
 * @param box Counted from 0. @returns `$A$1:$B$2`; one cell is `$A$1`, since it may stand where one value does.
 * @example boxAddress({ row: 1, column: 5, rows: 2000, columns: 1 }) // => "$F$2:$F$2001"
 */
export function boxAddress({
  row,
  column,
  rows,
  columns,
}: {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}): string {
  const corner = (r: number, c: number): string => `$${columnLetter(c)}$${r + 1}`;
  const first = corner(row, column);
  return rows === 1 && columns === 1
    ? first
    : `${first}:${corner(row + rows - 1, column + columns - 1)}`;
}
