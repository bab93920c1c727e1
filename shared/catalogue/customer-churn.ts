import type { CustomerFlow, CustomerMonth } from "../contract/customer-flow.ts";
import type { MetricDefinition, MetricValue } from "../contract/scorecard.ts";
import type { BoardWindow } from "../scoring/window.ts";
import {
  absentValue,
  partialValue,
  ratioValue,
  windowDim,
  type ScoredParts,
} from "./metric-value.ts";

const ID = "M21";
const UNIT = "share";
const UNKNOWN_START = "The customers at the start are unknown.";
const NOTE = "Those who came and left within the time are among those who left; not annualised.";

type Dim = Readonly<Record<string, string>>;

const churnOf = (
  dim: Dim,
  { left, opening }: Pick<CustomerMonth, "left" | "opening">,
  note: string,
): MetricValue =>
  ratioValue(
    { id: ID, dim, unit: UNIT },
    { num: left, den: opening, scale: 1 },
    (opening ?? 0) > 0 ? note : "Nobody is listed at the start.",
  );

const churnOfMonth = (month: CustomerMonth): MetricValue => {
  const figure = churnOf({ period: month.period }, month, NOTE);
  return month.state === "partial" ? partialValue(figure, "This month was not over.") : figure;
};

const churnOfWindow = (flow: CustomerFlow, window: BoardWindow): MetricValue => {
  const dim = windowDim(window);
  return flow.opening === null
    ? absentValue({ id: ID, dim, unit: UNIT }, flow.note ?? UNKNOWN_START)
    : churnOf(dim, flow, flow.note === undefined ? NOTE : `${flow.note} ${NOTE}`);
};

/**
 * M21: share of the customers at the start of a time who left in it.
 *
 * @example CUSTOMER_CHURN.id // => "M21"
 */
export const CUSTOMER_CHURN: MetricDefinition = {
  id: ID,
  name: "Customers lost, as a share of those at the start",
  unit: UNIT,
  favourable: "low",
  formula:
    "Customers who left in the time ÷ customers at its start, 0 to 1; for each month, and for the board's months as one time. Not over all the data: a share of those at the start of many years says little.",
  edgeCases:
    "Not annualised. Those who came and left within the time are counted among those who left, as months alone do not tell them apart. No customers at the start, or a list without dates: no data.",
  source: "Maxio and ChartMogul, customer churn rate; edge case ours",
};

/**
 * The figures of M21.
 *
 * @param parts The request and what was scored from it. @returns At least one figure, which says why when there is no data.
 * @example measureCustomerChurn({ request: { contract: 1, asOf: "2026-10-31", targets: [] }, window: null, exposure: null, complaints: null, losses: null, customers: null }).map(({ id, state }) => `${id} ${state}`) // => ["M21 no-data"]
 */
export function measureCustomerChurn({ customers, window }: ScoredParts): readonly MetricValue[] {
  const place = { id: ID, dim: {}, unit: UNIT };
  if (customers === null) return [absentValue(place, "There is no list of customers.")];
  const { window: flow, months } = customers;
  if (months.length === 0) return [absentValue(place, flow.note ?? UNKNOWN_START)];
  return [...(window === null ? [] : [churnOfWindow(flow, window)]), ...months.map(churnOfMonth)];
}
