import { CURRENCY_CODES } from "./currency-codes.ts";
import { trimText } from "./fold-text.ts";
import type { CellValue } from "./source.ts";

/**
 * A number as far as its cell alone tells: read with a decimal point and with a decimal comma. The column decides.
 * `hint` says which of the two the text speaks for: `sure` by itself, `likely` because three digits after a sign group thousands.
 * With a currency beside it such a text is sure as well, since prices have no thousandths.
 */
export interface NumberReading {
  readonly point: number | null;
  readonly comma: number | null;
  readonly hint: {
    readonly decimal: "point" | "comma";
    readonly strength: "sure" | "likely";
  } | null;
}

const SPACES = /[\s'’]/gu;
const SIGN_BEFORE = /(?<=^\D*)[-−+](?=\D*\d)/u;
const CODES = CURRENCY_CODES.join("|");
const MONEY = new RegExp(
  `^(?:(?:${CODES})|[a-z]{0,2}[$€£¥₹₩₽]|kr\\.?|fr\\.)|(?:(?:${CODES})|[$€£¥₹₩₽]|kr\\.?|fr\\.)$`,
  "giu",
);
const POINT = /^\d*(?:,\d{3})*(?:\.\d*)?$/u;
const COMMA = /^\d*(?:\.\d{3})*(?:,\d*)?$/u;

/**
 * What a cell says about an amount: digits with `.` or `,` as decimal sign, currency signs and codes, spaces, percent,
 * minus before or after, or parentheses for negative amounts.
 *
 * @param cell Its value. @returns `"blank"` for an empty cell; null when it holds no number; else both readings.
 * @example readNumber("(€ 1.234,50)") // => { point: null, comma: -1234.5, hint: { decimal: "comma", strength: "sure" } }
 */
export function readNumber(cell: CellValue): NumberReading | "blank" | null {
  if (typeof cell === "number") return { point: cell, comma: cell, hint: null };
  if (typeof cell === "boolean") return null;
  const text = trimText(cell);
  if (text === "") return "blank";
  const { digits, factor, isMoney } = bareDigits(text);
  if (!/^[\d.,]*\d[\d.,]*$/u.test(digits)) return null;
  const point = POINT.test(digits) ? factor * Number(digits.replaceAll(",", "")) : null;
  const comma = COMMA.test(digits)
    ? factor * Number(digits.replaceAll(".", "").replace(",", "."))
    : null;
  return point === null && comma === null ? null : { point, comma, hint: hintOf(digits, isMoney) };
}

function bareDigits(text: string): { digits: string; factor: number; isMoney: boolean } {
  const inside = /^\((.*)\)$/u.exec(text)?.[1];
  const isNegative = inside !== undefined || /^\D*[-−]\D*\d/u.test(text) || /[-−]$/u.test(text);
  const isPercent = text.endsWith("%");
  const unsigned = (inside ?? text).replace(SIGN_BEFORE, "").replace(/[-−+]$/u, "");
  const bare = unsigned.replaceAll(SPACES, "").replace(/%$/u, "");
  const digits = bare.replaceAll(MONEY, "");
  const factor = (isNegative ? -1 : 1) / (isPercent ? 100 : 1);
  return { digits, factor, isMoney: digits !== bare };
}

function hintOf(digits: string, isMoney: boolean): NumberReading["hint"] {
  const last = /[.,](?=[^.,]*$)/u.exec(digits);
  if (last === null) return null;
  const isPoint = last[0] === ".";
  const after = digits.length - last.index - 1;
  const others = digits.slice(0, last.index);
  const isRepeated = others.includes(last[0]);
  const isThousands = after === 3 && others !== "0" && (isRepeated || /^\d{1,3}$/u.test(others));
  const decimal = isThousands === isPoint ? "comma" : "point";
  const isSure = !isThousands || isRepeated || isMoney;
  return { decimal, strength: isSure ? "sure" : "likely" };
}

const SIGNS = new RegExp(`[$€£¥₹₩₽]|(?<!\\p{L})(?:${CODES})(?!\\p{L})`, "giu");

/** Signs that mean one code wherever they stand; a column that writes both has one currency. */
const SIGN_CODES: Readonly<Record<string, string>> = { "€": "EUR", "£": "GBP", "₹": "INR" };

/**
 * The currency that a text names.
 *
 * @param cell Its value. @returns A code, or a sign that several currencies share; null when it names none.
 * @example currencyOfCell("€ 1.234,50") // => "EUR"
 */
export function currencyOfCell(cell: CellValue): string | null {
  const [sign] = typeof cell === "string" ? (cell.match(SIGNS) ?? []) : [];
  return sign === undefined ? null : (SIGN_CODES[sign] ?? sign.toUpperCase());
}

/**
 * Whether a text is a percentage, which is no amount of money.
 *
 * @param cell Its value. @returns True when it ends with a percent sign.
 * @example isPercentage("12 %") // => true
 */
export function isPercentage(cell: CellValue): boolean {
  return typeof cell === "string" && trimText(cell).endsWith("%");
}
