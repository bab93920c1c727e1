import { OUR_WORDING } from "../../shared/catalogue/readiness/wording.ts";
import { succeed, type Result } from "../../shared/result.ts";
import { insertTemplates, nameInputSheets } from "../insert-templates.ts";
import { findTemplates } from "../intake/templates/find-templates.ts";
import { missingColumns } from "../intake/templates/recognise-template.ts";
import type { TemplateKey } from "../intake/templates/template.ts";
import { TEMPLATES } from "../intake/templates/templates.ts";
import type { Made, TemplateChange, TemplateChoice } from "../pane/readiness/handlers.ts";
import type { Control, Workbook } from "../ports.ts";
import { upgradeTemplates } from "../upgrade-templates.ts";
import { firstCell } from "./add-rows.ts";

/** Which sheets would be made, under which name, and which tables would get which columns. */
export async function previewTemplates(
  workbook: Workbook,
  { insert, upgrade }: TemplateChoice,
): Promise<Result<readonly TemplateChange[]>> {
  const survey = await workbook.survey();
  if (!survey.ok) return survey;
  const named = nameInputSheets(
    survey.value,
    insert.map((key) => TEMPLATES[key]),
  );
  const made = insert.map((table): TemplateChange => {
    const { title } = TEMPLATES[table];
    const sheet = named.sheets.get(table) ?? title;
    const note = sheet === title ? null : `A sheet named ${title} is there already.`;
    return { table, sheet, kind: "made", note };
  });
  const upgraded = findTemplates(survey.value)
    .found.filter(({ key }) => upgrade.includes(key))
    .map((found): TemplateChange => {
      const headers = missingColumns(TEMPLATES[found.key], found.columns).map((one) => one.header);
      const note = `New columns at the right: ${headers.join(", ")}.`;
      return { table: found.key, sheet: found.area.sheet, kind: "upgraded", note };
    });
  return succeed([...made, ...upgraded]);
}

/** Inserts the tables that were chosen, then widens those of an older version. */
export async function makeTemplates(
  workbook: Workbook,
  { insert, upgrade }: TemplateChoice,
  control: Control,
): Promise<Result<readonly Made[]>> {
  const inserted = await insertTemplates({
    workbook,
    keys: insert,
    wording: OUR_WORDING,
    control,
  });
  if (!inserted.ok) return inserted;
  const upgraded =
    upgrade.length === 0
      ? succeed({ upgraded: [], notes: [] })
      : await upgradeTemplates(workbook, upgrade);
  if (!upgraded.ok) return upgraded;
  return listMade(workbook, {
    made: inserted.value.inserted.map(({ key }) => key),
    widened: upgraded.value.upgraded.map(({ key }) => key),
  });
}

interface Changed {
  readonly made: readonly TemplateKey[];
  readonly widened: readonly TemplateKey[];
}

async function listMade(
  workbook: Workbook,
  { made, widened }: Changed,
): Promise<Result<readonly Made[]>> {
  const survey = await workbook.survey();
  if (!survey.ok) return survey;
  const { found } = findTemplates(survey.value);
  return succeed(
    found
      .filter(({ key }) => made.includes(key) || widened.includes(key))
      .map(({ key, area }) => ({
        label: TEMPLATES[key].title,
        detail: made.includes(key) ? "new sheet" : "new columns",
        place: firstCell(area),
      })),
  );
}
