import { listWords } from "./list-words.ts";
import { writeNumber } from "./write-number.ts";

/** More rows than this nobody looks up one by one. */
const MOST_ROWS = 10;

/**
 * Rows of a table, as the user counts, without the name of the table.
 *
 * @param rows Rows in order, at least one. @returns Up to ten of them, and how many more.
 * @example listRows([4, 9]) // => "rows 4 and 9"
 * @example listRows([1204]) // => "row 1,204"
 */
export function listRows(rows: readonly number[]): string {
  const named = rows.slice(0, MOST_ROWS).map((row) => writeNumber(row));
  const more = rows.length - named.length;
  const words = more > 0 ? [...named, `${writeNumber(more)} more`] : named;
  return `${rows.length === 1 ? "row" : "rows"} ${listWords(words)}`;
}

/**
 * Rows of a table, as the user counts, at the beginning of a note.
 *
 * @param table Name of the table. @param rows Rows in order, at least one. @returns Up to ten of them, and how many more.
 * @example nameRows("Quiz", [4, 9]) // => "Quiz, rows 4 and 9"
 */
export function nameRows(table: string, rows: readonly number[]): string {
  return `${table}, ${listRows(rows)}`;
}
