import { MAX_COLUMNS, MAX_ROWS, columnName, columnNumber } from "../model/address.ts";

/** Texts, quoted sheet names and names in brackets are skipped; a reference is not part of a word or a call. */
const PIECE =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\w.$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w.(])/g;

/** A formula as it reads some rows and columns further: shared formulas are kept once in a file, at their first cell. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(
    PIECE,
    (
      whole: string,
      fixedColumn: string | undefined,
      letters: string | undefined,
      fixedRow: string | undefined,
      digits: string | undefined,
    ) => {
      if (letters === undefined || digits === undefined) return whole;
      const column = columnNumber(letters) + (fixedColumn === "$" ? 0 : columns);
      const row = Number(digits) + (fixedRow === "$" ? 0 : rows);
      if (column < 0 || column >= MAX_COLUMNS || row < 1 || row > MAX_ROWS) return "#REF!";
      return `${fixedColumn ?? ""}${columnName(column)}${fixedRow ?? ""}${row}`;
    },
  );
}
