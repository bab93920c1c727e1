import type { Cell, ChartPlan, LinkPlan, TablePlan } from "./plan.ts";
import { blank } from "./cells.ts";

/** A cell with its place on the sheet, counted from 0. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** A part of a sheet where it stands: its cells and what lies over them. `anchors` say where a figure is, by key. */
export interface Block {
  /** First row below the block. */
  readonly end: number;
  readonly cells: readonly PlacedCell[];
  readonly tables: readonly TablePlan[];
  readonly charts: readonly ChartPlan[];
  readonly links: readonly LinkPlan[];
  readonly anchors: ReadonlyMap<string, Place>;
  readonly heights: ReadonlyMap<number, number>;
}

/** A cell of a sheet, counted from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A block that does not know yet where it will stand: it gets its first row. */
export type Draw = (row: number) => Block;

/**
 * A block of rows of cells.
 *
 * @param row First row. @param rows Cells from left to right, from column 0; null leaves the place free.
 * @param extra What lies over them. @returns The block; it ends below its last row.
 * @example blockOf(4, [[]]).end // => 5
 */
export function blockOf(
  row: number,
  rows: readonly (readonly (Cell | null)[])[],
  extra: Partial<Block> = {},
): Block {
  const cells = rows.flatMap((line, down) =>
    line.flatMap((cell, column) => (cell === null ? [] : [{ row: row + down, column, cell }])),
  );
  return {
    end: row + rows.length,
    cells,
    tables: [],
    charts: [],
    links: [],
    anchors: new Map(),
    heights: new Map(),
    ...extra,
  };
}

/**
 * The same block further right.
 *
 * @param block Drawn from column 0; without tables or charts. @param columns How far. @returns The block, moved.
 * @example shiftRight(blockOf(0, []), 3).cells // => []
 */
export function shiftRight(block: Block, columns: number): Block {
  const move = <T extends Place>(place: T): T => ({ ...place, column: place.column + columns });
  return {
    ...block,
    cells: block.cells.map(move),
    links: block.links.map(move),
    anchors: new Map([...block.anchors].map(([key, place]) => [key, move(place)])),
  };
}

/**
 * Blocks on the same sheet as one.
 *
 * @param blocks Where they stand already. @returns All their parts; it ends below the lowest. The first anchor of a key wins.
 * @example mergeBlocks([blockOf(0, [[]]), blockOf(5, [[]])]).end // => 6
 */
export function mergeBlocks(blocks: readonly Block[]): Block {
  return {
    end: Math.max(0, ...blocks.map(({ end }) => end)),
    cells: blocks.flatMap(({ cells }) => cells),
    tables: blocks.flatMap(({ tables }) => tables),
    charts: blocks.flatMap(({ charts }) => charts),
    links: blocks.flatMap(({ links }) => links),
    anchors: new Map(blocks.toReversed().flatMap(({ anchors }) => Array.from(anchors))),
    heights: new Map(blocks.flatMap(({ heights }) => Array.from(heights))),
  };
}

/**
 * Blocks one below the other, an empty row between.
 *
 * @param row First row. @param draws From top to bottom. @returns One block.
 * @example stackBlocks(0, [(row) => blockOf(row, [[]]), (row) => blockOf(row, [[]])]).end // => 3
 */
export function stackBlocks(row: number, draws: readonly Draw[]): Block {
  const blocks: Block[] = [];
  let next = row;
  for (const draw of draws) {
    const block = draw(next);
    // A block without rows has nothing to say and takes no place.
    if (block.end === next) continue;
    blocks.push(block);
    next = block.end + 1;
  }
  return mergeBlocks(blocks);
}

/**
 * The whole rectangle from the first cell, free places blank.
 *
 * @param block All of the sheet. @param columns How many columns at least. @returns Rows of equal length.
 * @example fillGrid(blockOf(0, [[null, null]]), 2).map((row) => row.length) // => [2]
 */
export function fillGrid(block: Block, columns: number): readonly (readonly Cell[])[] {
  const width = block.cells.reduce((most, { column }) => Math.max(most, column + 1), columns);
  const rows = Array.from({ length: block.end }, () =>
    Array.from({ length: width }, (): Cell => blank()),
  );
  for (const { row, column, cell } of block.cells) rows[row]?.splice(column, 1, cell);
  return rows;
}
