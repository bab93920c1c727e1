import { findClusters, type Cluster } from "./find-clusters.ts";
import type { Mark } from "./rule-hit.ts";
import type { TestedPoints } from "./tested-points.ts";

/** 1 sigma is half of the way to the limit of 2 sigma. */
const BEYOND_ONE_SIGMA: Cluster = {
  near: 4,
  points: 5,
  line: 0.5,
  countsBeyond: true,
  onOneSide: false,
};

/**
 * Four of five: of five neighbouring points four lie beyond 1 sigma on the same side of the center, the fifth anywhere.
 * Those beyond are marked.
 *
 * @param tested Values and bands of one segment.
 * @returns The points beyond 1 sigma, first the high ones, then the low ones.
 * @see "Western Electric Statistical Quality Control Handbook" (1956), test 3
 * @example fourOfFive({ values: [7, 7, 4, 7, 7], bands: { center: Array(5).fill(5), lower: Array(5).fill(2), upper: Array(5).fill(8), lower2: Array(5).fill(3), upper2: Array(5).fill(7) } }).map(({ index }) => index) // => [0, 1, 3, 4]
 */
export function fourOfFive(tested: TestedPoints): readonly Mark[] {
  return findClusters(tested, BEYOND_ONE_SIGMA);
}
