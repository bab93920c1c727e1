import type { LossTallies } from "../contract/request.ts";
import type { CustomerMonth } from "../contract/customer-flow.ts";
import type { MetricDefinition, MetricValue } from "../contract/scorecard.ts";
import { columnsInWindow, sumCells } from "../scoring/sum-losses.ts";
import { isInWindow } from "../scoring/window.ts";
import {
  absentValue,
  amountValue,
  markUnfinished,
  partialValue,
  windowDim,
  type ScoredParts,
} from "./metric-value.ts";

const ID = "M20";
const LINES = ["opening", "came", "left", "closing", "net"] as const;
const UNKNOWN = "The list of customers does not say.";

type Dim = Readonly<Record<string, string>>;
type Lines = { readonly [Line in (typeof LINES)[number]]: number | null };

const linesOf = (
  flow: Lines,
  unit: string,
  extra: { readonly dim: Dim; readonly note: string | undefined },
): readonly MetricValue[] =>
  LINES.map((line) => {
    const note = flow[line] === null ? (extra.note ?? UNKNOWN) : extra.note;
    return amountValue({ id: ID, dim: { line, ...extra.dim }, unit }, flow[line], note);
  });

/** From the start of the first month to the end of the last; without months nothing is known. */
const flowOf = (months: readonly CustomerMonth[]): Lines => {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined)
    return { opening: null, came: null, left: null, closing: null, net: null };
  const sumOf = (line: "came" | "left" | "net"): number =>
    months.reduce((sum, month) => sum + (month[line] ?? 0), 0);
  return {
    opening: first.opening,
    came: sumOf("came"),
    left: sumOf("left"),
    closing: last.closing,
    net: sumOf("net"),
  };
};

/** The start of the first month was known before the last one was over. */
const markLines = (
  lines: readonly MetricValue[],
  months: readonly CustomerMonth[],
  asOf: string,
): readonly MetricValue[] => {
  const periods = months.map(({ period }) => period);
  return lines.map((line) =>
    line.dim["line"] === "opening" ? line : markUnfinished(line, periods, asOf),
  );
};

const linesOfMonth = (month: CustomerMonth, unit: string): readonly MetricValue[] => {
  const lines = linesOf(month, unit, { dim: { period: month.period }, note: undefined });
  return month.state === "ok"
    ? lines
    : lines.map((line) => partialValue(line, "This month was not over."));
};

const measureCustomers = ({ customers, request, window }: ScoredParts): readonly MetricValue[] => {
  if (customers === null)
    return [absentValue({ id: ID, dim: {}, unit: "customers" }, "There is no list of customers.")];
  const { window: recent, months } = customers;
  const { unit, note } = recent;
  if (months.length === 0) return linesOf(recent, unit, { dim: {}, note });
  const inside = months.filter(({ period }) => isInWindow(window, period));
  return [
    ...markLines(linesOf(flowOf(months), unit, { dim: {}, note: undefined }), months, request.asOf),
    ...(window === null ? [] : linesOf(flowOf(inside), unit, { dim: windowDim(window), note })),
    ...months.flatMap((month) => linesOfMonth(month, unit)),
  ];
};

const measureLosses = (
  { request, window }: ScoredParts,
  tallies: LossTallies,
): readonly MetricValue[] => {
  const { periods, reasons } = tallies;
  const every = reasons.map((_, row) => row);
  const undated = "The losses have no dates: all of them are counted.";
  const lost = (dim: Dim, rows: readonly number[], columns: readonly number[]): MetricValue =>
    markUnfinished(
      amountValue(
        { id: ID, dim: { line: "lost", ...dim }, unit: "losses" },
        sumCells(tallies, rows, columns).count,
        periods.length === 0 ? undated : undefined,
      ),
      columns.flatMap((column) => periods[column] ?? []),
      request.asOf,
    );
  const ofTime = (time: Dim, columns: readonly number[]): readonly MetricValue[] => [
    lost(time, every, columns),
    ...reasons.map((reason, row) => lost({ reason, ...time }, [row], columns)),
  ];
  return [
    ...ofTime({}, columnsInWindow(tallies, null)),
    ...(window === null || periods.length === 0
      ? []
      : ofTime(windowDim(window), columnsInWindow(tallies, window))),
    ...periods.flatMap((period, column) => ofTime({ period }, [column])),
  ];
};

/**
 * M20: customers at the start, those who came, those who left, at the end and net; and the losses that were counted, by
 * month and reason (S16: accounted for). Over all the data, and for the board's months.
 *
 * @example CUSTOMER_ROLL_FORWARD.id // => "M20"
 */
export const CUSTOMER_ROLL_FORWARD: MetricDefinition = {
  id: ID,
  name: "Customers in, out and net",
  unit: "customers",
  favourable: "high",
  formula:
    "Customers at the start + came − left = customers at the end; net = came − left. Lost: rows of the losses, in total and by reason. Over all the data, for the board's months, and by month.",
  edgeCases:
    "The board's months are the last 12 complete ones. Figures that include a month that is not over are partial. A list by status without dates has no start. Losses without dates are counted whole. Where one customer has several contracts in the list, contracts are counted.",
  source: "Bliss, customer asset management (customers in, out and net)",
};

/**
 * The figures of M20.
 *
 * @param parts The request and what was scored from it. @returns At least one figure, which says why when there is no data.
 * @example measureCustomerRollForward({ request: { contract: 1, asOf: "2026-10-31", targets: [] }, window: null, exposure: null, complaints: null, losses: null, customers: null }).map(({ id, state }) => `${id} ${state}`) // => ["M20 no-data"]
 */
export function measureCustomerRollForward(parts: ScoredParts): readonly MetricValue[] {
  return [
    ...measureCustomers(parts),
    ...(parts.request.losses === undefined ? [] : measureLosses(parts, parts.request.losses)),
  ];
}
