/** A height of a curve from some time on; null where it is unknown. */
export interface Height {
  readonly time: number;
  readonly value: number | null;
}

/** Differences below this are rounding: a curve at 0.5 is then exactly there. R's: the root of the machine's epsilon. */
const TOLERANCE = 1.490_116_119_384_765_6e-8;

/**
 * The time at which half are left: the first one where a falling curve is at or below 0.5. Where it lies flat at exactly
 * 0.5, any time of the flat stretch halves the customers, and its middle is taken.
 *
 * The bounds of a median are read from the bounds of the curve in the same way. Where few are at risk these may turn up
 * again; the first time counts all the same, for a share below one half cannot rise above it later. R looks the bounds up by
 * height and may then give a later time.
 *
 * @param heights Steps of the curve in order of time; those of unknown height are passed over.
 * @param lastTime Where the curve ends, which may be after its last step.
 * @returns A time, in the unit of the heights; null when the curve stays above one half.
 * @see R: `survival:::quantile.survfit`, with its tolerance
 * @example halfTime([{ time: 3, value: 0.6 }, { time: 8, value: 0.4 }], 20) // => 8
 * @example halfTime([{ time: 2, value: 0.5 }, { time: 5, value: 0.25 }], 20) // => 3.5
 * @example halfTime([{ time: 2, value: 0.5 }], 20) // => 11
 * @example halfTime([{ time: 3, value: 0.6 }], 20) // => null
 */
export function halfTime(heights: readonly Height[], lastTime: number): number | null {
  const firstUpTo = (bound: number): number | null =>
    heights.find(({ value }) => value !== null && value <= bound)?.time ?? null;
  const reached = firstUpTo(0.5 + TOLERANCE);
  if (reached === null) return null;
  return (reached + (firstUpTo(0.5 - TOLERANCE) ?? lastTime)) / 2;
}
