import type { Column } from "./column.ts";
import { type MannKendall, testPoints } from "./mann-kendall.ts";
import { medianOfPoints, orderPoints } from "./order-points.ts";
import { lineThrough, type TheilSen } from "./theil-sen.ts";

/** Test and line of the same points; each null where they are too few for it. */
export interface PairwiseTrend {
  readonly test: MannKendall | null;
  readonly line: TheilSen | null;
  /** The middle value; null without any. */
  readonly median: number | null;
}

/**
 * Mann-Kendall's test and Sen's line of a series together, whose points are put in order once instead of twice.
 *
 * @param values One finite number a period in order; NaN where missing.
 * @see mannKendall, theilSen
 * @example pairwiseTrend([1, 3]) // => { test: null, line: { slope: 2, intercept: 1, lower: 2, upper: 2 }, median: 2 }
 */
export function pairwiseTrend(values: Column): PairwiseTrend {
  const points = orderPoints(values);
  return {
    test: testPoints(points),
    line: lineThrough(points),
    median: points.order.length === 0 ? null : medianOfPoints(points),
  };
}
