import type { HostBook, HostBorder, HostCell, HostStyle } from "../model/book.ts";
import { textOf } from "../text-of.ts";

export type Alignment = "left" | "right" | "center";

/** Properties of a style by their names in code. */
export type Css = Readonly<Record<string, string>>;

/** How a cell is drawn. */
export interface CellLook {
  readonly text: string;
  readonly alignment: Alignment;
  /** May run over empty neighbours. */
  readonly isLoose: boolean;
  readonly isNumber: boolean;
  /** Pixels that the text keeps free on both sides together. */
  readonly padding: number;
  readonly css: Css;
}

/** Of a workbook that says nothing else. */
const FONT = 'Calibri, Carlito, "Segoe UI", Arial, sans-serif';
const FONT_SIZE = 11;
const INDENT_PIXELS = 9;
const PADDING_PIXELS = 3;

export function lookOf(cell: HostCell, book: HostBook): CellLook {
  const alignment = alignmentOf(cell);
  const text = textOf(cell, book);
  const isNumber = typeof cell.value === "number";
  return {
    text,
    alignment,
    isNumber,
    padding: (cell.style.indent ?? 0) * INDENT_PIXELS + 2 * PADDING_PIXELS,
    isLoose: !isNumber && text !== "" && cell.style.wrap !== true,
    css: { ...fontOf(cell.style), ...boxOf(cell.style, alignment) },
  };
}

const ALIGNMENTS = new Map<HostStyle["horizontal"], Alignment>([
  ["Left", "left"],
  ["Right", "right"],
  ["Center", "center"],
  ["CenterAcrossSelection", "center"],
  ["Justify", "left"],
  ["Fill", "left"],
]);

/** Texts to the left, numbers to the right, errors and truth values in the middle. */
function alignmentOf({ value, isError, style }: HostCell): Alignment {
  const said = ALIGNMENTS.get(style.horizontal);
  if (said !== undefined) return said;
  if (isError || typeof value === "boolean") return "center";
  return typeof value === "number" ? "right" : "left";
}

function fontOf(style: HostStyle): Css {
  const lines = [
    style.underline === "Single" ? "underline" : "",
    style.strikethrough === true ? "line-through" : "",
  ].filter((line) => line !== "");
  return {
    fontFamily: style.fontName === undefined ? "" : `"${style.fontName}", ${FONT}`,
    fontSize: style.fontSize === undefined ? "" : `${style.fontSize}pt`,
    fontWeight: style.bold === true ? "700" : "",
    fontStyle: style.italic === true ? "italic" : "",
    color: style.fontColor ?? "",
    textDecoration: lines.join(" "),
  };
}

const VERTICAL = { Top: "start", Center: "center", Bottom: "end" } as const;

function boxOf(style: HostStyle, alignment: Alignment): Css {
  const indent = `${(style.indent ?? 0) * INDENT_PIXELS + PADDING_PIXELS}px`;
  return {
    backgroundColor: style.fillColor ?? "",
    alignItems: VERTICAL[style.vertical ?? "Bottom"],
    justifyContent: alignment,
    textAlign: alignment,
    whiteSpace: style.wrap === true ? "pre-wrap" : "pre",
    paddingLeft: alignment === "left" ? indent : "",
    paddingRight: alignment === "right" ? indent : "",
    ...bordersOf(style.borders ?? {}),
  };
}

const LINES: Readonly<Record<HostBorder["style"], string>> = {
  Thin: "1px solid",
  Hairline: "1px dotted",
  Medium: "2px solid",
  Thick: "3px solid",
  Double: "3px double",
  Dash: "1px dashed",
  Dot: "1px dotted",
};

function bordersOf(borders: NonNullable<HostStyle["borders"]>): Css {
  const line = (border: HostBorder | undefined): string =>
    border === undefined ? "" : `${LINES[border.style]} ${border.color}`;
  return {
    borderTop: line(borders.top),
    borderRight: line(borders.right),
    borderBottom: line(borders.bottom),
    borderLeft: line(borders.left),
  };
}

const canvas = document.createElement("canvas").getContext("2d");

/** Excel shows `####` where a number does not fit. */
export const fitsIn = (look: CellLook, width: number): boolean =>
  !look.isNumber || textWidth(look) <= width;

/** In pixels, with what is kept free on both sides; canvas and page may differ by one. */
export function textWidth(look: CellLook): number {
  if (canvas === null) return 0;
  const { fontSize, fontFamily, fontWeight } = look.css;
  canvas.font = `${fontWeight || "400"} ${fontSize || `${FONT_SIZE}pt`} ${fontFamily || FONT}`;
  return canvas.measureText(look.text).width + look.padding + 1;
}
