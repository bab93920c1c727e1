import type { CaseReview, ParetoLine } from "../../contract/cases/case-review.ts";
import type { ComplaintTarget } from "../../contract/request.ts";
import { shareOf } from "../losses/share.ts";

const NO_CATEGORY = "There is no category.";

/**
 * How many categories have a target and somebody who owns it: of all that say something, and weighted by their complaints.
 *
 * @param pareto Categories with their complaints. @param targets All targets.
 * @returns No data where the targets do not say who owns them.
 * @see M13, S15
 * @example targetsInPlace([{ category: "Fees", count: 3, share: 1, cumulative: 1, isVital: true, isRest: false }], [{ category: "Fees", atMost: 2, basis: "count", hasOwner: true }]).byVolume.value // => 1
 */
export function targetsInPlace(
  pareto: readonly ParetoLine[],
  targets: readonly ComplaintTarget[],
): CaseReview["targetsInPlace"] {
  if (targets.length > 0 && targets.every(({ hasOwner }) => hasOwner === undefined)) {
    const unknown = shareOf(null, null, "The targets do not say who owns them.");
    return { byCategory: unknown, byVolume: unknown };
  }
  const owned = new Set(
    targets.flatMap(({ category, hasOwner }) => (hasOwner === true ? [category] : [])),
  );
  const named = pareto.filter(({ isRest }) => !isRest);
  const placed = named.filter(({ category }) => owned.has(category));
  const sum = (lines: readonly ParetoLine[]): number =>
    lines.reduce((all, { count }) => all + count, 0);
  return {
    byCategory: shareOf(placed.length, named.length, NO_CATEGORY),
    byVolume: shareOf(sum(placed), sum(named), NO_CATEGORY),
  };
}
