import type { LossReason } from "../contract/scorecard.ts";

/**
 * Why there is no share by value where a value is below 0: parts of such a sum can be more than the whole.
 *
 * @example UNSOUND_SHARES // => "Some values are below 0, so shares by value would mislead."
 */
export const UNSOUND_SHARES = "Some values are below 0, so shares by value would mislead.";

/**
 * Whether shares by value lie between 0 and 1: no reason has a value below 0.
 *
 * @param values Yearly value of each reason, null where unknown. @returns False as soon as one is below 0.
 * @example hasSoundShares([52000, null, 0]) // => true
 * @example hasSoundShares([52000, -4000]) // => false
 */
export function hasSoundShares(values: readonly (number | null)[]): boolean {
  return values.every((value) => value === null || value >= 0);
}

/**
 * The same for the board's months.
 *
 * @param reasons Losses by reason. @returns False as soon as the value of one in these months is below 0.
 * @example hasSoundWindow([]) // => true
 */
export function hasSoundWindow(reasons: readonly Pick<LossReason, "windowValue">[]): boolean {
  return hasSoundShares(reasons.map(({ windowValue }) => windowValue));
}
