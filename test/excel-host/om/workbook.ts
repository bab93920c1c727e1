/** `Excel.Workbook`, the root, with `Excel.Application` and the document's properties. */
import { permitChange, type Core } from "../protocol/core.ts";
import { ABSENT, defineObject, type HostObject } from "../protocol/object.ts";
import { itemNotFound } from "../protocol/refusal.ts";
import { functionsObject } from "./functions.ts";
import { wordOf } from "./arguments.ts";
import { bagObject } from "./bag.ts";
import { bookProtectionObject } from "./protection.ts";
import { settingsObject } from "./settings.ts";
import { worksheetsObject } from "./worksheets.ts";

const CULTURE = {
  name: "en-US",
  "numberFormat.numberDecimalSeparator": ".",
  "numberFormat.numberGroupSeparator": ",",
  "datetimeFormat.dateSeparator": "/",
  "datetimeFormat.longDatePattern": "dddd, MMMM d, yyyy",
  "datetimeFormat.shortDatePattern": "M/d/yyyy",
  "datetimeFormat.timeSeparator": ":",
  "datetimeFormat.longTimePattern": "h:mm:ss tt",
} as const;

const cultureObject = (core: Core): HostObject =>
  bagObject(core, {
    type: "CultureInfo",
    store: new Map(),
    path: "",
    permit: () => {
      throw itemNotFound();
    },
    initial: CULTURE,
  });

const applicationObject = defineObject<null>("Application", {
  read: {
    calculationMode: (_it, core) => core.book.properties.get("calculationMode") ?? "Automatic",
    calculationState: () => "Done",
    decimalSeparator: () => ".",
    thousandsSeparator: () => ",",
    useSystemSeparators: () => true,
  },
  write: {
    calculationMode: (_it, value, core) => {
      permitChange(core);
      const modes = ["Automatic", "AutomaticExceptTables", "Manual"] as const;
      core.book.properties.set("calculationMode", wordOf(value, modes));
    },
  },
  call: {
    calculate: (_it, [type], core) => {
      wordOf(type, ["Recalculate", "Full", "FullRebuild"] as const);
      core.calculate?.(core.book);
      return null;
    },
    suspendApiCalculationUntilNextSync: () => null,
    suspendScreenUpdatingUntilNextSync: () => null,
  },
  go: { cultureInfo: (_it, core) => cultureObject(core) },
});

const propertiesObject = (core: Core): HostObject =>
  bagObject(core, {
    type: "DocumentProperties",
    store: core.book.properties,
    path: "",
    permit: () => {
      permitChange(core);
    },
    initial: { title: "", subject: "", author: "", keywords: "", comments: "", company: "" },
  });

const selected = (core: Core): HostObject => {
  const { selection, sheets, activeSheetId } = core.book;
  const sheet = sheets.find(({ id }) => id === (selection?.sheet ?? activeSheetId));
  if (sheet === undefined) throw itemNotFound();
  const { row = 0, column = 0, rows = 1, columns = 1 } = selection ?? {};
  return core.make.range(core, { sheet, area: { row, column, rows, columns } });
};

const dropReference = (core: Core, reference: unknown): null => {
  core.references.delete(String(reference));
  return null;
};

const kept = (core: Core, reference: unknown): HostObject | null =>
  core.references.get(String(reference)) ?? null;

export const workbookObject = defineObject<null>("Workbook", {
  read: {
    name: (_it, core) => core.book.fileName,
    readOnly: (_it, core) => core.book.readOnly,
    isDirty: (_it, core) => core.book.sheets.some(({ touched }) => touched),
    autoSave: () => false,
    previouslySaved: (_it, core) => core.book.source !== null,
  },
  call: {
    getSelectedRange: (_it, _args, core) => selected(core),
    getActiveCell: (_it, _args, core) => {
      const cell = selected(core).call("getCell", [0, 0]);
      return cell === ABSENT ? null : cell;
    },
    getIsActiveCollabSession: () => false,
    _RemoveReference: (_it, [reference], core) => dropReference(core, reference),
    _RemoveAllReferences: (_it, _args, core) => {
      core.references.clear();
      return null;
    },
    _GetReferenceCount: (_it, _args, core) => core.references.size,
    _GetRangeForEventByReferenceId: (_it, [reference], core) => kept(core, reference),
    _GetRangeOrNullObjectForEventByReferenceId: (_it, [reference], core) => kept(core, reference),
  },
  go: {
    application: (_it, core) => applicationObject(core, null),
    functions: (_it, core) => functionsObject(core, null),
    names: (_it, core) => core.make.names(core, null),
    properties: (_it, core) => propertiesObject(core),
    protection: (_it, core) => bookProtectionObject(core, null),
    settings: (_it, core) => settingsObject(core, null),
    tables: (_it, core) => core.make.tables(core, null),
    worksheets: (_it, core) => worksheetsObject(core, null),
  },
});
