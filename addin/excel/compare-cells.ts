import type { CellValue } from "../intake/source.ts";
import type { Box, Content, SheetPlan } from "../sheets/plan.ts";
import { boxHolds, boxMinus, boxOfPlan } from "./a1.ts";
import type { CurrentCell } from "./cell-content.ts";
import { holds, isBlank, toExcel, toExcelOver, toRestore } from "./cell-content.ts";
import type { BlockCells } from "./read-blocks.ts";

/** Cells to be written in one rectangle, and what puts them back. */
export interface CellChange {
  readonly box: Box;
  /** Null for a cell that stays as it is. */
  readonly after: readonly (readonly (CellValue | null)[])[];
  readonly before: readonly (readonly (CellValue | null)[])[];
}

/** How a plan differs from the sheet as it stands. */
export interface Differences {
  readonly changes: readonly CellChange[];
  readonly cellsChanged: number;
}

/** The sheet as it stands, from A1, and the cells on it that we own. */
export interface Standing {
  readonly cells: BlockCells;
  readonly owned: Box;
  /** Whether a cell among those may hold what we wrote; what stands in the others is the user's. */
  readonly wrote: (row: number, column: number) => boolean;
  readonly is1904: boolean;
}

const BLANK: Content = { kind: "blank" };
const NOTHING: CurrentCell = { value: "", formula: "", type: "Empty", format: "General" };

/** The cells that differ, as rectangles of whole rows; cells that we wrote and no longer use become blank. */
export function compareCells(plan: SheetPlan, standing: Standing): Differences {
  const box = boxOfPlan(plan);
  const unused = boxMinus(standing.owned, box);
  const found = [
    differencesIn(box, standing, (row, column) => contentAt(plan, row, column)),
    ...unused.map((rest) => differencesIn(rest, standing, () => BLANK)),
  ];
  return {
    changes: found.flatMap(({ changes }) => changes),
    cellsChanged: found.reduce((sum, { cellsChanged }) => sum + cellsChanged, 0),
  };
}

/** Everything to be written to a new sheet. */
export function allCells(plan: SheetPlan, is1904: boolean): Differences {
  const after = plan.cells.map((row) => row.map(({ content }) => toExcel(content, is1904)));
  const before = after.map((row) => row.map(() => ""));
  const cellsChanged = after.flat().filter((value) => value !== "").length;
  return { changes: [{ box: boxOfPlan(plan), after, before }], cellsChanged };
}

/** Cells among ours that the plan fills now, that we left blank before, and where the user put something else. */
export function notesInTheWay(plan: SheetPlan, standing: Standing): readonly Box[] {
  const { cells, owned, is1904 } = standing;
  return cellsOf(boxOfPlan(plan)).flatMap(([row, column]) => {
    if (!boxHolds(owned, row, column) || standing.wrote(row, column)) return [];
    const current = currentAt(cells, row, column);
    const wanted = contentAt(plan, row, column);
    const isNote = !isBlank(current) && !isNothing(wanted) && !holds(current, wanted, is1904);
    return isNote ? [{ row, column, rows: 1, columns: 1 }] : [];
  });
}

/** Cells that the plan needs, that we do not own, and that hold something: the first of them, if any. */
export function foreignCells(plan: SheetPlan, { cells, owned }: Standing): readonly Box[] {
  const found: Box[] = [];
  for (const part of boxMinus(boxOfPlan(plan), owned)) {
    for (const [row, column] of cellsOf(part)) {
      if (!isBlank(currentAt(cells, row, column))) found.push({ row, column, rows: 1, columns: 1 });
    }
  }
  return found;
}

function differencesIn(
  box: Box,
  standing: Standing,
  wantedAt: (row: number, column: number) => Content,
): Differences {
  const { cells, is1904, owned } = standing;
  // What we do not own was found blank, or makes room before anything is written.
  const currentOf = (row: number, column: number): CurrentCell =>
    boxHolds(owned, row, column) ? currentAt(cells, row, column) : NOTHING;
  // A blank of the plan takes nothing away that we did not write.
  const isKept = (row: number, column: number): boolean =>
    isNothing(wantedAt(row, column)) &&
    boxHolds(owned, row, column) &&
    !standing.wrote(row, column);
  const rows: ChangedRow[] = [];
  let cellsChanged = 0;
  for (let row = box.row; row < box.row + box.rows; row += 1) {
    const columns = columnsOf(box).filter(
      (column) =>
        !isKept(row, column) && !holds(currentOf(row, column), wantedAt(row, column), is1904),
    );
    cellsChanged += columns.length;
    const [first] = columns;
    const last = columns.at(-1);
    if (first !== undefined && last !== undefined) rows.push({ row, first, last });
  }
  const changes = joinRows(rows).map((changed) => ({
    box: changed,
    after: mapCells(changed, (row, column) =>
      isKept(row, column)
        ? null
        : toExcelOver(currentOf(row, column), wantedAt(row, column), is1904),
    ),
    before: mapCells(changed, (row, column) =>
      isKept(row, column) ? null : toRestore(currentOf(row, column)),
    ),
  }));
  return { changes, cellsChanged };
}

interface ChangedRow {
  readonly row: number;
  readonly first: number;
  readonly last: number;
}

/** Rows that follow each other are one rectangle, as wide as the widest change: single cells would cost a call each. */
function joinRows(rows: readonly ChangedRow[]): readonly Box[] {
  const boxes: Box[] = [];
  for (const { row, first, last } of rows) {
    const above = boxes.at(-1);
    if (above === undefined || above.row + above.rows !== row) {
      boxes.push({ row, column: first, rows: 1, columns: last - first + 1 });
    } else {
      const column = Math.min(above.column, first);
      const right = Math.max(above.column + above.columns, last + 1);
      boxes[boxes.length - 1] = { ...above, column, rows: above.rows + 1, columns: right - column };
    }
  }
  return boxes;
}

const isNothing = (content: Content): boolean => toExcel(content, false) === "";

const contentAt = (plan: SheetPlan, row: number, column: number): Content =>
  plan.cells[row]?.[column]?.content ?? BLANK;

const currentAt = (cells: BlockCells, row: number, column: number): CurrentCell => ({
  value: cells.values[row]?.[column] ?? "",
  formula: cells.formulas[row]?.[column] ?? "",
  type: cells.valueTypes[row]?.[column] ?? "Empty",
  format: cells.numberFormat[row]?.[column] ?? "General",
});

const columnsOf = ({ column, columns }: Box): readonly number[] =>
  Array.from({ length: columns }, (_, i) => column + i);

const cellsOf = (box: Box): readonly (readonly [number, number])[] =>
  Array.from({ length: box.rows }, (_, i) => box.row + i).flatMap((row) =>
    columnsOf(box).map((column) => [row, column] as const),
  );

const mapCells = (
  box: Box,
  make: (row: number, column: number) => CellValue | null,
): readonly (readonly (CellValue | null)[])[] =>
  Array.from({ length: box.rows }, (_, i) =>
    columnsOf(box).map((column) => make(box.row + i, column)),
  );
