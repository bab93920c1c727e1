import type { TemplateMark } from "../intake/source.ts";
import { readMark } from "../intake/templates/template-mark.ts";

/**
 * A hidden name of one sheet that says which input table it was made for, and in which version. It is no mark of ownership:
 * the sheet is the user's. A name of the sheet goes along when the sheet is copied to another workbook.
 */
export const TEMPLATE_NAME = "_upstream_template";

/** The text of a mark as the formula of {@link TEMPLATE_NAME}. */
export const markFormula = (mark: string): string => `="${mark}"`;

/** The mark among the names of a sheet, loaded with `items/name, items/formula, items/scope`. */
export const markAmong = (names: readonly Excel.NamedItem[]): TemplateMark | null => {
  const formula: unknown = names.find(
    ({ name, scope }) => name.toLowerCase() === TEMPLATE_NAME && scope === "Worksheet",
  )?.formula;
  return typeof formula === "string" ? readMark(formula.replaceAll(/^="|"$/gu, "")) : null;
};
