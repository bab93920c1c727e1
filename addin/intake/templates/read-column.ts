import { decideOrder, gatherEvidence } from "../date-order.ts";
import type { DateReading } from "../date-text.ts";
import { showLabel } from "../fold-label.ts";
import { readDate } from "../read-dates.ts";
import { readNumber, type NumberReading } from "../read-numbers.ts";
import { isBlank, type ReadCell } from "../row-cells.ts";
import { choose, saysYes } from "./choices.ts";
import { namesIn, type CodeReader } from "./code-books.ts";
import type { TemplateColumn } from "./template.ts";

/** What a column gives for each row: its value, null where the cell is blank, or {@link FAULT} where it cannot be read. */
export type ColumnValue = string | number | boolean | null | readonly number[] | typeof FAULT;

/** Stands for a cell that holds something else than it should. */
export const FAULT: unique symbol = Symbol("fault");

/**
 * Reads a column from top to bottom. Dates are read in the one order of day and month that all cells allow, numbers with the
 * one decimal sign; a cell that stays open either way is a fault and no guess.
 *
 * @param column What it holds. @param cells Its cells. @param codes Of names. @returns A value for each cell.
 * @example readColumn({ kind: "yes-no" }, [{ value: "No", isShownAsDate: false, isError: false }], null) // => [false]
 */
export function readColumn(
  column: TemplateColumn,
  cells: readonly ReadCell[],
  codes: CodeReader,
): readonly ColumnValue[] {
  switch (column.kind) {
    case "date":
      return readDays(cells);
    case "month":
      return readDays(cells).map((day) => (typeof day === "string" ? day.slice(0, 7) : day));
    case "number":
    case "share":
    case "whole":
      return readAmounts(column, cells);
    case "list":
      return cells.map(filled(({ value }) => choose(value, column.choices) ?? FAULT));
    case "yes-no":
      return cells.map(filled(({ value }) => saysYes(value) ?? FAULT));
    case "multi-list":
      return cells.map((cell) => (cell.isError ? FAULT : codesIn(column, cell, codes)));
    case "text":
      return cells.map((cell) => readText(column, cell, codes));
  }
}

/** A blank cell is null, an error of Excel a fault. */
const filled =
  (read: (cell: ReadCell) => ColumnValue) =>
  (cell: ReadCell): ColumnValue => {
    if (cell.isError) return FAULT;
    return isBlank(cell) ? null : read(cell);
  };

/** Whether something is written there, or the code of a name; never the text. */
function readText(column: TemplateColumn, cell: ReadCell, codes: CodeReader): ColumnValue {
  if (cell.isError) return FAULT;
  if (column.sent !== "code") return showLabel(cell.value) !== "";
  return codesIn(column, cell, codes)[0] ?? null;
}

function codesIn(column: TemplateColumn, cell: ReadCell, codes: CodeReader): readonly number[] {
  const { book } = column;
  if (book === null) return [];
  const found = namesIn(cell, column.kind === "multi-list").flatMap(
    (name) => codes.codeOf(book, name) ?? [],
  );
  return [...new Set(found)];
}

function readDays(cells: readonly ReadCell[]): readonly ColumnValue[] {
  const readings = cells.map(({ value, isShownAsDate, isError }) =>
    isError ? null : readDate(value, isShownAsDate),
  );
  const evidence = gatherEvidence(
    readings.flatMap((reading) =>
      reading === null || reading === "blank" ? [] : [{ reading, rows: 1 }],
    ),
  );
  const { order } = decideOrder(evidence, "auto", "");
  const dayOf = (reading: DateReading): string | null => {
    if (order !== null) return reading.days[order];
    return reading.isAmbiguous ? null : (reading.days.dmy ?? reading.days.mdy ?? reading.days.ymd);
  };
  return readings.map((reading) => {
    if (reading === "blank") return null;
    return reading === null ? FAULT : (dayOf(reading) ?? FAULT);
  });
}

function readAmounts(column: TemplateColumn, cells: readonly ReadCell[]): readonly ColumnValue[] {
  const readings = cells.map(({ value, isError }) => (isError ? null : readNumber(value)));
  const decimal = decideDecimal(readings);
  return readings.map((reading) => {
    if (reading === "blank") return null;
    const number = reading?.[decimal] ?? null;
    return number !== null && isInBounds(column, number) ? number : FAULT;
  });
}

/** The decimal sign of a column: of what is sure, else of what is likely; a point where nothing tells. */
function decideDecimal(readings: readonly (NumberReading | "blank" | null)[]): "point" | "comma" {
  const hints = readings.flatMap((reading) =>
    reading === null || reading === "blank" || reading.hint === null ? [] : [reading.hint],
  );
  const sure = hints.filter(({ strength }) => strength === "sure");
  const telling = sure.length > 0 ? sure : hints;
  const commas = telling.filter(({ decimal }) => decimal === "comma").length;
  return commas > telling.length / 2 ? "comma" : "point";
}

function isInBounds({ kind, least, most }: TemplateColumn, number: number): boolean {
  if (kind === "share") return number >= 0 && number <= 1;
  if (kind === "whole" && !Number.isInteger(number)) return false;
  return (
    number >= (least ?? Number.NEGATIVE_INFINITY) && number <= (most ?? Number.POSITIVE_INFINITY)
  );
}
