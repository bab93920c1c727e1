/** `Excel.Worksheet`. */
import { MAX_COLUMNS, MAX_ROWS } from "../model/address.ts";
import type { HostArea, HostSheet } from "../model/book.ts";
import { usedArea } from "../model/cells.ts";
import { copySheet } from "../model/copy-sheet.ts";
import { redirectReferences } from "../model/sheet-references.ts";
import { announce, permitSheetChange, permitStructureChange, type Core } from "../protocol/core.ts";
import { defineObject, isHostObject, type HostObject } from "../protocol/object.ts";
import { invalidArgument, invalidOperation, itemNotFound } from "../protocol/refusal.ts";
import {
  checkSheetName,
  colorOf,
  flagOf,
  integerOf,
  optionalFlag,
  placed,
  placeOf,
  wordOf,
} from "./arguments.ts";
import { chartsObject } from "./charts.ts";
import { freezePanesObject } from "./freeze-panes.ts";
import { pageLayoutObject } from "./page-layout.ts";
import { sheetProtectionObject } from "./protection.ts";
import { sheetFilterObject } from "./filters.ts";

const WHOLE: HostArea = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };
const DELETED = 15;

const make = (core: Core, sheet: HostSheet): HostObject => core.make.worksheet(core, sheet);

const beside = (
  { sheet, visibleOnly }: { sheet: HostSheet; visibleOnly: unknown },
  core: Core,
  step: 1 | -1,
): HostObject | null => {
  const sheets = core.book.sheets;
  for (let at = sheets.indexOf(sheet) + step; at >= 0 && at < sheets.length; at += step) {
    const found = sheets[at];
    if (found !== undefined && (!optionalFlag(visibleOnly) || found.visibility === "Visible"))
      return make(core, found);
  }
  return null;
};

/** The last visible sheet can be neither hidden nor deleted. */
const refuseLastVisible = (core: Core, sheet: HostSheet): void => {
  const others = core.book.sheets.filter(
    (other) => other !== sheet && other.visibility === "Visible",
  );
  if (sheet.visibility === "Visible" && others.length === 0) throw invalidOperation();
};

const leave = (core: Core, sheet: HostSheet): void => {
  if (core.book.activeSheetId !== sheet.id) return;
  const next = core.book.sheets.find((other) => other !== sheet && other.visibility === "Visible");
  core.book.activeSheetId = next?.id ?? "";
};

const deleteSheet = (sheet: HostSheet, _args: unknown, core: Core): null => {
  permitStructureChange(core);
  refuseLastVisible(core, sheet);
  leave(core, sheet);
  core.book.sheets.splice(core.book.sheets.indexOf(sheet), 1);
  core.book.names = core.book.names.filter(({ scope }) => scope !== sheet.id);
  redirectReferences(core.book, sheet.name, null);
  announce(
    core,
    { type: DELETED, targets: ["Workbook"] },
    { worksheetId: sheet.id, source: "Local" },
  );
  return null;
};

const moveSheet = (core: Core, sheet: HostSheet, position: number): void => {
  const { sheets } = core.book;
  if (position < 0 || position >= sheets.length) throw invalidArgument();
  sheets.splice(sheets.indexOf(sheet), 1);
  sheets.splice(position, 0, sheet);
};

const POSITIONS = ["None", "Before", "After", "Beginning", "End"] as const;

const copy = (sheet: HostSheet, args: readonly unknown[], core: Core): HostObject => {
  permitStructureChange(core);
  const where = wordOf(args[0] ?? "None", POSITIONS);
  const copied = copySheet(core.book, sheet);
  const anchor = isHostObject(args[1]) ? (args[1].it as HostSheet) : sheet;
  const { sheets } = core.book;
  const at = {
    None: sheets.length,
    End: sheets.length,
    Beginning: 0,
    Before: sheets.indexOf(anchor),
    After: sheets.indexOf(anchor) + 1,
  }[where];
  sheets.splice(at, 0, copied);
  return make(core, copied);
};

const used = (sheet: HostSheet, valuesOnly: unknown, core: Core): HostObject | null => {
  const area = usedArea(sheet, WHOLE, optionalFlag(valuesOnly));
  return area === null ? null : core.make.range(core, { sheet, area });
};

