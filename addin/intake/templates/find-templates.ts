import { findSources } from "../find-sources.ts";
import { nameHeaders } from "../name-headers.ts";
import { cutChunk, headOf } from "../sheet-grid.ts";
import type { Area, SheetSurvey, Source } from "../source.ts";
import { recogniseTemplate, type Recognised } from "./recognise-template.ts";
import type { TemplateKey } from "./template.ts";
import { TEMPLATES } from "./templates.ts";

/** An input table as it stands in the workbook. */
export interface FoundTemplate {
  readonly key: TemplateKey;
  /** What the user calls it: the table's name, or the sheet's for a plain range. */
  readonly name: string;
  readonly kind: Source["kind"];
  /** Header row and body. */
  readonly area: Area;
  /** Column of the sheet, counted from 0, by key of the column. */
  readonly columns: ReadonlyMap<string, number>;
  /** Header texts from left to right. */
  readonly headers: readonly string[];
  /** The version that the sheet is marked with; null where it bears no mark. */
  readonly version: number | null;
}

/** The input tables of a workbook, one of each; those of a kind that is there already are `repeated` and not read. */
export interface FoundTemplates {
  readonly found: readonly FoundTemplate[];
  readonly repeated: readonly FoundTemplate[];
}

/**
 * Every input table, with rows or without: native tables first, then plain ranges with the headers of one.
 *
 * @param survey Every sheet at a glance. @returns The tables in the order of the workbook.
 * @example findTemplates([{ name: "Sheet1", visible: true, protected: false, ours: null, used: null, tables: [], heads: [] }]) // => { found: [], repeated: [] }
 */
export function findTemplates(survey: readonly SheetSurvey[]): FoundTemplates {
  const foreign = survey.filter(({ ours }) => ours === null);
  const all = [...foreign.flatMap(tablesOf), ...rangesOf(foreign)];
  const ranked = all.toSorted((one, other) => rank(one) - rank(other));
  const first = new Map<TemplateKey, FoundTemplate>();
  for (const { template } of ranked) {
    if (!first.has(template.key)) first.set(template.key, template);
  }
  const templates = all.map(({ template }) => template);
  return {
    found: templates.filter((template) => first.get(template.key) === template),
    repeated: templates.filter((template) => first.get(template.key) !== template),
  };
}

interface Candidate {
  readonly template: FoundTemplate;
  readonly by: Recognised["by"];
  readonly isCertain: boolean;
}

/** A name with the headers that belong to it comes first, then headers alone, then a name alone. */
const rank = ({ by, isCertain }: Candidate): number => {
  if (!isCertain) return 2;
  return by === "name" ? 0 : 1;
};

function tablesOf(sheet: SheetSurvey): readonly Candidate[] {
  return sheet.tables.flatMap(({ name, area }) => {
    const head = headOf(sheet, area);
    if (head === null) return [];
    const header = cutChunk(head, { ...area, rows: 1 });
    const cells = Array.from(
      { length: area.columns },
      (_, index) => header.columns.get(area.column + index)?.values[0] ?? "",
    );
    const headers = nameHeaders(cells);
    return candidateOf({ name, area, headers, kind: "table" }, sheet);
  });
}

function rangesOf(survey: readonly SheetSurvey[]): readonly Candidate[] {
  return findSources(survey)
    .sources.filter(({ kind }) => kind === "range")
    .flatMap((source) => {
      const sheet = survey.find(({ name }) => name === source.area.sheet);
      return candidateOf(source, sheet).filter(({ by }) => by === "headers");
    });
}

function candidateOf(
  source: Pick<Source, "name" | "area" | "headers" | "kind">,
  sheet: SheetSurvey | undefined,
): readonly Candidate[] {
  const { name, area, headers, kind } = source;
  const recognised = recogniseTemplate(name, headers);
  if (recognised === null) return [];
  const { key, by, isCertain } = recognised;
  // A name alone says little: such a table is named as unusable where something required is missing, else it is somebody else's.
  if (!isCertain && TEMPLATES[key].columns.every(({ isRequired }) => !isRequired)) return [];
  if (recognised.columns.size === 0) return [];
  const columns = new Map(
    [...recognised.columns].map(([column, place]) => [column, area.column + place]),
  );
  const mark = sheet?.template ?? null;
  const version = mark?.key === key ? mark.version : null;
  return [{ template: { key, name, kind, area, columns, headers, version }, by, isCertain }];
}
