/** The cells of a sheet: by far the largest part of a file, so they are scanned instead of made into a tree. */
import type { HostCell } from "../model/book.ts";
import { columnNumber } from "../model/address.ts";
import { cellKey } from "../model/cells.ts";
import { fromFile } from "./formula-text.ts";
import type { CellLook } from "./read-styles.ts";
import { shiftFormula } from "./shift-formula.ts";
import { parseXml, readAttributes, textOf, unescapeXml, childrenOf, localName } from "./xml.ts";

const DATA = /<(?:\w+:)?sheetData(?:\s[^>]*)?(?:\/>|>([\s\S]*)<\/(?:\w+:)?sheetData>)/;
const ROW = /<(?:\w+:)?row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?row>)/g;
const CELL = /<(?:\w+:)?c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g;
const FORMULA = /<(?:\w+:)?f\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?f>)/;
const VALUE = /<(?:\w+:)?v\b[^>]*?>([\s\S]*?)<\/(?:\w+:)?v>/;
const INLINE = /<(?:\w+:)?is\b[^>]*?>[\s\S]*?<\/(?:\w+:)?is>/;

/** One cell of the file as it stands there. */
export interface WrittenCell {
  readonly column: number;
  readonly attributes: ReadonlyMap<string, string>;
  readonly body: string;
  readonly xml: string;
}

export interface WrittenRow {
  readonly row: number;
  readonly attributes: ReadonlyMap<string, string>;
  readonly cells: WrittenCell[];
}

/** A sheet's text without its cells, and the cells row by row. */
export function splitCells(xml: string): { frame: string; rows: WrittenRow[] } {
  const data = DATA.exec(xml);
  if (data === null) return { frame: xml, rows: [] };
  return { frame: xml.replace(DATA, () => "<sheetData/>"), rows: scanRows(data[1] ?? "") };
}

function scanRows(data: string): WrittenRow[] {
  const rows: WrittenRow[] = [];
  let next = 0;
  for (const [, attributeText = "", body = ""] of data.matchAll(ROW)) {
    const attributes = readAttributes(attributeText);
    const row = Number(attributes.get("r") ?? next + 1) - 1;
    rows.push({ row, attributes, cells: scanCells(body) });
    next = row + 1;
  }
  return rows;
}

function scanCells(data: string): WrittenCell[] {
  const cells: WrittenCell[] = [];
  let next = 0;
  for (const [xml, attributeText = "", body = ""] of data.matchAll(CELL)) {
    const attributes = readAttributes(attributeText);
    const letters = attributes.get("r")?.replace(/\d+$/, "");
    const column = letters === undefined ? next : columnNumber(letters);
    cells.push({ column, attributes, body, xml });
    next = column + 1;
  }
  return cells;
}

/** Texts that cells share, by number. Readings (furigana) beside a text are no part of it. */
export function readSharedStrings(xml: string): string[] {
  return xml === "" ? [] : childrenOf(parseXml(xml), "si").map(plainText);
}

function plainText(item: ReturnType<typeof parseXml>): string {
  return childrenOf(item)
    .map((part) => {
      if (localName(part.tag) === "t") return textOf(part);
      return localName(part.tag) === "r" ? plainText(part) : "";
    })
    .join("")
    .replaceAll(/_x([\dA-Fa-f]{4})_/g, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    );
}

const PLAIN: CellLook = { numberFormat: "General", style: {} };

interface Shared {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** The cells that hold something or look like something. */
export function readCells(
  rows: readonly WrittenRow[],
  texts: readonly string[],
  looks: readonly CellLook[],
): Map<number, HostCell> {
  const cells = new Map<number, HostCell>();
  const shared = new Map<string, Shared>();
  for (const { row, cells: written } of rows) {
    for (const cell of written) {
      const look = looks[Number(cell.attributes.get("s") ?? 0)] ?? PLAIN;
      if (cell.body === "" && look === looks[0]) continue;
      cells.set(cellKey(row, cell.column), {
        ...readValue(cell, texts),
        formula: readFormula(cell, { row, shared }),
        numberFormat: look.numberFormat,
        style: look.style,
      });
    }
  }
  return cells;
}

function readValue(
  cell: WrittenCell,
  texts: readonly string[],
): { value: HostCell["value"]; isError: boolean } {
  const type = cell.attributes.get("t") ?? "n";
  if (type === "inlineStr") {
    const inline = INLINE.exec(cell.body);
    return { value: inline === null ? "" : plainText(parseXml(inline[0])), isError: false };
  }
  const text = VALUE.exec(cell.body)?.[1];
  if (text === undefined) return { value: "", isError: false };
  return { value: typedValue(type, unescapeXml(text), texts), isError: type === "e" };
}

const DAY = 86_400_000;
/** Day 0 of the calendar that starts on 1 January 1900 (with the 29 February that never was). */
const EPOCH_1900 = Date.UTC(1899, 11, 30);

function typedValue(type: string, text: string, texts: readonly string[]): HostCell["value"] {
  switch (type) {
    case "s":
      return texts[Number(text)] ?? "";
    case "b":
      return text === "1" || text === "true";
    case "str":
    case "e":
      return text;
    case "d":
      return (Date.parse(text.endsWith("Z") ? text : `${text}Z`) - EPOCH_1900) / DAY;
    default:
      return Number(text);
  }
}

function readFormula(
  cell: WrittenCell,
  at: { readonly row: number; readonly shared: Map<string, Shared> },
): string | null {
  const found = FORMULA.exec(cell.body);
  if (found === null) return null;
  const attributes = readAttributes(found[1] ?? "");
  const text = unescapeXml(found[2] ?? "");
  const index = attributes.get("si");
  if (attributes.get("t") !== "shared" || index === undefined) {
    return text === "" ? null : fromFile(text);
  }
  if (text !== "") {
    at.shared.set(index, { formula: text, row: at.row, column: cell.column });
    return fromFile(text);
  }
  const first = at.shared.get(index);
  if (first === undefined) return null;
  return fromFile(shiftFormula(first.formula, at.row - first.row, cell.column - first.column));
}
