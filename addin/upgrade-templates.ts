import { succeed, type Result } from "../shared/result.ts";
import { findTemplates, type FoundTemplate } from "./intake/templates/find-templates.ts";
import { missingColumns } from "./intake/templates/recognise-template.ts";
import type { TemplateKey } from "./intake/templates/template.ts";
import { writeMark } from "./intake/templates/template-mark.ts";
import { TEMPLATES } from "./intake/templates/templates.ts";
import type { Workbook } from "./ports.ts";
import type { ColumnAddition } from "./sheets/input-plan.ts";
import { planColumns } from "./sheets/plan-template.ts";

/** An input table that got columns, and which. */
export interface UpgradedTable {
  readonly key: TemplateKey;
  readonly table: string;
  readonly headers: readonly string[];
}

/** What was added; `notes` name the tables that could not be widened. */
export interface UpgradedTemplates {
  readonly upgraded: readonly UpgradedTable[];
  readonly notes: readonly string[];
}

/**
 * Adds to the input tables of a workbook the columns that they lack, at the right; no cell that is there is touched. A column
 * under a former header is read as it is and stays.
 *
 * @param workbook The open workbook. @param keys Which tables; all when left out. @returns Which columns were added; or what Excel refuses, and then none was.
 */
export async function upgradeTemplates(
  workbook: Workbook,
  keys?: readonly TemplateKey[],
): Promise<Result<UpgradedTemplates>> {
  const surveyed = await workbook.survey();
  if (!surveyed.ok) return surveyed;
  const lacking = findTemplates(surveyed.value).found.filter(
    (found) => lacksColumns(found) && keys?.includes(found.key) !== false,
  );
  const additions = lacking.filter(({ kind }) => kind === "table").map(additionTo);
  const notes = lacking.filter(({ kind }) => kind === "range").map(sayPlain);
  if (additions.length === 0) return succeed({ upgraded: [], notes });
  const added = await workbook.addColumns(additions);
  if (!added.ok) return added;
  return succeed({
    upgraded: additions.map(({ key, table, columns }) => ({
      key,
      table,
      headers: columns.map(({ header }) => header),
    })),
    notes,
  });
}

const lacksColumns = ({ key, columns }: FoundTemplate): boolean =>
  missingColumns(TEMPLATES[key], columns).length > 0;

const additionTo = ({ key, name, area, columns }: FoundTemplate): ColumnAddition => ({
  key,
  sheet: area.sheet,
  table: name,
  columns: planColumns(missingColumns(TEMPLATES[key], columns), new Map()),
  mark: writeMark(TEMPLATES[key]),
});

const sayPlain = ({ name }: FoundTemplate): string =>
  `“${name}” is a plain range; make it a table (Insert › Table), then tick its upgrade.`;
