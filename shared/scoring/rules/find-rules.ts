import { beyondLimits } from "./beyond-limits.ts";
import { fourOfFive } from "./four-of-five.ts";
import { longRun } from "./long-run.ts";
import type { ProfileRule, RuleProfile } from "./profiles.ts";
import type { Mark, RuleHit } from "./rule-hit.ts";
import { shift } from "./shift.ts";
import type { TestedPoints } from "./tested-points.ts";
import { threeOfFour } from "./three-of-four.ts";
import { trend } from "./trend.ts";
import { twoOfThree } from "./two-of-three.ts";

/** One segment of a chart and how to read it; `not-tested` leaves only the limits, where ties make runs untrue. */
export interface RuleSearch extends TestedPoints {
  readonly profile: Pick<RuleProfile, "rules">;
  readonly runs: "tested" | "not-tested";
}

/** Most points have no hit and share this. */
const NO_HITS: readonly RuleHit[] = Object.freeze([]);

const marksOf = (tested: TestedPoints, applied: ProfileRule): readonly Mark[] => {
  switch (applied.rule) {
    case "beyond-limits":
      return beyondLimits(tested);
    case "shift":
      return shift(tested, applied.points);
    case "trend":
      return trend(tested, applied.points);
    case "two-of-three":
      return twoOfThree(tested, applied.definition);
    case "three-of-four":
      return threeOfFour(tested);
    case "four-of-five":
      return fourOfFive(tested);
    case "long-run":
      return longRun(tested);
  }
};

/**
 * Every rule that fires at every point of one segment, each with its direction. Rules never reach across a segment, nor
 * across a missing point, except the long run of Anhøj, which drops missing points by its definition.
 *
 * @param search Values and bands in order, the profile, and whether rules other than the limits are tested.
 * @returns For each point its hits in the order in which they speak: by the profile, and at the turn of two trends the
 * later one first. Points without hits share one empty list.
 * @example findRules({ values: [7, 9], bands: { center: Array(2).fill(5), lower: Array(2).fill(2), upper: Array(2).fill(8) }, profile: { rules: [{ rule: "beyond-limits" }, { rule: "shift", points: 2 }] }, runs: "tested" }) // => [[{ rule: "shift", direction: "high" }], [{ rule: "beyond-limits", direction: "high" }, { rule: "shift", direction: "high" }]]
 */
export function findRules({
  profile,
  runs,
  ...tested
}: RuleSearch): readonly (readonly RuleHit[])[] {
  const hits = Array<readonly RuleHit[]>(tested.values.length).fill(NO_HITS);
  for (const applied of profile.rules) {
    const { rule } = applied;
    if (runs === "not-tested" && rule !== "beyond-limits") continue;
    for (const { index, direction } of marksOf(tested, applied))
      hits[index] = [...(hits[index] ?? NO_HITS), { rule, direction }];
  }
  return hits;
}