export const worksheetObject = defineObject<HostSheet>("Worksheet", {
  id: ({ id }) => id,
  alive: (sheet, core) => core.book.sheets.includes(sheet),
  read: {
    id: ({ id }) => id,
    name: ({ name }) => name,
    position: (sheet, core) => core.book.sheets.indexOf(sheet),
    visibility: ({ visibility }) => visibility,
    tabColor: ({ tabColor }) => tabColor,
    showGridlines: ({ showGridlines }) => showGridlines,
    showHeadings: ({ properties }) => properties.get("showHeadings") ?? true,
  },
  write: {
    name: (sheet, value, core) => {
      permitStructureChange(core);
      const name = checkSheetName(core, value, sheet);
      redirectReferences(core.book, sheet.name, name);
      sheet.name = name;
    },
    position: (sheet, value, core) => {
      permitStructureChange(core);
      moveSheet(core, sheet, integerOf(value));
    },
    visibility: (sheet, value, core) => {
      permitStructureChange(core);
      const visibility = wordOf(value, ["Visible", "Hidden", "VeryHidden"] as const);
      if (visibility !== "Visible") {
        refuseLastVisible(core, sheet);
        leave(core, sheet);
      }
      sheet.visibility = visibility;
    },
    tabColor: (sheet, value, core) => {
      permitStructureChange(core);
      sheet.tabColor = colorOf(value);
      sheet.touched = true;
    },
    showGridlines: (sheet, value, core) => {
      permitSheetChange(core, sheet);
      sheet.showGridlines = flagOf(value);
    },
    showHeadings: (sheet, value, core) => {
      permitSheetChange(core, sheet);
      sheet.properties.set("showHeadings", flagOf(value));
    },
  },
  call: {
    activate: (sheet, _args, core) => {
      if (sheet.visibility !== "Visible") throw invalidOperation();
      core.book.activeSheetId = sheet.id;
      core.book.selection = null;
      return null;
    },
    calculate: (_sheet, _args, core) => {
      core.calculate?.(core.book);
      return null;
    },
    copy,
    delete: deleteSheet,
    getCell: (sheet, [row, column], core) =>
      core.make.range(
        core,
        placed(sheet, { row: integerOf(row), column: integerOf(column), rows: 1, columns: 1 }),
      ),
    getRange: (sheet, [address], core) => {
      if (address === undefined || address === null)
        return core.make.range(core, { sheet, area: WHOLE });
      const place = placeOf(core, sheet, address);
      if (place.sheet !== sheet) throw invalidArgument();
      return core.make.range(core, place);
    },
    getRangeByIndexes: (sheet, [row, column, rows, columns], core) =>
      core.make.range(
        core,
        placed(sheet, {
          row: integerOf(row),
          column: integerOf(column),
          rows: integerOf(rows),
          columns: integerOf(columns),
        }),
      ),
    /** Of an empty sheet it is A1. */
    getUsedRange: (sheet, [valuesOnly], core) =>
      used(sheet, valuesOnly, core) ??
      core.make.range(core, { sheet, area: { row: 0, column: 0, rows: 1, columns: 1 } }),
    getUsedRangeOrNullObject: (sheet, [valuesOnly], core) => used(sheet, valuesOnly, core),
    getNext: (sheet, [visibleOnly], core) => {
      const next = beside({ sheet, visibleOnly }, core, 1);
      if (next === null) throw itemNotFound();
      return next;
    },
    getNextOrNullObject: (sheet, [visibleOnly], core) => beside({ sheet, visibleOnly }, core, 1),
    getPreviousOrNullObject: (sheet, [visibleOnly], core) =>
      beside({ sheet, visibleOnly }, core, -1),
  },
  go: {
    autoFilter: (sheet, core) => sheetFilterObject(core, sheet),
    charts: (sheet, core) => chartsObject(core, sheet),
    freezePanes: (sheet, core) => freezePanesObject(core, sheet),
    names: (sheet, core) => core.make.names(core, sheet),
    pageLayout: (sheet, core) => pageLayoutObject(core, sheet),
    protection: (sheet, core) => sheetProtectionObject(core, sheet),
    tables: (sheet, core) => core.make.tables(core, sheet),
  },
});
