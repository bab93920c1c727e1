/** The mouse on the sheet: choose, draw a selection, follow a link, open a cell. */
import type { HostArea } from "../model/book.ts";
import { placeOfKey } from "../model/cells.ts";
import { type Cell, between, oneCell } from "./cell-area.ts";
import { HEADING_WIDTH, type Sight } from "./draw-cells.ts";
import { HEADING_HEIGHT } from "./draw-sheet.ts";

export interface MouseOptions {
  readonly onOpenCell: () => void;
  readonly onLink: (key: number) => void;
  readonly sight: () => Sight;
  readonly select: (area: HostArea, options?: { readonly isGrowing?: boolean }) => void;
  readonly anchor: () => Cell;
}

export function listenToMouse(element: HTMLElement, options: MouseOptions): void {
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
