import { isBlank, readCells, type ReadCell } from "./row-cells.ts";
import type { Area, RowChunk, SheetSurvey } from "./source.ts";

/** The first rows of a sheet, by sheet row and column counted from 0. */
export interface SheetGrid {
  readonly cell: (row: number, column: number) => ReadCell;
  readonly isFilled: (row: number, column: number) => boolean;
}

/**
 * The part of a sheet's first rows that belongs to no table, as a grid; cells of tables count as blank there.
 *
 * @param chunk The first rows. @param hidden Areas that count as blank. @returns The grid.
 * @example gridOf({ firstRow: 0, rows: 1, columns: new Map([[0, { values: ["x"], dates: false, errors: [] }]]) }, []).isFilled(0, 0) // => true
 */
export function gridOf(chunk: RowChunk, hidden: readonly Area[]): SheetGrid {
  const readers = new Map(
    [...chunk.columns.keys()].map((column) => [column, readCells(chunk, column)]),
  );
  const isHidden = (row: number, column: number): boolean =>
    hidden.some((area) => isWithin(area, row, column));
  const cell = (row: number, column: number): ReadCell => {
    const read = isHidden(row, column) ? undefined : readers.get(column);
    return read?.(row - chunk.firstRow) ?? { value: "", isShownAsDate: false, isError: false };
  };
  return { cell, isFilled: (row, column) => !isBlank(cell(row, column)) };
}

/**
 * The first rows that a survey holds for an area: those that start where it starts, the longest first.
 *
 * @param survey A sheet. @param area A table or the used range. @returns The rows, or null when the survey has none.
 * @example headOf({ heads: [] }, { sheet: "A", row: 0, column: 0, rows: 1, columns: 1 }) // => null
 */
export function headOf(survey: Pick<SheetSurvey, "heads">, area: Area): RowChunk | null {
  const covers = (chunk: RowChunk): boolean =>
    chunk.firstRow <= area.row &&
    area.row < chunk.firstRow + chunk.rows &&
    chunk.columns.has(area.column) &&
    chunk.columns.has(area.column + area.columns - 1);
  const lastRow = ({ firstRow, rows }: RowChunk): number => firstRow + rows;
  const [head] = survey.heads
    .map(({ chunk }) => chunk)
    .filter(covers)
    .toSorted((one, other) => lastRow(other) - lastRow(one));
  return head ?? null;
}

/**
 * Part of a chunk: some rows of some columns.
 *
 * @param chunk The rows. @param area Sheet rows and columns to keep; rows beyond the chunk are left out. @returns A smaller chunk.
 * @example cutChunk({ firstRow: 0, rows: 2, columns: new Map([[0, { values: ["a", "b"], dates: false, errors: [1] }]]) }, { sheet: "A", row: 1, column: 0, rows: 1, columns: 1 }).columns.get(0) // => { values: ["b"], dates: false, errors: [0] }
 */
export function cutChunk(chunk: RowChunk, area: Area): RowChunk {
  const from = area.row - chunk.firstRow;
  const until = Math.min(from + area.rows, chunk.rows);
  const columns = [...chunk.columns]
    .filter(([column]) => column >= area.column && column < area.column + area.columns)
    .map(([column, { values, dates, errors }]) => {
      const kept = {
        values: values.slice(from, until),
        dates: typeof dates === "boolean" ? dates : dates.slice(from, until),
        errors: errors.filter((at) => at >= from && at < until).map((at) => at - from),
      };
      return [column, kept] as const;
    });
  return { firstRow: area.row, rows: Math.max(0, until - from), columns: new Map(columns) };
}

function isWithin(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}
