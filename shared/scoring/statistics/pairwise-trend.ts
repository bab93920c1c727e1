import { type MannKendall, testPairs } from "./mann-kendall.ts";
import { pairSlopes, pairsOf } from "./pair-slopes.ts";
import { linePairs, middleOf, type TheilSen } from "./theil-sen.ts";

/** Test and line of the same pairs; each null where the points are too few for it. */
export interface PairwiseTrend {
  readonly test: MannKendall | null;
  readonly line: TheilSen | null;
  /** The middle value; null without any. */
  readonly median: number | null;
}

/** Room for the slopes, used again by every call and never handed out: ten years of months have 7,140 pairs. */
let room = new Float64Array(0);

/**
 * Mann-Kendall's test and Sen's line of a series together, with one pass over its pairs instead of two.
 *
 * @param values One finite number a period in order; null where missing.
 * @see mannKendall, theilSen
 * @example pairwiseTrend([1, 3]) // => { test: null, line: { slope: 2, intercept: 1, lower: 2, upper: 2 }, median: 2 }
 */
export function pairwiseTrend(values: readonly (number | null)[]): PairwiseTrend {
  if (room.length < pairsOf(values.length)) room = new Float64Array(pairsOf(values.length));
  const pairs = pairSlopes(values, room);
  const { sorted } = pairs;
  return {
    test: testPairs(pairs),
    line: linePairs(pairs),
    median: sorted.length === 0 ? null : middleOf(sorted),
  };
}
