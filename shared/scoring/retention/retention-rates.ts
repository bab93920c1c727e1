import type { RetentionSums } from "./sum-pairs.ts";

const shareOf = (part: number, { opening }: RetentionSums): number | null =>
  opening > 0 ? part / opening : null;

/**
 * Share of the opening value that was kept, expansion left out: what remains when nobody buys more.
 *
 * @param value Sums by value, from customers one by one. @returns 0 to 1; null without an opening value. New and
 * reactivated customers have no part in it.
 * @see SaaS Metrics Standards Board, gross revenue retention: Σ min(closing, opening) ÷ Σ opening
 * @example grossRetention({ opening: 10, lost: 0.9, contraction: 0.6, expansion: 1.8, new: 0, reactivated: 0, closing: 10.3 }) // => 0.85
 * @example grossRetention({ opening: 0, lost: 0, contraction: 0, expansion: 0, new: 9, reactivated: 0, closing: 9 }) // => null
 */
export function grossRetention(value: RetentionSums): number | null {
  // Where all is lost, rounding could leave less than nothing.
  return shareOf(Math.max(0, value.opening - value.lost - value.contraction), value);
}

/**
 * What the customers of the opening are worth at the end, as a share of what they were worth then.
 *
 * @param value Sums by value. @returns From 0, above 1 when those who stayed grew more than was lost; null without an
 * opening value. New and reactivated customers have no part in it: with the new a shrinking base seems to grow.
 * @see SaaS Metrics Standards Board, net revenue retention
 * @example netRetention({ opening: 10, lost: 0.9, contraction: 0.6, expansion: 1.8, new: 5, reactivated: 0, closing: 15.3 })?.toFixed(12) // => "1.030000000000"
 */
export function netRetention(value: RetentionSums): number | null {
  return shareOf(value.opening - value.lost - value.contraction + value.expansion, value);
}

/**
 * What the variant is called wherever it is shown, so that it is not taken for net retention.
 *
 * @example RETENTION_WITH_RETURNS // => "Net retention with reactivations (ChartMogul-compatible)"
 */
export const RETENTION_WITH_RETURNS = "Net retention with reactivations (ChartMogul-compatible)";

/**
 * Net retention with the value of customers who came back credited, for comparison with tools that do so. Higher than or
 * equal to net retention; to be shown under its own name only.
 *
 * @param value Sums by value. @returns From 0; null without an opening value.
 * @see ChartMogul, net MRR churn rate: (churn + contraction − expansion − reactivation) ÷ opening
 * @example retentionWithReturns({ opening: 100, lost: 20, contraction: 0, expansion: 0, new: 50, reactivated: 10, closing: 140 }) // => 0.9
 */
export function retentionWithReturns(value: RetentionSums): number | null {
  const { opening, lost, contraction, expansion, reactivated } = value;
  return shareOf(opening - lost - contraction + expansion + reactivated, value);
}

/**
 * Share of the customers of the opening who left in the period.
 *
 * @param count Sums by count. @returns 0 to 1; null without customers at the opening. One who left and came back counts as
 * lost; one who came and left within the period was none of the opening and does not.
 * @see Maxio and ChartMogul, logo (customer) churn rate
 * @example logoChurn({ opening: 200, lost: 4, contraction: 9, expansion: 3, new: 10, reactivated: 0, closing: 206 }) // => 0.02
 */
export function logoChurn(count: RetentionSums): number | null {
  return shareOf(count.lost, count);
}
