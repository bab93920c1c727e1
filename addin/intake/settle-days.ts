import { fail, succeed, type Result } from "../../shared/result.ts";
import { decideOrder, gatherEvidence } from "./date-order.ts";
import { trimText } from "./fold-text.ts";
import type { DateOrder } from "./mapping.ts";
import { readDate } from "./read-dates.ts";
import type { ReadCell } from "./row-cells.ts";

/** A column of dates of a small table, of which every cell is at hand. */
export interface DayColumn {
  readonly table: string;
  readonly header: string;
  readonly order: DateOrder;
  readonly cells: readonly ReadCell[];
}

/** Stands for the day of a cell that holds something else. */
export const UNREADABLE = "unreadable";

/** The day of each cell, null where it is blank, {@link UNREADABLE} where it holds no date. */
export interface SettledDays {
  readonly days: readonly (string | null)[];
  /** How the dates were read, where that could be otherwise. */
  readonly notes: readonly string[];
}

/**
 * Reads a column of dates or months in one order of day and month, the one that all its cells allow.
 *
 * @param column Its cells, and the order that was chosen. @returns A day for each cell, a month as its first day. Fails with
 * `date-order-unknown`.
 * @example settleDays({ table: "Targets", header: "From", order: "auto", cells: [{ value: "2026-05", isShownAsDate: false, isError: false }] }).value.days // => ["2026-05-01"]
 */
export function settleDays({ table, header, order, cells }: DayColumn): Result<SettledDays> {
  const column = trimText(header);
  const readings = cells.map(({ value, isShownAsDate, isError }) =>
    isError ? null : readDate(value, isShownAsDate),
  );
  const evidence = gatherEvidence(
    readings.flatMap((reading) =>
      reading === null || reading === "blank" ? [] : [{ reading, rows: 1 }],
    ),
  );
  const decided = decideOrder(evidence, order, column);
  const known = decided.order;
  if (known === null)
    return fail({ code: "date-order-unknown", table, column, example: evidence.example });
  const days = readings.map((reading) => {
    if (reading === "blank") return null;
    return reading?.days[known] ?? UNREADABLE;
  });
  return succeed({ days, notes: decided.notes });
}
