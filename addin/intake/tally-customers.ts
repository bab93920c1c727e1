import { fail, succeed, type Result } from "../../shared/result.ts";
import { columnsOfCustomers } from "./columns-to-read.ts";
import { countCustomerMonths, type DatedSpan } from "./customer-months.ts";
import { collectSpans, type CustomerSpans, type Span } from "./customer-spans.ts";
import { decideOrder, gatherEvidence } from "./date-order.ts";
import type { KnownOrder } from "./date-text.ts";
import { listExcluded, type Fault } from "./excluded-rows.ts";
import { EXCLUSION_WORDS } from "./exclusion-words.ts";
import { trimText } from "./fold-text.ts";
import type { CustomersMapping } from "./mapping.ts";
import type { Source } from "./source.ts";
import { placeColumn } from "./source-column.ts";
import { stopAtNextTable, type OwnRows } from "./stop-at-next-table.ts";
import type { Exclusion, TalliedCustomers, Tally } from "./tallied.ts";
import { writeCount } from "./write-count.ts";

/**
 * Counts customers (or contracts) who came and left by month, in one pass. A blank end means still there; so does an end
 * after the latest day.
 *
 * @param source The table. @param mapping Its columns. @param latestDay Days after this one have not happened yet.
 * @returns A tally; `finish` fails with `table-without-rows`, `column-missing`, `dates-unreadable`, `date-order-unknown`, `no-row-usable`.
 * @example tallyCustomers({ name: "Customers", headers: ["Start", "End"], area: { column: 0 } }, { source: "Customers", customer: null, start: "Start", end: "End", value: null, valuePer: "year", dateOrder: "auto" }, "2024-12-31").finish().ok // => false
 */
export function tallyCustomers(
  source: Source,
  mapping: CustomersMapping,
  latestDay: string,
): Tally<Result<TalliedCustomers>> {
  const columns = columnsOfCustomers(source, mapping);
  const own = stopAtNextTable(source, { all: columns.all, anchor: columns.start });
  const collector = collectSpans(columns);
  const missing = (column: string): Result<never> =>
    fail({ code: "column-missing", table: source.name, column });
  return {
    add: (chunk) => collector.add(own.take(chunk)),
    finish: () => {
      if (columns.start === null) return missing(mapping.start);
      if (columns.end === null) return missing(mapping.end);
      return countCustomers(collector.finish(), {
        source,
        other: own.finish(),
        mapping,
        latestDay,
        ...columns,
        start: columns.start,
        end: columns.end,
      });
    },
  };
}

interface Context {
  readonly source: Source;
  readonly other: ReturnType<OwnRows["finish"]>;
  readonly mapping: CustomersMapping;
  readonly latestDay: string;
  readonly start: number;
  readonly end: number;
  readonly value: number | null;
}

function countCustomers(read: CustomerSpans, context: Context): Result<TalliedCustomers> {
  const dates = readOrder(read, context);
  if (!dates.ok) return dates;
  const judged = read.spans.map((span) => judgeSpan(span, dates.value.order, context));
  const counted = judged.flatMap(({ span }) => span ?? []);
  const { source, mapping, other } = context;
  const excluded = listExcluded([
    ...other.faults,
    ...read.faults,
    ...judged.flatMap(({ fault }) => fault ?? []),
  ]);
  const used = counted.reduce((sum, { rows }) => sum + rows, 0);
  const table = source.name;
  const rows = read.rows + other.rows;
  if (used === 0) {
    const [most] = excluded.toSorted((one, next) => next.rows - one.rows);
    const reason = EXCLUSION_WORDS[most?.reason ?? "no-date"];
    return fail({ code: "no-row-usable", table, rows, reason });
  }
  const months = countCustomerMonths(counted, {
    unit: read.isEachOnce ? "customers" : "contracts",
    factor: mapping.valuePer === "month" ? 12 : 1,
    valueHeader: context.value === null ? null : trimText(mapping.value ?? ""),
  });
  const notes = [
    ...other.notes,
    noteUnit(read.isEachOnce, mapping.customer),
    ...noteCustomers(read, mapping.customer),
    ...dates.value.notes,
    ...months.notes,
  ];
  const quality = { role: "customers", table, rows, used, excluded, notes } as const;
  return succeed({
    tallies: months.tallies,
    quality,
    startColumn: placeColumn(source, context.start),
    endColumn: placeColumn(source, context.end),
    datesAreNumbers: read.spans.flatMap(readingsOf).every(({ reading }) => reading.form !== "text"),
    lastDay: months.lastDay,
  });
}

