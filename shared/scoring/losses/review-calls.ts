import type { CallReview, Share } from "../../contract/losses/answer.ts";
import type { LossDetail } from "../../contract/losses/loss-detail.ts";
import { pairOf, shareOf } from "./share.ts";
import { hasSoundValues, sumGroups, type Includes } from "./sum-groups.ts";

/** Calls, and the months over which they are counted. */
interface Reviewed {
  readonly includes: Includes;
  readonly months: number;
}

const callsByCaller = (
  { groups }: Pick<LossDetail, "groups">,
  { includes, months }: Reviewed,
): CallReview["byCaller"] => {
  const calls = new Map<number, number>();
  for (const [group, count] of groups.counts.entries()) {
    const caller = groups.caller[group] ?? null;
    if (caller === null || groups.isCalled[group] !== true || !includes(group)) continue;
    calls.set(caller, (calls.get(caller) ?? 0) + count);
  }
  return [...calls]
    .map(([caller, own]) => ({ caller, calls: own, aMonth: own / months }))
    .toSorted((one, other) => other.calls - one.calls || one.caller - other.caller);
};

const executivesOf = (byCaller: CallReview["byCaller"], executives: number | undefined): Share => {
  if (executives === undefined)
    return shareOf(
      byCaller.length,
      null,
      "The workbook does not say which executives are asked to call.",
    );
  return shareOf(
    Math.min(byCaller.length, executives),
    executives,
    "No executive is asked to call.",
  );
};

/**
 * Calls of executives to lost customers: how many losses they cover, who calls, and what a call changed.
 *
 * @param request The losses, the executives who are asked to call, and how often. @param reviewed Which losses, over how
 * many months. @returns Null where no loss was called and the workbook has no executives: then nobody says that there are calls.
 * @see M35, M36, S69; Bliss, "Know Your Lost Customers": ten calls an executive a month
 */
export function reviewCalls(request: LossDetail, reviewed: Reviewed): CallReview | null {
  const { groups, executives, callsEach } = request;
  const { includes } = reviewed;
  const isCalled: Includes = (group) => includes(group) && groups.isCalled[group] === true;
  const called = sumGroups(groups, isCalled);
  if (executives === undefined && groups.isCalled.every((flag) => flag === null)) return null;
  const hasBoth: Includes = (group) =>
    isCalled(group) &&
    (groups.stated[group] ?? null) !== null &&
    (groups.root[group] ?? null) !== null;
  const changed = sumGroups(
    groups,
    (group) => hasBoth(group) && groups.stated[group] !== groups.root[group],
  );
  const whole = { of: sumGroups(groups, includes), isSound: hasSoundValues(groups) };
  const byCaller = callsByCaller(request, reviewed);
  const wonBack = sumGroups(groups, (group) => isCalled(group) && groups.isWonBack[group] === true);
  const nobody = "No lost customer was called.";
  return {
    coverage: pairOf(called, whole),
    executives: executivesOf(byCaller, executives),
    byCaller,
    callsEach,
    changed: shareOf(
      changed.count,
      sumGroups(groups, hasBoth).count,
      "No called loss has both the reason stated and the root reason.",
    ),
    wonBack: shareOf(wonBack.count, called.count, nobody),
  };
}
