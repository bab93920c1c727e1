import { findClusters, type Cluster } from "./find-clusters.ts";
import type { Mark } from "./rule-hit.ts";
import type { TestedPoints } from "./tested-points.ts";

/** Half way to the limit of 3 sigma is 1.5 sigma, three quarters of the way to that of 2 sigma. */
const NEARER_TO_LIMIT: Cluster = {
  near: 3,
  points: 4,
  line: 0.75,
  countsBeyond: true,
  onOneSide: false,
};

/**
 * Three of four: of four neighbouring points three lie nearer to the same limit than to the center. Those three or four
 * are marked. Half way exactly is not nearer. The limit is that of 3 sigma before any floor.
 *
 * @param tested Values and bands of one segment.
 * @returns The points near a limit, first the high ones, then the low ones.
 * @see Wheeler, "Understanding Variation: The Key to Managing Chaos" (1993)
 * @example threeOfFour({ values: [7, 7, 4, 7], bands: { center: Array(4).fill(5), lower: Array(4).fill(2), upper: Array(4).fill(8), lower2: Array(4).fill(3), upper2: Array(4).fill(7) } }).map(({ index }) => index) // => [0, 1, 3]
 */
export function threeOfFour(tested: TestedPoints): readonly Mark[] {
  return findClusters(tested, NEARER_TO_LIMIT);
}