interface ReadOrder {
  readonly order: KnownOrder;
  readonly notes: readonly string[];
}

/** Start and end were entered by the same hands: one order holds for both columns. */
function readOrder(read: CustomerSpans, { source, mapping }: Context): Result<ReadOrder> {
  const table = source.name;
  const column = trimText(mapping.start);
  const rowsWith = (wanted: Exclusion): number =>
    read.faults.find(({ reason }) => reason === wanted)?.rows ?? 0;
  if (rowsWith("blank-row") === read.rows) return fail({ code: "table-without-rows", table });
  const unreadable = rowsWith("date-unreadable");
  if (read.spans.length === 0 && unreadable > 0)
    return fail({ code: "dates-unreadable", table, column, rows: unreadable });
  const evidence = gatherEvidence(read.spans.flatMap(readingsOf));
  const both = `${column}” and “${trimText(mapping.end)}`;
  const { order, notes } = decideOrder(evidence, mapping.dateOrder, both);
  return order === null
    ? fail({ code: "date-order-unknown", table, column, example: evidence.example })
    : succeed({ order, notes });
}

function readingsOf({
  start,
  end,
  rows,
}: Span): readonly { reading: Span["start"]; rows: number }[] {
  const ends = end === null ? [] : [{ reading: end, rows }];
  return [{ reading: start, rows }, ...ends];
}

interface Judged {
  readonly span: DatedSpan | null;
  readonly fault: Fault | null;
}

function judgeSpan(span: Span, order: KnownOrder, context: Context): Judged {
  const { rows, sums, rowsAt } = span;
  const exclude = (reason: Exclusion, column: number): Judged => ({
    span: null,
    fault: { reason, rows, places: rowsAt.map(({ row }) => ({ row, column })) },
  });
  const start = span.start.days[order];
  const end = span.end === null ? null : span.end.days[order];
  if (start === null) return exclude("date-unreadable", context.start);
  if (span.end !== null && end === null) return exclude("date-unreadable", context.end);
  if (end !== null && end < start) return exclude("ends-before-start", context.end);
  if (start > context.latestDay) return exclude("after-as-of", context.start);
  const left = end !== null && end <= context.latestDay ? end : null;
  return { span: { start, end: left, rows, sums }, fault: null };
}

function noteUnit(isEachOnce: boolean, customer: string | null): string {
  if (customer === null)
    return "No customer column is chosen, so each row is counted as one contract, not as one customer.";
  return isEachOnce
    ? `Each row is another customer by “${trimText(customer)}”: customers are counted.`
    : `Some customers have several rows by “${trimText(customer)}”: contracts are counted, not customers.`;
}

function noteCustomers(
  { faults, unnamed }: CustomerSpans,
  customer: string | null,
): readonly string[] {
  if (customer === null) return [];
  const header = trimText(customer);
  const repeated = faults.find(({ reason }) => reason === "same-id")?.rows ?? 0;
  return [
    ...(repeated > 0
      ? [
          `${writeCount(repeated, "row")} repeat${repeated === 1 ? "s" : ""} another row with the same “${header}”, start, end and value; one of each counts.`,
        ]
      : []),
    ...(unnamed > 0
      ? [
          `“${header}” is blank in ${writeCount(unnamed, "row")}; ${unnamed === 1 ? "it counts" : "each counts"} as another customer.`,
        ]
      : []),
  ];
}
