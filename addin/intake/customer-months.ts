import type { CustomerMonths } from "../../shared/contract/request.ts";
import {
  addSums,
  amountOf,
  currenciesOf,
  decideDecimal,
  NO_AMOUNTS,
  type AmountSums,
} from "./amount-sums.ts";
import { monthOf, monthsBetween } from "./calendar-day.ts";
import { noteAmounts } from "./note-amounts.ts";

/** Customers who came on a day and, when they have left, the day they left. */
export interface DatedSpan {
  readonly start: string;
  readonly end: string | null;
  readonly rows: number;
  readonly sums: AmountSums;
}

/** Most months listed, fifty years; customers who came before them stand in the opening. The contract takes 1,200. Ours. */
const MAX_MONTHS = 600;

/** How to count. */
export interface CountingRule {
  readonly unit: CustomerMonths["unit"];
  /** 12 where values are monthly. */
  readonly factor: 1 | 12;
  /** Null where no value is mapped. */
  readonly valueHeader: string | null;
}

/** The months, notes, and the last day that something happened. */
export interface CountedCustomers {
  readonly tallies: CustomerMonths;
  readonly notes: readonly string[];
  readonly lastDay: string;
}

interface Flow {
  rows: number;
  sums: AmountSums;
}

/**
 * Customers in and out, month by month, from the first start to the last day on which one came or left.
 *
 * @param spans At least one. @param rule Unit and value. @returns Months without a gap; opening 0 unless the list goes back over fifty years.
 * @example countCustomerMonths([{ start: "2024-01-05", end: "2024-02-01", rows: 2, sums: { units: { point: 0n, comma: 0n, neither: 0n }, unknown: { point: 0, comma: 0, neither: 0 }, sure: { point: 0, comma: 0 }, likely: { point: 0, comma: 0 }, currencies: {} } }], { unit: "customers", factor: 1, valueHeader: null }).tallies.left // => [0, 2]
 */
export function countCustomerMonths(
  spans: readonly DatedSpan[],
  rule: CountingRule,
): CountedCustomers {
  const days = spans.flatMap(({ start, end }) => (end === null ? [start] : [start, end]));
  const firstDay = days.reduce((first, day) => (day < first ? day : first));
  const lastDay = days.reduce((last, day) => (day > last ? day : last));
  const all = monthsBetween(monthOf(firstDay), monthOf(lastDay));
  const periods = all.slice(-MAX_MONTHS);
  const [from = ""] = periods;
  const came = sumFlow(spans, ({ start }) => monthOf(start));
  const left = sumFlow(spans, ({ end }) => (end === null ? null : monthOf(end)));
  const opening = {
    rows: openingOf(came, from).rows - openingOf(left, from).rows,
    sums: addSums(openingOf(came, from).sums, openingOf(left, from).sums, -1),
  };
  const rows = (flow: ReadonlyMap<string, Flow>): number[] =>
    periods.map((month) => flow.get(month)?.rows ?? 0);
  const tallies: CustomerMonths = {
    kind: "months",
    unit: rule.unit,
    periods,
    opening: opening.rows,
    came: rows(came),
    left: rows(left),
    ...valuesOf({ periods, opening: opening.sums, came, left }, rule, spans),
  };
  return { tallies, notes: noteValues(spans, rule), lastDay };
}

function sumFlow(
  spans: readonly DatedSpan[],
  monthBy: (span: DatedSpan) => string | null,
): ReadonlyMap<string, Flow> {
  const flow = new Map<string, Flow>();
  for (const span of spans) {
    const month = monthBy(span);
    if (month === null) continue;
    const known = flow.get(month) ?? { rows: 0, sums: NO_AMOUNTS };
    known.rows += span.rows;
    known.sums = addSums(known.sums, span.sums, 1);
    flow.set(month, known);
  }
  return flow;
}

function openingOf(flow: ReadonlyMap<string, Flow>, from: string): Flow {
  return [...flow]
    .filter(([month]) => month < from)
    .reduce(
      (sum, [, { rows, sums }]) => ({ rows: sum.rows + rows, sums: addSums(sum.sums, sums, 1) }),
      { rows: 0, sums: NO_AMOUNTS },
    );
}

interface Flows {
  readonly periods: readonly string[];
  readonly opening: AmountSums;
  readonly came: ReadonlyMap<string, Flow>;
  readonly left: ReadonlyMap<string, Flow>;
}

function totalOf(spans: readonly DatedSpan[]): AmountSums {
  return spans.reduce((sum, { sums }) => addSums(sum, sums, 1), NO_AMOUNTS);
}

function valuesOf(
  flows: Flows,
  { factor, valueHeader }: CountingRule,
  spans: readonly DatedSpan[],
): Pick<CustomerMonths, "values"> {
  const total = totalOf(spans);
  const decimal = decideDecimal(total);
  if (valueHeader === null || currenciesOf(total).length > 1) return {};
  const yearly = (sums: AmountSums): number => amountOf(sums, decimal, factor);
  const byMonth = (flow: ReadonlyMap<string, Flow>): number[] =>
    flows.periods.map((month) => yearly(flow.get(month)?.sums ?? NO_AMOUNTS));
  return {
    values: {
      opening: yearly(flows.opening),
      came: byMonth(flows.came),
      left: byMonth(flows.left),
    },
  };
}

function noteValues(
  spans: readonly DatedSpan[],
  { factor, valueHeader }: CountingRule,
): readonly string[] {
  if (valueHeader === null) return [];
  const unknown = (rows: number): string => `the values leave ${rows === 1 ? "it" : "them"} out`;
  return noteAmounts(totalOf(spans), { header: valueHeader, factor, unknown });
}
