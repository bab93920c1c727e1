import { columnName, columnNumber, isOnSheet } from "../model/address.ts";

/** Texts, quoted sheet names and names in brackets are skipped; a reference is not part of a word or a call. */
const PIECE =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\w.$])\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\w.(])/g;
const REFERENCE = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;

/** A formula as it reads some rows and columns further: shared formulas are kept once in a file, at their first cell. */
export const shiftFormula = (formula: string, rows: number, columns: number): string =>
  formula.replace(PIECE, (piece) => shiftReference(piece, rows, columns));

function shiftReference(piece: string, rows: number, columns: number): string {
  const found = REFERENCE.exec(piece);
  if (found === null) return piece;
  const [, fixedColumn = "", letters = "", fixedRow = "", digits] = found;
  const column = columnNumber(letters) + (fixedColumn === "" ? columns : 0);
  const row = Number(digits) - 1 + (fixedRow === "" ? rows : 0);
  return isOnSheet({ row, column, rows: 1, columns: 1 })
    ? `${fixedColumn}${columnName(column)}${fixedRow}${row + 1}`
    : "#REF!";
}
