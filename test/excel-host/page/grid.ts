/** The sheet on the screen. It draws only what is in sight, again after each change and each scroll. */
import { MAX_COLUMNS, MAX_ROWS } from "../model/address.ts";
import type { HostArea, HostBook, HostSheet } from "../model/book.ts";
import { placeOfKey, usedArea } from "../model/cells.ts";
import { columnAxis, rowAxis } from "./axis.ts";
import { HEADING_WIDTH, type Sight } from "./draw-cells.ts";
import {
  HEADING_HEIGHT,
  drawBody,
  drawCharts,
  drawHead,
  drawLines,
  drawSelection,
  frozenHeight,
} from "./draw-sheet.ts";
import { make } from "./elements.ts";

export interface Grid {
  readonly element: HTMLElement;
  /** Draws the sheet anew once the browser has time. */
  readonly draw: () => void;
  readonly sheet: () => HostSheet;
  readonly selection: () => HostArea;
  /** The cell that has the focus: the selection grows from there. */
  readonly anchor: () => Cell;
  readonly select: (area: HostArea, options?: { readonly isGrowing?: boolean }) => void;
  /** Where a cell is inside the moving part, in pixels. */
  readonly boxOf: (row: number, column: number) => Box;
  /** What is laid over the cells: the editor. */
  readonly overlay: HTMLElement;
}

export interface Cell {
  readonly row: number;
  readonly column: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface GridOptions {
  readonly book: () => HostBook;
  readonly onSelect: () => void;
  readonly onOpenCell: () => void;
  readonly onLink: (key: number) => void;
}

/** Empty rows and columns that are shown beyond what is used, and at least. */
const SPARE_ROWS = 60;
const SPARE_COLUMNS = 8;
const LEAST_COLUMNS = 26;

export function createGrid(options: GridOptions): Grid {
  const head = make("div", { class: "head", attributes: { role: "rowgroup" } });
  const lines = make("div", { class: "lines", attributes: { "aria-hidden": "true" } });
  const body = make("div", { class: "body", attributes: { role: "rowgroup" } });
  const overlay = make("div", { class: "overlay", attributes: { role: "presentation" } });
  const content = make("div", { class: "content", attributes: { role: "presentation" } }, [
    head,
    lines,
    body,
    overlay,
  ]);
  const element = make(
    "div",
    { class: "grid", attributes: { role: "grid", tabindex: 0, "aria-label": "Sheet" } },
    [content],
  );
  const state = { area: oneCell(0, 0), anchor: { row: 0, column: 0 }, shown: "" };
  const sheet = (): HostSheet => activeSheet(options.book());
  let seen: Seen | null = null;
  const sight = (): Seen => {
    seen ??= lookAt(options.book());
    return seen;
  };

  const paint = (): void => {
    const now = sight();
    if (state.shown !== now.sheet.id) {
      state.shown = now.sheet.id;
      element.scrollTo(0, 0);
      state.area = savedSelection(now);
      state.anchor = { row: state.area.row, column: state.area.column };
      options.onSelect();
    }
    const size = sizeOf(now, element.scrollTop);
    content.style.width = `${HEADING_WIDTH + now.columns.startOf(size.columns)}px`;
    content.style.height = `${HEADING_HEIGHT + now.rows.startOf(size.rows)}px`;
    const window = windowOf(now, element, size);
    element.classList.toggle("ruled", now.sheet.showGridlines);
    element.setAttribute("aria-label", `Sheet ${now.sheet.name}`);
    element.setAttribute("aria-rowcount", String(size.rows));
    element.setAttribute("aria-colcount", String(size.columns));
    head.style.height = `${HEADING_HEIGHT + frozenHeight(now)}px`;
    head.classList.toggle("frozen", now.sheet.frozen.rows > 0);
    const isFrozen = state.area.row < now.sheet.frozen.rows;
    const frame = drawSelection(now, state.area);
    head.replaceChildren(...drawHead(now, window, state.area), ...(isFrozen ? [frame] : []));
    lines.replaceChildren(...drawLines(now, window));
    body.replaceChildren(
      ...drawBody(now, window, state.area),
      ...drawCharts(now),
      ...(isFrozen ? [] : [frame]),
    );
  };

  const repaint = oncePerFrame(paint);
  const draw = (): void => {
    seen = null;
    repaint();
  };
  const select: Grid["select"] = (area, { isGrowing = false } = {}) => {
    state.area = area;
    if (!isGrowing) state.anchor = { row: area.row, column: area.column };
    options.book().selection = { ...area, sheet: sheet().name };
    scrollTo(element, sight(), area);
    repaint();
    options.onSelect();
  };
  element.addEventListener("scroll", repaint);
  new ResizeObserver(repaint).observe(element);
  listenToMouse(element, { ...options, sight, select, anchor: () => state.anchor });
  return {
    element,
    draw,
    sheet,
    selection: () => state.area,
    anchor: () => state.anchor,
    select,
    overlay,
    boxOf: (row, column) => {
      const { rows, columns } = sight();
      return {
        left: HEADING_WIDTH + columns.startOf(column),
        top: HEADING_HEIGHT + rows.startOf(row),
        width: columns.sizeOf(column),
        height: rows.sizeOf(row),
      };
    },
  };
}

export const oneCell = (row: number, column: number): HostArea => ({
  row,
  column,
  rows: 1,
  columns: 1,
});

export function activeSheet(book: HostBook): HostSheet {
  const sheet = book.sheets.find(({ id }) => id === book.activeSheetId) ?? book.sheets[0];
  if (sheet === undefined) throw new Error("The workbook has no sheet.");
  return sheet;
}

/** What a scroll leaves as it was: measured once after each change, since sheets can have hundreds of thousands of cells. */
interface Seen extends Sight {
  readonly used: HostArea;
}

function lookAt(book: HostBook): Seen {
  const sheet = activeSheet(book);
  const whole = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };
  return {
    book,
    sheet,
    rows: rowAxis(sheet),
    columns: columnAxis(sheet),
    used: usedArea(sheet, whole, false) ?? oneCell(0, 0),
  };
}

