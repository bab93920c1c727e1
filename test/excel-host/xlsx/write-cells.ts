import type { HostCell, HostSheet } from "../model/book.ts";
import { columnName } from "../model/address.ts";
import { placeOfKey, cellKey } from "../model/cells.ts";
import { toFile } from "./formula-text.ts";
import type { WrittenCell, WrittenRow } from "./read-cells.ts";
import type { StyleNumber } from "./write-styles.ts";
import { escapeXml } from "./xml.ts";

/** The sheet as the file had it: cells that did not change since are copied letter by letter. */
export interface Before {
  readonly sheet: HostSheet;
  readonly rows: readonly WrittenRow[];
}

/** The contents of `<sheetData>`. */
export function writeCells(
  sheet: HostSheet,
  before: Before | null,
  styleNumber: StyleNumber,
): string {
  const rows = rowsOf(sheet);
  const written = new Map(before?.rows.map((row) => [row.row, row]));
  return [...rows.keys()]
    .toSorted((one, other) => one - other)
    .map((row) => {
      const old = written.get(row);
      const cells = new Map(old?.cells.map((cell) => [cell.column, cell]));
      const body = (rows.get(row) ?? []).map(([column, cell]) => {
        const oldCell = cells.get(column);
        const was = before?.sheet.cells.get(cellKey(row, column));
        if (oldCell !== undefined && was !== undefined && isSame(cell, was) && !isShared(oldCell)) {
          return oldCell.xml;
        }
        const style =
          oldCell !== undefined && was !== undefined && looksSame(cell, was)
            ? (oldCell.attributes.get("s") ?? "0")
            : String(styleNumber(cell));
        return writeCell(`${columnName(column)}${row + 1}`, cell, style);
      });
      return `<row${rowAttributes(row, sheet, old)}>${body.join("")}</row>`;
    })
    .join("");
}

/** Rows with a cell, a height or a mark of their own, each with its cells from left to right. */
function rowsOf(sheet: HostSheet): Map<number, [number, HostCell][]> {
  const rows = new Map<number, [number, HostCell][]>();
  for (const row of [...sheet.rowHeights.keys(), ...sheet.hiddenRows]) rows.set(row, []);
  const keys = [...sheet.cells.keys()].toSorted((one, other) => one - other);
  for (const key of keys) {
    const cell = sheet.cells.get(key);
    if (cell === undefined) continue;
    const { row, column } = placeOfKey(key);
    const cells = rows.get(row) ?? [];
    cells.push([column, cell]);
    rows.set(row, cells);
  }
  return rows;
}

const looksSame = (one: HostCell, other: HostCell): boolean =>
  one.numberFormat === other.numberFormat &&
  (one.style === other.style || JSON.stringify(one.style) === JSON.stringify(other.style));

const isSame = (one: HostCell, other: HostCell): boolean =>
  one.value === other.value &&
  one.formula === other.formula &&
  one.isError === other.isError &&
  looksSame(one, other);

/** A cell that takes its formula from another one must not outlive it. */
const isShared = (cell: WrittenCell): boolean => /<(?:\w+:)?f\b[^>]*\bt="shared"/.test(cell.body);

function rowAttributes(row: number, sheet: HostSheet, old: WrittenRow | undefined): string {
  const attributes = new Map(old?.attributes);
  attributes.delete("spans");
  attributes.set("r", String(row + 1));
  const height = sheet.rowHeights.get(row);
  if (height === undefined) {
    attributes.delete("ht");
    attributes.delete("customHeight");
  } else if (attributes.get("ht") === undefined || Number(attributes.get("ht")) !== height) {
    attributes.set("ht", String(height));
    attributes.set("customHeight", "1");
  }
  if (sheet.hiddenRows.has(row)) attributes.set("hidden", "1");
  else attributes.delete("hidden");
  return [...attributes].map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join("");
}

function writeCell(reference: string, cell: HostCell, style: string): string {
  const head = `<c r="${reference}"${style === "0" ? "" : ` s="${style}"`}`;
  if (cell.formula === null) {
    if (cell.value === "") return `${head}/>`;
    if (typeof cell.value === "string" && !cell.isError) {
      return `${head} t="inlineStr"><is>${textElement(cell.value)}</is></c>`;
    }
  }
  const formula = cell.formula === null ? "" : `<f>${escapeXml(toFile(cell.formula))}</f>`;
  return `${head}${typeAttribute(cell)}>${formula}${writeValue(cell)}</c>`;
}

function typeAttribute({ value, isError }: HostCell): string {
  if (isError) return ' t="e"';
  if (typeof value === "boolean") return ' t="b"';
  return typeof value === "string" ? ' t="str"' : "";
}

function writeValue({ value }: HostCell): string {
  if (typeof value === "boolean") return `<v>${value ? 1 : 0}</v>`;
  return `<v>${typeof value === "number" ? String(value) : safeText(value)}</v>`;
}

const textElement = (text: string): string =>
  `<t${text.trim() === text && !text.includes("\n") ? "" : ' xml:space="preserve"'}>${safeText(text)}</t>`;

/** Signs that XML cannot carry are spelled `_x001F_`, and so is a text that only looks like such a spelling. */
export function safeText(text: string): string {
  const spelled = text
    .replaceAll(/_(?=x[\dA-Fa-f]{4}_)/g, "_x005F_")
    .replaceAll(CONTROL, (sign) => {
      const code = sign.codePointAt(0) ?? 0;
      return `_x${code.toString(16).padStart(4, "0").toUpperCase()}_`;
    });
  return escapeXml(spelled).replaceAll("&#10;", "\n").replaceAll("&#9;", "\t");
}

const CONTROL = new RegExp(String.raw`[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]`, "g");
