import type { Thresholds } from "../../catalogue/readiness/thresholds.ts";
import type { GovernanceTables } from "../../contract/readiness/request.ts";
import type { TableKey } from "../../contract/readiness/words.ts";

/** The tables of one workbook, and the day for which they are read; `concerns` are labels that trend the wrong way. */
export interface GovernanceInput {
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly tables: GovernanceTables;
  readonly thresholds: Thresholds;
  /** Complaint categories and loss reasons of concern, as labelled in the workbook. */
  readonly concerns: readonly string[];
}

/**
 * The tables as a sentence calls them.
 *
 * @see ours
 * @example TABLE_NAMES.assetPlan // => "Asset plan"
 */
export const TABLE_NAMES: Readonly<Record<TableKey, string>> = {
  quiz: "Quiz answers",
  conditions: "Condition answers",
  people: "People",
  forums: "Forums",
  attendance: "Attendance",
  actions: "Actions",
  roadmap: "Roadmap",
  moments: "Moments",
  momentResults: "Moment results",
  metrics: "Metrics",
  decisions: "Decisions",
  assetPlan: "Asset plan",
  incidents: "Incidents",
  feedback: "Feedback",
  settings: "Settings",
};

/** A table that has rows; the settings are one record. */
export type RowTable = Exclude<TableKey, "settings">;

const byRow = (left: { readonly row: number }, right: { readonly row: number }): number =>
  left.row - right.row;

/**
 * The same input with the rows of each table in the order of the sheet, so that no figure depends on the order in which
 * they arrive.
 *
 * @param input Tables of one workbook. @returns A copy; a table that is missing stays missing.
 * @see ours
 * @example sortTables({ asOf: "2026-10-31", tables: { people: [{ row: 3 }, { row: 2 }] } }).tables.people.map(({ row }) => row) // => [2, 3]
 */
export function sortTables(input: GovernanceInput): GovernanceInput {
  const sorted = Object.entries(input.tables).map(([key, rows]) => [
    key,
    Array.isArray(rows) ? [...rows].toSorted(byRow) : rows,
  ]);
  return { ...input, tables: Object.fromEntries(sorted) as GovernanceTables };
}

/**
 * What keeps tables from saying anything: the first that is missing, or has no rows.
 *
 * @param input Tables of one workbook. @param keys Tables that are needed. @returns A sentence; null when all have rows.
 * @see ours: no data is never 0
 * @example absenceOf({ tables: {} }, "forums") // => "The workbook has no Forums table."
 * @example absenceOf({ tables: { forums: [] } }, "forums") // => "The Forums table has no rows."
 */
export function absenceOf(
  { tables }: Pick<GovernanceInput, "tables">,
  ...keys: readonly TableKey[]
): string | null {
  for (const key of keys) {
    const rows = tables[key];
    if (rows === undefined) return `The workbook has no ${TABLE_NAMES[key]} table.`;
    if (Array.isArray(rows) && rows.length === 0)
      return `The ${TABLE_NAMES[key]} table has no rows.`;
  }
  return null;
}

/**
 * The month in which the fiscal year begins, as set.
 *
 * @param input Settings. @returns 1 to 12; January where there are no settings.
 * @see ours
 * @example fiscalStart({ tables: {} }) // => 1
 */
export function fiscalStart({ tables }: Pick<GovernanceInput, "tables">): number {
  return tables.settings?.fiscalYearStart ?? 1;
}
