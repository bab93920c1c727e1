import type { HostBorder, HostStyle } from "../model/book.ts";
import { readColor } from "./colors.ts";
import { BUILT_IN_FORMATS } from "./number-formats.ts";
import { type Element, attributeOf, childOf, childrenOf, flagOf, numberOf } from "./xml.ts";

/** What a cell's style number stands for. */
export interface CellLook {
  readonly numberFormat: string;
  readonly style: HostStyle;
}

const HORIZONTAL = new Map<string, NonNullable<HostStyle["horizontal"]>>([
  ["left", "Left"],
  ["center", "Center"],
  ["right", "Right"],
  ["centerContinuous", "CenterAcrossSelection"],
  ["fill", "Fill"],
  ["justify", "Justify"],
]);
const VERTICAL = new Map<string, NonNullable<HostStyle["vertical"]>>([
  ["top", "Top"],
  ["center", "Center"],
]);
const BORDER_STYLES = new Map<string, HostBorder["style"]>([
  ["thin", "Thin"],
  ["medium", "Medium"],
  ["thick", "Thick"],
  ["hair", "Hairline"],
  ["double", "Double"],
  ["dashed", "Dash"],
  ["mediumDashed", "Dash"],
  ["dotted", "Dot"],
]);
const SIDES = ["top", "bottom", "left", "right"] as const;

/** The looks of a workbook by style number; only what differs from the workbook's normal font is said. */
export function readStyles(root: Element | null, theme: readonly string[]): CellLook[] {
  const top = root ?? undefined;
  const formats = new Map(BUILT_IN_FORMATS);
  for (const format of childrenOf(childOf(top, "numFmts"))) {
    formats.set(numberOf(format, "numFmtId") ?? -1, attributeOf(format, "formatCode") ?? "General");
  }
  const fonts = childrenOf(childOf(top, "fonts"), "font").map((font) => readFont(font, theme));
  const fills = childrenOf(childOf(top, "fills"), "fill").map((fill) => readFill(fill, theme));
  const borders = childrenOf(childOf(top, "borders"), "border").map((border) =>
    readBorders(border, theme),
  );
  const named = readNames(top);
  const looks = childrenOf(childOf(top, "cellXfs"), "xf").map((xf) => ({
    numberFormat: formats.get(numberOf(xf, "numFmtId") ?? 0) ?? "General",
    style: {
      ...different(fonts[numberOf(xf, "fontId") ?? 0] ?? {}, fonts[0] ?? {}),
      ...fills[numberOf(xf, "fillId") ?? 0],
      ...borders[numberOf(xf, "borderId") ?? 0],
      ...readAlignment(childOf(xf, "alignment")),
      ...named[numberOf(xf, "xfId") ?? 0],
    },
  }));
  return looks.length > 0 ? looks : [{ numberFormat: "General", style: {} }];
}

function readFont(font: Element, theme: readonly string[]): HostStyle {
  const name = attributeOf(childOf(font, "name"), "val");
  const size = numberOf(childOf(font, "sz"), "val");
  const color = readColor(childOf(font, "color"), theme);
  return {
    ...(name === undefined ? {} : { fontName: name }),
    ...(size === undefined ? {} : { fontSize: size }),
    ...(color === undefined ? {} : { fontColor: color }),
    bold: isOn(font, "b"),
    italic: isOn(font, "i"),
    strikethrough: isOn(font, "strike"),
    underline: childOf(font, "u") === undefined ? "None" : "Single",
  };
}

function isOn(font: Element, name: string): boolean {
  const mark = childOf(font, name);
  return mark !== undefined && flagOf(mark, "val", true);
}

function different(font: HostStyle, normal: HostStyle): HostStyle {
  const plain = new Map(Object.entries(normal));
  return Object.fromEntries(
    Object.entries(font).filter(([key, value]) => plain.get(key) !== value),
  );
}

function readFill(fill: Element, theme: readonly string[]): HostStyle {
  const pattern = childOf(fill, "patternFill");
  if (attributeOf(pattern, "patternType") !== "solid") return {};
  const color = readColor(childOf(pattern, "fgColor"), theme);
  return color === undefined ? {} : { fillColor: color };
}

function readBorders(border: Element, theme: readonly string[]): HostStyle {
  const borders: Partial<Record<(typeof SIDES)[number], HostBorder>> = {};
  for (const side of SIDES) {
    const line = childOf(border, side);
    const style = attributeOf(line, "style");
    if (style === undefined || style === "none") continue;
    borders[side] = {
      style: BORDER_STYLES.get(style) ?? "Thin",
      color: readColor(childOf(line, "color"), theme) ?? "#000000",
    };
  }
  return Object.keys(borders).length === 0 ? {} : { borders };
}

function readAlignment(alignment: Element | undefined): HostStyle {
  const horizontal = HORIZONTAL.get(attributeOf(alignment, "horizontal") ?? "");
  const vertical = VERTICAL.get(attributeOf(alignment, "vertical") ?? "");
  const indent = numberOf(alignment, "indent") ?? 0;
  return {
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(vertical === undefined ? {} : { vertical }),
    ...(flagOf(alignment, "wrapText") ? { wrap: true } : {}),
    ...(indent > 0 ? { indent } : {}),
  };
}

/** By number of the style's base; the normal style needs no mention. */
function readNames(top: Element | undefined): HostStyle[] {
  const names: HostStyle[] = [];
  for (const style of childrenOf(childOf(top, "cellStyles"), "cellStyle")) {
    const name = attributeOf(style, "name");
    if (name === undefined || name === "Normal") continue;
    names[numberOf(style, "xfId") ?? 0] = { named: name };
  }
  return names;
}
