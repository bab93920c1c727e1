import type { InputTable } from "../input-table.ts";
import type { SheetSurvey } from "../source.ts";
import { findTemplates } from "./find-templates.ts";
import { recogniseTemplate } from "./recognise-template.ts";
import { TEMPLATES } from "./templates.ts";

/**
 * The input tables of a workbook by title; a table that has only the name of one is somebody else's and not among them.
 *
 * @param survey Every sheet at a glance. @returns Tables in the order of the workbook, a second one of a kind at the end.
 * @example listInputTables([{ name: "Sheet1", visible: true, protected: false, ours: null, used: null, tables: [], heads: [] }]) // => []
 */
export function listInputTables(survey: readonly SheetSurvey[]): readonly InputTable[] {
  const { found, repeated } = findTemplates(survey);
  return [...found, ...repeated]
    .filter(({ name, headers }) => recogniseTemplate(name, headers)?.isCertain === true)
    .map(({ key, name }) => ({ title: TEMPLATES[key].title, name }));
}
