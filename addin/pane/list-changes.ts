import type { SheetSurvey } from "../intake/source.ts";
import { nameSheets } from "../sheets/name-sheets.ts";
import { READINESS_KEYS, SHEET_KEYS, type SheetKey } from "../sheets/plan.ts";

/** A sheet of the scorecard before a refresh. */
export interface SheetChange {
  readonly name: string;
  readonly change: "created" | "updated";
}

/** What a refresh shows: complaints and losses, the assessment, or both. */
export interface Shown {
  readonly isScored: boolean;
  readonly isAssessed: boolean;
}

/** Of these there is nothing to show where only the assessment is made. */
const ONLY_SCORED: ReadonlySet<SheetKey> = new Set(["Board", "Complaint trends", "Loss review"]);

/** Which sheets a refresh creates and which it updates; those of the assessment only where it is made. */
export function listChanges(
  survey: readonly SheetSurvey[],
  { isScored, isAssessed }: Shown = { isScored: true, isAssessed: false },
): readonly SheetChange[] {
  const { names } = nameSheets(survey);
  const isAssessment = (key: SheetKey): boolean => READINESS_KEYS.some((one) => one === key);
  const keys = SHEET_KEYS.filter((key) => {
    if (isAssessment(key)) return isAssessed;
    return isScored || !isAssessed || !ONLY_SCORED.has(key);
  });
  return keys.map((key) => ({
    name: names[key],
    change: survey.some(({ ours }) => ours === key) ? "updated" : "created",
  }));
}
