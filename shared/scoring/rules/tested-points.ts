import type { Column } from "../statistics/column.ts";
import type { Bands } from "../chart/band.ts";

/** The points of one segment in order, each with its own band; a point without a value or a band (NaN) is missing. */
export interface TestedPoints {
  readonly values: Column;
  readonly bands: Readonly<Record<keyof Bands, Column>>;
}

/** What is needed to know on which side of the center points lie. */
interface Sided {
  readonly values: Column;
  readonly bands: Pick<TestedPoints["bands"], "center">;
}

/**
 * The value of a point that can be tested.
 *
 * @param tested Values and bands of a segment. @param index From 0; may lie outside the segment.
 * @returns The value, or NaN for a missing point, with or without a band.
 * @example valueAt({ values: [6], bands: { center: [Number.NaN] } }, 0) // => Number.NaN
 */
export function valueAt({ values, bands }: Sided, index: number): number {
  const isMissing = Number.isNaN(bands.center[index] ?? Number.NaN);
  return isMissing ? Number.NaN : (values[index] ?? Number.NaN);
}

/**
 * The side of the center on which a point lies.
 *
 * @param tested Values and bands of a segment. @param index From 0; may lie outside the segment.
 * @returns 1 above the center, -1 below it, 0 on it, and 0 for a missing point: both end a run.
 * @example sideAt({ values: [6, Number.NaN], bands: { center: [5, 5] } }, 0) // => 1
 */
export function sideAt({ values, bands }: Sided, index: number): -1 | 0 | 1 {
  const distance = (values[index] ?? Number.NaN) - (bands.center[index] ?? Number.NaN);
  if (distance > 0) return 1;
  return distance < 0 ? -1 : 0;
}
