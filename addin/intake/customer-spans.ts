import { addSums, NO_AMOUNTS, sumsOfCell, type AmountSums } from "./amount-sums.ts";
import type { columnsOfCustomers } from "./columns-to-read.ts";
import type { DateReading } from "./date-text.ts";
import { addPlace, type CellPlace, type Fault } from "./excluded-rows.ts";
import { trimText } from "./fold-text.ts";
import { rememberDates, type DayReader } from "./read-dates.ts";
import { isBlank, readCells, type ReadCell } from "./row-cells.ts";
import type { RowChunk } from "./source.ts";

/** Customers (or contracts) that came on the same day and left on the same day. */
export interface Span {
  readonly start: DateReading;
  /** Null: has not left. */
  readonly end: DateReading | null;
  readonly rows: number;
  readonly sums: AmountSums;
  readonly rowsAt: readonly CellPlace[];
}

/** All rows of a list of customers. */
export interface CustomerSpans {
  readonly rows: number;
  readonly spans: readonly Span[];
  readonly faults: readonly Fault[];
  /** Whether every row has an id of its own. */
  readonly isEachOnce: boolean;
  /** Rows whose customer is blank or an error, where a customer column is mapped. */
  readonly unnamed: number;
}

/** Takes chunks in any order. */
export interface SpanCollector {
  readonly add: (chunk: RowChunk) => void;
  readonly finish: () => CustomerSpans;
}

type Columns = ReturnType<typeof columnsOfCustomers>;
type Growing = { -readonly [Key in keyof Span]: Span[Key] };

interface Collected {
  readonly spans: Map<string, Growing>;
  readonly faults: Map<Fault["reason"], Fault>;
  readonly customers: Set<string>;
  /** What makes two readings the same; equal dates of a chunk share one reading, which spares writing it for each row. */
  readonly keys: WeakMap<DateReading, string>;
  /** Customer, days and value of every row that names its customer. */
  readonly seen: Set<string>;
  /** Rows that are in all of this like one before. */
  readonly repeats: { readonly days: Pick<Span, "start" | "end">; readonly span: SpanRow }[];
  rows: number;
  identified: number;
  unnamed: number;
}

/**
 * A collector of spans; its memory grows with distinct pairs of days and with the customers named.
 *
 * @param columns Where to look. @returns Takes chunks; `finish` gives the same for any order of rows.
 * @example collectSpans({ all: [0, 1], customer: null, start: 0, end: 1, value: null }).finish().rows // => 0
 */
export function collectSpans(columns: Columns): SpanCollector {
  const collected: Collected = {
    spans: new Map(),
    faults: new Map(),
    customers: new Set(),
    keys: new WeakMap(),
    seen: new Set(),
    repeats: [],
    rows: 0,
    identified: 0,
    unnamed: 0,
  };
  return {
    add: (chunk) => addChunk(collected, chunk, columns),
    finish: () => settleSpans(collected),
  };
}

/**
 * In a list of customers a row that is like another was entered twice. Where customers have several rows anyhow, two contracts
 * can begin on the same day, and every row counts.
 */
function settleSpans(collected: Collected): CustomerSpans {
  const { repeats, identified, customers, rows, unnamed } = collected;
  const isEachOnce = identified > 0 && identified - repeats.length === customers.size;
  for (const { days, span } of repeats) {
    const place = { row: span.row, column: span.columns.customer ?? 0 };
    if (isEachOnce) addFault(collected, "same-id", place);
    else growSpan(collected, days, span);
  }
  const spans = [...collected.spans.values()];
  return { rows, spans, faults: [...collected.faults.values()], isEachOnce, unnamed };
}

