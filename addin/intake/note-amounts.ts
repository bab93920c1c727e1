import { currenciesOf, decideDecimal, type AmountSums } from "./amount-sums.ts";
import { writeCount } from "./write-count.ts";

/**
 * Sentences about the amounts of a column: their period, how texts are read, what has no known amount, what is below zero.
 *
 * @param total Of the whole column. @param column Its header; 12 for monthly amounts; says what becomes of unknown ones.
 * @returns Sentences for the user, without any amount.
 * @example noteAmounts({ unknown: { point: 0, comma: 0, neither: 0 }, sure: { point: 0, comma: 0 }, likely: { point: 0, comma: 0 }, currencies: {}, percentages: 0, negative: 2 }, { header: "Value", factor: 1, unknown: () => "" }) // => ["“Value”: 2 values are below 0; they are in the sums as they stand."]
 */
export function noteAmounts(
  total: AmountSums,
  column: {
    readonly header: string;
    readonly factor: 1 | 12;
    readonly unknown: (rows: number) => string;
  },
): readonly string[] {
  const { header, factor } = column;
  const currencies = currenciesOf(total);
  if (currencies.length > 1)
    return [
      `“${header}” holds amounts in several currencies (${currencies.join(", ")}): no sum of them is right, so every value is unknown.`,
    ];
  return [
    ...(factor === 12 ? [`“${header}” is monthly: multiplied by 12 to give a yearly value.`] : []),
    ...noteDecimal(total, header),
    ...notePercentages(total, header),
    ...noteUnknown(total, column),
    ...noteNegative(total, header),
  ];
}

function noteDecimal(total: AmountSums, header: string): readonly string[] {
  const texts = Object.values(total.sure).concat(Object.values(total.likely));
  if (texts.every((rows) => rows === 0)) return [];
  const decimal = decideDecimal(total);
  if (decimal === "neither")
    return [
      `“${header}” holds amounts in text with three digits after a point or comma, and no row says whether that groups thousands: their value is unknown. Enter them as numbers to count them.`,
    ];
  const sign = decimal === "comma" ? "a comma" : "a point";
  return [`“${header}” holds amounts in text; ${sign} is read as the decimal sign.`];
}

function notePercentages({ percentages }: AmountSums, header: string): readonly string[] {
  if (percentages === 0) return [];
  const words = percentages === 1 ? "a percentage, which is" : "percentages, which are";
  return [`“${header}” holds ${words} no amount, in ${writeCount(percentages, "row")}.`];
}

function noteUnknown(
  total: AmountSums,
  { header, unknown }: { readonly header: string; readonly unknown: (rows: number) => string },
): readonly string[] {
  const rows = total.unknown[decideDecimal(total)];
  if (rows === 0) return [];
  return [`“${header}” has no amount in ${writeCount(rows, "row")}; ${unknown(rows)}.`];
}

function noteNegative({ negative }: AmountSums, header: string): readonly string[] {
  if (negative === 0) return [];
  return [
    negative === 1
      ? `“${header}”: 1 value is below 0; it is in the sums as it stands.`
      : `“${header}”: ${writeCount(negative, "value")} are below 0; they are in the sums as they stand.`,
  ];
}
