import { succeed, type Result } from "../shared/result.ts";
import type { SheetSurvey } from "./intake/source.ts";
import { findTemplates } from "./intake/templates/find-templates.ts";
import type { Template, TemplateColumn, TemplateKey } from "./intake/templates/template.ts";
import { TEMPLATE_KEYS, TEMPLATES } from "./intake/templates/templates.ts";
import type { Control, InsertedTable, Workbook } from "./ports.ts";
import type { ListSheetPlan } from "./sheets/input-plan.ts";
import { freeSheetName } from "./sheets/name-sheets.ts";
import { inlineList, listSource, planTemplate } from "./sheets/plan-template.ts";

/** What the insertion of input tables needs. */
export interface InsertInput {
  readonly workbook: Workbook;
  /** Which tables; all others are left as they are. */
  readonly keys: readonly TemplateKey[];
  /** Words of items and conditions by id, shown beside the ids. */
  readonly wording: Readonly<Record<string, string>>;
  readonly control: Pick<Control, "report">;
}

/** What was added, and what was there already. `notes` tell where a sheet has another name than usual. */
export interface InsertedTemplates {
  readonly inserted: readonly InsertedTable[];
  readonly there: readonly InsertedTable[];
  readonly notes: readonly string[];
}

/** Where long lists stand. */
const LISTS = "Lists";

/**
 * Adds the chosen input tables, each on a sheet of its own; a table that is there already is left alone and named. Writes
 * into no sheet that exists.
 *
 * @param input The workbook, which tables, and the words of the questions. @returns What was added and what was there; or
 *   what Excel refuses, and then nothing was added.
 */
export async function insertTemplates(input: InsertInput): Promise<Result<InsertedTemplates>> {
  const surveyed = await input.workbook.survey();
  if (!surveyed.ok) return surveyed;
  const { there, missing } = sortKeys(surveyed.value, input.keys);
  if (missing.length === 0) return succeed({ inserted: [], there, notes: there.map(sayThere) });
  const named = nameInputSheets(surveyed.value, missing);
  const lists = planLists(missing, named.listSheet);
  const inserted = await input.workbook.insertTables(
    {
      tables: missing.map((template) =>
        planTemplate(template, {
          sheet: named.sheets.get(template.key) ?? template.title,
          wording: input.wording,
          listSources: sourcesOf(lists),
        }),
      ),
      lists,
    },
    input.control,
  );
  if (!inserted.ok) return inserted;
  const notes = [...there.map(sayThere), ...named.notes];
  return succeed({ inserted: inserted.value, there, notes });
}

const sayThere = ({ key, sheet, table }: InsertedTable): string =>
  `${TEMPLATES[key].title} is there already: ${table === sheet ? "a table" : table} on the sheet ${sheet}.`;

function sortKeys(
  survey: readonly SheetSurvey[],
  keys: readonly TemplateKey[],
): { readonly there: readonly InsertedTable[]; readonly missing: readonly Template[] } {
  const chosen = TEMPLATE_KEYS.filter((key) => keys.includes(key));
  const { found } = findTemplates(survey);
  const there = found
    .filter(({ key }) => chosen.includes(key))
    .map(({ key, name, area }) => ({ key, sheet: area.sheet, table: name }));
  return {
    there,
    missing: chosen
      .filter((key) => !there.some((table) => table.key === key))
      .map((key) => TEMPLATES[key]),
  };
}

/** What the sheets of new input tables are called. */
export interface NamedInputs {
  readonly sheets: ReadonlyMap<TemplateKey, string>;
  readonly listSheet: string;
  readonly notes: readonly string[];
}

/** A title that somebody else's sheet has gets a number. */
export function nameInputSheets(
  survey: readonly SheetSurvey[],
  templates: readonly Template[],
): NamedInputs {
  const taken = new Set(survey.map(({ name }) => name.toLowerCase()));
  const sheets = new Map<TemplateKey, string>();
  const notes: string[] = [];
  const take = (title: string): string => {
    const name = freeSheetName(title, taken);
    taken.add(name.toLowerCase());
    return name;
  };
  for (const { key, title } of templates) {
    const name = take(title);
    sheets.set(key, name);
    if (name !== title)
      notes.push(`A sheet named ${title} is there already; the new table is on ${name}.`);
  }
  return { sheets, listSheet: take(LISTS), notes };
}

/** Columns whose list is too long to stand within its rule. */
const longLists = (templates: readonly Template[]): readonly TemplateColumn[] =>
  templates.flatMap(({ columns }) =>
    columns.filter((column) => column.kind === "list" && inlineList(column) === null),
  );

function planLists(templates: readonly Template[], sheet: string): ListSheetPlan | null {
  const lists = longLists(templates).map(({ header, choices }) => ({
    header,
    values: choices.map(({ label }) => label),
  }));
  return lists.length === 0 ? null : { sheet, lists };
}

const sourcesOf = (plan: ListSheetPlan | null): ReadonlyMap<string, string> =>
  new Map(
    (plan?.lists ?? []).map(({ header, values }, column) => [
      header,
      listSource(plan?.sheet ?? LISTS, column, values.length),
    ]),
  );
