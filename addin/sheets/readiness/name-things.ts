import { CHECKPOINTS } from "../../../shared/catalogue/readiness/checkpoints.ts";
import { CONDITIONS } from "../../../shared/catalogue/readiness/conditions.ts";
import { wordingOf } from "../../../shared/catalogue/readiness/wording.ts";
import type { ConditionId, TableKey } from "../../../shared/contract/readiness/words.ts";
import { cellAddress } from "../../intake/cell-address.ts";
import { showLabel } from "../../intake/fold-label.ts";
import { isBlank } from "../../intake/row-cells.ts";
import type { BookKey, TemplateColumn } from "../../intake/templates/template.ts";
import { cellAt, type FilledTemplate } from "../../intake/templates/filled-template.ts";
import type { GovernanceIntake } from "../../intake/templates/read-governance.ts";
import { TEMPLATES } from "../../intake/templates/templates.ts";
import type { SheetNames } from "../plan.ts";
import { referToSource } from "../refer-source.ts";
import type { Names, RowPlace, WordId } from "./names.ts";

/** The column whose words a row is known by. */
const LABELS: Readonly<Partial<Record<TableKey, string>>> = {
  actions: "hasDeliverable",
  roadmap: "hasMilestone",
};

const isCondition = (id: WordId): id is ConditionId => Object.hasOwn(CONDITIONS, id);

/** First row of the body, as the user counts. */
const firstRow = ({ area }: FilledTemplate): number => area.row + 2;

const labelOf = (filled: FilledTemplate | undefined, key: string, row: number): string | null => {
  if (filled === undefined) return null;
  const cell = cellAt(filled, key, row - firstRow(filled));
  return cell.isError || isBlank(cell) ? null : showLabel(cell.value);
};

const placeOf = (filled: FilledTemplate | undefined, row: number): RowPlace | null => {
  if (filled === undefined || row < firstRow(filled)) return null;
  return {
    sheet: filled.area.sheet,
    address: cellAddress(row - 1, filled.area.column),
  };
};

/** COUNT and COUNTIFS count all rows: a table with rows that are not read cannot be counted again by them. */
const isCountable = (
  { counts }: GovernanceIntake,
  filled: FilledTemplate,
  { key, kind }: TemplateColumn,
): boolean => {
  const count = counts.find((one) => one.key === filled.key);
  const isWhole = count !== undefined && count.examples === 0 && count.leftOut.length === 0;
  const cells = filled.cells.get(key) ?? [];
  const isDate = kind !== "date" || cells.every((cell) => isBlank(cell) || cell.isShownAsDate);
  return isWhole && isDate;
};

const referToColumn = (
  intake: GovernanceIntake,
  filled: FilledTemplate | undefined,
  key: string,
): string | null => {
  if (filled === undefined) return null;
  const column = TEMPLATES[filled.key].columns.find((one) => one.key === key);
  const place = filled.columns.get(key);
  if (column === undefined || place === undefined || !isCountable(intake, filled, column))
    return null;
  const { area, kind, name } = filled;
  return referToSource({
    sheet: area.sheet,
    table: kind === "table" ? name : null,
    header: filled.headers[place - area.column] ?? column.header,
    area: { sheet: area.sheet, row: area.row + 1, column: place, rows: area.rows - 1, columns: 1 },
  });
};

/**
 * The names behind codes and rows, from the tables of the workbook itself; they are put back here and never sent.
 *
 * @param intake The input tables as read. @param sheets What our sheets are called. @returns Names for the sheets.
 */
export function nameThings(intake: GovernanceIntake, sheets: SheetNames): Names {
  const { books, wording } = intake;
  const beside = new Set(
    intake.tables.roadmap?.flatMap(({ row, isOnRoadmap }) => (isOnRoadmap === false ? [row] : [])),
  );
  const tables = new Map(intake.filled.map((filled) => [filled.key, filled]));
  const nameIn =
    (book: BookKey, thing: string) =>
    (code: number): string =>
      books[book][code] ?? `${thing} ${code + 1}`;
  return {
    sheet: (key) => sheets[key],
    person: nameIn("people", "person"),
    unit: nameIn("units", "unit"),
    forum: nameIn("forums", "forum"),
    moment: nameIn("moments", "moment"),
    metric: nameIn("metrics", "metric"),
    item: (id) => (isCondition(id) ? CONDITIONS[id].name : wordingOf(id, wording)),
    checkpoint: (id) => CHECKPOINTS[id].name,
    label: (table, row) => {
      const key = LABELS[table];
      return key === undefined ? null : labelOf(tables.get(table), key, row);
    },
    isBeside: (row) => beside.has(row),
    place: (table, row) => placeOf(tables.get(table), row),
    column: (table, key) => referToColumn(intake, tables.get(table), key),
  };
}
