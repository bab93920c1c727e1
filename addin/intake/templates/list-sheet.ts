import { headOf } from "../sheet-grid.ts";
import type { SheetSurvey } from "../source.ts";
import { LISTS_KEY } from "./template-mark.ts";
import { TEMPLATES } from "./templates.ts";

const isListHeader = (value: unknown): boolean =>
  value === "" ||
  Object.values(TEMPLATES).some(({ columns }) =>
    columns.some(({ header, choices }) => choices.length > 0 && header === value),
  );

/**
 * Whether a sheet holds nothing but the lists that cells of the input tables are chosen from: it was inserted with them,
 * and each of its columns still begins with the header of one.
 *
 * @param sheet At a glance. @returns False where somebody has put something else there.
 * @example isListSheet({ name: "Lists", visible: false, protected: false, ours: null, used: null, tables: [], heads: [] }) // => false
 */
export function isListSheet(sheet: SheetSurvey): boolean {
  const { template, used } = sheet;
  const head = used === null || template?.key !== LISTS_KEY ? null : headOf(sheet, used);
  return (
    head !== null && [...head.columns.values()].every(({ values }) => isListHeader(values[0] ?? ""))
  );
}
