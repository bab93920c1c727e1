/** The cells of a window of the sheet as elements: texts run over empty neighbours, merges cover theirs. */
import { columnName } from "../model/address.ts";
import type { HostArea, HostBook, HostCell, HostSheet } from "../model/book.ts";
import { cellAt } from "../model/cells.ts";
import type { Axis } from "./axis.ts";
import { type CellLook, fitsIn, lookOf, textWidth } from "./cell-look.ts";
import { make } from "./elements.ts";

export interface Sight {
  readonly book: HostBook;
  readonly sheet: HostSheet;
  readonly rows: Axis;
  readonly columns: Axis;
}

/** How far a text can come from outside into the window. */
const REACH = 16;
export const HEADING_WIDTH = 46;

/** One row with its number; `top` is in pixels of the element that it is put into. */
export function drawRow(
  sight: Sight,
  window: HostArea,
  at: { row: number; top: number },
): HTMLElement {
  const { row, top } = at;
  const height = sight.rows.sizeOf(row);
  const number = make("div", {
    class: "row-number",
    text: String(row + 1),
    attributes: { role: "rowheader" },
    style: { height: `${height}px` },
  });
  const cells: HTMLElement[] = [];
  for (
    let column = Math.max(0, window.column - REACH);
    column < window.column + window.columns;
    column++
  ) {
    const cell = cellAt(sight.sheet, row, column);
    const merge = mergeAt(sight.sheet, row, column);
    const isHidden = merge !== undefined && (merge.row !== row || merge.column !== column);
    if (cell === undefined || isHidden || sight.columns.sizeOf(column) === 0) continue;
    cells.push(drawCell(sight, cell, { row, column, merge }));
  }
  return make(
    "div",
    {
      class: "row",
      attributes: { role: "row", "aria-rowindex": row + 1 },
      style: { top: `${top}px`, height: `${height}px` },
    },
    [number, ...cells],
  );
}

const mergeAt = (sheet: HostSheet, row: number, column: number): HostArea | undefined =>
  sheet.merges.find(
    (area) =>
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns,
  );

interface Spot {
  readonly row: number;
  readonly column: number;
  readonly merge: HostArea | undefined;
}

function drawCell(sight: Sight, cell: HostCell, spot: Spot): HTMLElement {
  const look = lookOf(cell, sight.book);
  const { left, right } = spanOf(sight, look, { cell, spot });
  const start = sight.columns.startOf(left);
  const width = sight.columns.startOf(right + 1) - start;
  const { merge, row } = spot;
  const height =
    merge === undefined
      ? sight.rows.sizeOf(row)
      : sight.rows.startOf(row + merge.rows) - sight.rows.startOf(row);
  const made = make("div", {
    class: classOf(cell, look, left < right),
    text: fitsIn(look, width) ? look.text : "#".repeat(Math.max(1, Math.floor(width / 9))),
    attributes: {
      role: "gridcell",
      "aria-colindex": spot.column + 1,
      "data-address": `${columnName(spot.column)}${row + 1}`,
    },
    style: look.css,
  });
  // One pixel over the neighbours above and to the left: a border that both name is drawn once.
  Object.assign(made.style, {
    left: `${HEADING_WIDTH + start - 1}px`,
    width: `${width + 1}px`,
    height: `${height + 1}px`,
  });
  return made;
}

/** A text that runs over keeps white behind it, as Excel hides the gridlines there. */
function classOf(cell: HostCell, look: CellLook, isSpread: boolean): string {
  const classes = ["cell"];
  if (look.text !== "") classes.push("filled");
  if (isSpread && cell.style.fillColor === undefined) classes.push("spread");
  if (cell.isError) classes.push("error");
  return classes.join(" ");
}

/** First and last column that the cell is drawn over. */
function spanOf(
  sight: Sight,
  look: CellLook,
  at: { readonly cell: HostCell; readonly spot: Spot },
): { left: number; right: number } {
  const { row, column, merge } = at.spot;
  if (merge !== undefined) return { left: column, right: column + merge.columns - 1 };
  if (at.cell.style.horizontal === "CenterAcrossSelection") {
    return { left: column, right: lastAcross(sight.sheet, row, column) };
  }
  const missing = textWidth(look) - sight.columns.sizeOf(column);
  if (!look.isLoose || missing <= 0) return { left: column, right: column };
  const isCentred = look.alignment === "center";
  const need = isCentred ? missing / 2 : missing;
  return {
    left: look.alignment === "left" ? column : spread(sight, row, { column, step: -1, need }),
    right: look.alignment === "right" ? column : spread(sight, row, { column, step: 1, need }),
  };
}

const isEmpty = (cell: HostCell | undefined): boolean => cell === undefined || cell.value === "";

function lastAcross(sheet: HostSheet, row: number, column: number): number {
  let last = column;
  for (let cell = cellAt(sheet, row, last + 1); ; cell = cellAt(sheet, row, last + 1)) {
    if (!isEmpty(cell) || cell?.style.horizontal !== "CenterAcrossSelection") return last;
    last++;
  }
}

/** The column in a direction that a text reaches before it is out or meets a cell that holds something. */
function spread(
  { sheet, columns }: Sight,
  row: number,
  { column, step, need }: { readonly column: number; readonly step: number; readonly need: number },
): number {
  let at = column;
  for (let left = need; left > 0 && at + step >= 0 && Math.abs(at - column) < REACH;) {
    const next = at + step;
    if (!isEmpty(cellAt(sheet, row, next)) || mergeAt(sheet, row, next) !== undefined) break;
    at = next;
    left -= columns.sizeOf(next);
  }
  return at;
}
