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
