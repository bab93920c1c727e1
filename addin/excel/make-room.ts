import type { Problem } from "../../shared/problem.ts";
import type { Result } from "../../shared/result.ts";
import { fail, succeed } from "../../shared/result.ts";
import type { Box, SheetPlan } from "../sheets/plan.ts";
import { boxOfPlan, toA1 } from "./a1.ts";
import type { Standing } from "./compare-cells.ts";
import { foreignCells, notesInTheWay } from "./compare-cells.ts";
import type { OwnedSheet } from "./claim-sheet.ts";
import { writtenSize } from "./structure.ts";
import type { SheetThere } from "./check-before-write.ts";

/** Whole rows below and whole columns to the right of what we own, put in so that the user's cells move aside. */
export interface Room {
  readonly rows: Box | null;
  readonly columns: Box | null;
}

export const NO_ROOM: Room = { rows: null, columns: null };

/** Excel's grid (specifications and limits). */
const GRID_ROWS = 1_048_576;
const GRID_COLUMNS = 16_384;

/**
 * What must move aside when a plan has grown over cells that the user filled. Fails when rows or
 * columns were put in before our cells, where something stands now, or among them: that is the user's to decide.
 */
export function roomFor({ plan, owned, name }: SheetThere, standing: Standing): Result<Room> {
  if (isSpread(owned)) return fail(inTheWay(name, owned.box));
  const [note] = notesInTheWay(plan, standing);
  if (note !== undefined) return fail(inTheWay(name, note));
  const foreign = foreignCells(plan, standing);
  if (foreign.length === 0) return succeed(NO_ROOM);
  const { row, column, rows, columns } = owned.box;
  const before = foreign.find((cell) => cell.row < row || cell.column < column);
  if (before !== undefined) return fail(inTheWay(name, before));
  return succeed({
    rows: foreign.some((cell) => cell.row >= row + rows) ? addedRows(plan, owned.box) : null,
    columns: foreign.some((cell) => cell.column >= column + columns)
      ? addedColumns(plan, owned.box)
      : null,
  });
}

/** Whether rows or columns were put in among our cells: they may hold the user's, and nothing tells which. */
function isSpread({ box, structure }: OwnedSheet): boolean {
  const written = writtenSize(structure);
  return written !== null && (box.rows > written.rows || box.columns > written.columns);
}

/** Puts the rows and columns in. */
export function queueRoom(sheet: Excel.Worksheet, { rows, columns }: Room): void {
  if (rows !== null) entire(sheet, rows).insert("Down");
  if (columns !== null) entire(sheet, columns).insert("Right");
}

/** Takes them out again. */
export function queueNoRoom(sheet: Excel.Worksheet, { rows, columns }: Room): void {
  if (columns !== null) entire(sheet, columns).delete("Left");
  if (rows !== null) entire(sheet, rows).delete("Up");
}

const entire = (sheet: Excel.Worksheet, box: Box): Excel.Range => {
  const cells = sheet.getRangeByIndexes(box.row, box.column, box.rows, box.columns);
  return box.columns === GRID_COLUMNS ? cells.getEntireRow() : cells.getEntireColumn();
};

function addedRows(plan: SheetPlan, owned: Box): Box {
  const row = owned.row + owned.rows;
  return { row, column: 0, rows: boxOfPlan(plan).rows - row, columns: GRID_COLUMNS };
}

function addedColumns(plan: SheetPlan, owned: Box): Box {
  const column = owned.column + owned.columns;
  return { row: 0, column, rows: GRID_ROWS, columns: boxOfPlan(plan).columns - column };
}

const inTheWay = (sheet: string, box: Box): Problem => ({
  code: "cells-in-the-way",
  sheet,
  address: toA1(box),
});
