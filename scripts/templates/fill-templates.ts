import { COLOURS } from "../../addin/excel/look-of-role.ts";
import { serialOfDay } from "../../addin/intake/calendar-day.ts";
import type { Template, TemplateColumn } from "../../addin/intake/templates/template.ts";
import { TEMPLATES } from "../../addin/intake/templates/templates.ts";
import type { InsertedTable } from "../../addin/ports.ts";
import { TABLE_ROW } from "../../addin/sheets/input-plan.ts";
import type { GovernanceSample } from "../sample/governance.ts";
import type { InputRow } from "../sample/governance-rows.ts";

/** Fills inserted tables with the rows of a sample, as somebody would who deletes the example rows first. */
export async function fillTemplates(
  inserted: readonly InsertedTable[],
  sample: Partial<GovernanceSample>,
  wording: Readonly<Record<string, string>> = {},
): Promise<void> {
  await Excel.run(async (context) => {
    for (const { key, sheet, table } of inserted) {
      if (key === "wording") continue;
      const template = TEMPLATES[key];
      const rows = completeRows(template, sample[key] ?? [], wording);
      if (rows.length === 0) continue;
      const worksheet = context.workbook.worksheets.getItem(sheet);
      const { columns } = template;
      const body = worksheet.getRangeByIndexes(TABLE_ROW + 1, 0, rows.length, columns.length);
      worksheet.tables
        .getItem(table)
        .resize(worksheet.getRangeByIndexes(TABLE_ROW, 0, rows.length + 1, columns.length));
      body.format.font.italic = false;
      body.format.font.color = COLOURS.ink;
      body.numberFormat = rows.map((row) => columns.map((column) => formatOf(column, row)));
      body.formulas = rows.map((row) => columns.map((column) => entryOf(column, row)));
    }
    await context.sync();
  });
}

/** Settings keep their prefilled rows; questions get their words. */
function completeRows(
  template: Template,
  rows: readonly InputRow[],
  wording: Readonly<Record<string, string>>,
): readonly InputRow[] {
  if (template.key === "settings") {
    const set = new Map(rows.map((row) => [row["setting"], row["value"]]));
    return template.prefilled.map((row) => ({ ...row, value: set.get(row["setting"]) ?? "" }));
  }
  const { worded } = template;
  if (worded === null) return rows;
  return rows.map((row) => ({ [worded.words]: wording[String(row[worded.id])] ?? "", ...row }));
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

const isDay = ({ kind, key }: TemplateColumn, value: string | number | undefined): boolean =>
  kind === "date" || (key === "value" && DAY.test(String(value)));

const FORMATS: Readonly<Partial<Record<TemplateColumn["kind"], string>>> = {
  month: "yyyy-mm",
  share: "0%",
};

const formatOf = (column: TemplateColumn, row: InputRow): string =>
  isDay(column, row[column.key]) ? "yyyy-mm-dd" : (FORMATS[column.kind] ?? "General");

function entryOf(column: TemplateColumn, row: InputRow): string | number {
  const value = row[column.key] ?? "";
  if (value === "" || typeof value === "number") return value;
  if (column.kind === "month") return serialOfDay(`${value}-01`);
  return isDay(column, value) ? serialOfDay(value) : `'${value}`;
}
