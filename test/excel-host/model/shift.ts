/** Cells inserted or deleted: what lies behind moves, and so do tables, merges, links, names and references. */
import {
  formatArea,
  intersect,
  MAX_COLUMNS,
  MAX_ROWS,
  parseArea,
  splitAddress,
} from "./address.ts";
import type { HostArea, HostBook, HostSheet, HostTable } from "./book.ts";
import { cellKey, placeOfKey } from "./cells.ts";
import { Refusal } from "../protocol/refusal.ts";

export interface Shift {
  readonly direction: "Down" | "Right";
  readonly remove: boolean;
}

/** An area along the way of the shift: where it starts and ends there, and its band across. */
interface Line {
  readonly from: number;
  readonly size: number;
  readonly band: number;
  readonly width: number;
}

const lineOf = (area: HostArea, down: boolean): Line =>
  down
    ? { from: area.row, size: area.rows, band: area.column, width: area.columns }
    : { from: area.column, size: area.columns, band: area.row, width: area.rows };

const areaOf = ({ from, size, band, width }: Line, down: boolean): HostArea =>
  down
    ? { row: from, rows: size, column: band, columns: width }
    : { column: from, columns: size, row: band, rows: width };

/** Where a line comes to lie; null when it is deleted. It stays when it is not wholly in the band. */
const movedLine = (line: Line, cut: Line, remove: boolean): Line | null => {
  const inBand = line.band >= cut.band && line.band + line.width <= cut.band + cut.width;
  const end = line.from + line.size;
  if (!inBand || end <= cut.from) return line;
  if (!remove) {
    if (line.from >= cut.from) return { ...line, from: line.from + cut.size };
    return { ...line, size: line.size + cut.size };
  }
  const cutEnd = cut.from + cut.size;
  const lost = Math.max(0, Math.min(end, cutEnd) - Math.max(line.from, cut.from));
  if (lost === line.size) return null;
  const before = Math.max(0, Math.min(line.from, cutEnd) - cut.from);
  return {
    ...line,
    from: line.from >= cut.from ? line.from - before : line.from,
    size: line.size - lost,
  };
};

export const moveArea = (area: HostArea, cut: HostArea, shift: Shift): HostArea | null => {
  const down = shift.direction === "Down";
  const moved = movedLine(lineOf(area, down), lineOf(cut, down), shift.remove);
  return moved === null ? null : areaOf(moved, down);
};

const REFERENCE =
  /"[^"]*"|(?<![\p{L}\p{N}_.])((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)(?![\p{L}\p{N}_([.!])/giu;

/** An address with the dollars that it had before it moved. */
const dollars = (from: string, to: string): string => {
  const marks = [...from.matchAll(/(\$?)[A-Z]+(\$?)\d+/gi)];
  const cells = to.split(":").map((cell, place) => {
    const mark = marks[place === 0 ? 0 : marks.length - 1];
    const column = cell.replace(/\d+$/, "");
    return `${mark?.[1] ?? ""}${column}${mark?.[2] ?? ""}${cell.slice(column.length)}`;
  });
  return cells.join(":");
};

/** The formula after the shift, for a formula that stands on `home`. */
export const moveReferences = (
  formula: string,
  { home, sheet, cut, shift }: { home: string; sheet: string; cut: HostArea; shift: Shift },
): string =>
  formula.replaceAll(REFERENCE, (whole, prefix: string | undefined, cells: string | undefined) => {
    if (cells === undefined) return whole;
    const owner = prefix === undefined ? home : (splitAddress(`${prefix}A1`).sheet ?? home);
    const area = parseArea(cells);
    if (area === null || owner.toLowerCase() !== sheet.toLowerCase()) return whole;
    const moved = moveArea(area, cut, shift);
    return `${prefix ?? ""}${moved === null ? "#REF!" : dollars(cells, formatArea(moved))}`;
  });

const moveCells = (sheet: HostSheet, cut: HostArea, shift: Shift): void => {
  const moved = new Map<number, HostSheet["cells"] extends Map<number, infer C> ? C : never>();
  for (const [key, cell] of sheet.cells) {
    const to = moveArea({ ...placeOfKey(key), rows: 1, columns: 1 }, cut, shift);
    if (to === null) continue;
    if (to.row >= MAX_ROWS || to.column >= MAX_COLUMNS)
      throw new Refusal(
        "NonBlankCellOffSheet",
        "Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet.",
      );
    moved.set(cellKey(to.row, to.column), cell);
  }
  sheet.cells = moved;
};

