import type { HostBorder, HostStyle } from "../model/book.ts";
import { writtenColor } from "./colors.ts";
import { BUILT_IN_FORMATS, FIRST_CUSTOM_FORMAT } from "./number-formats.ts";
import type { CellLook } from "./read-styles.ts";
import {
  type Element,
  attributeOf,
  childOf,
  childrenOf,
  element,
  localName,
  numberOf,
  prefixOf,
  writeXml,
} from "./xml.ts";

/** Finds the style number of a look, adding to the workbook's styles what they lack; nothing there is changed. */
export type StyleNumber = (look: CellLook) => number;

const ORDER = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs"];

export function appendStyles(root: Element): StyleNumber {
  const known = new Map<string, number>();
  const parts = {
    fonts: listOf(root, "fonts"),
    fills: listOf(root, "fills"),
    borders: listOf(root, "borders"),
    cellXfs: listOf(root, "cellXfs"),
  };
  const formats = formatList(root);
  return (look) => {
    const key = JSON.stringify([look.numberFormat, look.style]);
    const found = known.get(key);
    if (found !== undefined) return found;
    const number = parts.cellXfs.place(writeLook(look, { root, parts, formats }));
    known.set(key, number);
    return number;
  };
}

interface List {
  readonly first: Element | undefined;
  /** The place of an entry, which is added at the end when there is none like it. */
  readonly place: (entry: Element) => number;
}

interface Lists {
  readonly root: Element;
  readonly parts: Readonly<Record<"fonts" | "fills" | "borders", List>>;
  readonly formats: (format: string) => number;
}

function sectionOf(root: Element, name: string): Element {
  const existing = childOf(root, name);
  if (existing !== undefined) return existing;
  const made = element(`${prefixOf(root)}${name}`);
  const rank = ORDER.indexOf(name);
  const at = root.children.findIndex(
    (child) =>
      typeof child !== "string" &&
      (ORDER.indexOf(localName(child.tag)) > rank || !ORDER.includes(localName(child.tag))),
  );
  root.children.splice(at < 0 ? root.children.length : at, 0, made);
  return made;
}

function listOf(root: Element, name: string): List {
  const section = sectionOf(root, name);
  const entries = childrenOf(section);
  const places = new Map(entries.map((entry, at) => [writeXml(entry), at] as const).toReversed());
  return {
    first: entries[0],
    place: (entry) => {
      const text = writeXml(entry);
      const found = places.get(text);
      if (found !== undefined) return found;
      section.children.push(entry);
      places.set(text, places.size === 0 ? 0 : childrenOf(section).length - 1);
      section.attributes.set("count", String(childrenOf(section).length));
      return childrenOf(section).length - 1;
    },
  };
}

function formatList(root: Element): (format: string) => number {
  const numbers = new Map([...BUILT_IN_FORMATS].map(([number, format]) => [format, number]));
  for (const entry of childrenOf(childOf(root, "numFmts"))) {
    numbers.set(attributeOf(entry, "formatCode") ?? "", numberOf(entry, "numFmtId") ?? 0);
  }
  return (format) => {
    const found = numbers.get(format);
    if (found !== undefined) return found;
    const number = Math.max(FIRST_CUSTOM_FORMAT - 1, ...numbers.values()) + 1;
    const section = sectionOf(root, "numFmts");
    section.children.push(
      element(`${prefixOf(root)}numFmt`, { numFmtId: number, formatCode: format }),
    );
    section.attributes.set("count", String(childrenOf(section).length));
    numbers.set(format, number);
    return number;
  };
}

function writeLook({ numberFormat, style }: CellLook, { root, parts, formats }: Lists): Element {
  const prefix = prefixOf(root);
  const numFmtId = formats(numberFormat);
  const fontId = parts.fonts.place(writeFont(style, parts.fonts.first, prefix));
  const fillId = parts.fills.place(writeFill(style.fillColor, parts.fills.first, prefix));
  const borderId = parts.borders.place(writeBorders(style.borders, prefix));
  const alignment = writeAlignment(style, prefix);
  return element(
    `${prefix}xf`,
    {
      numFmtId,
      fontId,
      fillId,
      borderId,
      xfId: namedBase(root, style.named),
      applyNumberFormat: numFmtId === 0 ? undefined : 1,
      applyFont: fontId === 0 ? undefined : 1,
      applyFill: fillId === 0 ? undefined : 1,
      applyBorder: borderId === 0 ? undefined : 1,
      applyAlignment: alignment === null ? undefined : 1,
    },
    alignment === null ? [] : [alignment],
  );
}

