import type { SheetSurvey } from "../intake/source.ts";
import { nameSheets } from "../sheets/name-sheets.ts";
import { READINESS_KEYS, SHEET_KEYS } from "../sheets/plan.ts";

/** A sheet of the scorecard before a refresh. */
export interface SheetChange {
  readonly name: string;
  readonly change: "created" | "updated";
}

/** Which sheets a refresh creates and which it updates; those of the assessment only where it is made. */
export function listChanges(
  survey: readonly SheetSurvey[],
  isAssessed = false,
): readonly SheetChange[] {
  const { names } = nameSheets(survey);
  const keys = SHEET_KEYS.filter((key) => isAssessed || !READINESS_KEYS.some((one) => one === key));
  return keys.map((key) => ({
    name: names[key],
    change: survey.some(({ ours }) => ours === key) ? "updated" : "created",
  }));
}
