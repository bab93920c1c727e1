import { addSums, amountOf, decideDecimal, NO_AMOUNTS, type AmountSums } from "./amount-sums.ts";
import { trimText } from "./fold-text.ts";
import type { CountedRows } from "./settle-rows.ts";
import { writeCount } from "./write-count.ts";

/** The value part of the tallies; empty where no value column is mapped. */
export interface SummedValues {
  readonly tallies:
    | { readonly values: readonly number[]; readonly valueUnknown: readonly number[] }
    | Record<string, never>;
  /** Whether SUM over the cells gives the same: none is an error or an amount in text. */
  readonly areNumbers: boolean;
  readonly notes: readonly string[];
}

/**
 * Yearly value by cell of a tally. A row whose value is blank, text or an error is counted as unknown, never as 0.
 *
 * @param cells Rows by cell. @param how Number of cells; 12 for monthly values; header of the value column.
 * @returns Sums and numbers of unknown values, each as long as there are cells, and notes.
 * @example sumValues([], { size: 2, factor: 12, header: null, isMapped: false }).tallies // => {}
 */
export function sumValues(
  cells: readonly { readonly cell: number; readonly rows: CountedRows }[],
  how: {
    readonly size: number;
    readonly factor: 1 | 12;
    readonly header: string | null;
    readonly isMapped: boolean;
  },
): SummedValues {
  if (!how.isMapped) return { tallies: {}, areNumbers: false, notes: [] };
  const sums: AmountSums[] = Array.from({ length: how.size }, () => NO_AMOUNTS);
  for (const { cell, rows } of cells) sums[cell] = addSums(sums[cell] ?? NO_AMOUNTS, rows.sums, 1);
  const total = sums.reduce((one, other) => addSums(one, other, 1), NO_AMOUNTS);
  const decimal = decideDecimal(total);
  const header = trimText(how.header ?? "");
  return {
    tallies: {
      values: sums.map((cell) => amountOf(cell, decimal, how.factor)),
      valueUnknown: sums.map((cell) => cell.unknown[decimal]),
    },
    areNumbers: total.unsummable === 0,
    notes: [
      ...(how.factor === 12
        ? [`“${header}” is monthly: multiplied by 12 to give a yearly value.`]
        : []),
      ...noteDecimal(total, header),
      ...noteUnknown(total.unknown[decimal], header),
    ],
  };
}

function noteUnknown(unknown: number, header: string): readonly string[] {
  if (unknown === 0) return [];
  return [
    `“${header}” has no amount in ${writeCount(unknown, "row")}; their value is unknown, not 0.`,
  ];
}

function noteDecimal(total: AmountSums, header: string): readonly string[] {
  const texts = Object.values(total.sure).concat(Object.values(total.likely));
  if (texts.every((rows) => rows === 0)) return [];
  const sign = decideDecimal(total) === "comma" ? "a comma" : "a point";
  return [`“${header}” holds amounts in text; ${sign} is read as the decimal sign.`];
}
