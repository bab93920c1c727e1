import type { Assurance, Attainment, Limits, RuleHit, Variation } from "../contract/scorecard.ts";
import { MIN_MARKS, type Chart } from "./judge-points.ts";

type Favourable = "low" | "high";

/** When several rules fire at the latest month, the first of these is told. Ours, from the simulated power of each. */
const RULE_ORDER = ["beyond-limits", "trend", "two-of-three", "shift"] as const;

/**
 * The rule that speaks for a month where several fire.
 *
 * @param hits Rules at the month. @returns The first in the order beyond-limits, trend, two-of-three, shift; or null.
 * @example leadingRule([{ rule: "shift", direction: "low" }, { rule: "trend", direction: "high" }]) // => { rule: "trend", direction: "high" }
 */
export function leadingRule(hits: readonly RuleHit[]): RuleHit | null {
  for (const rule of RULE_ORDER) {
    const hit = hits.find((candidate) => candidate.rule === rule);
    if (hit !== undefined) return hit;
  }
  return null;
}

/**
 * Variation of a series: signal or noise at its latest complete month. No mark below 13 months.
 *
 * @param judged Chart and limits. @param hits Rules at the latest month. @param favourable Which way is good.
 * @returns better, worse, no-signal, no-variation (all months equal) or too-few.
 * @example variationOf({ chart: "none", limits: null }, [], "low") // => "too-few"
 */
export function variationOf(
  judged: { readonly chart: Chart; readonly limits: Limits | null },
  hits: readonly RuleHit[],
  favourable: Favourable,
): Variation {
  if (judged.limits === null || judged.limits.points < MIN_MARKS) return "too-few";
  if (judged.chart === "constant") return "no-variation";
  const leading = leadingRule(hits);
  if (leading === null) return "no-signal";
  return leading.direction === favourable ? "better" : "worse";
}

/**
 * Attainment: the latest complete month against the target. Equal is met.
 *
 * @param value Latest value, null when there is none. @param target In the same unit. @param favourable Which way is good.
 * @returns met, missed, no-target, or no-data when there is a target and no value.
 * @example attainmentOf(5, 5, "low") // => "met"
 * @example attainmentOf(null, 5, "low") // => "no-data"
 */
export function attainmentOf(
  value: number | null,
  target: number | null,
  favourable: Favourable,
): Attainment {
  if (target === null) return "no-target";
  if (value === null) return "no-data";
  const isMet = favourable === "low" ? value <= target : value >= target;
  return isMet ? "met" : "missed";
}

/**
 * Assurance: what the limits promise about the target while nothing changes. A target that all values within the limits
 * meet will be met; one that none of them meets will be missed. A series without variation is never "hit or miss".
 *
 * @param judged Limits and variation. @param target In the unit of the limits. @param favourable Which way is good.
 * @returns will-meet, will-miss, hit-or-miss; none without a target, below 13 months, or while there is a signal.
 * @see NHS England, "Making Data Count", assurance icons; equality is met, unlike PowerBI-SPC (its issue 463)
 * @example assuranceOf({ limits: { kind: "firm", centre: 100, lower: 100, upper: 100, points: 24 }, variation: "no-variation" }, 100, "high") // => "will-meet"
 */
export function assuranceOf(
  judged: { readonly limits: Limits | null; readonly variation: Variation },
  target: number | null,
  favourable: Favourable,
): Assurance {
  const { limits, variation } = judged;
  const isStable = variation === "no-signal" || variation === "no-variation";
  if (limits === null || target === null || !isStable) return "none";
  if (favourable === "low") {
    if (limits.upper <= target) return "will-meet";
    return limits.lower > target ? "will-miss" : "hit-or-miss";
  }
  if (limits.lower >= target) return "will-meet";
  return limits.upper < target ? "will-miss" : "hit-or-miss";
}
