import type { Series } from "../../shared/contract/scorecard.ts";

/** A signal outweighs a missed target, a missed target outweighs volume. */
const concernOf = ({ variation, attainment }: Series): number =>
  (variation === "worse" ? 2 : 0) + (attainment === "missed" ? 1 : 0);

const volumeOf = ({ points }: Series): number =>
  points.reduce((sum, { num, value }) => sum + (num ?? value ?? 0), 0);

const byText = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/**
 * Categories with the worst first: got worse by special cause, then missed the target, then the most complaints.
 *
 * @param series One a category. @returns The same series; equal ones by name.
 * @example rankSeries([]) // => []
 */
export function rankSeries(series: readonly Series[]): readonly Series[] {
  return series.toSorted(
    (one, other) =>
      concernOf(other) - concernOf(one) ||
      volumeOf(other) - volumeOf(one) ||
      byText(one.label ?? "", other.label ?? ""),
  );
}
