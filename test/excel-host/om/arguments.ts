/** Arguments as the client sends them, checked. */
import { intersect, isOnSheet, parseArea, splitAddress } from "../model/address.ts";
import type { HostArea, HostSheet } from "../model/book.ts";
import { isSheetName } from "../model/names.ts";
import type { Core, Place } from "../protocol/core.ts";
import { isHostObject } from "../protocol/object.ts";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../protocol/refusal.ts";

export const textOf = (value: unknown): string => {
  if (typeof value !== "string") throw invalidArgument();
  return value;
};

export const integerOf = (value: unknown): number => {
  if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument();
  return value;
};

export const numberOf = (value: unknown): number => {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument();
  return value;
};

export const flagOf = (value: unknown): boolean => {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
};

export const optionalFlag = (value: unknown): boolean =>
  value === null || value === undefined ? false : flagOf(value);

/** One of the words that Excel takes, whatever the case of its letters. */
export const wordOf = <T extends string>(value: unknown, words: readonly T[]): T => {
  const found = words.find((word) => word.toLowerCase() === String(value).toLowerCase());
  if (found === undefined) throw invalidArgument();
  return found;
};

/** A colour as Excel gives it back: `#RRGGBB`; empty for none. */
export const colorOf = (value: unknown): string => {
  const text = textOf(value);
  if (text === "") return "";
  const found = /^#?([0-9a-f]{6})$/i.exec(text);
  if (found !== null) return `#${(found[1] ?? "").toUpperCase()}`;
  if (/^[a-z]+$/i.test(text)) return text.toLowerCase();
  throw invalidArgument();
};

/** A range of a sheet; refuses what reaches over its edge. */
export const placed = (sheet: HostSheet, area: HostArea): Place => {
  if (!isOnSheet(area)) throw invalidArgument();
  return { sheet, area };
};

export const sheetByName = (core: Core, name: string): HostSheet | undefined =>
  core.book.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());

/** By id or name. */
export const sheetByKey = (core: Core, key: unknown): HostSheet | undefined =>
  typeof key === "string"
    ? (core.book.sheets.find(({ id }) => id === key) ?? sheetByName(core, key))
    : undefined;

/** A name that a sheet may have and no other sheet has. */
export const checkSheetName = (core: Core, value: unknown, own?: HostSheet): string => {
  const name = textOf(value);
  if (!isSheetName(name)) throw invalidArgument();
  const other = sheetByName(core, name);
  if (other !== undefined && other !== own) throw itemAlreadyExists();
  return name;
};

const namedPlace = (core: Core, sheet: HostSheet | null, text: string): Place | null => {
  const low = text.toLowerCase();
  for (const owner of core.book.sheets)
    for (const table of owner.tables)
      if (table.name.toLowerCase() === low) return { sheet: owner, area: table.area };
  const name =
    core.book.names.find((one) => one.scope === sheet?.id && one.name.toLowerCase() === low) ??
    core.book.names.find((one) => one.scope === null && one.name.toLowerCase() === low);
  return name === undefined ? null : readAddress(core, sheet, name.formula.replace(/^=/, ""));
};

/** `Data!A1:B2`, `A1:B2` on a sheet, or a name; null when it is none of them. */
export const readAddress = (core: Core, sheet: HostSheet | null, text: string): Place | null => {
  const { sheet: named, cells } = splitAddress(text);
  const owner = named === null ? sheet : (sheetByName(core, named) ?? null);
  const area = parseArea(cells);
  if (area !== null && owner !== null) return { sheet: owner, area };
  return named === null && area === null ? namedPlace(core, sheet, text) : null;
};

/** An address or a range object. */
export const placeOf = (core: Core, sheet: HostSheet | null, value: unknown): Place => {
  if (isHostObject(value) && value.type === "Range") {
    if (!value.isAlive()) throw itemNotFound();
    return value.it as Place;
  }
  const place = typeof value === "string" ? readAddress(core, sheet, value) : null;
  if (place === null) throw invalidArgument();
  return place;
};

export const optionalPlace = (core: Core, sheet: HostSheet | null, value: unknown): Place | null =>
  value === null || value === undefined ? null : placeOf(core, sheet, value);

export const overlaps = (first: HostArea, second: HostArea): boolean =>
  intersect(first, second) !== null;
