import type { CallReview, Share } from "../../contract/losses/answer.ts";
import type { LossDetail } from "../../contract/losses/loss-detail.ts";
import type { LossGroup } from "./read-groups.ts";
import { pairOf, shareOf } from "./share.ts";
import { sumValues, wholeOf } from "./sum-values.ts";

/** What is known of calls besides the losses. */
interface Asked extends Pick<LossDetail, "executives" | "callsEach"> {
  /** Months over which the losses are reviewed. */
  readonly months: number;
  /** Whether any row, reviewed or not, says if somebody was called. */
  readonly isKnown: boolean;
}

const countCalls = (called: readonly LossGroup[], months: number): CallReview["byCaller"] => {
  const calls = new Map<number, number>();
  for (const { caller, count } of called)
    if (caller !== null) calls.set(caller, (calls.get(caller) ?? 0) + count);
  return [...calls]
    .map(([caller, own]) => ({ caller, calls: own, aMonth: own / months }))
    .toSorted((one, other) => other.calls - one.calls || one.caller - other.caller);
};

const executivesOf = (callers: number, executives: number | undefined): Share => {
  if (executives !== undefined)
    return shareOf(Math.min(callers, executives), executives, "No executive is asked to call.");
  return shareOf(callers, null, "The workbook does not say which executives are asked to call.");
};

/**
 * Calls of executives to lost customers: how many losses they cover, who calls, and what a call changed.
 *
 * @param losses Those reviewed. @param asked The executives who are asked to call, how often, and the months.
 * @returns Null where nothing says that anybody was called, and nobody is asked to.
 * @see M35, M36, S69; Bliss, "Know Your Lost Customers": ten calls an executive a month
 */
export function reviewCalls(losses: readonly LossGroup[], asked: Asked): CallReview | null {
  const { executives, callsEach, months, isKnown } = asked;
  if (executives === undefined && !isKnown) return null;
  const called = losses.filter(({ isCalled }) => isCalled);
  const both = called.filter(({ stated, root }) => stated !== null && root !== null);
  const changed = both.filter(({ stated, root }) => stated?.place !== root?.place);
  const count = (some: readonly LossGroup[]): number => sumValues(some).count;
  const byCaller = countCalls(called, months);
  return {
    coverage: pairOf(sumValues(called), wholeOf(losses)),
    executives: executivesOf(byCaller.length, executives),
    byCaller,
    callsEach,
    changed: shareOf(
      count(changed),
      count(both),
      "No called loss has both the reason stated and the root reason.",
    ),
    wonBack: shareOf(
      count(called.filter(({ isWonBack }) => isWonBack)),
      count(called),
      "No lost customer was called.",
    ),
  };
}
