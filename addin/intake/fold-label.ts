import { isUnassigned } from "../../shared/catalogue/unassigned-label.ts";
import type { CellValue } from "./source.ts";

/** The contract takes labels up to this length; longer ones are cut, and are the same when they are the same up to here. */
const MAX_LABEL = 200;

/** What forms leave behind when nobody chose anything. Not "unknown" or "other": those were chosen, and are shown as such. */
const PLACEHOLDERS = /^(?:(?:please )?(?:select|choose)\b.{0,40}|null|\(blank\)|#n\/a|[-–—?.]+)$/u;

/**
 * How a label is shown: outer spaces gone, inner runs of spaces made one, cut to 200 characters.
 *
 * @param cell As in the sheet. @returns The text; empty for a blank or a placeholder such as "Select One".
 * @example showLabel("  Data   Cap ") // => "Data Cap"
 */
export function showLabel(cell: CellValue): string {
  const text = String(cell).replaceAll(/\s+/gu, " ").trim();
  if (PLACEHOLDERS.test(text.toLowerCase())) return "";
  return text.length <= MAX_LABEL ? text : text.slice(0, MAX_LABEL).trimEnd().toWellFormed();
}

/**
 * What makes two labels the same category: spaces and capital letters do not count, accents do. Excel's COUNTIF thinks the
 * same of capital letters, so that counting each spelling once adds up to the same figure.
 *
 * @param cell As in the sheet. @returns The key of the category.
 * @example foldLabel("Comcast  DATA cap ") // => "comcast data cap"
 */
export function foldLabel(cell: CellValue): string {
  return showLabel(cell).normalize("NFC").toLowerCase();
}

/**
 * Whether a reason says why a customer left; blank, unknown, don't know, n/a, none and other do not (metrics.md M27, level 0).
 *
 * @param reason As in the sheet. @returns False when nothing is explained.
 * @example explainsLoss("Don’t know") // => false
 */
export function explainsLoss(reason: string): boolean {
  return !isUnassigned(foldLabel(reason));
}
