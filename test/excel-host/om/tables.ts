/** `Excel.TableCollection` and `Excel.Table`. */
import { blankTable } from "../model/blank.ts";
import type { HostArea, HostSheet, HostTable } from "../model/book.ts";
import { freeTableName } from "../model/copy-sheet.ts";
import { isDefinedName } from "../model/names.ts";
import { bodyArea, headerRow, settleTableHeaders } from "../model/tables.ts";
import { clearContents } from "./range-values.ts";
import { permitSheetChange, type Core, type Place, type TablePlace } from "../protocol/core.ts";
import { defineObject, type HostObject } from "../protocol/object.ts";
import { invalidArgument, itemNotFound } from "../protocol/refusal.ts";
import { shiftRanges } from "./shift-ranges.ts";
import { flagOf, integerOf, overlaps, placeOf, textOf } from "./arguments.ts";
import { tableFilterObject } from "./filters.ts";
import { tableColumnsObject } from "./table-columns.ts";
import { tableRowsObject } from "./table-rows.ts";

const placesOf = (core: Core, sheet: HostSheet | null): TablePlace[] =>
  (sheet === null ? core.book.sheets : [sheet]).flatMap((owner) =>
    owner.tables.map((table) => ({ sheet: owner, table })),
  );

const findTable = (core: Core, sheet: HostSheet | null, key: unknown): HostObject | null => {
  const low = String(key).toLowerCase();
  const found = placesOf(core, sheet).find(
    ({ table }) => table.id === key || table.name.toLowerCase() === low,
  );
  return found === undefined ? null : core.make.table(core, found);
};

const refuseOverlap = ({ sheet, area }: Place, own?: HostTable): void => {
  if (sheet.tables.some((other) => other !== own && overlaps(other.area, area)))
    throw invalidArgument("A table can't overlap another table.");
  if (sheet.merges.some((merge) => overlaps(merge, area)))
    throw invalidArgument("A table can't overlap merged cells.");
};

const below = (core: Core, { sheet, area }: Place): HostArea => {
  shiftRanges(core, { sheet, area: { ...area, rows: 1 } }, { direction: "Down", remove: false });
  return { ...area, rows: area.rows + 1 };
};

/** A table needs a row of its own below the header: of a single row Excel makes two. */
const atLeastTwo = (area: HostArea): HostArea => ({ ...area, rows: Math.max(2, area.rows) });

const addTable = (
  core: Core,
  sheet: HostSheet | null,
  [address, hasHeaders]: readonly unknown[],
): HostObject => {
  const active = core.book.sheets.find(({ id }) => id === core.book.activeSheetId) ?? null;
  const place = placeOf(core, sheet ?? active, address);
  if (sheet !== null && place.sheet !== sheet) throw invalidArgument();
  permitSheetChange(core, place.sheet);
  refuseOverlap(place);
  const area = flagOf(hasHeaders) ? atLeastTwo(place.area) : below(core, place);
  refuseOverlap({ sheet: place.sheet, area });
  const table = blankTable(freeTableName(core.book), area);
  place.sheet.tables.push(table);
  settleTableHeaders(place.sheet, table);
  return core.make.table(core, { sheet: place.sheet, table });
};

export const tablesObject = defineObject<HostSheet | null>("TableCollection", {
  read: { count: (sheet, core) => placesOf(core, sheet).length },
  items: (sheet, core) => placesOf(core, sheet).map((place) => core.make.table(core, place)),
  find: (sheet, key, core) => findTable(core, sheet, key),
  call: {
    add: (sheet, args, core) => addTable(core, sheet, args),
    getCount: (sheet, _args, core) => placesOf(core, sheet).length,
    getItemAt: (sheet, [at], core) => {
      const place = placesOf(core, sheet)[integerOf(at)];
      if (place === undefined) throw itemNotFound();
      return core.make.table(core, place);
    },
    getItemOrNullObject: (sheet, [key], core) => findTable(core, sheet, key),
  },
});

const nameTable = ({ table }: TablePlace, value: unknown, core: Core): void => {
  const name = textOf(value);
  const low = name.toLowerCase();
  const taken =
    placesOf(core, null).some(
      ({ table: other }) => other !== table && other.name.toLowerCase() === low,
    ) || core.book.names.some((other) => other.scope === null && other.name.toLowerCase() === low);
  if (taken || !isDefinedName(name)) throw invalidArgument();
  table.name = name;
};

