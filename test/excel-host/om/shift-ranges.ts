/** Cells inserted or deleted, and the ranges that the client holds moved along with them. */
import { moveArea, shiftCells, type Shift } from "../model/shift.ts";
import type { Core, Place } from "../protocol/core.ts";

/** A range that lost all its cells: it is on no sheet any more. */
const GONE = { row: 0, column: 0, rows: 0, columns: 0 };

export const shiftRanges = (core: Core, { sheet, area }: Place, shift: Shift): void => {
  const cut = { ...area };
  shiftCells(core.book, { sheet, area: cut }, shift);
  for (const { type, it } of core.references.values()) {
    if (type !== "Range") continue;
    const held = it as { sheet: Place["sheet"]; area: Place["area"] };
    if (held.sheet === sheet) held.area = moveArea(held.area, cut, shift) ?? GONE;
  }
};
