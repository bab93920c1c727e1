import { isUnassigned } from "../../catalogue/unassigned-label.ts";
import type { ParetoLine } from "../../contract/cases/case-review.ts";
import type { ComplaintTallies } from "../../contract/request.ts";
import { rankPareto } from "../pareto.ts";
import { isInWindow, type BoardWindow } from "../window.ts";

const countIn = (tallies: ComplaintTallies, row: number, window: BoardWindow | null): number =>
  tallies.periods.reduce(
    (sum, period, at) =>
      isInWindow(window, period)
        ? sum + (tallies.counts[row * tallies.periods.length + at] ?? 0)
        : sum,
    0,
  );

/**
 * Categories by their share of the complaints in the window, largest first, ties by name; what says nothing (other, unknown)
 * stands last and is counted.
 *
 * @param tallies By category and month. @param window The board's months.
 * @returns None where there is no complaint, or no category to tell apart. The vital few are the fewest that make up 80 %.
 * @see M2
 * @example paretoLines({ periods: ["2026-10"], categories: ["Other", "Fees", "Billing"], counts: [1, 8, 1], grouping: "category" }, null).map(({ category, isVital }) => `${category} ${isVital}`) // => ["Fees true", "Billing false", "Other false"]
 */
export function paretoLines(
  tallies: ComplaintTallies,
  window: BoardWindow | null,
): readonly ParetoLine[] {
  if (tallies.grouping === "none") return [];
  const items = tallies.categories
    .map((name, row) => ({
      name,
      count: countIn(tallies, row, window),
      isRest: isUnassigned(name),
    }))
    .filter(({ count }) => count > 0);
  const { rows, vitalFew } = rankPareto(items);
  return rows.map(({ name, count, share, cumulative, isRest }, at) => ({
    category: name,
    count,
    share,
    cumulative,
    isVital: at < (vitalFew ?? 0),
    isRest,
  }));
}
