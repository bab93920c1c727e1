import { openColumn } from "../statistics/column.ts";
import type { Band, Bands } from "./band.ts";

const NAMES = ["center", "lower", "upper", "lower2", "upper2"] as const;

/**
 * Room for the bands of so many points, each of which must be put.
 *
 * @example openBands(2).upper.length // => 2
 */
export function openBands(points: number): Bands {
  const room = openColumn(NAMES.length * points);
  const columnAt = (place: number): Float64Array =>
    room.subarray(place * points, (place + 1) * points);
  return {
    center: columnAt(0),
    lower: columnAt(1),
    upper: columnAt(2),
    lower2: columnAt(3),
    upper2: columnAt(4),
  };
}

/** What a point without a band has. */
const NO_BAND: Band = {
  center: Number.NaN,
  lower: Number.NaN,
  upper: Number.NaN,
  lower2: Number.NaN,
  upper2: Number.NaN,
};

/**
 * Puts the band of a point in its place.
 *
 * @param bands As `openBands` gives. @param at The place of the point. @param band Null where it has none.
 * @example putBand(openBands(1), 0, { center: 5, lower: 2, upper: 8, lower2: 3, upper2: 7 }) // => undefined
 */
export function putBand(bands: Bands, at: number, band: Band | null): void {
  const { center, lower, upper, lower2, upper2 } = band ?? NO_BAND;
  bands.center[at] = center;
  bands.lower[at] = lower;
  bands.upper[at] = upper;
  bands.lower2[at] = lower2;
  bands.upper2[at] = upper2;
}

/**
 * One band for so many points.
 *
 * @param band Null where they have none.
 * @example sameBands(2, { center: 5, lower: 2, upper: 8, lower2: 3, upper2: 7 }).upper // => Float64Array.of(8, 8)
 */
export function sameBands(points: number, band: Band | null): Bands {
  const bands = openBands(points);
  for (const name of NAMES) bands[name].fill((band ?? NO_BAND)[name]);
  return bands;
}

/**
 * The bands of stretches that follow each other, as one.
 *
 * @example joinBands([]).center // => new Float64Array(0)
 */
export function joinBands(stretches: readonly Bands[]): Bands {
  const [only] = stretches;
  if (only !== undefined && stretches.length === 1) return only;
  const bands = openBands(stretches.reduce((points, { center }) => points + center.length, 0));
  let at = 0;
  for (const stretch of stretches) {
    for (const name of NAMES) bands[name].set(stretch[name], at);
    at += stretch.center.length;
  }
  return bands;
}
