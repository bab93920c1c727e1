import type { Block } from "./block.ts";
import { fillGrid } from "./block.ts";
import { capHeight } from "./fit-page.ts";
import type { PagePlan, SheetKey, SheetPlan } from "./plan.ts";

/** What a sheet is beside its blocks; columns beyond the widths take the last width. */
export interface SheetFrame {
  readonly key: SheetKey;
  readonly name: string;
  readonly columnWidths: readonly number[];
  readonly frozenRows: number;
  readonly page: PagePlan;
}

/**
 * A whole sheet of its blocks.
 *
 * @param block All blocks, merged. @param frame Name, widths and page. @returns The plan: all rows equally long.
 * @example finishSheet({ end: 2, cells: [], tables: [], charts: [], links: [], anchors: new Map(), heights: new Map() }, { key: "Method", columnWidths: [20, 9] }).cells.map((row) => row.length) // => [2, 2]
 */
export function finishSheet(block: Block, frame: SheetFrame): SheetPlan {
  const cells = fillGrid(block, frame.columnWidths.length);
  const last = frame.columnWidths.at(-1) ?? 0;
  const columns = cells[0]?.length ?? frame.columnWidths.length;
  return {
    ...frame,
    cells,
    columnWidths: Array.from({ length: columns }, (_, at) => frame.columnWidths[at] ?? last),
    rowHeights: new Map(Array.from(block.heights, ([row, height]) => [row, capHeight(height)])),
    tables: block.tables,
    charts: block.charts,
    links: block.links,
  };
}
