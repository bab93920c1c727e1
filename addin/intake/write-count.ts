import { countWords, writeNumber } from "../../shared/scoring/write-number.ts";

/**
 * A count with separators, and its noun in the right number; the same on every machine.
 *
 * @param count A whole number. @param noun In the singular; left out: the number alone. @returns For a sentence.
 * @example writeCount(1841, "label") // => "1,841 labels"
 */
export function writeCount(count: number, noun?: string): string {
  return noun === undefined ? writeNumber(count) : countWords(count, noun);
}

/**
 * How many of the first cells of a column, with the verb.
 *
 * @param found How many. @param filled Of how many. @returns For a sentence.
 * @example countFirst(57, 57) // => "all of the first 57 cells are"
 */
export function countFirst(found: number, filled: number): string {
  if (filled === 1) return "the first cell is";
  return `${found === filled ? "all" : found} of the first ${filled} cells are`;
}