function addChunk(collected: Collected, chunk: RowChunk, columns: Columns): void {
  const all = columns.all.map((column) => readCells(chunk, column));
  const read = {
    customer: readCells(chunk, columns.customer),
    start: readCells(chunk, columns.start),
    end: readCells(chunk, columns.end),
    value: readCells(chunk, columns.value),
  };
  const readDay = rememberDates();
  for (let offset = 0; offset < chunk.rows; offset += 1) {
    const row = chunk.firstRow + offset;
    collected.rows += 1;
    if (all.every((cell) => isBlank(cell(offset)))) {
      addFault(collected, "blank-row", { row, column: columns.all[0] ?? 0 });
      continue;
    }
    const customer =
      columns.customer === null ? null : nameCustomer(collected, read.customer(offset));
    const [start, end] = [read.start(offset), read.end(offset)];
    const sums = columns.value === null ? NO_AMOUNTS : sumsOfCell(read.value(offset));
    addSpan(collected, { row, customer, start, end, sums, columns, readDay });
  }
}

/** Null where the row does not name its customer. */
function nameCustomer(collected: Collected, cell: ReadCell): string | null {
  if (isBlank(cell) || cell.isError) {
    collected.unnamed += 1;
    return null;
  }
  const customer = trimText(String(cell.value));
  collected.identified += 1;
  collected.customers.add(customer);
  return customer;
}

interface SpanRow {
  readonly row: number;
  readonly customer: string | null;
  readonly start: ReadCell;
  readonly end: ReadCell;
  readonly sums: AmountSums;
  readonly columns: Columns;
  readonly readDay: DayReader;
}

function addSpan(collected: Collected, span: SpanRow): void {
  const { row, start, end, columns, readDay } = span;
  const startAt = { row, column: columns.start ?? 0 };
  const endAt = { row, column: columns.end ?? 0 };
  if (start.isError) return addFault(collected, "cell-error", startAt);
  if (end.isError) return addFault(collected, "cell-error", endAt);
  const starts = readDay(start);
  const ends = readDay(end);
  if (starts === "blank") return addFault(collected, "no-date", startAt);
  if (starts === null) return addFault(collected, "date-unreadable", startAt);
  if (ends === null) return addFault(collected, "date-unreadable", endAt);
  countSpan(collected, { start: starts, end: ends === "blank" ? null : ends }, span);
}

function countSpan(collected: Collected, days: Pick<Span, "start" | "end">, span: SpanRow): void {
  const { customer, sums } = span;
  const key = keyOfDays(collected, days.start, days.end);
  if (customer !== null && isRepeat(collected, [customer, key, keyOfValue(sums)])) {
    collected.repeats.push({ days, span });
    return;
  }
  growSpan(collected, days, span);
}

function growSpan(
  collected: Collected,
  { start, end }: Pick<Span, "start" | "end">,
  { row, sums, columns }: SpanRow,
): void {
  const key = keyOfDays(collected, start, end);
  const known = collected.spans.get(key) ?? { start, end, rows: 0, sums: NO_AMOUNTS, rowsAt: [] };
  collected.spans.set(key, known);
  known.rows += 1;
  known.sums = addSums(known.sums, sums, 1);
  known.rowsAt = addPlace(known.rowsAt, { row, column: columns.start ?? 0 });
}

function keyOfDays(collected: Collected, start: DateReading, end: DateReading | null): string {
  return `${keyOf(collected, start)}|${end === null ? "" : keyOf(collected, end)}`;
}

function isRepeat({ seen }: Collected, row: readonly string[]): boolean {
  const key = row.join("\u0000");
  if (seen.has(key)) return true;
  seen.add(key);
  return false;
}

const keyOfValue = ({ units, unknown }: AmountSums): string =>
  [units.point, units.comma, unknown.point, unknown.comma].join(",");

function keyOf({ keys }: Collected, reading: DateReading): string {
  const known = keys.get(reading);
  if (known !== undefined) return known;
  const key = JSON.stringify(reading);
  keys.set(reading, key);
  return key;
}

function addFault(collected: Collected, reason: Fault["reason"], place: CellPlace): void {
  const known = collected.faults.get(reason) ?? { reason, rows: 0, places: [] };
  const places = addPlace(known.places, place);
  collected.faults.set(reason, { reason, rows: known.rows + 1, places });
}
