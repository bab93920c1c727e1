import type { BoundedShare, LossPack } from "../../contract/losses/answer.ts";
import { UNSOUND_SHARES } from "../sound-shares.ts";
import type { LossGroup } from "./read-groups.ts";
import { shareOf, shareWithin } from "./share.ts";
import { sumValues, wholeOf } from "./sum-values.ts";

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
 * @param losses Those reviewed; `avoidable` is what the row says, or else its reason. @see M28
 */
export function avoidableShare(losses: readonly LossGroup[]): LossPack["avoidable"] {
  const sumOf = (flag: boolean | null) =>
    sumValues(losses.filter(({ avoidable }) => avoidable === flag));
  const [yes, no, unknown] = [sumOf(true), sumOf(false), sumOf(null)];
  const byCount = shareWithin(yes.count, no.count, unknown.count);
  const { of, isSound } = wholeOf(losses);
  if (!isSound) return { byCount, byValue: noShare(UNSOUND_SHARES) };
  if (of.value === null) return { byCount, byValue: noShare("No loss has a value.") };
  return { byCount, byValue: shareWithin(yes.value ?? 0, no.value ?? 0, unknown.value ?? 0) };
}
