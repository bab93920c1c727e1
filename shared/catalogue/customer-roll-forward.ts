import type { LossTallies } from "../contract/request.ts";
import type { CustomerFlow, MetricValue } from "../contract/scorecard.ts";
import { columnsInWindow, sumCells } from "../scoring/sum-losses.ts";
import {
  absentValue,
  amountValue,
  partialValue,
  type Metric,
  type ScoredParts,
} from "./metric-value.ts";

const ID = "M20";
const LINES = ["opening", "came", "left", "closing", "net"] as const;
const UNKNOWN = "The list of customers does not say.";

type Lines = Pick<CustomerFlow, (typeof LINES)[number]>;

const linesOf = (
  flow: Lines,
  unit: string,
  extra: { readonly dim: Readonly<Record<string, string>>; readonly note: string | undefined },
): readonly MetricValue[] =>
  LINES.map((line) => {
    const note = flow[line] === null ? (extra.note ?? UNKNOWN) : extra.note;
    return amountValue({ id: ID, dim: { line, ...extra.dim }, unit }, flow[line], note);
  });

const measureCustomers = ({ customers }: ScoredParts): readonly MetricValue[] => {
  if (customers === null)
    return [absentValue({ id: ID, dim: {}, unit: "customers" }, "There is no list of customers.")];
  const { window, months } = customers;
  return [
    ...linesOf(window, window.unit, { dim: {}, note: window.note }),
    ...months.flatMap((month) => {
      const dim = { period: month.period };
      const lines = linesOf(month, window.unit, { dim, note: undefined });
      return month.state === "ok"
        ? lines
        : lines.map((line) => partialValue(line, "This month was not over."));
    }),
  ];
};

const measureLosses = (parts: ScoredParts, tallies: LossTallies): readonly MetricValue[] => {
  const { periods, reasons } = tallies;
  const every = reasons.map((_, row) => row);
  const inWindow = columnsInWindow(tallies, parts.window);
  const undated = "The losses have no dates: all of them are counted.";
  const lost = (
    dim: Readonly<Record<string, string>>,
    rows: readonly number[],
    columns: readonly number[],
  ): MetricValue =>
    amountValue(
      { id: ID, dim: { line: "lost", ...dim }, unit: "losses" },
      sumCells(tallies, rows, columns).count,
      periods.length === 0 ? undated : undefined,
    );
  return [
    lost({}, every, inWindow),
    ...periods.map((period, column) => lost({ period }, every, [column])),
    ...reasons.map((reason, row) => lost({ reason }, [row], inWindow)),
    ...reasons.flatMap((reason, row) =>
      periods.map((period, column) => lost({ reason, period }, [row], [column])),
    ),
  ];
};

/**
 * M20: customers at the start, those who came, those who left, at the end and net; and the losses that were counted, by
 * month and reason.
 *
 * @example CUSTOMER_ROLL_FORWARD.definition.id // => "M20"
 */
export const CUSTOMER_ROLL_FORWARD: Metric = {
  definition: {
    id: ID,
    name: "Customers in, out and net",
    unit: "customers",
    favourable: "high",
    formula:
      "Customers at the start + came − left = customers at the end; net = came − left. Lost: rows of the losses, for the board's months, by month and by reason.",
    edgeCases:
      "The board's months are the last 12 complete ones. A list by status without dates has no start. Losses without dates are counted whole. Where one customer has several contracts in the list, contracts are counted.",
    source: "Bliss, customer asset management (customers in, out and net)",
  },
  measure: (parts) => [
    ...measureCustomers(parts),
    ...(parts.request.losses === undefined ? [] : measureLosses(parts, parts.request.losses)),
  ],
};
