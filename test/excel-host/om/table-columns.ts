/** `Excel.TableColumnCollection` and `Excel.TableColumn`. */
import type { HostArea } from "../model/book.ts";
import { makeCell } from "../model/cells.ts";
import { bodyArea, columnNames, headerRow, settleTableHeaders } from "../model/tables.ts";
import { permitSheetChange, type Core, type TablePlace } from "../protocol/core.ts";
import { defineObject, type HostObject } from "../protocol/object.ts";
import { invalidArgument, itemNotFound } from "../protocol/refusal.ts";
import { shiftRanges } from "./shift-ranges.ts";
import { integerOf, textOf } from "./arguments.ts";
import { rangeReads, rangeWrites } from "./range-values.ts";

interface ColumnPlace extends TablePlace {
  readonly index: number;
}

const narrowed = (area: HostArea | null, index: number): HostArea => {
  if (area === null) throw itemNotFound();
  return { ...area, column: area.column + index, columns: 1 };
};

const rangeOf =
  (take: (place: ColumnPlace) => HostArea | null) =>
  (place: ColumnPlace, _args: unknown, core: Core): HostObject =>
    core.make.range(core, { sheet: place.sheet, area: narrowed(take(place), place.index) });

const columnObject = defineObject<ColumnPlace>("TableColumn", {
  id: ({ index }) => index + 1,
  read: {
    id: ({ index }) => index + 1,
    index: ({ index }) => index,
    name: ({ sheet, table, index }) => columnNames(sheet, table)[index] ?? "",
    values: ({ sheet, table, index }, core) =>
      rangeReads.values({ sheet, area: narrowed(table.area, index) }, core),
  },
  write: {
    name: ({ sheet, table, index }, value, core) => {
      permitSheetChange(core, sheet);
      makeCell(sheet, table.area.row, table.area.column + index).value = textOf(value);
      settleTableHeaders(sheet, table);
    },
    values: ({ sheet, table, index }, value, core) => {
      rangeWrites.values({ sheet, area: narrowed(table.area, index) }, value, core);
    },
  },
  call: {
    getRange: rangeOf(({ table }) => table.area),
    getDataBodyRange: rangeOf(({ table }) => bodyArea(table)),
    getHeaderRowRange: rangeOf(({ table }) => headerRow(table)),
    delete: ({ sheet, table, index }, _args, core) => {
      permitSheetChange(core, sheet);
      shiftRanges(
        core,
        { sheet, area: narrowed(table.area, index) },
        { direction: "Right", remove: true },
      );
      return null;
    },
  },
});

const at = (place: TablePlace, core: Core, index: number): HostObject | null =>
  index >= 0 && index < place.table.area.columns ? columnObject(core, { ...place, index }) : null;

const find = (place: TablePlace, key: unknown, core: Core): HostObject | null => {
  if (typeof key === "number") return at(place, core, key - 1);
  const low = textOf(key).toLowerCase();
  const names = columnNames(place.sheet, place.table).map((name) => name.toLowerCase());
  return at(place, core, names.indexOf(low));
};

const addColumn = (place: TablePlace, args: readonly unknown[], core: Core): HostObject => {
  const { sheet, table } = place;
  permitSheetChange(core, sheet);
  const [position, values, name] = args;
  const last = table.area.columns;
  const index =
    position === undefined || position === null || position === -1 ? last : integerOf(position);
  if (index < 0 || index > last) throw invalidArgument();
  const before = table.area.columns;
  shiftRanges(
    core,
    { sheet, area: narrowed(table.area, index) },
    { direction: "Right", remove: false },
  );
  table.area = { ...table.area, columns: before + 1 };
  if (Array.isArray(values))
    rangeWrites.values({ sheet, area: narrowed(table.area, index) }, values, core);
  if (typeof name === "string")
    makeCell(sheet, table.area.row, table.area.column + index).value = name;
  settleTableHeaders(sheet, table);
  return columnObject(core, { ...place, index });
};

export const tableColumnsObject = defineObject<TablePlace>("TableColumnCollection", {
  read: { count: ({ table }) => table.area.columns },
  items: (place, core) =>
    Array.from({ length: place.table.area.columns }, (_column, index) =>
      columnObject(core, { ...place, index }),
    ),
  find,
  call: {
    add: addColumn,
    getCount: ({ table }) => table.area.columns,
    getItemAt: (place, [index], core) => {
      const found = at(place, core, integerOf(index));
      if (found === null) throw itemNotFound();
      return found;
    },
    getItemOrNullObject: (place, [key], core) => find(place, key, core),
  },
});
