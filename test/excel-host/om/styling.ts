/** Looks of the cells of a range: what all of them share, and a change to all of them. */
import { MAX_COLUMNS, MAX_ROWS } from "../model/address.ts";
import { ALL_COLUMNS, type HostStyle } from "../model/book.ts";
import { cellAt, eachCell, makeCell } from "../model/cells.ts";
import { permitSheetChange, type Core, type Place } from "../protocol/core.ts";
import { Refusal } from "../protocol/refusal.ts";

/** `OperationCellsExceedLimit` begins far above; whole rows beyond this are no case of ours. */
const MAX_CELLS_STYLED = 5_000_000;

const plain = { style: {}, numberFormat: "General" };

const styleAt = ({ sheet }: Place, row: number, column: number): HostStyle =>
  cellAt(sheet, row, column)?.style ??
  (sheet.wholeColumns.get(column) ?? sheet.wholeColumns.get(ALL_COLUMNS) ?? plain).style;

/** What every cell has; null when they differ. Of whole columns the first cells are looked at, and those that exist. */
export const sharedLook = <T>(place: Place, take: (style: HostStyle) => T): T | null => {
  const { sheet, area } = place;
  const first = take(styleAt(place, area.row, area.column));
  let same = true;
  if (area.rows * area.columns > sheet.cells.size)
    eachCell(sheet, area, ({ style }) => {
      same &&= take(style) === first;
    });
  else
    for (let row = area.row; row < area.row + area.rows; row += 1)
      for (let column = area.column; column < area.column + area.columns; column += 1)
        same &&= take(styleAt(place, row, column)) === first;
  return same ? first : null;
};

type Change = (style: HostStyle, row: number, column: number) => HostStyle;

const changeColumns = ({ sheet, area }: Place, change: Change): void => {
  const columns =
    area.columns === MAX_COLUMNS
      ? [ALL_COLUMNS, ...sheet.wholeColumns.keys()]
      : Array.from({ length: area.columns }, (_each, across) => area.column + across);
  for (const column of new Set(columns)) {
    const known = sheet.wholeColumns.get(column) ?? sheet.wholeColumns.get(ALL_COLUMNS) ?? plain;
    sheet.wholeColumns.set(column, { ...known, style: change(known.style, -1, -1) });
  }
  eachCell(sheet, area, (cell, row, column) => {
    cell.style = change(cell.style, row, column);
  });
};

/** Changes the look of every cell of a range. */
export const changeLook = (core: Core, place: Place, change: Change): void => {
  const { sheet, area } = place;
  permitSheetChange(core, sheet);
  if (area.rows === MAX_ROWS) {
    changeColumns(place, change);
    return;
  }
  if (area.rows * area.columns > MAX_CELLS_STYLED)
    throw new Refusal(
      "OperationCellsExceedLimit",
      "The attempted operation affects more cells than the limit allows.",
    );
  for (let row = area.row; row < area.row + area.rows; row += 1)
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const cell = makeCell(sheet, row, column);
      cell.style = change(cell.style, row, column);
    }
};
