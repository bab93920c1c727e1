/** The cells of a sheet: sparse, found by one number. */
import { MAX_COLUMNS } from "./address.ts";
import { ALL_COLUMNS, type HostArea, type HostCell, type HostSheet } from "./book.ts";

export const cellKey = (row: number, column: number): number => row * MAX_COLUMNS + column;

export const placeOfKey = (key: number): { row: number; column: number } => ({
  row: Math.floor(key / MAX_COLUMNS),
  column: key % MAX_COLUMNS,
});

export const blankCell = (): HostCell => ({
  value: "",
  formula: null,
  isError: false,
  numberFormat: "General",
  style: {},
});

export const cellAt = (sheet: HostSheet, row: number, column: number): HostCell | undefined =>
  sheet.cells.get(cellKey(row, column));

export const makeCell = (sheet: HostSheet, row: number, column: number): HostCell => {
  const key = cellKey(row, column);
  const found = sheet.cells.get(key);
  if (found !== undefined) return found;
  const whole = sheet.wholeColumns.get(column) ?? sheet.wholeColumns.get(ALL_COLUMNS);
  const made = { ...blankCell(), ...whole };
  sheet.cells.set(key, made);
  return made;
};

export const holdsSomething = (cell: HostCell): boolean =>
  cell.formula !== null || cell.value !== "";

const isPlain = (cell: HostCell): boolean =>
  !holdsSomething(cell) && cell.numberFormat === "General" && Object.keys(cell.style).length === 0;

/** Visits the cells that exist in an area; by the sheet's cells where the area is the bigger of the two. */
export const eachCell = (
  sheet: HostSheet,
  area: HostArea,
  visit: (cell: HostCell, row: number, column: number) => void,
): void => {
  const lastRow = area.row + area.rows;
  const lastColumn = area.column + area.columns;
  if (area.rows * area.columns > sheet.cells.size) {
    for (const [key, cell] of sheet.cells) {
      const { row, column } = placeOfKey(key);
      if (row >= area.row && row < lastRow && column >= area.column && column < lastColumn)
        visit(cell, row, column);
    }
    return;
  }
  for (let row = area.row; row < lastRow; row += 1)
    for (let column = area.column; column < lastColumn; column += 1) {
      const cell = cellAt(sheet, row, column);
      if (cell !== undefined) visit(cell, row, column);
    }
};

/** The smallest rectangle with all that is used within an area: values alone, or formats as well. */
export const usedArea = (
  sheet: HostSheet,
  within: HostArea,
  valuesOnly: boolean,
): HostArea | null => {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  eachCell(sheet, within, (cell, row, column) => {
    if (valuesOnly ? !holdsSomething(cell) : isPlain(cell)) return;
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  });
  if (bottom < 0) return null;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
};

/** One result a cell, row by row, also for cells that hold nothing. */
export const mapCells = <T>(
  sheet: HostSheet,
  area: HostArea,
  take: (cell: HostCell | undefined, row: number, column: number) => T,
): T[][] =>
  Array.from({ length: area.rows }, (_row, down) =>
    Array.from({ length: area.columns }, (_column, across) =>
      take(
        cellAt(sheet, area.row + down, area.column + across),
        area.row + down,
        area.column + across,
      ),
    ),
  );
