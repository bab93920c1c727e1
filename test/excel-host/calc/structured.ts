/** Structured references (`Complaints[Category]`) as addresses, for a calculator that does not know tables. */
import { formatAbsoluteArea, formatArea } from "../model/address.ts";
import type { HostArea, HostBook, HostSheet, HostTable } from "../model/book.ts";
import { cellAt } from "../model/cells.ts";

/** Where the formula stands: `[@Category]` means its own row. */
export interface Place {
  readonly sheet: HostSheet;
  readonly row: number;
  readonly column: number;
}

const TEXT_OR_SHEET = /"(?:[^"]|"")*"|'(?:[^']|'')*'(?=!)/y;
const WORD = /[\p{L}_\\][\p{L}\p{N}_.\\]*/uy;

/** Null when it names a table, a column or a part that is not there. */
export function toAddresses(formula: string, book: HostBook, place: Place): string | null {
  let translated = "";
  for (let at = 0; at < formula.length;) {
    const piece = pieceAt(formula, at);
    const written =
      piece.inside === null ? plainPiece(book, piece) : addressOf({ book, place, ...piece });
    if (written === null) return null;
    translated += written;
    at += piece.length;
  }
  return translated;
}

interface Piece {
  /** What stands there; the table's name for a structured reference, empty inside the table itself. */
  readonly word: string;
  /** Between the brackets of a structured reference. */
  readonly inside: string | null;
  readonly length: number;
  readonly isBareWord: boolean;
}

function pieceAt(formula: string, at: number): Piece {
  const text = matchAt(TEXT_OR_SHEET, formula, at);
  if (text !== "") return { word: text, inside: null, length: text.length, isBareWord: false };
  const word = matchAt(WORD, formula, at);
  const inside = formula[at + word.length] === "[" ? bracketed(formula, at + word.length) : null;
  if (inside !== null) {
    return { word, inside, length: word.length + inside.length + 2, isBareWord: false };
  }
  if (word === "") return { word: formula[at] ?? "", inside, length: 1, isBareWord: false };
  return { word, inside, length: word.length, isBareWord: isBareWord(formula, at, word) };
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
}

/** A word that is neither a call, nor a sheet, nor a part of a number. */
const isBareWord = (formula: string, at: number, word: string): boolean =>
  !/[(!]/.test(formula[at + word.length] ?? "") && !/[\p{L}\p{N}_.$!]/u.test(formula[at - 1] ?? "");

/** A table's name alone means its rows without headers and totals. */
function plainPiece(book: HostBook, { word, isBareWord: isBare }: Piece): string {
  const found = isBare ? findTable(book, word) : null;
  return found === null ? word : onSheet(found.sheet, bodyOf(found.table));
}

/** What stands between a bracket and its partner; a quote sign frees the sign after it. */
function bracketed(formula: string, open: number): string | null {
  let depth = 0;
  for (let at = open; at < formula.length; at++) {
    if (formula[at] === "'") at++;
    else if (formula[at] === "[") depth++;
    else if (formula[at] === "]" && --depth === 0) return formula.slice(open + 1, at);
  }
  return null;
}

interface Found {
  readonly sheet: HostSheet;
  readonly table: HostTable;
}

function findTable(book: HostBook, name: string): Found | null {
  for (const sheet of book.sheets) {
    const table = sheet.tables.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (table !== undefined) return { sheet, table };
  }
  return null;
}

function tableAround({ sheet, row, column }: Place): Found | null {
  const table = sheet.tables.find(
    ({ area }) =>
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns,
  );
  return table === undefined ? null : { sheet, table };
}

interface Request extends Pick<Piece, "word" | "inside"> {
  readonly book: HostBook;
  readonly place: Place;
}

function addressOf({ book, place, word, inside }: Request): string | null {
  const found = word === "" ? tableAround(place) : findTable(book, word);
  if (found === null) return null;
  const { parts, columns } = partsOf(inside ?? "");
  const rows = rowsOf(found.table, parts, place.row);
  const across = columnsOf(found, columns);
  return rows === null || across === null ? null : onSheet(found.sheet, { ...rows, ...across });
}

const onSheet = (sheet: HostSheet, area: HostArea): string =>
  `'${sheet.name.replaceAll("'", "''")}'!${formatAbsoluteArea(area)}`;

/** `[#Headers],[Month]` → parts `#headers`, columns `Month`; `@Month` → part `#this row`. */
function partsOf(inside: string): { parts: string[]; columns: string[] } {
  const items = [...inside.matchAll(/\[((?:'.|[^\]'])*)\]/g)].map(([, item = ""]) => item);
  const own = inside.startsWith("@") ? ["#this row"] : [];
  const rest = own.length > 0 ? inside.slice(1) : inside;
  const all = items.length > 0 ? items : [rest].filter((item) => item !== "");
  const isPart = (item: string): boolean => item.startsWith("#");
  return {
    parts: [...own, ...all.filter(isPart).map((item) => item.toLowerCase())],
    columns: all
      .filter((item) => !isPart(item))
      .map((item) => item.replaceAll(/'(.)/g, "$1").trim()),
  };
}

function bodyOf({ area, showHeaders, showTotals }: HostTable): HostArea {
  const headers = showHeaders ? 1 : 0;
  return { ...area, row: area.row + headers, rows: area.rows - headers - (showTotals ? 1 : 0) };
}

type Rows = Pick<HostArea, "row" | "rows">;

function rowsOf(table: HostTable, parts: readonly string[], ownRow: number): Rows | null {
  const { area } = table;
  const body = bodyOf(table);
  const rows: Readonly<Record<string, Rows | null>> = {
    "#all": area,
    "#data": body,
    "#headers": table.showHeaders ? { row: area.row, rows: 1 } : null,
    "#totals": table.showTotals ? { row: area.row + area.rows - 1, rows: 1 } : null,
    "#this row": { row: ownRow, rows: 1 },
  };
  const chosen = parts.length === 0 ? [body] : parts.map((part) => rows[part] ?? null);
  const known = chosen.filter((each) => each !== null);
  if (known.length < chosen.length) return null;
  const first = Math.min(...known.map(({ row }) => row));
  return {
    row: first,
    rows: Math.max(...known.map(({ row, rows: count }) => row + count)) - first,
  };
}

/** None means all of them, two mean from the one to the other. */
function columnsOf(
  { sheet, table: { area, showHeaders } }: Found,
  names: readonly string[],
): Pick<HostArea, "column" | "columns"> | null {
  if (names.length === 0) return area;
  const headers = Array.from({ length: area.columns }, (_, at) =>
    showHeaders
      ? String(cellAt(sheet, area.row, area.column + at)?.value ?? "").trim()
      : `Column${at + 1}`,
  ).map((header) => header.toLowerCase());
  const places = names.map((name) => headers.indexOf(name.toLowerCase()));
  if (places.includes(-1)) return null;
  const first = Math.min(...places);
  return { column: area.column + first, columns: Math.max(...places) - first + 1 };
}

export const placeName = ({ sheet, row, column }: Place): string =>
  `${sheet.name}!${formatArea({ row, column, rows: 1, columns: 1 })}`;
