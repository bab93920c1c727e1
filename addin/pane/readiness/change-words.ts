import { countWords } from "../../../shared/scoring/write-number.ts";
import { dayInWords } from "../../sheets/day-words.ts";
import type { Addition, TaskDraft, TemplateChange, TemplateOffer } from "./handlers.ts";

const sum = (additions: readonly Addition[]): number =>
  additions.reduce((all, { rows }) => all + rows, 0);

/** All rows that would be added: "29 rows". */
export function additionsExtent(additions: readonly Addition[]): string {
  return countWords(sum(additions), "row");
}

export const tablesWords = (tables: number): string => countWords(tables, "table");

/** What an input table is evidence for, in a sentence; empty when for no question alone. */
export function evidencesWords({ evidences }: TemplateOffer): string {
  return evidences.length === 0 ? "" : `Evidence for ${evidences.join(", ")}.`;
}

const countChanges = (changes: readonly TemplateChange[]): readonly [number, number] => {
  const made = changes.filter(({ kind }) => kind === "made").length;
  return [made, changes.length - made];
};

/** What the button does that makes these changes. */
export function changesAction(changes: readonly TemplateChange[]): string {
  const [made, upgraded] = countChanges(changes);
  if (made === 0) return `Upgrade ${tablesWords(upgraded)}`;
  return `Insert ${tablesWords(made)}${upgraded === 0 ? "" : `, upgrade ${upgraded}`}`;
}

/** How many sheets are made and how many change. */
export function changesHeading(changes: readonly TemplateChange[]): string {
  const [made, upgraded] = countChanges(changes);
  const makes = `${countWords(made, "sheet")} will be made`;
  const upgrades = `${tablesWords(upgraded)} will be upgraded`;
  if (upgraded === 0) return makes;
  return made === 0 ? upgrades : `${makes}, ${upgrades}`;
}

/** Day, unit and owner of a task in one line. */
export function taskWords({ dueDay, unit, owner }: TaskDraft): string {
  const who = [unit, owner].filter((text) => text !== "").join(", ");
  return `Due ${dayInWords(dueDay)}, ${who === "" ? "unit and owner open" : who}`;
}
