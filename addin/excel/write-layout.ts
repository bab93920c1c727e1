import type { SheetPlan } from "../sheets/plan.ts";
import { rangeOf } from "./a1.ts";
import { equalBoxes } from "./equal-boxes.ts";

/** Pixels of a digit and of the padding of a column in Excel's default font at 96 dpi (ECMA-376, 18.3.1.13). */
const PIXELS_PER_CHARACTER = 7;
const PIXELS_OF_PADDING = 5;
const POINTS_PER_PIXEL = 0.75;

/** Excel answers a taller row with InvalidArgument, and then nothing of the batch is done. */
const TALLEST_ROW = 409;

/** Widths, heights, rows that stay in sight, no gridlines. */
export function queueLayout(sheet: Excel.Worksheet, plan: SheetPlan, isNew: boolean): void {
  const { columnWidths, rowHeights, frozenRows } = plan;
  sheet.showGridlines = false;
  for (const { box, key } of equalBoxes(
    1,
    columnWidths.length,
    (_, c) => columnWidths[c] ?? null,
  )) {
    rangeOf(sheet, box).format.columnWidth = pointsOf(key);
  }
  const lastRow = Math.max(-1, ...rowHeights.keys());
  for (const { box, key } of equalBoxes(lastRow + 1, 1, (row) => rowHeights.get(row) ?? null)) {
    rangeOf(sheet, box).format.rowHeight = Math.min(key, TALLEST_ROW);
  }
  // With two workbooks open Excel may refuse to freeze or unfreeze, so neither is asked for without need.
  if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
  else if (!isNew) sheet.freezePanes.unfreeze();
}

/** A width in characters as points, which the interface takes. */
export const pointsOf = (characters: number): number =>
  Math.round(characters * PIXELS_PER_CHARACTER + PIXELS_OF_PADDING) * POINTS_PER_PIXEL;
