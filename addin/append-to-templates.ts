import { fail, succeed, type Result } from "../shared/result.ts";
import { isBlank } from "./intake/row-cells.ts";
import type { Area } from "./intake/source.ts";
import { cellAt, type FilledTemplate } from "./intake/templates/filled-template.ts";
import { findTemplates } from "./intake/templates/find-templates.ts";
import type { GovernanceIntake } from "./intake/templates/read-governance.ts";
import type { TemplateKey } from "./intake/templates/template.ts";
import { TEMPLATES } from "./intake/templates/templates.ts";
import type { Control, Workbook } from "./ports.ts";
import { readTemplates } from "./read-templates.ts";
import { serialOfDay } from "./intake/calendar-day.ts";
import type { CellEntry, RowAddition } from "./sheets/input-plan.ts";
import { planColumns } from "./sheets/plan-template.ts";

/** A row to add, by key of the column; days `YYYY-MM-DD`, months `YYYY-MM`. A key without a column in the table is told. */
export type NewRow = Readonly<Record<string, string | number>>;

/** Rows for one input table. */
export interface NewRows {
  readonly key: TemplateKey;
  readonly rows: readonly NewRow[];
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const MONTH = /^\d{4}-\d{2}$/u;

const contentOf = (kind: string, value: string | number): CellEntry["content"] => {
  if (typeof value === "number") return { kind: "number", value };
  if (kind === "date" && DAY.test(value)) return { kind: "date", serial: serialOfDay(value) };
  if (kind === "month" && MONTH.test(value))
    return { kind: "date", serial: serialOfDay(`${value}-01`) };
  return { kind: "text", text: value };
};

/** Blank rows at the end of the body, which are filled before the table grows. */
const blankAtEnd = (filled: FilledTemplate): number => {
  const keys = [...filled.columns.keys()];
  let blank = 0;
  while (
    blank < filled.rows &&
    keys.every((key) => isBlank(cellAt(filled, key, filled.rows - 1 - blank)))
  )
    blank += 1;
  return blank;
};

const toAddition = (filled: FilledTemplate, rows: readonly NewRow[]): RowAddition => {
  const { columns } = TEMPLATES[filled.key];
  const formats = planColumns(columns, new Map()).map(({ format }) => format);
  return {
    name: filled.name,
    sheet: filled.area.sheet,
    table: filled.kind === "table" ? filled.name : null,
    area: filled.area,
    blankRows: blankAtEnd(filled),
    rows: rows.map(
      (row) =>
        new Map(
          columns.flatMap(({ key, kind }, at): readonly (readonly [number, CellEntry])[] => {
            const place = filled.columns.get(key);
            const value = row[key];
            if (place === undefined || value === undefined || value === "") return [];
            return [[place, { content: contentOf(kind, value), format: formats[at] ?? "General" }]];
          }),
        ),
    ),
  };
};

/**
 * Adds rows at the end of input tables that are in the workbook, as somebody would who types them; all or none.
 *
 * @param workbook The open workbook. @param additions Rows by table. @param control Reports the reading of the tables.
 * @returns Where the rows of each addition stand; or `table-missing`, and what Excel refuses.
 */
export async function appendToTemplates(
  workbook: Workbook,
  additions: readonly NewRows[],
  control: Control,
): Promise<Result<readonly Area[]>> {
  const keys = additions.map(({ key }) => key);
  const read = await readInputTables(workbook, control, keys);
  if (!read.ok) return read;
  const { filled } = read.value;
  const missing = additions.find(({ key }) => !filled.some((table) => table.key === key));
  if (missing !== undefined)
    return fail({ code: "table-missing", table: TEMPLATES[missing.key].table });
  const rows = additions.flatMap(({ key, rows: added }) => {
    const table = filled.find((one) => one.key === key);
    return table === undefined || added.length === 0 ? [] : [toAddition(table, added)];
  });
  return rows.length === 0 ? succeed([]) : workbook.appendRows(rows);
}

/** The input tables as they are now; all of them where no keys are given. */
export async function readInputTables(
  workbook: Workbook,
  control: Control,
  keys?: readonly TemplateKey[],
): Promise<Result<GovernanceIntake>> {
  const survey = await workbook.survey();
  if (!survey.ok) return survey;
  const labels = { categories: [], reasons: [] };
  const some = keys === undefined ? {} : { keys };
  const templates = findTemplates(survey.value);
  return readTemplates({ workbook, templates, labels, control, ...some });
}