const resize = ({ sheet, table }: TablePlace, range: unknown, core: Core): null => {
  const place = placeOf(core, sheet, range);
  const sameHeader = place.sheet === sheet && place.area.row === table.area.row;
  if (!sameHeader || !overlaps(place.area, table.area) || place.area.rows < 2)
    throw invalidArgument();
  refuseOverlap(place, table);
  table.area = place.area;
  settleTableHeaders(sheet, table);
  return null;
};

/** Totals get a row of their own below the body. */
const showTotals = ({ sheet, table }: TablePlace, on: boolean, core: Core): void => {
  if (on === table.showTotals) return;
  const row = table.area.row + table.area.rows;
  if (on) {
    const area = { ...table.area, row, rows: 1 };
    shiftRanges(core, { sheet, area }, { direction: "Down", remove: false });
    table.area = { ...table.area, rows: table.area.rows + 1 };
  } else {
    clearContents({ sheet, area: { ...table.area, row: row - 1, rows: 1 } });
    table.area = { ...table.area, rows: table.area.rows - 1 };
  }
  table.showTotals = on;
};

const guarded =
  (change: (place: TablePlace, value: unknown, core: Core) => void) =>
  (place: TablePlace, value: unknown, core: Core): void => {
    permitSheetChange(core, place.sheet);
    change(place, value, core);
  };

const flagged = (name: string) => ({
  read: ({ table }: TablePlace) => table.properties.get(name) ?? false,
  write: guarded(({ table }, value) => {
    table.properties.set(name, flagOf(value));
  }),
});

const firstColumn = flagged("highlightFirstColumn");
const lastColumn = flagged("highlightLastColumn");
const bandedColumns = flagged("showBandedColumns");

const rangeOf =
  (take: (table: HostTable) => HostArea | null) =>
  ({ sheet, table }: TablePlace, _args: unknown, core: Core): HostObject => {
    const area = take(table);
    if (area === null || area.rows < 1) throw itemNotFound();
    return core.make.range(core, { sheet, area });
  };

const removeTable = ({ sheet, table }: TablePlace): void => {
  sheet.tables.splice(sheet.tables.indexOf(table), 1);
};

export const tableObject = defineObject<TablePlace>("Table", {
  id: ({ table }) => table.id,
  alive: ({ sheet, table }) => sheet.tables.includes(table),
  read: {
    id: ({ table }) => table.id,
    name: ({ table }) => table.name,
    style: ({ table }) => table.style,
    showHeaders: ({ table }) => table.showHeaders,
    showTotals: ({ table }) => table.showTotals,
    showBandedRows: ({ table }) => table.bandedRows,
    showFilterButton: ({ table }) => table.filterButton,
    highlightFirstColumn: firstColumn.read,
    highlightLastColumn: lastColumn.read,
    showBandedColumns: bandedColumns.read,
  },
  write: {
    name: guarded(nameTable),
    style: guarded(({ table }, value) => {
      table.style = textOf(value);
    }),
    showTotals: guarded((place, value, core) => {
      showTotals(place, flagOf(value), core);
    }),
    showBandedRows: guarded(({ table }, value) => {
      table.bandedRows = flagOf(value);
    }),
    showFilterButton: guarded(({ table }, value) => {
      table.filterButton = flagOf(value);
    }),
    highlightFirstColumn: firstColumn.write,
    highlightLastColumn: lastColumn.write,
    showBandedColumns: bandedColumns.write,
  },
  call: {
    clearFilters: ({ sheet, table }, _args, core) => {
      permitSheetChange(core, sheet);
      table.filteredRows.clear();
      return null;
    },
    convertToRange: (place, _args, core) => {
      permitSheetChange(core, place.sheet);
      removeTable(place);
      return core.make.range(core, { sheet: place.sheet, area: place.table.area });
    },
    delete: (place, _args, core) => {
      permitSheetChange(core, place.sheet);
      removeTable(place);
      const { sheet, table } = place;
      clearContents({ sheet, area: table.area });
      return null;
    },
    getRange: rangeOf(({ area }) => area),
    getDataBodyRange: rangeOf(bodyArea),
    getHeaderRowRange: rangeOf(headerRow),
    getTotalRowRange: rangeOf(({ area, showTotals: shown }) =>
      shown ? { ...area, row: area.row + area.rows - 1, rows: 1 } : null,
    ),
    resize: (place, [range], core) => {
      permitSheetChange(core, place.sheet);
      return resize(place, range, core);
    },
  },
  go: {
    autoFilter: (place, core) => tableFilterObject(core, place),
    columns: (place, core) => tableColumnsObject(core, place),
    rows: (place, core) => tableRowsObject(core, place),
    worksheet: ({ sheet }, core) => core.make.worksheet(core, sheet),
  },
});
