import type { Comparison } from "../../contract/trend-figures.ts";
import type { RolledUp, RuleHit } from "../../contract/trend-series.ts";

/** What a rare series shows over longer stretches than a period, where a single one shows next to nothing. */
export interface RareSignal {
  readonly direction: RuleHit["direction"];
  readonly over: "quarter" | "year";
}

/** Chance of a mark from a comparison: what 3 sigma leave outside on both sides. */
const CHANCE = 0.0027;

/**
 * The signal of a rare series beyond its latest period: the latest whole quarter beyond its exact limits, or the last 12
 * periods unlike the 12 before by the exact test.
 *
 * @param rolledUp The series in quarters, or null. @param year The last 12 periods against the 12 before, null
 * where they are not all of one baseline.
 * @returns The quarter first, since it is the later news; null when neither shows anything.
 * @example rareSignal(null, { p: 0.001, difference: 4 }) // => { direction: "high", over: "year" }
 */
export function rareSignal(
  rolledUp: RolledUp | null,
  year: Pick<Comparison, "p" | "difference"> | null,
): RareSignal | null {
  const hit = rolledUp?.rules[0];
  if (hit !== undefined) return { direction: hit.direction, over: "quarter" };
  const p = year?.p ?? 1;
  if (p >= CHANCE) return null;
  return { direction: (year?.difference ?? 0) > 0 ? "high" : "low", over: "year" };
}
