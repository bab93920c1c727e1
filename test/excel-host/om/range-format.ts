/** `Excel.RangeFormat` with fill and font. */
import type { HostStyle } from "../model/book.ts";
import { autofitColumns, autofitRows } from "../model/autofit.ts";
import { columnWidth, rowHeight } from "../model/sizes.ts";
import { permitSheetChange, type Core, type Place } from "../protocol/core.ts";
import { defineObject } from "../protocol/object.ts";
import { invalidArgument } from "../protocol/refusal.ts";
import { colorOf, flagOf, integerOf, numberOf, textOf, wordOf } from "./arguments.ts";
import { bagObject } from "./bag.ts";
import { bordersObject } from "./borders.ts";
import { changeLook, sharedLook } from "./styling.ts";

type Read = (place: Place) => unknown;
type Write = (place: Place, value: unknown, core: Core) => void;

const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "CenterAcrossSelection",
  "Fill",
  "Justify",
] as const;
const VERTICAL = ["Top", "Center", "Bottom"] as const;

const read =
  (take: (style: HostStyle) => unknown): Read =>
  (place) =>
    sharedLook(place, take);

const write =
  (change: (value: unknown) => HostStyle): Write =>
  (place, value, core) => {
    const part = change(value);
    changeLook(core, place, (style) => ({ ...style, ...part }));
  };

const fill = defineObject<Place>("RangeFill", {
  /** Excel says white for no fill; null when the cells differ. */
  read: { color: read((style) => style.fillColor ?? "#FFFFFF") },
  write: { color: write((value) => ({ fillColor: colorOf(value) })) },
  call: {
    clear: (place, _args, core) => {
      changeLook(core, place, ({ fillColor: _old, ...style }) => style);
      return null;
    },
  },
});

const underlineOf = (value: unknown): "None" | "Single" =>
  wordOf(value, ["None", "Single"] as const);

const font = defineObject<Place>("RangeFont", {
  read: {
    name: read((style) => style.fontName ?? "Calibri"),
    size: read((style) => style.fontSize ?? 11),
    color: read((style) => style.fontColor ?? "#000000"),
    bold: read((style) => style.bold ?? false),
    italic: read((style) => style.italic ?? false),
    underline: read((style) => style.underline ?? "None"),
    strikethrough: read((style) => style.strikethrough ?? false),
  },
  write: {
    name: write((value) => ({ fontName: textOf(value) })),
    size: write((value) => ({ fontSize: sizeOf(value) })),
    color: write((value) => ({ fontColor: colorOf(value) })),
    bold: write((value) => ({ bold: flagOf(value) })),
    italic: write((value) => ({ italic: flagOf(value) })),
    underline: write((value) => ({ underline: underlineOf(value) })),
    strikethrough: write((value) => ({ strikethrough: flagOf(value) })),
  },
});

/** Excel takes 1 to 409 points. */
const sizeOf = (value: unknown): number => {
  const size = numberOf(value);
  if (size < 1 || size > 409) throw invalidArgument();
  return size;
};

const each = (from: number, count: number, visit: (at: number) => void): void => {
  for (let at = from; at < from + count; at += 1) visit(at);
};

const alike = (from: number, count: number, take: (at: number) => number): number | null => {
  const first = take(from);
  let same = true;
  each(from, count, (at) => {
    same &&= take(at) === first;
  });
  return same ? first : null;
};

/** Wider or taller than Excel allows (255 characters, 409 points) is refused. */
const lengthOf = (value: unknown, most: number): number => {
  const length = numberOf(value);
  if (length < 0 || length > most) throw invalidArgument();
  return length;
};

const fitted =
  (fit: (place: Place) => void) =>
  (place: Place, _args: unknown, core: Core): null => {
    permitSheetChange(core, place.sheet);
    fit(place);
    return null;
  };

const protection = (place: Place, core: Core) =>
  bagObject(core, {
    type: "FormatProtection",
    store: place.sheet.properties,
    path: `protection.${String(place.area.row)}.${String(place.area.column)}.`,
    permit: () => {
      permitSheetChange(core, place.sheet);
    },
  });

const rangeFormatObject = defineObject<Place>("RangeFormat", {
  read: {
    horizontalAlignment: read((style) => style.horizontal ?? "General"),
    verticalAlignment: read((style) => style.vertical ?? "Bottom"),
    wrapText: read((style) => style.wrap ?? false),
    indentLevel: read((style) => style.indent ?? 0),
    columnWidth: ({ sheet, area }) =>
      alike(area.column, area.columns, (column) => columnWidth(sheet, column)),
    rowHeight: ({ sheet, area }) => alike(area.row, area.rows, (row) => rowHeight(sheet, row)),
  },
  write: {
    horizontalAlignment: write((value) => ({ horizontal: wordOf(value, HORIZONTAL) })),
    verticalAlignment: write((value) => ({ vertical: wordOf(value, VERTICAL) })),
    wrapText: write((value) => ({ wrap: flagOf(value) })),
    indentLevel: write((value) => ({ indent: integerOf(value) })),
    columnWidth: ({ sheet, area }, value, core) => {
      permitSheetChange(core, sheet);
      const width = lengthOf(value, 1790);
      each(area.column, area.columns, (column) => sheet.columnWidths.set(column, width));
    },
    rowHeight: ({ sheet, area }, value, core) => {
      permitSheetChange(core, sheet);
      const height = lengthOf(value, 409);
      each(area.row, area.rows, (row) => sheet.rowHeights.set(row, height));
    },
  },
  call: { autofitColumns: fitted(autofitColumns), autofitRows: fitted(autofitRows) },
  go: {
    fill: (place, core) => fill(core, place),
    font: (place, core) => font(core, place),
    borders: (place, core) => bordersObject(core, place),
    protection,
  },
});

export const rangeFormat = (core: Core, place: Place) => rangeFormatObject(core, place);