/** A table may move as a whole or grow within; it may not be torn. */
const refuseTorn = (sheet: HostSheet, cut: HostArea, shift: Shift): void => {
  const down = shift.direction === "Down";
  const behind: HostArea = down
    ? { ...cut, rows: MAX_ROWS - cut.row }
    : { ...cut, columns: MAX_COLUMNS - cut.column };
  for (const { area } of [...sheet.tables, ...sheet.merges.map((merge) => ({ area: merge }))]) {
    const touched = intersect(area, behind);
    const line = lineOf(area, down);
    const band = lineOf(cut, down);
    const inBand = line.band >= band.band && line.band + line.width <= band.band + band.width;
    if (touched !== null && !inBand)
      throw new Refusal(
        "InsertDeleteConflict",
        "The insert or delete operation attempted resulted in a conflict.",
      );
  }
};

const keepMoved = <T extends { area: HostArea }>(things: readonly T[], move: Move): T[] =>
  things.filter((thing) => {
    const area = move(thing.area);
    if (area !== null) thing.area = area;
    return area !== null;
  });

/** Rows that a table's filter hides, counted from its body, after the table and its rows moved. */
const moveFiltered = (table: HostTable, before: HostArea, move: Move): Set<number> => {
  const header = table.showHeaders ? 1 : 0;
  const rows = [...table.filteredRows].flatMap((index) => {
    const row = move({ ...before, row: before.row + header + index, rows: 1 });
    return row === null ? [] : [row.row - table.area.row - header];
  });
  return new Set(rows);
};

const moveTables = (sheet: HostSheet, move: Move): void => {
  const before = new Map(sheet.tables.map((table) => [table, table.area]));
  sheet.tables = keepMoved(sheet.tables, move);
  for (const table of sheet.tables)
    table.filteredRows = moveFiltered(table, before.get(table) ?? table.area, move);
};

type Move = (area: HostArea) => HostArea | null;

/** Heights go with their rows, widths with their columns, when whole ones are inserted or deleted. */
const moveSizes = (sheet: HostSheet, move: Move): void => {
  const rows = [...sheet.rowHeights].flatMap(([row, height]) => {
    const to = move({ row, rows: 1, column: 0, columns: MAX_COLUMNS });
    return to === null ? [] : [[to.row, height] as const];
  });
  const columns = [...sheet.columnWidths].flatMap(([column, width]) => {
    const to = move({ row: 0, rows: MAX_ROWS, column, columns: 1 });
    return to === null ? [] : [[to.column, width] as const];
  });
  sheet.rowHeights = new Map(rows);
  sheet.columnWidths = new Map(columns);
};

const moveObjects = (sheet: HostSheet, move: Move): void => {
  moveTables(sheet, move);
  sheet.conditionalFormats = keepMoved(sheet.conditionalFormats, move);
  sheet.validations = keepMoved(sheet.validations, move);
  sheet.merges = sheet.merges.flatMap((merge) => move(merge) ?? []);
  if (sheet.page.printArea !== null) sheet.page.printArea = move(sheet.page.printArea);
  const links = [...sheet.hyperlinks].flatMap(([key, link]) => {
    const to = move({ ...placeOfKey(key), rows: 1, columns: 1 });
    return to === null ? [] : [[cellKey(to.row, to.column), link] as const];
  });
  sheet.hyperlinks = new Map(links);
  moveSizes(sheet, move);
};

const moveSeries = (book: HostBook, sheet: HostSheet, move: Move): void => {
  for (const { series } of book.sheets.flatMap(({ charts }) => charts))
    for (const one of series) {
      const { values, categories } = one;
      if (values.sheet === sheet.name) one.values = { ...values, ...move(values) };
      if (categories?.sheet === sheet.name) one.categories = { ...categories, ...move(categories) };
    }
};

const moveFormulas = (book: HostBook, sheet: HostSheet, move: { cut: HostArea; shift: Shift }) => {
  for (const home of book.sheets)
    for (const cell of home.cells.values())
      if (cell.formula !== null)
        cell.formula = moveReferences(cell.formula, {
          home: home.name,
          sheet: sheet.name,
          ...move,
        });
  for (const name of book.names)
    name.formula = moveReferences(name.formula, { home: "", sheet: sheet.name, ...move });
};

/** Inserts blank cells at an area or deletes those of it. */
export const shiftCells = (
  book: HostBook,
  { sheet, area }: { sheet: HostSheet; area: HostArea },
  shift: Shift,
): void => {
  refuseTorn(sheet, area, shift);
  moveCells(sheet, area, shift);
  const move: Move = (one) => moveArea(one, area, shift);
  moveObjects(sheet, move);
  moveSeries(book, sheet, move);
  moveFormulas(book, sheet, { cut: area, shift });
};
