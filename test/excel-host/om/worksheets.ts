/** `Excel.WorksheetCollection`. */
import { blankSheet } from "../model/blank.ts";
import type { HostSheet } from "../model/book.ts";
import { announce, permitStructureChange, type Core } from "../protocol/core.ts";
import { defineObject, type HostObject } from "../protocol/object.ts";
import { itemNotFound } from "../protocol/refusal.ts";
import { checkSheetName, optionalFlag, sheetByKey, sheetByName } from "./arguments.ts";

const ADDED = 13;

const make = (core: Core, sheet: HostSheet): HostObject => core.make.worksheet(core, sheet);

const neighbour = (core: Core, sheet: HostSheet | undefined): HostObject => {
  if (sheet === undefined) throw itemNotFound();
  return make(core, sheet);
};

const freeName = (core: Core): string => {
  let next = core.book.sheets.length + 1;
  while (sheetByName(core, `Sheet${String(next)}`) !== undefined) next += 1;
  return `Sheet${String(next)}`;
};

const addSheet = (core: Core, name: unknown): HostObject => {
  permitStructureChange(core);
  const given = name === undefined || name === null ? freeName(core) : checkSheetName(core, name);
  const sheet = blankSheet(given);
  core.book.sheets.push(sheet);
  announce(
    core,
    { type: ADDED, targets: ["Workbook"] },
    { worksheetId: sheet.id, source: "Local" },
  );
  return make(core, sheet);
};

const shown = (core: Core, visibleOnly: unknown): HostSheet[] =>
  core.book.sheets.filter(
    ({ visibility }) => !optionalFlag(visibleOnly) || visibility === "Visible",
  );

const active = (core: Core): HostSheet => {
  const sheet = core.book.sheets.find(({ id }) => id === core.book.activeSheetId);
  if (sheet === undefined) throw itemNotFound();
  return sheet;
};

export const worksheetsObject = defineObject<null>("WorksheetCollection", {
  items: (_it, core) => core.book.sheets.map((sheet) => make(core, sheet)),
  find: (_it, key, core) => {
    const sheet = sheetByKey(core, key);
    return sheet === undefined ? null : make(core, sheet);
  },
  call: {
    add: (_it, [name], core) => addSheet(core, name),
    getActiveWorksheet: (_it, _args, core) => make(core, active(core)),
    getItemOrNullObject: (_it, [key], core) => {
      const sheet = sheetByKey(core, key);
      return sheet === undefined ? null : make(core, sheet);
    },
    getCount: (_it, [visibleOnly], core) => shown(core, visibleOnly).length,
    getFirst: (_it, [visibleOnly], core) => neighbour(core, shown(core, visibleOnly)[0]),
    getLast: (_it, [visibleOnly], core) => neighbour(core, shown(core, visibleOnly).at(-1)),
  },
});
