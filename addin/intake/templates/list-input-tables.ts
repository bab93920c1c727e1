import type { InputTable } from "../input-table.ts";
import type { FoundTemplates } from "./find-templates.ts";
import { recogniseTemplate } from "./recognise-template.ts";
import { TEMPLATES } from "./templates.ts";

/**
 * The input tables of a workbook by title; a table that has only the name of one is somebody else's and not among them.
 *
 * @param templates As they were found. @returns Tables in the order of the workbook, a second one of a kind at the end.
 * @example listInputTables({ found: [], repeated: [] }) // => []
 */
export function listInputTables({ found, repeated }: FoundTemplates): readonly InputTable[] {
  return [...found, ...repeated]
    .filter(({ name, headers }) => recogniseTemplate(name, headers)?.isCertain === true)
    .map(({ key, name }) => ({ title: TEMPLATES[key].title, name }));
}
