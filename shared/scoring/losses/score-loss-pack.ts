import { METHOD } from "../../catalogue/metrics.ts";
import type { LossPack } from "../../contract/losses/answer.ts";
import type { CustomerFlow } from "../../contract/customer-flow.ts";
import type { LossDetail } from "../../contract/losses/loss-detail.ts";
import type { LossesRequest } from "../../contract/losses/request.ts";
import type { CustomerMonths } from "../../contract/request.ts";
import type { FieldError } from "../../problem.ts";
import { succeed, type Result } from "../../result.ts";
import { checkScorecardBounds } from "../check-bounds.ts";
import { exposureOf } from "../exposure.ts";
import { lastCompleteMonth } from "../month.ts";
import { scoreCustomers } from "../score-customers.ts";
import { scoreLosses } from "../score-losses.ts";
import { commonWindow, isInWindow, type BoardWindow } from "../window.ts";
import { avoidableShare } from "./avoidable-share.ts";
import { lossesByBand } from "./band-losses.ts";
import { climbLadder } from "./reason-ladder.ts";
import { reconcileLosses } from "./reconcile-losses.ts";
import { shiftReasons } from "./reason-shifts.ts";
import { reviewCalls } from "./review-calls.ts";
import { reviewLinks } from "./review-links.ts";
import { reviewReasons } from "./review-reasons.ts";
import { reviewSpread } from "./review-spread.ts";
import { readGroups, type LossGroup } from "./read-groups.ts";
import { sumValues } from "./sum-values.ts";
import { survivalCurves } from "./survival-curves.ts";
import { tallyLosses } from "./tally-groups.ts";
import { tellLosses, whatLossesMiss } from "./tell-losses.ts";

/**
 * A figure of other months beside those of the board would be compared with them.
 *
 * @param detail With or without a spread. @param window The board's months. @param at Where the detail stands in the request.
 * @returns An error where the spread is of other months.
 */
export function checkSpread(
  { spread }: Pick<LossDetail, "spread">,
  window: BoardWindow | null,
  at: string,
): readonly FieldError[] {
  if (spread === undefined || window === null) return [];
  if (spread.from === window.from && spread.to === window.to) return [];
  const detail = `must be of the months of the review, ${window.from} to ${window.to}`;
  return [{ pointer: `${at}/spread/from`, detail }];
}

/** Losses without a month count where none has one: then everything is reviewed. */
const isReviewed =
  (window: BoardWindow | null) =>
  ({ period }: LossGroup): boolean =>
    window === null || (period !== null && isInWindow(window, period));

/** What a review rests on besides the losses: the day, the months, the customers, and the trend of the losses. */
export interface LossContext {
  readonly asOf: string;
  readonly window: BoardWindow | null;
  readonly customers: CustomerMonths | undefined;
  readonly flow: CustomerFlow | null;
  readonly monthly: LossPack["monthly"];
}

const reviewReasonsOf = (
  { groups, work }: LossDetail,
  { losses, all }: { readonly losses: readonly LossGroup[]; readonly all: readonly LossGroup[] },
  asOf: string,
): LossPack["reasons"] => {
  const complete = lastCompleteMonth(asOf);
  const periods = groups.periods.filter((period) => period <= complete);
  return [...reviewReasons({ losses, all, periods, work })];
};

const reviewParts = (detail: LossDetail, { asOf, window, customers }: LossContext) => {
  const { groups, notices, spread, lives, links, executives, callsEach } = detail;
  const every = readGroups(groups);
  const all = every.filter(({ isPartial }) => !isPartial);
  const losses = all.filter(isReviewed(window));
  const ladder = climbLadder(losses);
  const { periods } = groups;
  const isKnown = groups.isCalled.some((flag) => flag !== null);
  const months = window?.months ?? 1;
  return {
    window,
    lost: sumValues(losses),
    reduced: sumValues(every.filter(({ isPartial }) => isPartial).filter(isReviewed(window))),
    notices: notices ?? null,
    ladder: [...ladder.rungs],
    understood: ladder.understood,
    explained: ladder.explained,
    accounted: reconcileLosses({ all, periods }, customers, { asOf, window }),
    avoidable: avoidableShare(losses),
    reasons: reviewReasonsOf(detail, { losses, all }, asOf),
    shifts: shiftReasons(losses),
    calls: reviewCalls(losses, { executives, callsEach, months, isKnown }),
    concentration: spread === undefined ? null : reviewSpread(spread),
    survival: lives === undefined ? [] : [...survivalCurves(lives, asOf)],
    bands: lives === undefined ? [] : [...lossesByBand(lives, window)],
    links: links === undefined ? null : reviewLinks(links),
  };
};

/**
 * The monthly loss review: volume, value and reasons; how far each loss is understood, accounted for and explained; what could
 * have been avoided; whom executives called, and what is done about each reason. It works with the day and the reason alone,
 * and says what more columns would add.
 *
 * @param detail Losses that are alike, counted together, and what more the workbook has. @param context The as-of day, the
 * board's months, the customers, and the trend of the losses.
 * @see S16, S67 to S70; M20, M25 to M36; Bliss, "Know Your Lost Customers – the Volume, Value and Reasons Why"
 */
export function reviewLosses(detail: LossDetail, context: LossContext): LossPack {
  const { asOf, monthly, flow, customers } = context;
  const parts = reviewParts(detail, context);
  return {
    contract: 1,
    method: METHOD,
    asOf,
    ...parts,
    monthly,
    customers: flow,
    missing: [...whatLossesMiss(detail, customers !== undefined)],
    sentences: [...tellLosses(parts)],
  };
}

/**
 * The same for the losses alone.
 *
 * @param request Losses, customers, and what more there is. @returns Fails with `body-invalid` where a sum is too large to be
 * exact, a calendar spans a century, or the spread is of other months than the review.
 * @see reviewLosses
 */
export function scoreLossPack(request: LossesRequest): Result<LossPack> {
  const { contract, asOf, customers, ...detail } = request;
  const losses = tallyLosses(detail.groups);
  const window = commonWindow([losses.periods, customers?.periods ?? []], asOf);
  const errors = [
    ...checkScorecardBounds({ contract, asOf, losses, customers, targets: [], rebases: [] }),
    ...checkSpread(detail, window, ""),
  ];
  if (errors.length > 0) return { ok: false, problems: [{ code: "body-invalid", errors }] };
  const flow = scoreCustomers(customers, asOf, window);
  const exposure = exposureOf(customers, flow?.months ?? []);
  const { monthly } = scoreLosses(losses, { asOf, window, exposure }).review;
  return succeed(
    reviewLosses(detail, { asOf, window, customers, flow: flow?.window ?? null, monthly }),
  );
}
