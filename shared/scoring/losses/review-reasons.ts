import type { ReasonReview } from "../../contract/losses/answer.ts";
import type { LossDetail, ReasonWork } from "../../contract/losses/loss-detail.ts";
import { compareAround } from "./after-action.ts";
import { mainReason, NO_REASON } from "./main-reason.ts";
import { pairOf } from "./share.ts";
import { hasSoundValues, sumGroups, type Includes } from "./sum-groups.ts";

const rank = ({ losses }: ReasonReview): number => losses.value ?? -Number.MAX_VALUE;

const byName = (one: ReasonReview, other: ReasonReview): number => {
  if (one.reason === other.reason) return 0;
  return one.reason < other.reason ? -1 : 1;
};

const byCount = (one: ReasonReview, other: ReasonReview): number =>
  other.losses.count - one.losses.count || byName(one, other);

const byValue = (one: ReasonReview, other: ReasonReview): number =>
  rank(other) - rank(one) || byCount(one, other);

/**
 * Reasons by the value lost, each counted once, with the owner, the task, and whether the reason fell after the task was
 * closed.
 *
 * @param request The losses and what was done about their reasons. @param includes Those reviewed. @param complete The last
 * month that is over.
 * @returns Largest first: by value where none is below 0 and any is known, else by count; losses without any reason keep the
 * place that their weight gives them.
 * @see M29, S70; Bliss, "Know Your Lost Customers": top five reasons, each with somebody accountable
 */
export function reviewReasons(
  { groups, work }: Pick<LossDetail, "groups" | "work">,
  includes: Includes,
  complete: string,
): readonly ReasonReview[] {
  const whole = { of: sumGroups(groups, includes), isSound: hasSoundValues(groups) };
  const workOf = new Map<number, ReasonWork>(work.map((entry) => [entry.reason, entry]));
  const present = new Set(groups.counts.map((_, group) => mainReason(groups, group)));
  const reviews = [...present].map((reason): ReasonReview => {
    const losses = sumGroups(
      groups,
      (group) => includes(group) && mainReason(groups, group) === reason,
    );
    const own = reason === null ? undefined : workOf.get(reason);
    const closed = own?.action === "closed" ? own.closed : null;
    return {
      reason: reason === null ? NO_REASON : (groups.reasons[reason] ?? ""),
      explained: reason !== null && groups.explained[reason] === true,
      losses,
      share: pairOf(losses, whole),
      hasOwner: work.length === 0 ? null : (own?.hasOwner ?? false),
      action: own?.action ?? null,
      closed,
      ...compareAround(groups, reason ?? -1, { closed, complete }),
    };
  });
  const isByValue = whole.isSound && whole.of.value !== null;
  return reviews.filter(({ losses }) => losses.count > 0).toSorted(isByValue ? byValue : byCount);
}
