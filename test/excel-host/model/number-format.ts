/** What kind of number format it is, as `range.numberFormatCategories` says it. */

export type NumberCategory =
  | "General"
  | "Number"
  | "Currency"
  | "Accounting"
  | "Date"
  | "Time"
  | "Percentage"
  | "Fraction"
  | "Scientific"
  | "Text"
  | "Special"
  | "Custom";

/** Quoted text, escaped characters, padding and colours or locales in brackets: nothing that tells the kind. */
const DECORATION = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g;

const KINDS: readonly (readonly [NumberCategory, RegExp])[] = [
  ["Text", /^@$/],
  ["Date", /[dy]|m(?![\s:]*[s0])(?<!h:m+)(?<!:m+)/i],
  ["Time", /[hs]/i],
  ["Percentage", /%/],
  ["Scientific", /E[+-]/i],
  ["Fraction", /[#?0]\s*\/\s*[?#\d]/],
];

/** With the padding that lines positive numbers up with negative ones in parentheses. */
const PLAIN_NUMBER = /^(?:#,##)?0(?:\.0+)?(?:_.)?$/;
const CURRENCY = /[$€£¥₹]|\[\$[^\-\]]+/;

/** The category of a format in English, such as `Date` for `yyyy-mm-dd`. */
export const numberCategory = (format: string): NumberCategory => {
  if (/^general$/i.test(format)) return "General";
  const first = (format.split(";")[0] ?? "").trim();
  if (CURRENCY.test(first)) return first.includes("* ") ? "Accounting" : "Currency";
  if (PLAIN_NUMBER.test(first)) return "Number";
  const bare = first.replaceAll(DECORATION, "").trim();
  return KINDS.find(([, pattern]) => pattern.test(bare))?.[0] ?? "Custom";
};
