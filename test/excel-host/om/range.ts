/** `Excel.Range`: the object with all its members put together. */
import { formatArea, isOnSheet, MAX_COLUMNS, MAX_ROWS, quoteSheet } from "../model/address.ts";
import { columnLeft, columnWidth, rowHeight, rowTop } from "../model/sizes.ts";
import type { Place } from "../protocol/core.ts";
import { defineObject } from "../protocol/object.ts";
import { rangeCalls } from "./range-calls.ts";
import { rangeFormat } from "./range-format.ts";
import { rangeMoves } from "./range-moves.ts";
import { rangeReads, rangeWrites } from "./range-values.ts";
import { readHyperlink, writeHyperlink } from "./hyperlinks.ts";
import { permitSheetChange } from "../protocol/core.ts";
import { flagOf } from "./arguments.ts";

const span = (from: number, count: number): number[] =>
  Array.from({ length: count }, (_each, place) => from + place);

const total = (sizes: readonly number[]): number => sizes.reduce((sum, size) => sum + size, 0);

const hide = (hidden: Set<number>, places: readonly number[], on: boolean): void => {
  for (const place of places)
    if (on) hidden.add(place);
    else hidden.delete(place);
};

const common = (flags: readonly boolean[]): boolean | null =>
  flags.every((flag) => flag === flags[0]) ? (flags[0] ?? false) : null;

const rowsOf = ({ area }: Place): number[] => span(area.row, area.rows);
const columnsOf = ({ area }: Place): number[] => span(area.column, area.columns);

const addressOf = ({ sheet, area }: Place): string =>
  `${quoteSheet(sheet.name)}!${formatArea(area)}`;

export const rangeObject = defineObject<Place>("Range", {
  tracked: true,
  alive: ({ sheet, area }, core) => core.book.sheets.includes(sheet) && isOnSheet(area),
  read: {
    ...rangeReads,
    address: addressOf,
    addressLocal: addressOf,
    rowIndex: ({ area }) => area.row,
    columnIndex: ({ area }) => area.column,
    rowCount: ({ area }) => area.rows,
    columnCount: ({ area }) => area.columns,
    /** -1 above 2^31-1, as documented. */
    cellCount: ({ area }) =>
      area.rows * area.columns > 2_147_483_647 ? -1 : area.rows * area.columns,
    isEntireColumn: ({ area }) => area.rows === MAX_ROWS,
    isEntireRow: ({ area }) => area.columns === MAX_COLUMNS,
    hasSpill: () => false,
    hyperlink: readHyperlink,
    rowHidden: (place) => common(rowsOf(place).map((row) => place.sheet.hiddenRows.has(row))),
    columnHidden: (place) =>
      common(columnsOf(place).map((column) => place.sheet.hiddenColumns.has(column))),
    hidden: (place) =>
      rowsOf(place).every((row) => place.sheet.hiddenRows.has(row)) ||
      columnsOf(place).every((column) => place.sheet.hiddenColumns.has(column)),
    top: ({ sheet, area }) => rowTop(sheet, area.row),
    left: ({ sheet, area }) => columnLeft(sheet, area.column),
    height: (place) => total(rowsOf(place).map((row) => rowHeight(place.sheet, row))),
    width: (place) => total(columnsOf(place).map((column) => columnWidth(place.sheet, column))),
  },
  write: {
    ...rangeWrites,
    hyperlink: writeHyperlink,
    rowHidden: (place, value, core) => {
      permitSheetChange(core, place.sheet);
      hide(place.sheet.hiddenRows, rowsOf(place), flagOf(value));
    },
    columnHidden: (place, value, core) => {
      permitSheetChange(core, place.sheet);
      hide(place.sheet.hiddenColumns, columnsOf(place), flagOf(value));
    },
  },
  call: { ...rangeMoves, ...rangeCalls },
  go: {
    worksheet: ({ sheet }, core) => core.make.worksheet(core, sheet),
    format: (place, core) => rangeFormat(core, place),
    conditionalFormats: (place, core) => core.make.rules(core, place),
    dataValidation: (place, core) => core.make.validation(core, place),
  },
});
