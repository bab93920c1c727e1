import type { ScorecardRequest } from "../contract/request.ts";
import type { Scorecard } from "../contract/scorecard.ts";
import type { FieldError } from "../problem.ts";
import { checkMovements, reviewAsset } from "./asset/score-asset.ts";
import { scoreCases } from "./cases/score-cases.ts";
import { groupsOfTallies } from "./losses/groups-of-tallies.ts";
import { checkSpread, reviewLosses } from "./losses/score-loss-pack.ts";
import type { BoardWindow } from "./window.ts";

type Scored = Pick<Scorecard, "window" | "customers" | "losses">;

/** Where the workbook does not say. Source: the eight weeks of FCA DISP 1.6.2. */
const SERVICE_DAYS = 56;

/** Calls an executive a month. Source: Bliss, "Know Your Lost Customers". */
const CALLS_EACH = 10;

const casesOf = (request: ScorecardRequest, window: BoardWindow | null): Scorecard["cases"] => {
  const { asOf, complaints, targets, cases } = request;
  if (complaints === undefined) return null;
  const { periods, categories } = complaints;
  const bare = { serviceDays: SERVICE_DAYS, periods, categories };
  return scoreCases(cases ?? bare, { asOf, window, complaints, targets });
};

const lossPackOf = (
  { asOf, losses, lossDetail, customers }: ScorecardRequest,
  { window, customers: flows, losses: review }: Scored,
): Scorecard["lossPack"] => {
  if (losses === undefined) return null;
  const detail = lossDetail ?? { groups: groupsOfTallies(losses), work: [], callsEach: CALLS_EACH };
  return reviewLosses(detail, {
    asOf,
    window,
    customers: customers?.kind === "months" ? customers : undefined,
    flow: flows?.window ?? null,
    monthly: review?.monthly ?? null,
  });
};

const assetOf = (
  { contract, asOf, customers, movements, referrers, governance }: ScorecardRequest,
  { window, customers: scored }: Scored,
): Scorecard["asset"] => {
  if (customers === undefined || scored === null) return null;
  const plan = (governance?.assetPlan ?? []).map(
    ({ period, plannedNew, plannedLost, plannedValue }) => ({
      period,
      came: plannedNew,
      left: plannedLost,
      value: plannedValue,
    }),
  );
  const request = { contract, asOf, customers, movements, referrers, plan };
  return reviewAsset(request, { window, flow: scored.window, months: scored.months });
};

/**
 * Figures of other months than the board's would be compared with them.
 *
 * @param request With or without movements and a spread. @param window The board's months. @returns An error for each.
 */
export function checkMonths(
  { movements, lossDetail }: ScorecardRequest,
  window: BoardWindow | null,
): readonly FieldError[] {
  return [
    ...checkMovements(movements, window),
    ...checkSpread(lossDetail ?? {}, window, "/lossDetail"),
  ];
}

/**
 * The three reviews of a scorecard: complaints to their end, losses, and customers as an asset.
 *
 * @param request Tallies, with what more the columns say. @param scored What was scored of them.
 * @returns Null for what the workbook does not have.
 */
export function reviewParts(
  request: ScorecardRequest,
  scored: Scored,
): Pick<Scorecard, "cases" | "lossPack" | "asset"> {
  return {
    cases: casesOf(request, scored.window),
    lossPack: lossPackOf(request, scored),
    asset: assetOf(request, scored),
  };
}
