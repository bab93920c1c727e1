/** Values, formulas, texts, kinds and number formats of a range, read and set. */
import type { HostCell } from "../model/book.ts";
import { cellAt, eachCell, makeCell, mapCells } from "../model/cells.ts";
import { enterValue } from "../model/enter.ts";
import { numberCategory } from "../model/number-format.ts";
import { isFilteredRow } from "../model/filters.ts";
import { settleHeaders } from "../model/tables.ts";
import { MAX_COLUMNS, MAX_ROWS } from "../model/address.ts";
import { permitSheetChange, type Core, type Place } from "../protocol/core.ts";
import { invalidArgument, Refusal } from "../protocol/refusal.ts";
import { textOf } from "./arguments.ts";

/** Beyond this Excel gives null instead of the cells (excel-add-ins performance, "Range limitations"). */
export const MAX_CELLS_READ = 5_000_000;

const isUnbounded = ({ area }: Place): boolean =>
  area.rows === MAX_ROWS || area.columns === MAX_COLUMNS;

/** Null for whole columns and rows, as documented for unbounded ranges. */
const readEach =
  <T>(take: (cell: HostCell | undefined, core: Core, place: Place) => T) =>
  (place: Place, core: Core): T[][] | null =>
    isUnbounded(place) || place.area.rows * place.area.columns > MAX_CELLS_READ
      ? null
      : mapCells(place.sheet, place.area, (cell) => take(cell, core, place));

const kindOf = (cell: HostCell | undefined): string => {
  if (cell === undefined || (cell.value === "" && cell.formula === null)) return "Empty";
  if (cell.isError) return "Error";
  if (typeof cell.value === "number") return "Double";
  return typeof cell.value === "boolean" ? "Boolean" : "String";
};

const formatOf = (cell: HostCell | undefined): string => cell?.numberFormat ?? "General";

const valueOf = (cell: HostCell | undefined): string | number | boolean => cell?.value ?? "";
const formulaOf = (cell: HostCell | undefined): string | number | boolean =>
  cell?.formula ?? cell?.value ?? "";

export const rangeReads = {
  values: readEach(valueOf),
  formulas: readEach(formulaOf),
  formulasLocal: readEach(formulaOf),
  valueTypes: readEach(kindOf),
  numberFormat: readEach(formatOf),
  numberFormatLocal: readEach(formatOf),
  numberFormatCategories: readEach((cell) => numberCategory(formatOf(cell))),
  text: readEach((cell, core) => (cell === undefined ? "" : core.formatText(cell, core.book))),
};

const wrongSize = (): Refusal =>
  invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );

/** Refuses an array of another size than the range. */
export const checkSize = ({ area }: Place, rows: unknown, columns: unknown): null => {
  if (rows !== area.rows || columns !== area.columns) throw wrongSize();
  return null;
};

const isGrid = (value: unknown): value is unknown[][] =>
  Array.isArray(value) && value.every((row) => Array.isArray(row));

/** The entries for each cell: an array of the range's own size, or one value for all of it. */
const entriesOf = (place: Place, value: unknown): ((down: number, across: number) => unknown) => {
  if (isUnbounded(place)) throw invalidArgument();
  if (!Array.isArray(value)) return () => value;
  if (!isGrid(value)) throw wrongSize();
  checkSize(place, value.length, value[0]?.length ?? 0);
  if (value.some((row) => row.length !== place.area.columns)) throw wrongSize();
  return (down, across) => value[down]?.[across];
};

const fill = (
  place: Place,
  value: unknown,
  enter: (cell: HostCell, entry: unknown) => boolean,
): void => {
  const { sheet, area } = place;
  const entryAt = entriesOf(place, value);
  for (let down = 0; down < area.rows; down += 1)
    for (let across = 0; across < area.columns; across += 1) {
      const entry = entryAt(down, across);
      const [row, column] = [area.row + down, area.column + across];
      if (entry === null || entry === undefined) continue;
      if (entry === "" && cellAt(sheet, row, column) === undefined) continue;
      if (!enter(makeCell(sheet, row, column), entry)) throw invalidArgument();
    }
};

/** Excel misplaces arrays that are written over rows hidden by a filter; this host refuses instead. */
export const refuseFilteredRows = ({ sheet, area }: Place): void => {
  if (area.rows < 2) return;
  for (let row = area.row; row < area.row + area.rows; row += 1)
    if (isFilteredRow(sheet, row))
      throw new Refusal(
        "FilteredRangeConflict",
        "The attempted operation causes a conflict with a filtered range.",
      );
};

export const calendarOf = (core: Core): { date1904: boolean; today: number } => ({
  date1904: core.book.date1904,
  today: core.today,
});

const writeValues = (place: Place, value: unknown, core: Core): void => {
  permitSheetChange(core, place.sheet);
  refuseFilteredRows(place);
  fill(place, value, (cell, entry) => enterValue(cell, entry, calendarOf(core)));
  settleHeaders(place.sheet, place.area);
  core.make.changed(core, place);
};

const writeFormat = (place: Place, value: unknown, core: Core): void => {
  permitSheetChange(core, place.sheet);
  fill(place, value, (cell, entry) => {
    cell.numberFormat = textOf(entry);
    return true;
  });
};

export const rangeWrites = {
  values: writeValues,
  formulas: writeValues,
  formulasLocal: writeValues,
  numberFormat: writeFormat,
  numberFormatLocal: writeFormat,
};

/** Empties the cells of an area of their contents. */
export const clearContents = ({ sheet, area }: Place): void => {
  eachCell(sheet, area, (cell) => {
    cell.value = "";
    cell.formula = null;
    cell.isError = false;
  });
  settleHeaders(sheet, area);
};
