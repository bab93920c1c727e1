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

/**
 * One period of a chart. `value` is what is drawn, null where it is missing, not over, or has nothing to be divided by;
 * `num` and `den` are the events and the exposure behind it, null where there are none. `isBase` says whether the point
 * counts for the limits: false where it is shown and tested but was excluded, or lies after the baseline.
 */
export interface ChartPoint {
  readonly value: number | null;
  readonly num: number | null;
  readonly den: number | null;
  readonly isBase: boolean;
}

/** How the moving ranges were screened: `kept-all` when leaving the wild ones out would have left out too much. */
export type Screening = "none-wild" | "screened" | "kept-all" | "off";

/** Limits of one segment of a chart; a band a point, null where a point with that exposure can have none. */
export interface SegmentLimits {
  readonly bands: readonly (Band | null)[];
  readonly screening: Screening;
  /** Laney's sigma of the standardised rates; null on charts without one. Above 1: more variation than chance. */
  readonly sigmaZ: number | null;
  /** Set when the moving ranges that remain after screening are all 0: most points are equal, runs are not tested. */
  readonly isMostlyConstant: boolean;
}
