import { findColumn } from "./header-match.ts";
import type { Source } from "./source.ts";

const SIGN = /[£$€¥₹]/u;

/** Codes that headers are seen to carry (`arr_usd`, `Value (EUR)`); a three-letter word alone is not taken for one. */
const CODES = new Set([
  "USD",
  "EUR",
  "GBP",
  "CHF",
  "CAD",
  "AUD",
  "NZD",
  "SEK",
  "NOK",
  "DKK",
  "PLN",
  "BRL",
  "INR",
  "JPY",
]);

/**
 * The money that a value column is in, as its header or its typed values name it. Several signs in one column name none.
 *
 * @param source The table. @param header The value column, null when none is mapped.
 * @returns A sign (`£`) or a code (`EUR`), or null when nothing names it: it is never guessed.
 * @example findCurrency({ headers: ["Value (EUR)"], area: { column: 0 }, sample: { columns: new Map() } }, "Value (EUR)") // => "EUR"
 */
export function findCurrency(source: Source, header: string | null): string | null {
  const column = findColumn(source, header);
  if (column === null || header === null) return null;
  const named = SIGN.exec(header)?.[0] ?? codeIn(header);
  if (named !== null) return named;
  const values = source.sample.columns.get(column)?.values ?? [];
  const signs = new Set(
    values.flatMap((value) => (typeof value === "string" ? (SIGN.exec(value)?.[0] ?? []) : [])),
  );
  const [only] = signs;
  return signs.size === 1 && only !== undefined ? only : null;
}

const codeIn = (header: string): string | null =>
  header
    .toUpperCase()
    .split(/[^A-Z]+/u)
    .find((word) => CODES.has(word)) ?? null;
