import { foldLabel } from "../intake/fold-label.ts";
import type { Baseline, Intake } from "../intake/tallied.ts";

/**
 * The baselines of a measure, with who decided, when and why; those stay in the workbook.
 *
 * @param read As read, or null. @param label The category; null is all complaints. @returns Its baselines, oldest first.
 * @example findBaselines(null, "Billing") // => []
 */
export function findBaselines(
  read: Pick<NonNullable<Intake["baselines"]>, "baselines"> | null,
  label: string | null,
): readonly Baseline[] {
  const key = label === null ? null : foldLabel(label);
  return (read?.baselines ?? [])
    .filter(({ category }) => (category === null ? null : foldLabel(category)) === key)
    .toSorted((one, other) => (one.from < other.from ? -1 : 1));
}
