import type { ComplaintTarget } from "../contract/request.ts";

/** A target that a series is compared with; `comparable` is false for a rate without customers to divide by. */
export interface ChosenTarget {
  readonly atMost: number;
  readonly basis: ComplaintTarget["basis"];
  readonly comparable: boolean;
}

const lowest = (targets: readonly ComplaintTarget[]): ComplaintTarget | null =>
  targets.toSorted((left, right) => left.atMost - right.atMost)[0] ?? null;

/**
 * The target of a category, or of the total. Where there are several, a rate goes before a count when it can be
 * compared, and the strictest before the others.
 *
 * @param targets All targets. @param category Name of the category, null for the total. @param hasRate Whether there
 * are customers for a rate. @returns The target, or null when the category has none.
 * @example chooseTarget([{ category: "Billing", atMost: 2, basis: "rate" }], "Billing", false) // => { atMost: 2, basis: "rate", comparable: false }
 */
export function chooseTarget(
  targets: readonly ComplaintTarget[],
  category: string | null,
  hasRate: boolean,
): ChosenTarget | null {
  const own = targets.filter((target) => target.category === category);
  const rate = lowest(own.filter(({ basis }) => basis === "rate"));
  const count = lowest(own.filter(({ basis }) => basis === "count"));
  const chosen = hasRate ? (rate ?? count) : (count ?? rate);
  if (chosen === null) return null;
  const { atMost, basis } = chosen;
  return { atMost, basis, comparable: basis === "count" || hasRate };
}
