import { writeNumber } from "../../shared/scoring/write-number.ts";

/**
 * A number of things in words, with commas between thousands.
 *
 * @param count From 0. @param one The thing. @param many Several of it; the word with an s when left out.
 * @returns The number and the right word.
 * @example countWords(1234, "row") // => "1,234 rows"
 */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${writeNumber(count)} ${count === 1 ? one : many}`;
}

/**
 * Things in a row, as a sentence names them.
 *
 * @param things At least one. @returns Commas, and "and" before the last.
 * @example listWords(["Billing", "Delivery", "Price"]) // => "Billing, Delivery and Price"
 */
export function listWords(things: readonly string[]): string {
  const last = things.at(-1) ?? "";
  return things.length < 2 ? last : `${things.slice(0, -1).join(", ")} and ${last}`;
}
