import type { BoundedShare, Share, SharePair } from "../../contract/losses/answer.ts";
import type { CountedValue } from "../../contract/losses/loss-detail.ts";
import { boundedShare } from "../bounded-share.ts";
import { UNSOUND_SHARES } from "../sound-shares.ts";

/**
 * A part of a whole.
 *
 * @param num The part, null where it is unknown. @param den The whole. @param why What to say where there is none.
 * @returns No value without a whole above 0.
 * @example shareOf(1, 4).value // => 0.25
 * @example shareOf(0, 0, "Nobody was called.") // => { value: null, num: 0, den: 0, state: "no-data", note: "Nobody was called." }
 */
export function shareOf(num: number | null, den: number | null, why?: string): Share {
  if (num !== null && den !== null && den > 0) return { value: num / den, num, den, state: "ok" };
  return { value: null, num, den, state: "no-data", note: why ?? "There is nothing to divide by." };
}

/** What a share is taken of, and whether shares by value make sense there. */
export interface Whole {
  readonly of: CountedValue;
  readonly isSound: boolean;
}

const missingValues = ({ count, valueUnknown }: CountedValue): string | null =>
  valueUnknown === 0 ? null : `${valueUnknown} of ${count} losses have no value and are left out.`;

const byValueOf = (part: CountedValue, { of, isSound }: Whole): Share => {
  if (!isSound) return shareOf(null, null, UNSOUND_SHARES);
  // A part without a known value is worth nothing known: the whole says how many losses have none.
  const num = of.value === null ? null : (part.value ?? 0);
  const share = shareOf(num, of.value, of.value === null ? "No loss has a value." : undefined);
  const note = missingValues(of);
  return share.value === null || note === null ? share : { ...share, state: "partial", note };
};

/**
 * The same share by losses and by the yearly value that went with them.
 *
 * @param part Among the whole. @param whole All of them.
 * @example pairOf({ count: 1, value: 30, valueUnknown: 0 }, { of: { count: 4, value: 40, valueUnknown: 0 }, isSound: true }).byValue.value // => 0.75
 */
export function pairOf(part: CountedValue, whole: Whole): SharePair {
  return {
    byCount: shareOf(part.count, whole.of.count, "Nobody was lost."),
    byValue: byValueOf(part, whole),
  };
}

/**
 * A share of which some are not known to belong or not: of those known, with what it would be if none, or all, of the others
 * belonged.
 *
 * @param yes Those that belong, from 0. @param no Those that do not. @param unknown The others.
 * @returns No value without any that is known; then the bounds are those of the others.
 * @see M28: A ÷ (A + U), from A ÷ all to (A + ?) ÷ all
 * @example shareWithin(2, 2, 4) // => { value: 0.5, num: 2, den: 4, state: "partial", lower: 0.25, upper: 0.75, unknown: 4, note: "Not known of 4 of 8, so it lies between 25% and 75%." }
 */
export function shareWithin(yes: number, no: number, unknown: number): BoundedShare {
  const all = yes + no + unknown;
  const { lower, upper } = boundedShare({ yes, no, unknown });
  const bounds = { lower, upper, unknown };
  if (lower === null || upper === null) return { ...shareOf(0, 0, "Nobody was lost."), ...bounds };
  const share = shareOf(yes, yes + no, "Nothing is known of any of them.");
  if (unknown === 0 || share.value === null) return { ...share, ...bounds };
  const [low, high] = [lower, upper].map((bound) => `${Math.round(100 * bound)}%`);
  const note = `Not known of ${unknown} of ${all}, so it lies between ${low} and ${high}.`;
  return { ...share, state: "partial", ...bounds, note };
}
