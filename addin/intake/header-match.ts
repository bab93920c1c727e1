import { trimText } from "./fold-text.ts";
import type { Source } from "./source.ts";

/**
 * Whether two headers are the same to a user: outer spaces and a byte order mark do not count, anything else does.
 *
 * @param one As in the sheet. @param other As in a mapping. @returns True when they name the same column.
 * @example sameHeader("\uFEFFCustomerid ", "Customerid") // => true
 */
export function sameHeader(one: string, other: string): boolean {
  return trimText(one) === trimText(other);
}

/**
 * Where a header stands in a source.
 *
 * @param source The table. @param header As in a mapping; null or empty when none is chosen.
 * @returns The sheet column counted from 0, or null when it is not there.
 * @example findColumn({ headers: ["Date", "Product "], area: { column: 2 } }, "Product") // => 3
 */
export function findColumn(
  source: { readonly headers: readonly string[]; readonly area: { readonly column: number } },
  header: string | null,
): number | null {
  if (header === null || header === "") return null;
  const index = source.headers.findIndex((candidate) => sameHeader(candidate, header));
  return index === -1 ? null : source.area.column + index;
}

/**
 * A table or range by the name that a mapping uses; capital letters do not count, as in Excel.
 *
 * @param sources All that were found. @param name From a mapping. @returns The source, or null.
 * @example findSource([], "Complaints") // => null
 */
export function findSource(sources: readonly Source[], name: string): Source | null {
  const exact = sources.find((source) => source.name === name);
  const folded = name.trim().toLowerCase();
  return exact ?? sources.find((source) => source.name.trim().toLowerCase() === folded) ?? null;
}
