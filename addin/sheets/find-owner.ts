import { foldLabel } from "../intake/fold-label.ts";
import type { Intake } from "../intake/tallied.ts";

/**
 * Who owns a measure, as the table of targets says, the latest target where there are several; it stays in the workbook.
 *
 * @param targets As read, or null. @param label The category; null is all complaints.
 * @returns The owner's name, or null when nobody is named.
 * @example findOwner({ targets: [{ category: "billing", atMost: 3, basis: "count", owner: "Finance" }] }, "Billing") // => "Finance"
 */
export function findOwner(
  targets: Pick<NonNullable<Intake["targets"]>, "targets"> | null,
  label: string | null,
): string | null {
  const key = label === null ? null : foldLabel(label);
  const own = targets?.targets.filter(
    ({ category }) => (category === null ? null : foldLabel(category)) === key,
  );
  return own?.findLast(({ owner }) => owner !== null && owner.trim() !== "")?.owner ?? null;
}
