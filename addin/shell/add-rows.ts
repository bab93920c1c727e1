import { OUR_WORDING } from "../../shared/catalogue/readiness/wording.ts";
import { succeed, type Result } from "../../shared/result.ts";
import { appendToTemplates, type NewRows } from "../append-to-templates.ts";
import { insertTemplates, nameInputSheets } from "../insert-templates.ts";
import { cellAddress } from "../intake/cell-address.ts";
import type { Area } from "../intake/source.ts";
import { findTemplates } from "../intake/templates/find-templates.ts";
import { TEMPLATES } from "../intake/templates/templates.ts";
import type { Addition, Place } from "../pane/readiness/handlers.ts";
import type { Control, Workbook } from "../ports.ts";

/** For steps that are too short to be followed. */
export const QUIETLY: Control = { report: () => {}, isCancelled: () => false };

/** Tables that are not there yet are made first; what the rows are is decided by whoever asks. */
export async function previewRows(
  workbook: Workbook,
  additions: readonly NewRows[],
): Promise<Result<readonly Addition[]>> {
  const survey = await workbook.survey();
  if (!survey.ok) return survey;
  const { found } = findTemplates(survey.value);
  const missing = additions.filter(({ key }) => !found.some((one) => one.key === key));
  const { sheets } = nameInputSheets(
    survey.value,
    missing.map(({ key }) => TEMPLATES[key]),
  );
  return succeed(
    additions.map(({ key, rows }) => {
      const there = found.find((one) => one.key === key);
      return {
        table: TEMPLATES[key].title,
        sheet: there?.area.sheet ?? sheets.get(key) ?? TEMPLATES[key].title,
        rows: rows.length,
        isNew: there === undefined,
      };
    }),
  );
}

/** Makes the tables that are missing, then adds the rows; gives back where they stand. */
export async function addRows(
  workbook: Workbook,
  additions: readonly NewRows[],
): Promise<Result<readonly Area[]>> {
  const inserted = await insertTemplates({
    workbook,
    keys: additions.map(({ key }) => key),
    wording: OUR_WORDING,
    control: QUIETLY,
  });
  return inserted.ok ? appendToTemplates(workbook, additions, QUIETLY) : inserted;
}

/** The first cell of an area. */
export const firstCell = ({ sheet, row, column }: Area): Place => ({
  sheet,
  address: cellAddress(row, column),
});
