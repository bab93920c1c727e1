/** `Excel.NamedItemCollection` and `Excel.NamedItem`: names of the book and of one sheet. */
import { formatAbsoluteArea, quoteSheet } from "../model/address.ts";
import type { HostName, HostSheet } from "../model/book.ts";
import { cellAt } from "../model/cells.ts";
import { isDefinedName } from "../model/names.ts";
import { permitChange, type Core, type Place } from "../protocol/core.ts";
import { defineObject, isHostObject, type HostObject } from "../protocol/object.ts";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../protocol/refusal.ts";
import { flagOf, readAddress, textOf } from "./arguments.ts";

const inScope = (core: Core, sheet: HostSheet | null): HostName[] =>
  core.book.names.filter(({ scope }) => scope === (sheet?.id ?? null));

const findName = (core: Core, sheet: HostSheet | null, key: unknown): HostName | undefined => {
  const low = String(key).toLowerCase();
  return inScope(core, sheet).find(({ name }) => name.toLowerCase() === low);
};

const found = (core: Core, sheet: HostSheet | null, key: unknown): HostObject | null => {
  const name = findName(core, sheet, key);
  return name === undefined ? null : core.make.name(core, name);
};

const formulaOf = (reference: unknown): string => {
  if (isHostObject(reference) && reference.type === "Range") {
    const { sheet, area } = reference.it as Place;
    return `=${quoteSheet(sheet.name)}!${formatAbsoluteArea(area)}`;
  }
  const text = textOf(reference);
  if (!text.startsWith("=") || text.length < 2) throw invalidArgument();
  return text;
};

const addName = (
  core: Core,
  sheet: HostSheet | null,
  [given, reference, comment]: readonly unknown[],
): HostObject => {
  permitChange(core);
  const text = textOf(given);
  if (!isDefinedName(text)) throw invalidArgument();
  const isTable = core.book.sheets.some(({ tables }) =>
    tables.some(({ name }) => name.toLowerCase() === text.toLowerCase()),
  );
  if (findName(core, sheet, text) !== undefined || (sheet === null && isTable))
    throw itemAlreadyExists();
  const name: HostName = {
    name: text,
    formula: formulaOf(reference),
    visible: true,
    comment: comment === undefined || comment === null ? "" : textOf(comment),
    scope: sheet?.id ?? null,
  };
  core.book.names.push(name);
  return core.make.name(core, name);
};

export const namesObject = defineObject<HostSheet | null>("NamedItemCollection", {
  items: (sheet, core) => inScope(core, sheet).map((name) => core.make.name(core, name)),
  find: (sheet, key, core) => found(core, sheet, key),
  call: {
    add: (sheet, args, core) => addName(core, sheet, args),
    getCount: (sheet, _args, core) => inScope(core, sheet).length,
    getItemOrNullObject: (sheet, [key], core) => found(core, sheet, key),
  },
});

const sheetOf = (core: Core, { scope }: HostName): HostSheet | null =>
  core.book.sheets.find(({ id }) => id === scope) ?? null;

const placeOfName = (core: Core, name: HostName): Place | null =>
  readAddress(core, sheetOf(core, name), name.formula.replace(/^=/, ""));

const rangeOf = (name: HostName, _args: unknown, core: Core): HostObject | null => {
  const place = placeOfName(core, name);
  return place === null ? null : core.make.range(core, place);
};

const constantOf = (name: HostName): unknown => {
  const body = name.formula.slice(1);
  const quoted = /^"((?:[^"]|"")*)"$/.exec(body);
  if (quoted !== null) return (quoted[1] ?? "").replaceAll('""', '"');
  if (/^(?:TRUE|FALSE)$/i.test(body)) return body.toUpperCase() === "TRUE";
  return Number.isFinite(Number(body)) ? Number(body) : name.formula;
};

/** What the name says: the address for a range, the constant for a constant. */
const valueOf = (name: HostName, core: Core): unknown => {
  const place = placeOfName(core, name);
  if (place === null) return constantOf(name);
  return `${quoteSheet(place.sheet.name)}!${formatAbsoluteArea(place.area)}`;
};

const typeOf = (name: HostName, core: Core): string => {
  if (name.formula.includes("#REF!")) return "Error";
  if (placeOfName(core, name) !== null) return "Range";
  const value = constantOf(name);
  if (typeof value === "number") return Number.isInteger(value) ? "Integer" : "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
};

const arrayValues = defineObject<HostName>("NamedItemArrayValues", {
  read: {
    values: (name, core) => {
      const place = placeOfName(core, name);
      if (place === null) return [[constantOf(name)]];
      const { sheet, area } = place;
      return [[cellAt(sheet, area.row, area.column)?.value ?? ""]];
    },
  },
});

const worksheetOf = (name: HostName, core: Core): HostObject | null => {
  const sheet = sheetOf(core, name);
  return sheet === null ? null : core.make.worksheet(core, sheet);
};

export const nameObject = defineObject<HostName>("NamedItem", {
  id: ({ name }) => name,
  alive: (name, core) => core.book.names.includes(name),
  read: {
    name: ({ name }) => name,
    formula: ({ formula }) => formula,
    value: valueOf,
    type: typeOf,
    visible: ({ visible }) => visible,
    comment: ({ comment }) => comment,
    scope: ({ scope }) => (scope === null ? "Workbook" : "Worksheet"),
  },
  write: {
    formula: (name, value, core) => {
      permitChange(core);
      name.formula = formulaOf(value);
    },
    visible: (name, value, core) => {
      permitChange(core);
      name.visible = flagOf(value);
    },
    comment: (name, value, core) => {
      permitChange(core);
      name.comment = textOf(value);
    },
  },
  call: {
    delete: (name, _args, core) => {
      permitChange(core);
      core.book.names.splice(core.book.names.indexOf(name), 1);
      return null;
    },
    getRange: (name, args, core) => {
      const range = rangeOf(name, args, core);
      if (range === null) throw itemNotFound();
      return range;
    },
    getRangeOrNullObject: rangeOf,
  },
  go: {
    arrayValues: (name, core) => arrayValues(core, name),
    worksheet: (name, core) => {
      const sheet = worksheetOf(name, core);
      if (sheet === null) throw itemNotFound();
      return sheet;
    },
    worksheetOrNullObject: worksheetOf,
  },
});
