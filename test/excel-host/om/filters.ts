/** `Excel.AutoFilter` of a sheet and of a table. The criteria are kept; the rows they hide are set by whoever opens the book. */
import type { HostSheet } from "../model/book.ts";
import { permitSheetChange, type TablePlace } from "../protocol/core.ts";
import { defineObject } from "../protocol/object.ts";

export const sheetFilterObject = defineObject<HostSheet>("AutoFilter", {
  read: {
    enabled: ({ autoFilter }) => autoFilter !== null,
    isDataFiltered: ({ autoFilter }) => (autoFilter?.filteredRows.size ?? 0) > 0,
  },
  call: {
    clearCriteria: (sheet, _args, core) => {
      permitSheetChange(core, sheet);
      sheet.autoFilter?.filteredRows.clear();
      return null;
    },
    remove: (sheet, _args, core) => {
      permitSheetChange(core, sheet);
      sheet.autoFilter = null;
      return null;
    },
    getRangeOrNullObject: (sheet, _args, core) =>
      sheet.autoFilter === null
        ? null
        : core.make.range(core, { sheet, area: sheet.autoFilter.area }),
  },
});

export const tableFilterObject = defineObject<TablePlace>("AutoFilter", {
  read: {
    enabled: ({ table }) => table.filterButton,
    isDataFiltered: ({ table }) => table.filteredRows.size > 0,
  },
  call: {
    clearCriteria: ({ sheet, table }, _args, core) => {
      permitSheetChange(core, sheet);
      table.filteredRows.clear();
      return null;
    },
    getRangeOrNullObject: ({ sheet, table }, _args, core) =>
      core.make.range(core, { sheet, area: table.area }),
  },
});