function namedBase(root: Element, name: string | undefined): number {
  const style = childrenOf(childOf(root, "cellStyles")).find(
    (each) => attributeOf(each, "name") === name,
  );
  return numberOf(style, "xfId") ?? 0;
}

/** The order that the standard wants of a font's parts (ECMA-376 part 1, 18.8.22). */
const FONT_ORDER = ["b", "i", "strike", "u", "sz", "color", "name", "family", "charset", "scheme"];

/** The workbook's normal font, with what the cell says otherwise. */
function writeFont(style: HostStyle, normal: Element | undefined, prefix: string): Element {
  const parts = new Map(childrenOf(normal).map((part) => [localName(part.tag), part]));
  const say = (name: string, attribute: string, value: string | number | undefined): void => {
    if (value === undefined) return;
    parts.set(name, element(`${prefix}${name}`, { [attribute]: value }));
  };
  const mark = (name: string, isSet: boolean | undefined): void => {
    if (isSet === true) parts.set(name, element(`${prefix}${name}`));
    if (isSet === false) parts.delete(name);
  };
  mark("b", style.bold);
  mark("i", style.italic);
  mark("strike", style.strikethrough);
  mark("u", style.underline === undefined ? undefined : style.underline === "Single");
  say("sz", "val", style.fontSize);
  say("color", "rgb", style.fontColor === undefined ? undefined : writtenColor(style.fontColor));
  if (style.fontName !== undefined) {
    for (const name of ["family", "charset", "scheme"]) parts.delete(name);
    say("name", "val", style.fontName);
  }
  const ordered = [...parts].toSorted(
    ([one], [other]) => FONT_ORDER.indexOf(one) - FONT_ORDER.indexOf(other),
  );
  return element(
    `${prefix}font`,
    {},
    ordered.map(([, part]) => part),
  );
}

function writeFill(color: string | undefined, none: Element | undefined, prefix: string): Element {
  if (color === undefined || color === "") {
    return (
      none ??
      element(`${prefix}fill`, {}, [element(`${prefix}patternFill`, { patternType: "none" })])
    );
  }
  const foreground = element(`${prefix}fgColor`, { rgb: writtenColor(color) });
  const background = element(`${prefix}bgColor`, { indexed: 64 });
  const pattern = element(`${prefix}patternFill`, { patternType: "solid" }, [
    foreground,
    background,
  ]);
  return element(`${prefix}fill`, {}, [pattern]);
}

const LINES: Readonly<Record<HostBorder["style"], string>> = {
  Thin: "thin",
  Medium: "medium",
  Thick: "thick",
  Hairline: "hair",
  Double: "double",
  Dash: "dashed",
  Dot: "dotted",
};

function writeBorders(borders: HostStyle["borders"], prefix: string): Element {
  const sides = (["left", "right", "top", "bottom"] as const).map((side) => {
    const line = borders?.[side];
    if (line === undefined) return element(`${prefix}${side}`);
    const color = element(`${prefix}color`, { rgb: writtenColor(line.color) });
    return element(`${prefix}${side}`, { style: LINES[line.style] }, [color]);
  });
  return element(`${prefix}border`, {}, [...sides, element(`${prefix}diagonal`)]);
}

const HORIZONTAL: Readonly<Record<NonNullable<HostStyle["horizontal"]>, string | undefined>> = {
  General: undefined,
  Left: "left",
  Center: "center",
  Right: "right",
  CenterAcrossSelection: "centerContinuous",
  Fill: "fill",
  Justify: "justify",
};

function writeAlignment(style: HostStyle, prefix: string): Element | null {
  const { horizontal, vertical, wrap, indent } = style;
  const alignment = element(`${prefix}alignment`, {
    horizontal: horizontal === undefined ? undefined : HORIZONTAL[horizontal],
    vertical: vertical === undefined || vertical === "Bottom" ? undefined : vertical.toLowerCase(),
    wrapText: wrap === true ? 1 : undefined,
    indent: indent === undefined || indent === 0 ? undefined : indent,
  });
  return alignment.attributes.size === 0 ? null : alignment;
}
