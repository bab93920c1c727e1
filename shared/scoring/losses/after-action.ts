import type { ReasonReview } from "../../contract/losses/answer.ts";
import type { LossGroups } from "../../contract/losses/loss-groups.ts";
import { monthNumber } from "../month.ts";
import { rateRatio } from "../statistics/rate-ratio.ts";
import { mainReason } from "./main-reason.ts";

/** Months before the task was closed that are compared: a year has every season once. */
const BEFORE = 12;
/** Fewer months after it say nothing yet. Ours. */
const LEAST_AFTER = 3;

type Around = Pick<ReasonReview, "before" | "after" | "ratio" | "lower" | "upper" | "claim">;

const UNKNOWN = { before: null, after: null, ratio: null, lower: null, upper: null } as const;

interface Stretch {
  readonly months: number;
  readonly losses: number;
}

const aMonth = ({ losses, months }: Stretch): number | null =>
  months === 0 ? null : losses / months;

const claimOf = (lower: number | null, upper: number | null): Around["claim"] => {
  if (upper !== null && upper < 1) return "fell";
  return lower !== null && lower > 1 ? "rose" : "no-change-shown";
};

/**
 * Losses a month for one reason before and after its task was closed: the twelve months before that month, and all complete
 * ones after it. A change is claimed only where the exact 95 % interval of the ratio leaves 1 out.
 *
 * @param groups Losses that are alike. @param reason A place in the reasons. @param when The month in which the task was
 * closed, null while it is not; and the last month that is over.
 * @returns The claim, with its figures where there are months enough.
 * @see S70: did that reason fall after its action closed; R: `poisson.test`
 */
export function compareAround(
  groups: LossGroups,
  reason: number,
  { closed, complete }: { readonly closed: string | null; readonly complete: string },
): Around {
  if (closed === null) return { ...UNKNOWN, claim: "no-action-closed" };
  const pivot = monthNumber(closed);
  const observed = groups.periods.filter((period) => period <= complete).map(monthNumber);
  const stretchOf = (isWithin: (month: number) => boolean): Stretch => {
    let losses = 0;
    for (const [group, count] of groups.counts.entries()) {
      const period = groups.periods[groups.period[group] ?? -1];
      if (period === undefined || period > complete || groups.isPartial[group] === true) continue;
      if (isWithin(monthNumber(period)) && mainReason(groups, group) === reason) losses += count;
    }
    return { months: observed.filter(isWithin).length, losses };
  };
  const before = stretchOf((month) => month < pivot && month >= pivot - BEFORE);
  const after = stretchOf((month) => month > pivot);
  const levels = { before: aMonth(before), after: aMonth(after) };
  if (after.months < LEAST_AFTER || before.months === 0)
    return { ...UNKNOWN, ...levels, claim: "too-early" };
  const { ratio, lower, upper } = rateRatio(
    { count: after.losses, exposure: after.months },
    { count: before.losses, exposure: before.months },
  );
  return { ...levels, ratio, lower, upper, claim: claimOf(lower, upper) };
}
