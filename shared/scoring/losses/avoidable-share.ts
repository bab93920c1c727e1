import type { BoundedShare, LossPack } from "../../contract/losses/answer.ts";
import type { LossGroups } from "../../contract/losses/loss-groups.ts";
import { UNSOUND_SHARES } from "../sound-shares.ts";
import { shareWithin, shareOf } from "./share.ts";
import { hasSoundValues, sumGroups, type Includes } from "./sum-groups.ts";

const noShare = (why: string): BoundedShare => ({
  ...shareOf(null, null, why),
  lower: null,
  upper: null,
  unknown: 0,
});

/**
 * The avoidable share of the losses, with its bounds: what it would be if none, or all, of those of which nobody says so were
 * avoidable.
 *
 * @param groups Losses that are alike; `avoidable` is what the row says, or else its reason. @param includes Those reviewed.
 * @see M28
 */
export function avoidableShare(groups: LossGroups, includes: Includes): LossPack["avoidable"] {
  const sumOf = (flag: boolean | null) =>
    sumGroups(groups, (group) => includes(group) && (groups.avoidable[group] ?? null) === flag);
  const [yes, no, unknown] = [sumOf(true), sumOf(false), sumOf(null)];
  const byCount = shareWithin(yes.count, no.count, unknown.count);
  const all = sumGroups(groups, includes);
  if (!hasSoundValues(groups)) return { byCount, byValue: noShare(UNSOUND_SHARES) };
  if (all.value === null) return { byCount, byValue: noShare("No loss has a value.") };
  return { byCount, byValue: shareWithin(yes.value ?? 0, no.value ?? 0, unknown.value ?? 0) };
}
