/** Sums of decimals stray by less than this; what lies so close to a mark has reached it. */
const STRAY = 1e-9;

/**
 * Mean of what there is.
 *
 * @param values Figures of one unit. @returns Their mean; null when there is none, never 0.
 * @example meanOf([1, 2, 6]) // => 3
 * @example meanOf([]) // => null
 */
export function meanOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * The figures among figures and gaps.
 *
 * @param values Figures, null where one does not exist. @returns Those that exist, in order.
 * @example knownOf([1, null, 3]) // => [1, 3]
 */
export function knownOf(values: readonly (number | null)[]): readonly number[] {
  return values.filter((value) => value !== null);
}

/**
 * Whether a figure is at its mark or above, as a reader would work it out: 0.6 that a computer sums to 0.59999999999 is 0.6.
 *
 * @param value Figure. @param mark Threshold of the same unit. @returns True at the mark and above it.
 * @example reaches(0.1 + 0.2 - 0.0000000000001, 0.3) // => true
 * @example reaches(0.29, 0.3) // => false
 */
export function reaches(value: number, mark: number): boolean {
  return value >= mark - STRAY;
}
