import type { SheetSurvey } from "../intake/source.ts";
import type { SheetKey, SheetNames } from "./plan.ts";
import { SCORECARD_KEYS, SHEET_KEYS } from "./plan.ts";

/** Excel's limit for the name of a sheet. */
const MAX_NAME = 31;

/** Excel tells sheets apart without regard to capital letters. */
const fold = (name: string): string => name.toLowerCase();

const numberedName = (key: string, number: number): string => {
  const suffix = ` (${number})`;
  return `${key.slice(0, MAX_NAME - suffix.length)}${suffix}`;
};

/**
 * A title for a sheet that no other sheet has.
 *
 * @param title As wanted. @param taken Titles that are taken, in small letters. @returns The title, or the next free number of it.
 * @example freeSheetName("Forums", new Set(["forums"])) // => "Forums (2)"
 */
export function freeSheetName(title: string, taken: ReadonlySet<string>): string {
  if (!taken.has(fold(title))) return title;
  let number = 2;
  while (taken.has(fold(numberedName(title, number)))) number += 1;
  return numberedName(title, number);
}

/** Names for our sheets, and sentences about those that could not have their own. */
export interface NamedSheets {
  readonly names: SheetNames;
  readonly notes: string[];
}

/**
 * The names of our sheets in this workbook. A sheet that is ours keeps its present name, even when the user renamed it;
 * where somebody else's sheet has the name, ours takes the next free number.
 *
 * @param survey Every sheet of the workbook. @param written Keys of the sheets that will be written: only their names are
 * told. @returns A name for each sheet, all different, and what to tell the user.
 * @example nameSheets([{ name: "board", ours: null }]).names.Board // => "Board (2)"
 * @example nameSheets([{ name: "Front page", ours: "Board" }]).names.Board // => "Front page"
 */
export function nameSheets(
  survey: readonly SheetSurvey[],
  written: readonly SheetKey[] = SCORECARD_KEYS,
): NamedSheets {
  const taken = new Set(survey.map(({ name }) => fold(name)));
  const notes: string[] = [];
  const nameOf = (key: SheetKey): string => {
    const own = survey.find(({ ours }) => ours === key);
    if (own !== undefined) return own.name;
    const name = freeSheetName(key, taken);
    taken.add(fold(name));
    if (name !== key && written.includes(key))
      notes.push(`A sheet named ${key} is there already and not ours; ours is ${name}.`);
    return name;
  };
  const names = Object.fromEntries(SHEET_KEYS.map((key) => [key, nameOf(key)])) as SheetNames;
  return { names, notes };
}
