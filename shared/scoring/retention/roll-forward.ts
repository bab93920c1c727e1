import type { RetentionSums } from "./sum-pairs.ts";

/** An opening carried forward to the closing, and what the list has instead. */
export interface RollForward {
  /** What the closing must be after opening and movements. */
  readonly expected: number;
  readonly closing: number;
  /** Closing less expected: 0 when it reconciles, above 0 when the list holds more than was explained. */
  readonly difference: number;
}

/** Sums of decimal amounts differ by less than this share of them through rounding alone. */
const ROUNDING = 1e-9;

const compare = (expected: number, closing: number, largest: number): RollForward => {
  const difference = closing - expected;
  const isRounding = Math.abs(difference) <= ROUNDING * Math.abs(largest);
  return { expected, closing, difference: isRounding ? 0 : difference };
};

/**
 * Customers at the opening carried forward: opening + new + reactivated − lost = closing.
 *
 * @param count Sums by count. Contraction and expansion move no customer. @returns A difference other than 0 is shown, and
 * the figures are then not called reconciled.
 * @see Bliss, customer asset: who came, who left
 * @example rollCount({ opening: 100, lost: 20, contraction: 7, expansion: 9, new: 15, reactivated: 2, closing: 96 }) // => { expected: 97, closing: 96, difference: -1 }
 */
export function rollCount(count: RetentionSums): RollForward {
  const { opening, lost, new: arrived, reactivated, closing } = count;
  return compare(opening - lost + arrived + reactivated, closing, 0);
}

/**
 * Value at the opening carried forward: opening + new + reactivated + expansion − contraction − lost = closing.
 *
 * @param value Sums by value. @param revaluation What exchange rates or a new price list added, below 0 when they took
 * away. @returns A difference other than 0 is shown; one of rounding alone is 0.
 * @see Bliss, customer asset: the value of who came and who left
 * @example rollValue({ opening: 0.3, lost: 0.1, contraction: 0, expansion: 0, new: 0, reactivated: 0, closing: 0.2 }).difference // => 0
 * @example rollValue({ opening: 100, lost: 10, contraction: 0, expansion: 0, new: 0, reactivated: 0, closing: 95 }, 5).difference // => 0
 */
export function rollValue(value: RetentionSums, revaluation = 0): RollForward {
  const { opening, lost, contraction, expansion, new: arrived, reactivated, closing } = value;
  const expected = opening - lost - contraction + expansion + arrived + reactivated + revaluation;
  const largest = opening + lost + contraction + expansion + arrived + reactivated + closing;
  return compare(expected, closing, largest);
}
