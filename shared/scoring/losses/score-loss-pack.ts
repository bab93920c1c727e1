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
import { sumGroups, type Includes } from "./sum-groups.ts";
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

interface Reviewed {
  /** Losses within the window; those who stayed and buy less are none. */
  readonly isLost: Includes;
  readonly isReduced: Includes;
}

const reviewedOf = ({ groups }: LossDetail, window: BoardWindow | null): Reviewed => {
  const isInside: Includes = (group) => {
    if (window === null || groups.periods.length === 0) return true;
    const period = groups.periods[groups.period[group] ?? -1];
    return period !== undefined && isInWindow(window, period);
  };
  return {
    isLost: (group) => isInside(group) && groups.isPartial[group] !== true,
    isReduced: (group) => isInside(group) && groups.isPartial[group] === true,
  };
};

/** What a review rests on besides the losses: the day, the months, the customers, and the trend of the losses. */
export interface LossContext {
  readonly asOf: string;
  readonly window: BoardWindow | null;
  readonly customers: CustomerMonths | undefined;
  readonly flow: CustomerFlow | null;
  readonly monthly: LossPack["monthly"];
}

const reviewParts = (detail: LossDetail, context: LossContext) => {
  const { asOf, window, customers } = context;
  const { groups, notices, spread, lives, links } = detail;
  const { isLost, isReduced } = reviewedOf(detail, window);
  const ladder = climbLadder(groups, isLost);
  return {
    window,
    lost: sumGroups(groups, isLost),
    reduced: sumGroups(groups, isReduced),
    notices: notices ?? null,
    ladder: [...ladder.rungs],
    understood: ladder.understood,
    explained: ladder.explained,
    accounted: reconcileLosses(groups, customers, { asOf, window }),
    avoidable: avoidableShare(groups, isLost),
    reasons: [...reviewReasons(detail, isLost, lastCompleteMonth(asOf))],
    shifts: shiftReasons(groups, isLost),
    calls: reviewCalls(detail, { includes: isLost, months: window?.months ?? 1 }),
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
