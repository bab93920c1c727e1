import {
  addSums,
  amountOf,
  currenciesOf,
  decideDecimal,
  NO_AMOUNTS,
  type AmountSums,
} from "./amount-sums.ts";
import { trimText } from "./fold-text.ts";
import { noteAmounts } from "./note-amounts.ts";
import type { CountedRows } from "./settle-rows.ts";

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
  const unknown = (rows: number): string =>
    `${rows === 1 ? "its" : "their"} value is unknown, not 0`;
  const notes = noteAmounts(total, { header, factor: how.factor, unknown });
  if (currenciesOf(total).length > 1)
    return { tallies: nothingKnown(cells, how.size), areNumbers: false, notes };
  return {
    tallies: {
      values: sums.map((cell) => amountOf(cell, decimal, how.factor)),
      valueUnknown: sums.map((cell) => cell.unknown[decimal]),
    },
    areNumbers: total.unsummable === 0,
    notes,
  };
}

function nothingKnown(
  cells: readonly { readonly cell: number; readonly rows: CountedRows }[],
  size: number,
): SummedValues["tallies"] {
  const valueUnknown = Array.from({ length: size }, () => 0);
  for (const { cell, rows } of cells) valueUnknown[cell] = (valueUnknown[cell] ?? 0) + rows.rows;
  return { values: valueUnknown.map(() => 0), valueUnknown };
}
