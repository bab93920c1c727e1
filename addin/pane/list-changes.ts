import type { SheetSurvey } from "../intake/source.ts";
import { SHEET_KEYS } from "../sheets/plan.ts";

/** A sheet of the scorecard before a refresh. */
export interface SheetChange {
  readonly name: string;
  readonly change: "created" | "updated";
}

function freeName(key: string, taken: ReadonlySet<string>): string {
  let name = key;
  for (let next = 2; taken.has(name.toLowerCase()); next += 1) name = `${key} (${next})`;
  return name;
}

/** Which sheets a refresh creates and which it updates. A sheet of the user with our title makes ours "Board (2)". */
export function listChanges(survey: readonly SheetSurvey[]): readonly SheetChange[] {
  const taken = new Set(survey.map(({ name }) => name.toLowerCase()));
  return SHEET_KEYS.map((key) => {
    const ours = survey.find((sheet) => sheet.ours === key);
    return ours === undefined
      ? { name: freeName(key, taken), change: "created" }
      : { name: ours.name, change: "updated" };
  });
}
