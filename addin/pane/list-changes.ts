import type { SheetSurvey } from "../intake/source.ts";
import { nameSheets } from "../sheets/name-sheets.ts";
import { SHEET_KEYS } from "../sheets/plan.ts";

/** A sheet of the scorecard before a refresh. */
export interface SheetChange {
  readonly name: string;
  readonly change: "created" | "updated";
}

/** Which sheets a refresh creates and which it updates. */
export function listChanges(survey: readonly SheetSurvey[]): readonly SheetChange[] {
  const { names } = nameSheets(survey);
  return SHEET_KEYS.map((key) => ({
    name: names[key],
    change: survey.some(({ ours }) => ours === key) ? "updated" : "created",
  }));
}
