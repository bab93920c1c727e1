/** `Excel.WorksheetFreezePanes`. */
import { MAX_COLUMNS, MAX_ROWS } from "../model/address.ts";
import type { HostSheet } from "../model/book.ts";
import { permitSheetChange, type Core } from "../protocol/core.ts";
import { defineObject, type HostObject } from "../protocol/object.ts";
import { invalidArgument, itemNotFound } from "../protocol/refusal.ts";
import { integerOf, placeOf } from "./arguments.ts";

const freeze = (core: Core, sheet: HostSheet, frozen: { rows: number; columns: number }): null => {
  permitSheetChange(core, sheet);
  if (frozen.rows < 0 || frozen.columns < 0) throw invalidArgument();
  sheet.frozen = frozen;
  return null;
};

const location = (core: Core, sheet: HostSheet): HostObject | null => {
  const { rows, columns } = sheet.frozen;
  if (rows === 0 && columns === 0) return null;
  const area = {
    row: 0,
    column: 0,
    rows: rows === 0 ? MAX_ROWS : rows,
    columns: columns === 0 ? MAX_COLUMNS : columns,
  };
  return core.make.range(core, { sheet, area });
};

export const freezePanesObject = defineObject<HostSheet>("WorksheetFreezePanes", {
  call: {
    freezeAt: (sheet, [range], core) => {
      const { area } = placeOf(core, sheet, range);
      const rows = area.rows === MAX_ROWS ? 0 : area.row + area.rows;
      const columns = area.columns === MAX_COLUMNS ? 0 : area.column + area.columns;
      return freeze(core, sheet, { rows, columns });
    },
    freezeRows: (sheet, [count], core) =>
      freeze(core, sheet, { rows: integerOf(count ?? 1), columns: 0 }),
    freezeColumns: (sheet, [count], core) =>
      freeze(core, sheet, { rows: 0, columns: integerOf(count ?? 1) }),
    unfreeze: (sheet, _args, core) => freeze(core, sheet, { rows: 0, columns: 0 }),
    getLocation: (sheet, _args, core) => {
      const found = location(core, sheet);
      if (found === null) throw itemNotFound();
      return found;
    },
    getLocationOrNullObject: (sheet, _args, core) => location(core, sheet),
  },
});
