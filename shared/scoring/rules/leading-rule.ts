import type { RuleProfile } from "./profiles.ts";
import type { RuleHit } from "./rule-hit.ts";

/**
 * The rule that speaks for a point where several fire, in either direction.
 *
 * @param hits Rules at the point, as findRules returns them: of one rule in two directions the later run stands first.
 * @param profile Its rules stand in the order in which they speak.
 * @returns The first hit of the first rule that fired; null when none did.
 * @see NHSRplotthedots 0.2.2: one label a point, beyond-limits, trend, two-of-three, shift; the right-hand run at a turn
 * @example leadingRule([{ rule: "shift", direction: "low" }, { rule: "trend", direction: "high" }], { rules: [{ rule: "trend", points: 7 }, { rule: "shift", points: 7 }] }) // => { rule: "trend", direction: "high" }
 */
export function leadingRule(
  hits: readonly RuleHit[],
  profile: Pick<RuleProfile, "rules">,
): RuleHit | null {
  if (hits.length === 0) return null;
  for (const { rule } of profile.rules) {
    const hit = hits.find((candidate) => candidate.rule === rule);
    if (hit !== undefined) return hit;
  }
  return null;
}
