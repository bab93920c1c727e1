import { cellAddress } from "../intake/cell-address.ts";
import type { Box, SheetPlan } from "../sheets/plan.ts";

/** A box as A1, for example `B2:D9`; one cell is `B2`. */
export function toA1({ row, column, rows, columns }: Box): string {
  const first = cellAddress(row, column);
  if (rows === 1 && columns === 1) return first;
  return `${first}:${cellAddress(row + rows - 1, column + columns - 1)}`;
}

/** The smallest box around two boxes. */
export function boxAround(a: Box, b: Box): Box {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const bottom = Math.max(a.row + a.rows, b.row + b.rows);
  const right = Math.max(a.column + a.columns, b.column + b.columns);
  return { row, column, rows: bottom - row, columns: right - column };
}

export const boxHolds = (box: Box, row: number, column: number): boolean =>
  row >= box.row &&
  row < box.row + box.rows &&
  column >= box.column &&
  column < box.column + box.columns;

export const boxesMeet = (a: Box, b: Box): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

export const sameBox = (a: Box, b: Box): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

/** The range of a box on a sheet. */
export const rangeOf = (sheet: Excel.Worksheet, box: Box): Excel.Range =>
  sheet.getRangeByIndexes(box.row, box.column, box.rows, box.columns);

/** The cells of a plan, from A1; the widest row decides, and there is always one cell. */
export const boxOfPlan = ({ cells }: SheetPlan): Box => ({
  row: 0,
  column: 0,
  rows: Math.max(1, cells.length),
  columns: Math.max(1, ...cells.map((row) => row.length)),
});

/** What of `a` lies outside `b`: at most four boxes that do not overlap. */
export function boxMinus(a: Box, b: Box): readonly Box[] {
  if (!boxesMeet(a, b)) return [a];
  const top = Math.max(a.row, b.row);
  const bottom = Math.min(a.row + a.rows, b.row + b.rows);
  const left = Math.max(a.column, b.column);
  const right = Math.min(a.column + a.columns, b.column + b.columns);
  const middle = { row: top, rows: bottom - top };
  return [
    { ...a, rows: top - a.row },
    { ...a, row: bottom, rows: a.row + a.rows - bottom },
    { ...middle, column: a.column, columns: left - a.column },
    { ...middle, column: right, columns: a.column + a.columns - right },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}
