import { countWords } from "../../../shared/scoring/write-number.ts";
import type { PartRow } from "./rows.ts";
import { words } from "./rows.ts";

/**
 * The last line of a list that does not hold all: how many more there are.
 *
 * @param count Of those that are not listed. @param one One of them. @param many Several. @returns No line where all are.
 * @example restRows(2, "other cut")[0][0].lines // => ["and 2 other cuts"]
 * @example restRows(undefined, "other cut") // => []
 */
export function restRows(
  count: number | undefined,
  one: string,
  many = `${one}s`,
): readonly PartRow[] {
  return count === undefined || count === 0
    ? []
    : [[words(`and ${countWords(count, one, many)}`, { tone: "quiet" })]];
}
