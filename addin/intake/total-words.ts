import { showLabel } from "./fold-label.ts";
import { foldText } from "./fold-text.ts";
import type { CellValue } from "./source.ts";

/** Categories that stand for all complaints, folded. */
const TOTALS = new Set(
  "total|all|all complaints|all categories|overall|grand total|gesamt|alle|tous|toutes|ensemble|todos|todas|tout".split(
    "|",
  ),
);

/**
 * The category that a cell of a small table names.
 *
 * @param cell As in the sheet. @returns Its label; null where it stands for all complaints. A blank is the empty label.
 * @example nameCategory("All complaints ") // => null
 * @example nameCategory("Billing ") // => "Billing"
 */
export function nameCategory(cell: CellValue): string | null {
  const label = showLabel(cell);
  return TOTALS.has(foldText(label)) ? null : label;
}
