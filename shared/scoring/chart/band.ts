import { type Column } from "../statistics/column.ts";

/**
 * Center and limits at one point, in the unit of the chart. `lower` and `upper` are the 3 sigma limits (or the exact
 * ones of the same tail), floored and capped where the quantity is; `lower2` and `upper2` those of 2 sigma, not floored,
 * so that rules which count sigmas see the real distance.
 */
export interface Band {
  readonly center: number;
  readonly lower: number;
  readonly upper: number;
  readonly lower2: number;
  readonly upper2: number;
}

/** The bands of points in columns, one place a point in order; no number (NaN) throughout where a point has none. */
export interface Bands {
  readonly center: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly lower2: Float64Array;
  readonly upper2: Float64Array;
}

/**
 * The points of a chart in columns, one place a period in order. `values` are what is drawn, no number (NaN) where it is
 * missing, not over, or has nothing to be divided by; `nums` and `dens` are the events and the exposure behind it, NaN where
 * there are none. `isBase` is 1 where the point counts for the limits: 0 where it is shown and tested but was excluded, or
 * lies after the baseline.
 */
export interface ChartPoints {
  readonly values: Column;
  readonly nums: Column;
  readonly dens: Column;
  readonly isBase: ArrayLike<number>;
}

/** How the moving ranges were screened: `kept-all` when leaving the wild ones out would have left out too much. */
export type Screening = "none-wild" | "screened" | "kept-all" | "off";

/** Limits of one segment of a chart; a band a point, none where a point with that exposure can have none. */
export interface SegmentLimits {
  readonly bands: Bands;
  readonly screening: Screening;
  /** Laney's sigma of the standardised rates; null on charts without one. Above 1: more variation than chance. */
  readonly sigmaZ: number | null;
  /** Set when the moving ranges that remain after screening are all 0: most points are equal, runs are not tested. */
  readonly isMostlyConstant: boolean;
}
