import type { AssetReview } from "../../contract/asset/answer.ts";
import type { AssetRequest } from "../../contract/asset/request.ts";
import type { CustomerFlow, CustomerMonth } from "../../contract/customer-flow.ts";
import type { FieldError } from "../../problem.ts";
import { succeed, type Result } from "../../result.ts";
import { METHOD } from "../../catalogue/metrics.ts";
import { checkScorecardBounds } from "../check-bounds.ts";
import { shareOf } from "../losses/share.ts";
import { scoreCustomers } from "../score-customers.ts";
import { boardWindow, isInWindow, type BoardWindow } from "../window.ts";
import { planActual } from "./plan-actual.ts";
import { reviewMovements } from "./review-movements.ts";
import { tellAsset, whatIsMissing } from "./tell-asset.ts";
import { waterfall } from "./waterfall.ts";

/**
 * Retention of other months beside the figures of the board would be compared with them.
 *
 * @param movements By customer, if any. @param window The board's months. @returns An error where they are of other months.
 */
export function checkMovements(
  movements: AssetRequest["movements"],
  window: BoardWindow | null,
): readonly FieldError[] {
  if (movements === undefined || window === null) return [];
  if (movements.from === window.from && movements.to === window.to) return [];
  const detail = `must be of the months of the review, ${window.from} to ${window.to}`;
  return [{ pointer: "/movements/from", detail }];
}

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

/** What a review rests on besides the customers: the board's months and the customers in and out. */
export interface AssetContext {
  readonly window: BoardWindow | null;
  readonly flow: CustomerFlow;
  readonly months: readonly CustomerMonth[];
}

/**
 * Customers as an asset: in, out and net, whole numbers first, then their value; how many of those who came only replaced
 * others; plan against actual; and what stayed of those who were there at the start.
 *
 * @param request A list of customers by month or by status; movements and a plan where there are any. @param context As scored.
 * @returns Every part, or why it cannot be had.
 * @see S39, M40 to M44, M20 to M24; Bliss, "Customer asset management"
 */
export function reviewAsset(
  request: AssetRequest,
  { window, flow, months }: AssetContext,
): AssetReview {
  const { asOf, customers, movements, plan, referrers } = request;
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

/**
 * The same for the customers alone, over the last twelve months that are over.
 *
 * @param request A list of customers by month or by status. @returns Fails with `body-invalid` where more customers leave than
 * there are, a sum is too large to be exact, or the movements are of other months than the review.
 * @see reviewAsset
 * @example scoreAsset({ contract: 1, asOf: "2026-10-31", customers: { kind: "statuses", listed: 32000, came: 22000, left: 27000 }, plan: [] }).value.replacement.value // => 1
 */
export function scoreAsset(request: AssetRequest): Result<AssetReview> {
  const { contract, asOf, customers, movements } = request;
  const window = customers.kind === "months" ? boardWindow(customers.periods, asOf) : null;
  const errors = [
    ...checkScorecardBounds({ contract, asOf, customers, targets: [], rebases: [] }),
    ...checkMovements(movements, window),
  ];
  if (errors.length > 0) return { ok: false, problems: [{ code: "body-invalid", errors }] };
  const scored = scoreCustomers(customers, asOf, window);
  if (scored === null) throw new Error("There are customers.");
  return succeed(reviewAsset(request, { window, flow: scored.window, months: scored.months }));
}
