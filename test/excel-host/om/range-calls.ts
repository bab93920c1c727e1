/** What a range can be told to do. */
import { intersect } from "../model/address.ts";
import type { HostArea, HostSheet } from "../model/book.ts";
import { cellKey, eachCell, placeOfKey } from "../model/cells.ts";
import { permitSheetChange, type Core, type Place } from "../protocol/core.ts";
import { invalidOperation } from "../protocol/refusal.ts";
import { optionalFlag, wordOf } from "./arguments.ts";
import { copyFrom } from "./range-copy.ts";
import { shiftRanges } from "./shift-ranges.ts";
import { calendarOf, checkSize, clearContents } from "./range-values.ts";
import { enterValue } from "../model/enter.ts";

type Args = readonly unknown[];
type Call = (place: Place, args: Args, core: Core) => unknown;

const CLEARABLE = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"] as const;

const clearFormats = ({ sheet, area }: Place): void => {
  eachCell(sheet, area, (cell) => {
    cell.numberFormat = "General";
    cell.style = {};
  });
  sheet.conditionalFormats = sheet.conditionalFormats.filter(
    (rule) => intersect(rule.area, area) === null,
  );
};

const clearHyperlinks = ({ sheet, area }: Place): void => {
  for (const key of sheet.hyperlinks.keys())
    if (intersect({ ...placeOfKey(key), rows: 1, columns: 1 }, area) !== null)
      sheet.hyperlinks.delete(key);
};

const clear: Call = (place, args, core) => {
  permitSheetChange(core, place.sheet);
  const what = wordOf(args[0] ?? "All", CLEARABLE);
  if (what === "All" || what === "Contents") clearContents(place);
  if (what === "All" || what === "Formats") clearFormats(place);
  if (what !== "Contents" && what !== "Formats") clearHyperlinks(place);
  if (what === "All")
    eachCell(place.sheet, place.area, (_cell, row, column) =>
      place.sheet.cells.delete(cellKey(row, column)),
    );
  core.make.changed(core, place);
  return null;
};

const rowsApart = (area: HostArea): HostArea[] =>
  Array.from({ length: area.rows }, (_row, down) => ({ ...area, row: area.row + down, rows: 1 }));

/** Only the value of the first cell stays. */
const mergeArea = (sheet: HostSheet, area: HostArea): void => {
  if (sheet.tables.some((table) => intersect(table.area, area) !== null))
    throw invalidOperation("You can't merge cells in a table.");
  sheet.merges = sheet.merges.filter((merge) => intersect(merge, area) === null);
  eachCell(sheet, area, (cell, row, column) => {
    if (row !== area.row || column !== area.column)
      Object.assign(cell, { value: "", formula: null, isError: false });
  });
  sheet.merges.push(area);
};

const merge: Call = ({ sheet, area }, args, core) => {
  permitSheetChange(core, sheet);
  for (const part of optionalFlag(args[0]) ? rowsApart(area) : [area]) mergeArea(sheet, part);
  return null;
};

const unmerge: Call = ({ sheet, area }, _args, core) => {
  permitSheetChange(core, sheet);
  sheet.merges = sheet.merges.filter((one) => intersect(one, area) === null);
  return null;
};

const select: Call = ({ sheet, area }, _args, core) => {
  if (sheet.visibility !== "Visible") throw invalidOperation();
  core.book.activeSheetId = sheet.id;
  core.book.selection = { sheet: sheet.id, ...area };
  return null;
};

const replaceTexts: Call = ({ sheet, area }, args, core) => {
  permitSheetChange(core, sheet);
  const [text, replacement] = [String(args[0]), String(args[1])];
  let replaced = 0;
  eachCell(sheet, area, (cell) => {
    if (typeof cell.value !== "string" || cell.formula !== null || !cell.value.includes(text))
      return;
    replaced += cell.value.split(text).length - 1;
    enterValue(cell, cell.value.replaceAll(text, replacement), calendarOf(core));
  });
  return replaced;
};

export const rangeCalls: Readonly<Record<string, Call>> = {
  clear,
  merge,
  unmerge,
  copyFrom,
  select,
  replaceAll: replaceTexts,
  insert: (place, args, core) => {
    permitSheetChange(core, place.sheet);
    const inserted = { sheet: place.sheet, area: { ...place.area } };
    const direction = wordOf(args[0], ["Down", "Right"] as const);
    shiftRanges(core, inserted, { direction, remove: false });
    return core.make.range(core, inserted);
  },
  delete: (place, args, core) => {
    permitSheetChange(core, place.sheet);
    const direction = wordOf(args[0], ["Up", "Left"] as const);
    shiftRanges(core, place, { direction: direction === "Up" ? "Down" : "Right", remove: true });
    return null;
  },
  calculate: (_place, _args, core) => {
    core.calculate?.(core.book);
    return null;
  },
  _ValidateArraySize: (place, [rows, columns]) => checkSize(place, rows, columns),
};
