import type { ReasonReview } from "../../contract/losses/answer.ts";
import { monthNumber } from "../month.ts";
import { rateRatio } from "../statistics/rate-ratio.ts";

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
 * Losses a month for one reason before and after its task was closed: the twelve months before that month, and all months
 * after it. A change is claimed only where the exact 95 % interval of the ratio leaves 1 out.
 *
 * @param byMonth Losses of the reason in every month that was observed and is over, those without one included.
 * @param closed The month in which the task was closed; null while it is not.
 * @returns The claim, with its figures where there are months enough.
 * @see S70: did that reason fall after its action closed; R: `poisson.test`
 * @example compareAround(new Map([["2026-01", 4]]), null).claim // => "no-action-closed"
 */
export function compareAround(byMonth: ReadonlyMap<string, number>, closed: string | null): Around {
  if (closed === null) return { ...UNKNOWN, claim: "no-action-closed" };
  const pivot = monthNumber(closed);
  const stretchOf = (isWithin: (month: number) => boolean): Stretch => {
    const own = [...byMonth].filter(([month]) => isWithin(monthNumber(month)));
    return { months: own.length, losses: own.reduce((sum, [, count]) => sum + count, 0) };
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
