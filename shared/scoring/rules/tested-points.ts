import type { Band } from "../chart/band.ts";

/** The points of one segment in order, each with its own band; a point with a null in either is missing. */
export interface TestedPoints {
  readonly values: readonly (number | null)[];
  readonly bands: readonly (Band | null)[];
}

/**
 * The value of a point that can be tested.
 *
 * @param tested Values and bands of a segment. @param index From 0; may lie outside the segment.
 * @returns The value, or null for a missing point, with or without a band.
 * @example valueAt({ values: [6], bands: [null] }, 0) // => null
 */
export function valueAt({ values, bands }: TestedPoints, index: number): number | null {
  const isMissing = (bands[index] ?? null) === null;
  return isMissing ? null : (values[index] ?? null);
}

/**
 * The side of the center on which a point lies.
 *
 * @param tested Values and bands of a segment. @param index From 0; may lie outside the segment.
 * @returns 1 above the center, -1 below it, 0 on it, and 0 for a missing point: both end a run.
 * @example sideAt({ values: [6, null], bands: [{ center: 5, lower: 2, upper: 8, lower2: 3, upper2: 7 }, null] }, 0) // => 1
 */
export function sideAt({ values, bands }: TestedPoints, index: number): -1 | 0 | 1 {
  const value = values[index] ?? null;
  const band = bands[index] ?? null;
  if (value === null || band === null || value === band.center) return 0;
  return value > band.center ? 1 : -1;
}
