import { findClusters, type Cluster } from "./find-clusters.ts";
import type { Mark } from "./rule-hit.ts";
import type { TestedPoints } from "./tested-points.ts";

/**
 * Three wordings of one rule:
 * - `mdc` two of three beyond 2 sigma, all three on that side of the center; beyond 3 sigma counts (since November 2023);
 * - `nhsr` the same, but a point beyond 3 sigma does not count as near (NHSRplotthedots 0.2.2, the rule until then);
 * - `western-electric` two of three beyond 2 sigma on one side, the third anywhere.
 */
export type TwoOfThree = "mdc" | "nhsr" | "western-electric";

const NEAR: Cluster = { near: 2, points: 3, line: 1, countsBeyond: true, onOneSide: true };

const DEFINITIONS: Readonly<Record<TwoOfThree, Cluster>> = {
  mdc: NEAR,
  nhsr: { ...NEAR, countsBeyond: false },
  "western-electric": { ...NEAR, onOneSide: false },
};

/**
 * Two of three: of three neighbouring points two lie beyond 2 sigma on the same side of the center. Those near the limit
 * are marked, the third is not. A missing point breaks the three.
 *
 * @param tested Values and bands of one segment. @param definition Whose wording.
 * @returns The points near a limit, first the high ones, then the low ones.
 * @see NHS England, "Making Data Count"; "Western Electric Statistical Quality Control Handbook" (1956), test 2
 * @example twoOfThree({ values: [7.5, 4, 9], bands: { center: Array(3).fill(5), lower: Array(3).fill(2), upper: Array(3).fill(8), lower2: Array(3).fill(3), upper2: Array(3).fill(7) } }, "mdc") // => []
 * @example twoOfThree({ values: [7.5, 4, 9], bands: { center: Array(3).fill(5), lower: Array(3).fill(2), upper: Array(3).fill(8), lower2: Array(3).fill(3), upper2: Array(3).fill(7) } }, "western-electric").map(({ index }) => index) // => [0, 2]
 */
export function twoOfThree(tested: TestedPoints, definition: TwoOfThree): readonly Mark[] {
  return findClusters(tested, DEFINITIONS[definition]);
}
