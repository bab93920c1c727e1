import type { ComplaintTarget } from "../contract/request.ts";
import type { SeriesTarget } from "./score-series.ts";

/** Targets that a series is compared with; `comparable` is false for rates without customers to divide by. */
export interface ChosenTargets {
  readonly targets: readonly SeriesTarget[];
  readonly basis: ComplaintTarget["basis"];
  readonly comparable: boolean;
}

/** The strictest of those that begin to hold in the same month. */
const strictest = (targets: readonly ComplaintTarget[]): readonly SeriesTarget[] => {
  const byMonth = new Map<string | null, number>();
  for (const { from = null, atMost } of targets)
    byMonth.set(from, Math.min(atMost, byMonth.get(from) ?? atMost));
  return [...byMonth].map(([from, value]) => ({ from, value }));
};

/**
 * The targets of a category, or of the total. Where there are several, rates go before counts when they can be compared, and
 * the strictest before others of the same month.
 *
 * @param targets All targets. @param category Name of the category, null for the total. @param hasRate Whether there
 * are customers for a rate. @returns The targets of one basis, or null when the category has none.
 * @example chooseTargets([{ category: "Billing", atMost: 2, basis: "rate" }], "Billing", false) // => { targets: [{ from: null, value: 2 }], basis: "rate", comparable: false }
 */
export function chooseTargets(
  targets: readonly ComplaintTarget[],
  category: string | null,
  hasRate: boolean,
): ChosenTargets | null {
  const own = targets.filter((target) => target.category === category);
  const rates = strictest(own.filter(({ basis }) => basis === "rate"));
  const counts = strictest(own.filter(({ basis }) => basis === "count"));
  const isRate = hasRate ? rates.length > 0 : counts.length === 0;
  const chosen = isRate ? rates : counts;
  if (chosen.length === 0) return null;
  return { targets: chosen, basis: isRate ? "rate" : "count", comparable: !isRate || hasRate };
}
