/** An input table with rows by key of the column, as it would be read from a sheet: header in row 4, columns from A. */
import type { ReadCell } from "../../../addin/intake/row-cells.ts";
import type { FilledTemplate } from "../../../addin/intake/templates/filled-template.ts";
import {
  readGovernance,
  type GovernanceIntake,
} from "../../../addin/intake/templates/read-governance.ts";
import type { TemplateKey } from "../../../addin/intake/templates/template.ts";
import { TEMPLATES } from "../../../addin/intake/templates/templates.ts";
import { noticeOf } from "../../../shared/problem.ts";

export type MadeCell = string | number | boolean | { readonly error: string };
export type MadeCells = Readonly<Record<string, MadeCell>>;

const toCell = (value: MadeCell): ReadCell =>
  typeof value === "object"
    ? { value: value.error, isShownAsDate: false, isError: true }
    : { value, isShownAsDate: false, isError: false };

export function madeTemplate(
  key: TemplateKey,
  rows: readonly MadeCells[],
  without: readonly string[] = [],
): FilledTemplate {
  const template = TEMPLATES[key];
  const columns = template.columns.filter((column) => !without.includes(column.key));
  return {
    key,
    name: template.table,
    kind: "table",
    version: 1,
    area: {
      sheet: template.title,
      row: 3,
      column: 0,
      rows: rows.length + 1,
      columns: columns.length,
    },
    columns: new Map(columns.map((column, place) => [column.key, place])),
    headers: columns.map(({ header }) => header),
    rows: rows.length,
    cells: new Map(
      columns.map((column) => [column.key, rows.map((row) => toCell(row[column.key] ?? ""))]),
    ),
  };
}

export const readMade = (...tables: readonly FilledTemplate[]): GovernanceIntake =>
  readGovernance({ tables, repeated: [], labels: { categories: ["Billing"], reasons: ["Price"] } });

/** What the user is told. */
export const told = ({ problems }: GovernanceIntake): readonly string[] =>
  problems.map((problem) => noticeOf(problem).what);
