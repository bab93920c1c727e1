import type { AssetReview } from "../../contract/asset/answer.ts";
import type { AssetRequest } from "../../contract/asset/request.ts";
import type { CustomerFlow, CustomerMonth } from "../../contract/scorecard.ts";
import { METHOD } from "../../catalogue/metrics.ts";
import { shareOf } from "../losses/share.ts";
import { scoreCustomers } from "../score-customers.ts";
import { boardWindow, isInWindow, type BoardWindow } from "../window.ts";
import { planActual } from "./plan-actual.ts";
import { reviewMovements } from "./review-movements.ts";
import { tellAsset, whatIsMissing } from "./tell-asset.ts";
import { waterfall } from "./waterfall.ts";

const NOTHING: CustomerFlow = {
  unit: "customers",
  opening: null,
  came: null,
  left: 0,
  net: null,
  closing: null,
  valueCame: null,
  valueLeft: null,
};

/** Yearly value of all customers at the end of each month that is over. */
const closingValues = (
  customers: AssetRequest["customers"],
  months: readonly CustomerMonth[],
): ReadonlyMap<string, number> => {
  const closing = new Map<string, number>();
  if (customers.kind !== "months" || customers.values === undefined) return closing;
  let value = customers.values.opening;
  for (const { period, valueCame, valueLeft, state } of months) {
    value += (valueCame ?? 0) - (valueLeft ?? 0);
    if (state === "ok") closing.set(period, value);
  }
  return closing;
};

/** Yearly value of all customers at the start of the window. */
const openingValue = (
  customers: AssetRequest["customers"],
  months: readonly CustomerMonth[],
  window: BoardWindow | null,
): number | null => {
  if (customers.kind !== "months" || customers.values === undefined) return null;
  return months
    .filter(({ period }) => window !== null && period < window.from)
    .reduce(
      (value, { valueCame, valueLeft }) => value + (valueCame ?? 0) - (valueLeft ?? 0),
      customers.values.opening,
    );
};

const waterfallsOf = (flow: CustomerFlow, opening: number | null): AssetReview["waterfall"] => ({
  count:
    flow.opening === null || flow.came === null
      ? null
      : [
          ...waterfall(flow.opening, [
            { line: "Came", amount: flow.came },
            { line: "Left", amount: -flow.left },
          ]),
        ],
  value:
    opening === null || flow.valueCame === null || flow.valueLeft === null
      ? null
      : [
          ...waterfall(opening, [
            { line: "Came", amount: flow.valueCame },
            { line: "Left", amount: -flow.valueLeft },
          ]),
        ],
});

/** M41: with nobody new there is nothing that could replace anybody. */
const replacementOf = ({ came, left }: CustomerFlow): AssetReview["replacement"] => {
  if (came === null) return shareOf(null, null, "It is not known who came.");
  if (came === 0) return { ...shareOf(null, 0, "Nobody came."), state: "not-applicable" };
  return shareOf(Math.min(came, left), came);
};

const meanOf = (value: number | null, count: number | null): number | null =>
  value === null || count === null || count === 0 ? null : value / count;

/** M42: what one who came is worth against one who left. */
const qualityOf = ({ came, left, valueCame, valueLeft }: CustomerFlow): AssetReview["quality"] => {
  const why =
    valueCame === null || valueLeft === null
      ? "The list of customers has no value column."
      : "There is nobody on one of the two sides.";
  return shareOf(meanOf(valueCame, came), meanOf(valueLeft, left), why);
};

const definitionOf = ({ customers }: AssetRequest): string => {
  if (customers.kind === "statuses")
    return "A customer is a row of the list; it came, or left, where its status says so.";
  return customers.unit === "customers"
    ? "A customer is one that the list names; it came in the month of its start and left in the month of its end."
    : "Rows of the list are contracts: one customer may have several, and one that ends need not be a customer lost.";
};

/**
 * Customers as an asset: in, out and net, whole numbers first, then their value; how many of those who came only replaced
 * others; plan against actual; and what stayed of those who were there at the start.
 *
 * @param request A list of customers by month or by status; movements and a plan where there are any.
 * @returns Every part, or why it cannot be had. The same request gives the same answer.
 * @see S39, M40 to M44, M20 to M24; Bliss, "Customer asset management"
 * @example scoreAsset({ contract: 1, asOf: "2026-10-31", customers: { kind: "statuses", listed: 32000, came: 22000, left: 27000 }, plan: [] }).replacement.value // => 1
 */
export function scoreAsset(request: AssetRequest): AssetReview {
  const { asOf, customers, movements, plan, referrers } = request;
  const window = customers.kind === "months" ? boardWindow(customers.periods, asOf) : null;
  const { window: flow, months } = scoreCustomers(customers, asOf, window) ?? {
    window: NOTHING,
    months: [],
  };
  const reviewed = {
    window,
    flow,
    months: months.filter(({ period }) => isInWindow(window, period)),
    replacement: replacementOf(flow),
    quality: qualityOf(flow),
    plan: [...planActual(plan, months, closingValues(customers, months))],
    retention: movements === undefined ? null : reviewMovements(movements),
    referrers:
      referrers === undefined
        ? null
        : shareOf(referrers.recommended, referrers.asked, "Nobody was asked."),
  };
  return {
    contract: 1,
    method: METHOD,
    asOf,
    ...reviewed,
    waterfall: waterfallsOf(flow, openingValue(customers, months, window)),
    definition: definitionOf(request),
    sentences: [...tellAsset(reviewed)],
    missing: [...whatIsMissing(request)],
  };
}
