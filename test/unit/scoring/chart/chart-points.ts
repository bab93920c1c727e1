import fc from "fast-check";
import type { Band } from "../../../../shared/scoring/chart/band.ts";
import type { DrawOptions } from "../../../../shared/scoring/chart/draw-limits.ts";
import type { ChartPoint, ListedLimits } from "../../../lists/charts.ts";

/** Guarded limits of counts, as the scorecard draws them. */
export const COUNTS: DrawOptions = {
  floor: 0,
  cap: null,
  factor: 2.66,
  screen: "guarded",
  laney: "floored",
};

/** Limits that are not cut and not screened. */
export const BARE: DrawOptions = { ...COUNTS, floor: null, screen: "never" };

/** Points of a series without exposure; null is a hole. */
export const valuesOf = (values: readonly (number | null)[]): readonly ChartPoint[] =>
  values.map((value) => ({ value, num: value, den: null, isBase: value !== null }));

/** Points of rates or shares; an exposure of 0 has no value. */
export const ratesOf = (pairs: readonly (readonly [number, number])[]): readonly ChartPoint[] =>
  pairs.map(([num, den]) => ({
    value: den === 0 ? null : num / den,
    num,
    den,
    isBase: den > 0,
  }));

/** The band of the first point, or figures that equal none. */
export const firstBand = (limits: ListedLimits | null): Band =>
  limits?.bands[0] ?? {
    center: Number.NaN,
    lower: Number.NaN,
    upper: Number.NaN,
    lower2: Number.NaN,
    upper2: Number.NaN,
  };

/** Points outside their band. */
export const beyondOf = (points: readonly ChartPoint[], limits: ListedLimits | null): number =>
  points.filter(({ value }, at) => {
    const band = limits?.bands[at] ?? null;
    return value !== null && band !== null && (value > band.upper || value < band.lower);
  }).length;

/** Counts of 2 to 40 periods. */
export const someCounts = fc.array(fc.integer({ min: 0, max: 500 }), {
  minLength: 2,
  maxLength: 40,
  size: "max",
});

/** Events and exposures of 2 to 40 periods. */
export const someRates = fc.array(
  fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 60, max: 999 })),
  { minLength: 2, maxLength: 40, size: "max" },
);
