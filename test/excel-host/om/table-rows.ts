/** `Excel.TableRowCollection` and `Excel.TableRow`. */
import type { HostArea } from "../model/book.ts";
import { bodyArea } from "../model/tables.ts";
import { permitSheetChange, type Core, type TablePlace } from "../protocol/core.ts";
import { defineObject, type HostObject } from "../protocol/object.ts";
import { invalidArgument, invalidOperation, itemNotFound } from "../protocol/refusal.ts";
import { shiftRanges } from "./shift-ranges.ts";
import { integerOf } from "./arguments.ts";
import { rangeReads, rangeWrites } from "./range-values.ts";

interface RowPlace extends TablePlace {
  readonly index: number;
}

const rowArea = ({ table, index }: RowPlace): HostArea => {
  const body = bodyArea(table);
  return { ...body, row: body.row + index, rows: 1 };
};

const rowObject = defineObject<RowPlace>("TableRow", {
  read: {
    index: ({ index }) => index,
    values: (place, core) => rangeReads.values({ sheet: place.sheet, area: rowArea(place) }, core),
  },
  write: {
    values: (place, value, core) => {
      rangeWrites.values({ sheet: place.sheet, area: rowArea(place) }, value, core);
    },
  },
  call: {
    getRange: (place, _args, core) =>
      core.make.range(core, { sheet: place.sheet, area: rowArea(place) }),
    /** Under a filter Excel deletes nothing; this host refuses. */
    delete: (place, _args, core) => {
      permitSheetChange(core, place.sheet);
      if (place.table.filteredRows.size > 0) throw invalidOperation();
      const { sheet } = place;
      shiftRanges(core, { sheet, area: rowArea(place) }, { direction: "Down", remove: true });
      return null;
    },
  },
});

/** Rows of values as given: a grid, one row, or one value for every cell of one row. */
const gridOf = (values: unknown, columns: number): unknown[][] => {
  if (values === undefined || values === null) return [Array<unknown>(columns).fill(null)];
  if (!Array.isArray(values)) return [Array<unknown>(columns).fill(values)];
  const grid: unknown[] = Array.isArray(values[0]) ? values : [values];
  return grid.map((row) => {
    if (!Array.isArray(row) || row.length !== columns) throw invalidArgument();
    return row as unknown[];
  });
};

const addRows = (place: TablePlace, args: readonly unknown[], core: Core): HostObject => {
  const { sheet, table } = place;
  permitSheetChange(core, sheet);
  const body = bodyArea(table);
  const [position, values] = args;
  const atEnd = position === undefined || position === null || position === -1;
  const index = atEnd ? body.rows : integerOf(position);
  if (index < 0 || index > body.rows) throw invalidArgument();
  const grid = gridOf(values, table.area.columns);
  const area = { ...body, row: body.row + index, rows: grid.length };
  const grown = { ...table.area, rows: table.area.rows + grid.length };
  shiftRanges(core, { sheet, area }, { direction: "Down", remove: false });
  table.area = grown;
  rangeWrites.values({ sheet, area }, grid, core);
  return rowObject(core, { ...place, index });
};

const rowAt = (place: TablePlace, core: Core, index: number): HostObject => {
  if (index < 0 || index >= bodyArea(place.table).rows) throw itemNotFound();
  return rowObject(core, { ...place, index });
};

export const tableRowsObject = defineObject<TablePlace>("TableRowCollection", {
  read: { count: ({ table }) => bodyArea(table).rows },
  items: (place, core) =>
    Array.from({ length: bodyArea(place.table).rows }, (_row, index) =>
      rowObject(core, { ...place, index }),
    ),
  call: {
    add: addRows,
    getCount: ({ table }) => bodyArea(table).rows,
    getItemAt: (place, [index], core) => rowAt(place, core, integerOf(index)),
  },
});
