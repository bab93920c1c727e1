import { CURRENCY_CODES } from "./currency-codes.ts";
import { headerWords } from "./fold-text.ts";

const CODES = new Set(CURRENCY_CODES);

/** Words for a currency in a header. */
const NAMES: Readonly<Record<string, string>> = {
  euro: "EUR",
  euros: "EUR",
  dollars: "$",
  pounds: "£",
};

/**
 * The money that the headers of value columns name, when they all name the same.
 *
 * @param headers Of the value columns. @returns A sign or a code of three letters; null when none or several are named.
 * @example readCurrency(["monthly_fee_gbp", "Value lost"]) // => "GBP"
 */
export function readCurrency(headers: readonly string[]): string | null {
  const named = new Set(headers.flatMap((header) => currencyOf(header) ?? []));
  const [only] = named;
  return named.size === 1 ? (only ?? null) : null;
}

function currencyOf(header: string): string | null {
  const sign = /[$€£¥₹]/u.exec(header)?.[0];
  if (sign !== undefined) return sign;
  const words = headerWords(header);
  const code = words.find((word) => CODES.has(word));
  if (code !== undefined) return code.toUpperCase();
  return words.map((word) => NAMES[word]).find((name) => name !== undefined) ?? null;
}
