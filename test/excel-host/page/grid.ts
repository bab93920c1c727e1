/** The sheet on the screen. It draws only what is in sight, again after each change and each scroll. */
import { MAX_COLUMNS, MAX_ROWS } from "../model/address.ts";
import type { HostArea, HostBook, HostSheet } from "../model/book.ts";
import { usedArea } from "../model/cells.ts";
import { columnAxis, rowAxis } from "./axis.ts";
import { type Cell, activeSheet, oneCell } from "./cell-area.ts";
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
import { type MouseOptions, listenToMouse } from "./grid-mouse.ts";

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

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface GridOptions extends Pick<MouseOptions, "onOpenCell" | "onLink"> {
  readonly book: () => HostBook;
  readonly onSelect: () => void;
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
    head.replaceChildren(
      ...drawHead(now, window, state.area),
      ...drawLines(now, window),
      ...(isFrozen ? [frame] : []),
    );
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
      const { rows, columns, sheet: shown } = sight();
      const scrolled = row < shown.frozen.rows ? element.scrollTop : 0;
      return {
        left: HEADING_WIDTH + columns.startOf(column),
        top: HEADING_HEIGHT + rows.startOf(row) + scrolled,
        width: columns.sizeOf(column),
        height: rows.sizeOf(row),
      };
    },
  };
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
