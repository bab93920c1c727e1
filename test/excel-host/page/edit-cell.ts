/** Typing into a cell: while it goes on the book is being edited, and Excel refuses the add-in's batches. */
import { formatArea } from "../model/address.ts";
import type { HostCell } from "../model/book.ts";
import { cellAt } from "../model/cells.ts";
import type { ExcelHost } from "../host.ts";
import { activeSheet, oneCell } from "./cell-area.ts";
import type { Grid } from "./grid.ts";
import { make } from "./elements.ts";

export interface Editing {
  /** Opens the cell that has the focus; with a text, that replaces what stands there. */
  readonly open: (text?: string) => void;
  /** Leaves the cell; false when what was typed is not taken. */
  readonly close: (isTaken: boolean) => void;
  readonly isOpen: () => boolean;
  /** Enters a text into the selected cell, as from the formula bar. */
  readonly enter: (text: string) => boolean;
  readonly clear: () => void;
}

export interface EditOptions {
  readonly host: ExcelHost;
  readonly grid: Grid;
  readonly onChange: () => void;
  readonly say: (message: string) => void;
}

/** What stands in the formula bar: the formula, or the value as it would be typed. */
export function typedText(cell: HostCell | undefined): string {
  if (cell === undefined) return "";
  if (cell.formula !== null) return cell.formula;
  return typeof cell.value === "boolean" ? String(cell.value).toUpperCase() : String(cell.value);
}

export function createEditing(options: EditOptions): Editing {
  const { host, grid } = options;
  const input = make("input", {
    class: "editor",
    attributes: { "aria-label": "Cell", spellcheck: "false", autocomplete: "off" },
  });
  let isOpen = false;
  const enter = (text: string): boolean => enterText(options, text);
  const close = (isTaken: boolean): void => {
    if (!isOpen) return;
    isOpen = false;
    host.stopEditing();
    input.remove();
    grid.element.focus({ preventScroll: true });
    if (isTaken) enter(input.value);
  };
  input.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (!["Enter", "Escape", "Tab"].includes(event.key)) return;
    event.preventDefault();
    close(event.key !== "Escape");
    if (event.key !== "Escape") step(grid, event);
  });
  input.addEventListener("blur", () => close(true));
  return {
    isOpen: () => isOpen,
    close,
    enter,
    clear: () => {
      clearArea(options);
    },
    open: (text) => {
      const sheet = activeSheet(host.book);
      if (isOpen || refuses(options, sheet.protected)) return;
      isOpen = true;
      host.startEditing();
      const { row, column } = grid.anchor();
      const { left, top, width, height } = grid.boxOf(row, column);
      input.value = text ?? typedText(cellAt(sheet, row, column));
      Object.assign(input.style, {
        left: `${left}px`,
        top: `${top}px`,
        minWidth: `${Math.max(width, 80)}px`,
        height: `${height}px`,
      });
      grid.overlay.append(input);
      input.focus({ preventScroll: true });
      if (text === undefined) input.select();
    },
  };
}

/** Enter goes down, Tab to the right; with Shift the other way. */
function step({ anchor, select }: Grid, { key, shiftKey }: KeyboardEvent): void {
  const { row, column } = anchor();
  const by = shiftKey ? -1 : 1;
  if (key === "Enter") select(oneCell(Math.max(0, row + by), column));
  else select(oneCell(row, Math.max(0, column + by)));
}

const PROTECTED = "This sheet is protected. Unprotect it in Excel to change it.";

function refuses({ say, host }: EditOptions, isProtected: boolean): boolean {
  if (host.book.readOnly) say("This workbook is open for reading only.");
  else if (isProtected) say(PROTECTED);
  return host.book.readOnly || isProtected;
}

function enterText(options: EditOptions, text: string): boolean {
  const { row, column } = options.grid.anchor();
  return enterRows(options, { row, column }, [[text]]);
}

/** Enters rows of texts from a cell on, as typing and pasting do. */
export function enterRows(
  options: EditOptions,
  { row, column }: { readonly row: number; readonly column: number },
  rows: readonly (readonly string[])[],
): boolean {
  const { host, onChange, say } = options;
  const sheet = activeSheet(host.book);
  if (refuses(options, sheet.protected)) return false;
  if (coversMerge(sheet.merges, row, column)) {
    say("Merged cells are shown but cannot be changed here.");
    return false;
  }
  const columns = Math.max(...rows.map(({ length }) => length));
  const values = rows.map((cells) => Array.from({ length: columns }, (_, at) => cells[at] ?? ""));
  try {
    const area = { row, column, rows: values.length, columns };
    host.userEnters(sheet.name, formatArea(area), values);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return false;
  }
  onChange();
  return true;
}

const coversMerge = (
  merges: ReturnType<typeof activeSheet>["merges"],
  row: number,
  column: number,
): boolean =>
  merges.some(
    (area) =>
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns,
  );

function clearArea(options: EditOptions): void {
  const area = options.grid.selection();
  const rows = Array.from({ length: area.rows }, () =>
    Array.from({ length: area.columns }, () => ""),
  );
  enterRows(options, area, rows);
}
