/** A workbook with input tables in the host, made by the real use case over the real client. */
import { createWorkbook } from "../../addin/excel/open-workbook.ts";
import { insertTemplates, type InsertedTemplates } from "../../addin/insert-templates.ts";
import { findTemplates } from "../../addin/intake/templates/find-templates.ts";
import type { GovernanceIntake } from "../../addin/intake/templates/read-governance.ts";
import type { TemplateKey } from "../../addin/intake/templates/template.ts";
import { TEMPLATE_KEYS } from "../../addin/intake/templates/templates.ts";
import type { Workbook } from "../../addin/ports.ts";
import { readTemplates } from "../../addin/read-templates.ts";
import type { ExcelHost } from "../excel-host/host.ts";
import type { HostBook, HostSheet } from "../excel-host/model/book.ts";
import type { Result } from "../../shared/result.ts";

export const CONTROL = { report: () => {}, isCancelled: () => false };

/** Nothing waits in real time. */
export const openWorkbook = (): Workbook => createWorkbook(() => Promise.resolve());

export const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`It failed: ${JSON.stringify(result.problems)}`);
  return result.value;
};

export const sheetOf = ({ book }: ExcelHost, name: string): HostSheet => {
  const sheet = book.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`There is no sheet ${name}.`);
  return sheet;
};

/** All that a book holds, to be compared with itself later. */
export const photograph = ({ sheets, ...book }: HostBook): unknown =>
  structuredClone({ ...book, sheets: sheets.map(({ touched: _touched, ...sheet }) => sheet) });

export const insert = (
  keys: readonly TemplateKey[] = TEMPLATE_KEYS,
): Promise<Result<InsertedTemplates>> =>
  insertTemplates({ workbook: openWorkbook(), keys, wording: {}, control: CONTROL });

export async function readBack(
  labels = { categories: ["Billing"], reasons: ["Price"] },
): Promise<GovernanceIntake> {
  const workbook = openWorkbook();
  const survey = valueOf(await workbook.survey());
  return valueOf(
    await readTemplates({ workbook, templates: findTemplates(survey), labels, control: CONTROL }),
  );
}
