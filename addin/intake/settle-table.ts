import type { KnownOrder } from "./date-text.ts";
import { fail, succeed, type Result } from "../../shared/result.ts";
import { decideOrder, gatherEvidence } from "./date-order.ts";
import { trimText } from "./fold-text.ts";
import { EXCLUSION_WORDS } from "./exclusion-words.ts";
import { listExcluded } from "./excluded-rows.ts";
import type { DateOrder } from "./mapping.ts";
import type { GroupedRows, RowGroup } from "./row-groups.ts";
import { settleRows, type SettledRows } from "./settle-rows.ts";
import type { Exclusion } from "./tallied.ts";
import { writeCount } from "./write-count.ts";

/** A table that was read to its end, and what its mapping says about dates and ids. */
export interface ReadTable {
  readonly table: string;
  readonly grouped: GroupedRows;
  /** Null where no date is mapped. */
  readonly date: {
    readonly header: string;
    readonly column: number;
    readonly order: DateOrder;
  } | null;
  readonly id: { readonly header: string; readonly column: number } | null;
  readonly latestDay: string;
}

/** Every row settled, with sentences about dates and ids. */
export interface SettledTable {
  readonly settled: SettledRows;
  readonly notes: readonly string[];
  /** Whether every date that was read is a number in its cell. */
  readonly datesAreNumbers: boolean;
}

/**
 * Decides the order of day and month from all rows, then what becomes of each row.
 *
 * @param table All rows in groups, and the mapping. @returns The rows and notes. Fails with `table-without-rows`,
 * `dates-unreadable`, `date-order-unknown`, `no-row-usable`.
 * @example settleTable({ table: "Complaints", grouped: { rows: 0, groups: [], repeats: [], spellings: new Map(), hasMoreLabels: false }, date: null, id: null, latestDay: "2024-12-31" }).problems // => [{ code: "table-without-rows", table: "Complaints" }]
 */
export function settleTable(table: ReadTable): Result<SettledTable> {
  const { grouped, date, latestDay } = table;
  if (grouped.groups.every(({ fault }) => fault === "blank-row"))
    return fail({ code: "table-without-rows", table: table.table });
  const dates = date === null ? succeed(NO_DATES) : readColumn(table, date);
  if (!dates.ok) return dates;
  const settled = settleRows(grouped, {
    order: dates.value.order,
    latestDay,
    dateColumn: date?.column ?? null,
    idColumn: table.id?.column ?? null,
  });
  if (settled.used === 0) return fail(noRowUsable(table.table, settled));
  const notes = [...dates.value.notes, ...noteFarOff(table, settled), noteIds(table, settled)];
  const datesAreNumbers = grouped.groups.every(({ date: read }) => read?.form !== "text");
  return succeed({ settled, notes, datesAreNumbers });
}

interface ReadOrder {
  readonly order: KnownOrder;
  readonly notes: readonly string[];
}

/** Without dates the order decides nothing. */
const NO_DATES: ReadOrder = { order: "dmy", notes: [] };

function readColumn(
  { table, grouped }: ReadTable,
  date: NonNullable<ReadTable["date"]>,
): Result<ReadOrder> {
  const column = trimText(date.header);
  const readings = grouped.groups.flatMap(readingOf);
  const unreadable = rowsWith(grouped, "date-unreadable");
  if (readings.length === 0 && unreadable > 0)
    return fail({ code: "dates-unreadable", table, column, rows: unreadable });
  const evidence = gatherEvidence(readings);
  const { order, notes } = decideOrder(evidence, date.order, column);
  return order === null
    ? fail({ code: "date-order-unknown", table, column, example: evidence.example })
    : succeed({ order, notes });
}

function rowsWith(grouped: GroupedRows, fault: RowGroup["fault"]): number {
  return grouped.groups
    .filter((group) => group.fault === fault)
    .reduce((sum, { rows }) => sum + rows, 0);
}

const readingOf = ({
  date,
  rows,
}: RowGroup): readonly { reading: NonNullable<RowGroup["date"]>; rows: number }[] =>
  date === null ? [] : [{ reading: date, rows }];

function noRowUsable(table: string, { rows, faults }: SettledRows) {
  const [most] = listExcluded(faults).toSorted((one, other) => other.rows - one.rows);
  const reason = EXCLUSION_WORDS[most?.reason ?? "blank-row"];
  return { code: "no-row-usable" as const, table, rows, reason };
}

function noteFarOff({ date }: ReadTable, { faults }: SettledRows): readonly string[] {
  const rows = rowsAtFault(faults, "date-far-off");
  if (date === null || rows === 0) return [];
  return [
    `“${trimText(date.header)}” lies years apart from all other rows in ${writeCount(rows, "row")}, probably by a slip: not counted. Correct the date to count ${rows === 1 ? "it" : "them"}.`,
  ];
}

function rowsAtFault(faults: SettledRows["faults"], wanted: Exclusion): number {
  return faults.filter(({ reason }) => reason === wanted).reduce((sum, { rows }) => sum + rows, 0);
}

function noteIds({ id, date }: ReadTable, { faults }: SettledRows): string {
  if (id === null)
    return "No column tells the rows apart, so rows entered twice cannot be found; every row counts.";
  const header = trimText(id.header);
  const repeated = rowsAtFault(faults, "same-id");
  return repeated === 0
    ? `No two rows that count have the same “${header}”.`
    : `${writeCount(repeated, "row")} repeat${repeated === 1 ? "s" : ""} the “${header}” of another row; ${date === null ? "one row of each counts" : "the row with the earliest date counts"}.`;
}