function savedSelection({ book, sheet }: Sight): HostArea {
  const { selection } = book;
  return selection?.sheet === sheet.name ? selection : oneCell(0, 0);
}

function oncePerFrame(paint: () => void): () => void {
  let isAsked = false;
  return () => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      paint();
    });
  };
}

interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** More rows come while the user goes down. */
function sizeOf({ used, rows }: Seen, scrolled: number): Size {
  const lastRow = Math.max(used.row + used.rows, rows.at(scrolled));
  const lastColumn = Math.max(used.column + used.columns + SPARE_COLUMNS, LEAST_COLUMNS);
  return {
    rows: Math.min(MAX_ROWS, lastRow + SPARE_ROWS),
    columns: Math.min(MAX_COLUMNS, lastColumn),
  };
}

function windowOf({ rows, columns }: Sight, element: HTMLElement, size: Size): HostArea {
  const { scrollTop, scrollLeft, clientWidth, clientHeight } = element;
  const [row, column] = [rows.at(scrollTop), columns.at(scrollLeft)];
  const lastRow = Math.min(size.rows - 1, rows.at(scrollTop + clientHeight) + 1);
  const lastColumn = Math.min(size.columns - 1, columns.at(scrollLeft + clientWidth) + 1);
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

/** Moves the window as little as brings the cell into sight. */
function scrollTo(element: HTMLElement, sight: Sight, { row, column }: HostArea): void {
  const { rows, columns } = sight;
  const [left, top] = [columns.startOf(column), rows.startOf(row)];
  const frozen = frozenHeight(sight);
  const roomDown = element.clientHeight - HEADING_HEIGHT;
  const roomAcross = element.clientWidth - HEADING_WIDTH;
  if (row >= sight.sheet.frozen.rows) {
    if (top - frozen < element.scrollTop) element.scrollTop = top - frozen;
    const bottom = top + rows.sizeOf(row);
    if (bottom > element.scrollTop + roomDown) element.scrollTop = bottom - roomDown;
  }
  if (left < element.scrollLeft) element.scrollLeft = left;
  const right = left + columns.sizeOf(column);
  if (right > element.scrollLeft + roomAcross) element.scrollLeft = right - roomAcross;
}

interface MouseOptions extends GridOptions {
  readonly sight: () => Sight;
  readonly select: Grid["select"];
  readonly anchor: () => Cell;
}

function listenToMouse(element: HTMLElement, options: MouseOptions): void {
  const cellOf = (event: MouseEvent): Cell | null => {
    const { rows, columns, sheet } = options.sight();
    const box = element.getBoundingClientRect();
    const x = event.clientX - box.left - HEADING_WIDTH;
    const y = event.clientY - box.top - HEADING_HEIGHT;
    if (x < 0 || y < 0 || x > element.clientWidth || y > element.clientHeight) return null;
    const isFrozen = y < rows.startOf(sheet.frozen.rows);
    return {
      row: rows.at(isFrozen ? y : y + element.scrollTop),
      column: columns.at(x + element.scrollLeft),
    };
  };
  element.addEventListener("pointerdown", (event) => {
    const cell = event.button === 0 && !isInEditor(event) ? cellOf(event) : null;
    if (cell === null) return;
    element.focus({ preventScroll: true });
    if (event.shiftKey) options.select(between(options.anchor(), cell), { isGrowing: true });
    else options.select(oneCell(cell.row, cell.column));
    followDrag(element, (moved) => {
      const to = cellOf(moved);
      if (to !== null) options.select(between(options.anchor(), to), { isGrowing: true });
    });
  });
  element.addEventListener("click", (event) => {
    const cell = cellOf(event);
    const links = [...options.sight().sheet.hyperlinks.keys()];
    const key = links.find((each) => {
      const { row, column } = placeOfKey(each);
      return row === cell?.row && column === cell.column;
    });
    if (key !== undefined && !event.shiftKey) options.onLink(key);
  });
  element.addEventListener("dblclick", (event) => {
    if (!isInEditor(event) && cellOf(event) !== null) options.onOpenCell();
  });
}

const isInEditor = ({ target }: Event): boolean =>
  target instanceof Element && target.closest(".editor") !== null;

function followDrag(element: HTMLElement, move: (event: PointerEvent) => void): void {
  const end = new AbortController();
  element.addEventListener("pointermove", move, { signal: end.signal });
  for (const name of ["pointerup", "pointercancel"]) {
    window.addEventListener(name, () => end.abort(), { once: true });
  }
}

export function between(one: Cell, other: Cell): HostArea {
  const [row, column] = [Math.min(one.row, other.row), Math.min(one.column, other.column)];
  return {
    row,
    column,
    rows: Math.abs(one.row - other.row) + 1,
    columns: Math.abs(one.column - other.column) + 1,
  };
}
