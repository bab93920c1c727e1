/** A1 addresses and sheet names, both ways. Rows and columns count from 0. */
import type { HostArea } from "./book.ts";

/** Size of a sheet (Excel specifications and limits). */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export const columnName = (column: number): string => {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
};

export const columnNumber = (name: string): number => {
  let number = 0;
  for (const letter of name.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
};

export const isOnSheet = ({ row, column, rows, columns }: HostArea): boolean =>
  [row, column, rows, columns].every((part) => Number.isInteger(part)) &&
  row >= 0 &&
  column >= 0 &&
  rows > 0 &&
  columns > 0 &&
  row + rows <= MAX_ROWS &&
  column + columns <= MAX_COLUMNS;

const span = (first: number, second: number): [number, number] => [
  Math.min(first, second),
  Math.abs(second - first) + 1,
];

const parseCells = (text: string): HostArea | null => {
  const found = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/i.exec(text);
  if (found === null) return null;
  const [, fromColumn = "", fromRow = "", toColumn = fromColumn, toRow = fromRow] = found;
  const [row, rows] = span(Number(fromRow) - 1, Number(toRow) - 1);
  const [column, columns] = span(columnNumber(fromColumn), columnNumber(toColumn));
  return { row, column, rows, columns };
};

const parseWhole = (text: string): HostArea | null => {
  const columnsFound = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(text);
  if (columnsFound !== null) {
    const [column, columns] = span(
      columnNumber(columnsFound[1] ?? ""),
      columnNumber(columnsFound[2] ?? ""),
    );
    return { row: 0, column, rows: MAX_ROWS, columns };
  }
  const rowsFound = /^(\d{1,7}):(\d{1,7})$/.exec(text);
  if (rowsFound === null) return null;
  const [row, rows] = span(Number(rowsFound[1]) - 1, Number(rowsFound[2]) - 1);
  return { row, column: 0, rows, columns: MAX_COLUMNS };
};

/** `B2:C5`, `$A:$C`, `3:4` without a sheet; null when it is no area of a sheet. */
export const parseArea = (text: string): HostArea | null => {
  const plain = text.replaceAll("$", "").trim();
  const area = parseCells(plain) ?? parseWhole(plain);
  return area !== null && isOnSheet(area) ? area : null;
};

export const formatArea = ({ row, column, rows, columns }: HostArea): string => {
  if (rows === MAX_ROWS && columns === MAX_COLUMNS) return `1:${String(MAX_ROWS)}`;
  if (rows === MAX_ROWS) return `${columnName(column)}:${columnName(column + columns - 1)}`;
  if (columns === MAX_COLUMNS) return `${String(row + 1)}:${String(row + rows)}`;
  const first = `${columnName(column)}${String(row + 1)}`;
  if (rows === 1 && columns === 1) return first;
  return `${first}:${columnName(column + columns - 1)}${String(row + rows)}`;
};

/** The same with dollars, as names and charts keep it. */
export const formatAbsoluteArea = (area: HostArea): string =>
  formatArea(area).replaceAll(/([A-Z]+)(?=[\d:]|$)|(\d+)/g, "$$$&");

/** Quoted where Excel quotes: anything but letters, digits, `_` and `.`, a leading digit, or what looks like a cell. */
export const quoteSheet = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Z]{1,3}\d+$|^R\d*C\d*$|^[RC]$/i.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;

/** Splits `'Complaint trends'!A1` into its sheet and its cells; the sheet is null when there is none. */
export const splitAddress = (text: string): { sheet: string | null; cells: string } => {
  const mark = text.lastIndexOf("!");
  if (mark < 0) return { sheet: null, cells: text };
  const sheet = text.slice(0, mark);
  const quoted = /^'(.*)'$/.exec(sheet);
  return {
    sheet: quoted === null ? sheet : (quoted[1] ?? "").replaceAll("''", "'"),
    cells: text.slice(mark + 1),
  };
};

export const intersect = (first: HostArea, second: HostArea): HostArea | null => {
  const row = Math.max(first.row, second.row);
  const column = Math.max(first.column, second.column);
  const rows = Math.min(first.row + first.rows, second.row + second.rows) - row;
  const columns = Math.min(first.column + first.columns, second.column + second.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
};

export const bound = (first: HostArea, second: HostArea): HostArea => {
  const row = Math.min(first.row, second.row);
  const column = Math.min(first.column, second.column);
  return {
    row,
    column,
    rows: Math.max(first.row + first.rows, second.row + second.rows) - row,
    columns: Math.max(first.column + first.columns, second.column + second.columns) - column,
  };
};
