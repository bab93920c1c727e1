import { findColumn } from "./header-match.ts";
import type { ComplaintsMapping, CustomersMapping, LossesMapping, Mapping } from "./mapping.ts";
import { ROLE_COLUMNS } from "./role-columns.ts";
import type { Source } from "./source.ts";
import type { RowColumns } from "./table-rows.ts";

/**
 * The columns of a source that a role needs: those mapped and no others, but for one neighbour where a single column is
 * mapped, since an empty row cannot be told from a row with a blank cell by that column alone.
 *
 * @param role What the source is used as. @param mapping The whole mapping. @param source The table.
 * @returns Sheet columns counted from 0, ascending; empty when the role is not mapped.
 * @example columnsToRead("complaints", { complaints: null }, { headers: [], area: { column: 0 } }) // => []
 */
export function columnsToRead(
  role: keyof Mapping,
  mapping: Mapping,
  source: Source,
): readonly number[] {
  const choices: Readonly<Record<string, unknown>> = { ...mapping[role] };
  const headers = Object.keys(ROLE_COLUMNS[role]).map((key) => choices[key]);
  return withNeighbour(source, headers);
}

/**
 * Where the columns of complaints stand.
 *
 * @param source The table. @param mapping Its columns. @returns Sheet columns counted from 0; null where none is mapped or there.
 * @example columnsOfComplaints({ headers: ["Date", "Product"], area: { column: 1 } }, { date: "Date", category: "Product", id: null }).label // => 2
 */
export function columnsOfComplaints(
  source: Source,
  { date, category, id }: Pick<ComplaintsMapping, "date" | "category" | "id">,
): RowColumns {
  return {
    all: withNeighbour(source, [date, category, id]),
    date: findColumn(source, date),
    label: findColumn(source, category),
    value: null,
    status: null,
    id: findColumn(source, id),
  };
}

/**
 * Where the columns of losses stand.
 *
 * @param source The table. @param mapping Its columns. @returns Sheet columns counted from 0; null where none is mapped or there.
 * @example columnsOfLosses({ headers: ["Lost on", "Why"], area: { column: 0 } }, { date: "Lost on", reason: "Why", value: null, status: null, id: null }).label // => 1
 */
export function columnsOfLosses(
  source: Source,
  mapping: Pick<LossesMapping, "date" | "reason" | "value" | "status" | "id">,
): RowColumns {
  const { date, reason, value, status, id } = mapping;
  return {
    all: withNeighbour(source, [date, reason, value, status, id]),
    date: findColumn(source, date),
    label: findColumn(source, reason),
    value: findColumn(source, value),
    status: findColumn(source, status),
    id: findColumn(source, id),
  };
}

/**
 * Where the columns of customers stand.
 *
 * @param source The table. @param mapping Its columns. @returns Sheet columns counted from 0; null where none is mapped or there.
 * @example columnsOfCustomers({ headers: ["Start", "End"], area: { column: 0 } }, { customer: null, start: "Start", end: "End", value: null }).end // => 1
 */
export function columnsOfCustomers(
  source: Source,
  mapping: Pick<CustomersMapping, "customer" | "start" | "end" | "value">,
): {
  readonly all: readonly number[];
  readonly customer: number | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly value: number | null;
} {
  const { customer, start, end, value } = mapping;
  return {
    all: withNeighbour(source, [customer, start, end, value]),
    customer: findColumn(source, customer),
    start: findColumn(source, start),
    end: findColumn(source, end),
    value: findColumn(source, value),
  };
}

function withNeighbour(source: Source, headers: readonly unknown[]): readonly number[] {
  const found = headers
    .map((header) => findColumn(source, typeof header === "string" ? header : null))
    .filter((column) => column !== null);
  const columns = [...new Set(found)].toSorted((one, other) => one - other);
  const [only] = columns;
  if (columns.length !== 1 || only === undefined || source.headers.length < 2) return columns;
  const isLast = only === source.area.column + source.headers.length - 1;
  return isLast ? [only - 1, only] : [only, only + 1];
}
