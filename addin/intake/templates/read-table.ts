import type { Problem } from "../../../shared/problem.ts";
import type { CodeReader } from "./code-books.ts";
import {
  cellAt,
  countOf,
  faultAt,
  leftOutAt,
  rowOf,
  sortRows,
  type FilledTemplate,
  type LeftOutRow,
  type TableCount,
} from "./filled-template.ts";
import { FAULT, readColumn, type ColumnValue } from "./read-column.ts";
import type { TemplateColumn } from "./template.ts";
import { TEMPLATES } from "./templates.ts";

/** A row by field of the contract, and where it stands from the first row of the body. */
export interface TableRow {
  readonly offset: number;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** The rows of a table, what became of each, and the cells that could not be read. */
export interface ReadTable {
  readonly rows: readonly TableRow[];
  readonly count: TableCount;
  readonly problems: readonly Problem[];
}

/** The contract takes no more rows of one table. */
export const MOST_ROWS = 20_000;

/**
 * Reads the rows of an input table. A row without something required is left out and named; a cell that cannot be read is
 * named, and its row stays where the field may be missing.
 *
 * @param filled The table, its required columns all there. @param codes Of names. @returns Its rows as the contract wants them.
 * @example readTable({ key: "assetPlan", name: "P", area: { sheet: "S", row: 0 }, columns: new Map(), rows: 0, cells: new Map() }, null).rows // => []
 */
export function readTable(filled: FilledTemplate, codes: CodeReader): ReadTable {
  const sorted = sortRows(filled);
  const { live } = sorted;
  const { columns } = TEMPLATES[filled.key];
  const fed = columns.filter(({ feeds }) => feeds.length > 0);
  const read = fed.map((column) => ({ column, values: valuesOf(filled, column, { live, codes }) }));
  const rows: TableRow[] = [];
  const leftOut: LeftOutRow[] = [];
  const problems: Problem[] = [];
  for (const [place, offset] of live.entries()) {
    const cells = read.map(({ column, values }): CellOfRow => ({
      column,
      value: values[place] ?? null,
    }));
    const faults = cells.filter(isFaulty);
    problems.push(...faults.map(({ column }) => faultAt(filled, column, offset)));
    const hole = faults.find(({ column }) => column.isRequired);
    if (hole !== undefined) {
      const reason = hole.value === FAULT ? "unreadable" : "missing";
      leftOut.push(leftOutAt(filled, hole.column, { offset, reason }));
    } else rows.push({ offset, fields: fieldsOf(cells, rowOf(filled, offset)) });
  }
  return cutRows(filled, { rows, count: countOf(filled, sorted, leftOut), problems });
}

interface CellOfRow {
  readonly column: TemplateColumn;
  readonly value: ColumnValue;
}

const isFaulty = ({ column, value }: CellOfRow): boolean =>
  value === FAULT || (column.isRequired && value === null);

function valuesOf(
  filled: FilledTemplate,
  column: TemplateColumn,
  { live, codes }: { readonly live: readonly number[]; readonly codes: CodeReader },
): readonly ColumnValue[] {
  const cells = live.map((offset) => cellAt(filled, column.key, offset));
  return readColumn(column, cells, codes);
}

const fieldsOf = (cells: readonly CellOfRow[], row: number): TableRow["fields"] =>
  Object.fromEntries([
    ["row", row],
    ...cells.flatMap(({ column, value }) =>
      column.feeds.map((field) => [field, value === FAULT ? nothingIn(column) : value] as const),
    ),
  ]);

/** What stands for a cell that cannot be read. */
function nothingIn({ kind, sent }: TemplateColumn): ColumnValue {
  if (kind === "multi-list") return [];
  return sent === "presence" ? false : null;
}

function cutRows(filled: FilledTemplate, read: ReadTable): ReadTable {
  if (read.rows.length <= MOST_ROWS) return read;
  const [first] = TEMPLATES[filled.key].columns;
  const tooMany = read.rows
    .slice(MOST_ROWS)
    .flatMap(({ offset }) =>
      first === undefined ? [] : [leftOutAt(filled, first, { offset, reason: "too-many" })],
    );
  return {
    rows: read.rows.slice(0, MOST_ROWS),
    count: { ...read.count, used: MOST_ROWS, leftOut: [...read.count.leftOut, ...tooMany] },
    problems: [
      ...read.problems,
      { code: "rows-too-many", table: filled.name, rows: read.rows.length, most: MOST_ROWS },
    ],
  };
}
