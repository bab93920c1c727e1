import { sumsOfCell } from "./amount-sums.ts";
import { trimText } from "./fold-text.ts";
import { rememberDates, type DayReader, type readDate } from "./read-dates.ts";
import { isBlank, readCells, type CellReader, type ReadCell } from "./row-cells.ts";
import type { RowFacts } from "./row-groups.ts";
import type { RowChunk } from "./source.ts";
import type { Exclusion } from "./tallied.ts";

/** The sheet columns of a table, counted from 0; null where nothing is mapped. */
export interface RowColumns {
  /** Every column that is read; a row is empty when all of them are. */
  readonly all: readonly number[];
  readonly date: number | null;
  readonly label: number | null;
  readonly value: number | null;
  readonly status: number | null;
  readonly id: number | null;
}

/** What a status says about a row: it counts, it does not, or there is no status. */
export type StatusJudge = (status: ReadCell) => "not-a-loss" | null;

/**
 * Turns the rows of a chunk into what counting needs of them.
 *
 * @param chunk Consecutive rows. @param columns Where to look. @param judge Tells losses by their status.
 * @returns One entry a row, top to bottom.
 * @example readRows({ firstRow: 1, rows: 1, columns: new Map() }, { all: [0], date: 0, label: null, value: null, status: null, id: null }, () => null)[0].fault // => { reason: "blank-row", column: 0 }
 */
export function readRows(
  chunk: RowChunk,
  columns: RowColumns,
  judge: StatusJudge,
): readonly RowFacts[] {
  const all = columns.all.map((column) => readCells(chunk, column));
  const readers = {
    date: readCells(chunk, columns.date),
    label: readCells(chunk, columns.label),
    value: readCells(chunk, columns.value),
    status: readCells(chunk, columns.status),
    id: readCells(chunk, columns.id),
  };
  const shared = { columns, all, readers, judge, readDay: rememberDates() };
  return Array.from({ length: chunk.rows }, (_, offset) =>
    readRow(shared, chunk.firstRow + offset, offset),
  );
}

/** What all rows of a chunk are read with. */
interface RowReaders {
  readonly columns: RowColumns;
  readonly all: readonly CellReader[];
  readonly readers: Readonly<Record<"date" | "label" | "value" | "status" | "id", CellReader>>;
  readonly judge: StatusJudge;
  readonly readDay: DayReader;
}

function readRow(shared: RowReaders, row: number, offset: number): RowFacts {
  const { columns, all, readers, judge, readDay } = shared;
  const label = readers.label(offset);
  const idCell = readers.id(offset);
  const date = readers.date(offset);
  const reading = columns.date === null ? "blank" : readDay(date);
  const cells = { date, label, status: readers.status(offset), reading, judge };
  const fault = all.every((read) => isBlank(read(offset)))
    ? { reason: "blank-row" as const, column: columns.all[0] ?? 0 }
    : findFault(cells, columns);
  return {
    row,
    fault,
    date: fault !== null || reading === "blank" ? null : reading,
    label: label.isError ? null : label.value,
    sums: columns.value === null ? null : sumsOfCell(readers.value(offset)),
    id: idCell.isError ? "" : trimText(String(idCell.value)),
  };
}

interface RowCells {
  readonly date: ReadCell;
  readonly label: ReadCell;
  readonly status: ReadCell;
  readonly reading: ReturnType<typeof readDate>;
  readonly judge: StatusJudge;
}

function findFault(cells: RowCells, columns: RowColumns): RowFacts["fault"] {
  return (
    faultOfStatus(cells, columns) ?? faultOfDate(cells, columns) ?? faultOfLabel(cells, columns)
  );
}

const faultAt = (reason: Exclusion, column: number): RowFacts["fault"] => ({ reason, column });

function faultOfStatus({ status, judge }: RowCells, columns: RowColumns): RowFacts["fault"] {
  if (columns.status === null) return null;
  if (status.isError) return faultAt("cell-error", columns.status);
  if (isBlank(status)) return faultAt("no-status", columns.status);
  const verdict = judge(status);
  return verdict === null ? null : faultAt(verdict, columns.status);
}

function faultOfDate({ date, reading }: RowCells, columns: RowColumns): RowFacts["fault"] {
  if (columns.date === null) return null;
  if (date.isError) return faultAt("cell-error", columns.date);
  if (reading === "blank") return faultAt("no-date", columns.date);
  return reading === null ? faultAt("date-unreadable", columns.date) : null;
}

function faultOfLabel({ label }: RowCells, columns: RowColumns): RowFacts["fault"] {
  return label.isError && columns.label !== null ? faultAt("cell-error", columns.label) : null;
}
