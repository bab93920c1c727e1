/** Tables on a sheet: their header cells, growing and the names of their columns. */
import { intersect } from "./address.ts";
import type { HostArea, HostSheet, HostTable } from "./book.ts";
import { cellAt, makeCell } from "./cells.ts";

export const headerRow = ({ area, showHeaders }: HostTable): HostArea | null =>
  showHeaders ? { ...area, rows: 1 } : null;

export const bodyArea = ({ area, showHeaders, showTotals }: HostTable): HostArea => {
  const above = showHeaders ? 1 : 0;
  const rows = area.rows - above - (showTotals ? 1 : 0);
  return { ...area, row: area.row + above, rows };
};

export const columnNames = (sheet: HostSheet, { area }: HostTable): string[] =>
  Array.from({ length: area.columns }, (_column, across) =>
    String(cellAt(sheet, area.row, area.column + across)?.value ?? ""),
  );

const freeName = (wanted: string, taken: ReadonlySet<string>): string => {
  let name = wanted;
  for (let next = 2; taken.has(name.toLowerCase()); next += 1) name = `${wanted}${String(next)}`;
  return name;
};

/** Header cells are texts, none is empty and no two are the same: as Excel makes them. */
export const settleTableHeaders = (sheet: HostSheet, table: HostTable): void => {
  if (!table.showHeaders) return;
  const taken = new Set<string>();
  for (let across = 0; across < table.area.columns; across += 1) {
    const cell = makeCell(sheet, table.area.row, table.area.column + across);
    const text =
      String(cell.value).trim() === "" ? `Column${String(across + 1)}` : String(cell.value);
    const name = freeName(text, taken);
    taken.add(name.toLowerCase());
    Object.assign(cell, { value: name, formula: null, isError: false });
  }
};

/** After cells changed: the headers among them. */
export const settleHeaders = (sheet: HostSheet, changed: HostArea): void => {
  for (const table of sheet.tables) {
    const header = headerRow(table);
    if (header !== null && intersect(header, changed) !== null) settleTableHeaders(sheet, table);
  }
};

/** True where nothing but the table's own cells would be covered. */
const isFree = (sheet: HostSheet, area: HostArea, table: HostTable): boolean =>
  sheet.tables.every((other) => other === table || intersect(other.area, area) === null);

/** A user's entry right below or right of a table makes the table grow over it, as AutoCorrect does in Excel. */
export const growTable = (sheet: HostSheet, entered: HostArea): void => {
  for (const table of sheet.tables) {
    const { area } = table;
    const below: HostArea = { ...area, row: area.row + area.rows, rows: 1 };
    const beside: HostArea = { ...area, column: area.column + area.columns, columns: 1 };
    const taller = { ...area, rows: entered.row + entered.rows - area.row };
    const wider = { ...area, columns: entered.column + entered.columns - area.column };
    if (!table.showTotals && intersect(below, entered) !== null && isFree(sheet, taller, table))
      table.area = taller;
    else if (intersect(beside, entered) !== null && isFree(sheet, wider, table)) table.area = wider;
    else continue;
    settleTableHeaders(sheet, table);
  }
};
