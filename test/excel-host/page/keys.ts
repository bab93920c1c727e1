/** The keyboard on the sheet, as Excel has it. */
import { MAX_COLUMNS, MAX_ROWS, formatArea } from "../model/address.ts";
import type { HostArea } from "../model/book.ts";
import { cellAt, mapCells, usedArea } from "../model/cells.ts";
import { textOf } from "../text-of.ts";
import { type EditOptions, type Editing, enterRows } from "./edit-cell.ts";
import { type Cell, between, oneCell } from "./cell-area.ts";
import type { Grid } from "./grid.ts";

const UP: Cell = { row: -1, column: 0 };
const DOWN: Cell = { row: 1, column: 0 };
const ARROWS = new Map<string, Cell>([
  ["ArrowUp", UP],
  ["ArrowDown", DOWN],
  ["ArrowLeft", { row: 0, column: -1 }],
  ["ArrowRight", { row: 0, column: 1 }],
]);
const PAGES = new Map<string, Cell>([
  ["PageDown", { row: 20, column: 0 }],
  ["PageUp", { row: -20, column: 0 }],
]);

export function listenToKeys(options: EditOptions, editing: Editing): void {
  const { grid } = options;
  grid.element.addEventListener("keydown", (event) => {
    if (event.altKey || event.target !== grid.element) return;
    if (move(grid, event) || act(editing, event)) event.preventDefault();
  });
  grid.element.addEventListener("copy", (event) => {
    event.preventDefault();
    event.clipboardData?.setData("text/plain", copied(options));
  });
  grid.element.addEventListener("paste", (event) => {
    event.preventDefault();
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const lines = text.replace(/\r?\n$/, "").split(/\r?\n/);
    enterRows(
      options,
      grid.anchor(),
      lines.map((line) => line.split("\t")),
    );
  });
}

/** What a key does to the cell that has the focus. */
function act(editing: Editing, event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey) return false;
  if (event.key === "F2") editing.open();
  else if (event.key === "Delete") editing.clear();
  else if (event.key === "Backspace") editing.open("");
  else if (event.key.length === 1) editing.open(event.key);
  else return false;
  return true;
}

function move(grid: Grid, event: KeyboardEvent): boolean {
  const target = targetOf(grid, event);
  if (target === null) return false;
  if (event.shiftKey && event.key !== "Enter" && event.key !== "Tab") {
    grid.select(between(grid.anchor(), target), { isGrowing: true });
  } else grid.select(oneCell(target.row, target.column));
  return true;
}

/** Where a key leads; null for a key that leads nowhere. Tab leaves the sheet, so that the keyboard is never caught. */
function targetOf(grid: Grid, event: KeyboardEvent): Cell | null {
  const from = event.shiftKey ? movingCorner(grid) : grid.anchor();
  const isFar = event.ctrlKey || event.metaKey;
  const arrow = ARROWS.get(event.key);
  if (arrow !== undefined) return isFar ? edgeOf(grid, from, arrow) : stepped(from, arrow);
  const page = PAGES.get(event.key);
  if (page !== undefined) return stepped(from, page);
  if (event.key === "Enter") return stepped(grid.anchor(), event.shiftKey ? UP : DOWN);
  return endOf(grid, { from, key: event.key, isFar });
}

/** Home leads to the row's start; with Ctrl, Home and End lead to the first and the last cell. */
function endOf(
  grid: Grid,
  { from, key, isFar }: { readonly from: Cell; readonly key: string; readonly isFar: boolean },
): Cell | null {
  if (key === "Home") return { row: isFar ? 0 : from.row, column: 0 };
  return key === "End" && isFar ? lastCell(grid) : null;
}

/** The corner of the selection that is not the anchor. */
function movingCorner(grid: Grid): Cell {
  const { row, column, rows, columns } = grid.selection();
  const anchor = grid.anchor();
  return {
    row: anchor.row === row ? row + rows - 1 : row,
    column: anchor.column === column ? column + columns - 1 : column,
  };
}

const limited = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));

const stepped = (from: Cell, by: Cell): Cell => ({
  row: limited(from.row + by.row, MAX_ROWS),
  column: limited(from.column + by.column, MAX_COLUMNS),
});

function usedOf(grid: Grid): HostArea {
  const whole = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };
  return usedArea(grid.sheet(), whole, true) ?? oneCell(0, 0);
}

function lastCell(grid: Grid): Cell {
  const { row, column, rows, columns } = usedOf(grid);
  return { row: row + rows - 1, column: column + columns - 1 };
}

/** The last cell of a filled run, or the first one behind a gap. */
function edgeOf(grid: Grid, from: Cell, by: Cell): Cell {
  const last = lastCell(grid);
  const isFilled = ({ row, column }: Cell): boolean =>
    (cellAt(grid.sheet(), row, column)?.value ?? "") !== "";
  const isInside = ({ row, column }: Cell): boolean =>
    row >= 0 &&
    column >= 0 &&
    row <= Math.max(last.row, from.row) &&
    column <= Math.max(last.column, from.column);
  const next = (cell: Cell): Cell => ({ row: cell.row + by.row, column: cell.column + by.column });
  const runs = isFilled(from) && isFilled(next(from));
  let cell = next(from);
  while (isInside(next(cell)) && (runs ? isFilled(next(cell)) : !isFilled(cell))) cell = next(cell);
  return isInside(cell) ? cell : from;
}

function copied({ grid, host }: EditOptions): string {
  const area = grid.selection();
  return mapCells(grid.sheet(), area, (cell) => (cell === undefined ? "" : textOf(cell, host.book)))
    .map((row) => row.join("\t"))
    .join("\n");
}

/** `B2` or `B2:C5`, as the name box shows it. */
export const selectionName = (grid: Grid): string => formatArea(grid.selection());
