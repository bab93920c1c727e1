import type { Problem } from "../../../shared/problem.ts";
import { cellAddress } from "../cell-address.ts";
import { foldLabel } from "../fold-label.ts";
import { isBlank, type ReadCell } from "../row-cells.ts";
import { expectedWords } from "./expected-words.ts";
import type { FoundTemplate } from "./find-templates.ts";
import { missingColumns } from "./recognise-template.ts";
import { EXAMPLE, type Template, type TemplateColumn, type TemplateKey } from "./template.ts";
import { TEMPLATES } from "./templates.ts";

/** An input table with the cells of its body, top to bottom, by key of the column. */
export interface FilledTemplate extends FoundTemplate {
  readonly rows: number;
  readonly cells: ReadonlyMap<string, readonly ReadCell[]>;
}

/** A row that is not used although something stands in it: its cell, and what is wrong with that. */
export interface LeftOutRow {
  /** As the user counts. */
  readonly row: number;
  /** Address of the cell in its sheet. */
  readonly cell: string;
  readonly column: string;
  readonly reason: "missing" | "unreadable" | "too-many";
}

/** What became of the rows of a table: `rows` is the sum of all the others. */
export interface TableCount {
  readonly key: TemplateKey;
  /** What such a table is called, in plain words. */
  readonly title: string;
  readonly table: string;
  readonly sheet: string;
  /** False where a required column is missing: then no row is read. */
  readonly isUsable: boolean;
  readonly rows: number;
  readonly used: number;
  readonly examples: number;
  readonly blank: number;
  /** Prefilled rows without an answer. */
  readonly unanswered: number;
  readonly leftOut: readonly LeftOutRow[];
}

const BLANK: ReadCell = { value: "", isShownAsDate: false, isError: false };

/**
 * What stands in a row of the body; a column that the table does not have is blank.
 *
 * @param filled The table. @param key Of the column. @param offset From the first row of the body. @returns The cell.
 * @example cellAt({ cells: new Map() }, "owner", 0).value // => ""
 */
export const cellAt = (filled: FilledTemplate, key: string, offset: number): ReadCell =>
  filled.cells.get(key)?.[offset] ?? BLANK;

/** Rows by what they are; `live` are read. All are offsets from the first row of the body. */
export interface SortedRows {
  readonly live: readonly number[];
  readonly examples: number;
  readonly blank: number;
  readonly unanswered: number;
}

/**
 * Tells rows to read from those that show how to fill the table, from blank ones, and from questions without an answer.
 *
 * @param filled The table. @returns The rows by kind.
 * @example sortRows({ key: "wording", rows: 2, cells: new Map([["id", [{ value: "example " }, { value: "Q1a" }]], ["wording", [{ value: "x" }, { value: "" }]]]) }) // => { live: [], examples: 1, blank: 0, unanswered: 1 }
 */
export function sortRows(filled: FilledTemplate): SortedRows {
  const template = TEMPLATES[filled.key];
  const kinds = Array.from({ length: filled.rows }, (_, offset) =>
    kindOf(template, filled, offset),
  );
  const count = (kind: RowKind): number => kinds.filter((one) => one === kind).length;
  return {
    live: kinds.flatMap((kind, offset) => (kind === "live" ? [offset] : [])),
    examples: count("example"),
    blank: count("blank"),
    unanswered: count("unanswered"),
  };
}

type RowKind = "live" | "example" | "blank" | "unanswered";

function kindOf(template: Template, filled: FilledTemplate, offset: number): RowKind {
  const isEmpty = (key: string): boolean => isBlank(cellAt(filled, key, offset));
  const marker = cellAt(filled, template.marker, offset);
  if (!marker.isError && foldLabel(marker.value) === EXAMPLE.toLowerCase()) return "example";
  if (template.columns.every(({ key }) => isEmpty(key))) return "blank";
  const { answers } = template;
  return answers.length > 0 && answers.every(isEmpty) ? "unanswered" : "live";
}

/**
 * The row of an offset as the user counts it.
 *
 * @param filled The table. @param offset From the first row of the body. @returns 1 is the sheet's first row.
 * @example rowOf({ area: { row: 3 } }, 0) // => 5
 */
export const rowOf = ({ area }: FilledTemplate, offset: number): number => area.row + offset + 2;

/**
 * Where a row is left out, in the words and addresses of the sheet.
 *
 * @param filled The table. @param column In which something is wrong. @param at The row, and what is wrong. @returns The entry.
 * @example leftOutAt({ area: { row: 3 }, columns: new Map([["meeting", 1]]) }, { key: "meeting", header: "Meeting" }, { offset: 0, reason: "missing" }).cell // => "B5"
 */
export const leftOutAt = (
  filled: FilledTemplate,
  column: TemplateColumn,
  { offset, reason }: { readonly offset: number; readonly reason: LeftOutRow["reason"] },
): LeftOutRow => ({
  row: rowOf(filled, offset),
  cell: addressOf(filled, column, offset),
  column: column.header,
  reason,
});

const addressOf = (filled: FilledTemplate, { key }: TemplateColumn, offset: number): string =>
  cellAddress(filled.area.row + 1 + offset, filled.columns.get(key) ?? filled.area.column);

/** A message quotes no more of a cell. */
const LONGEST_QUOTE = 40;

/**
 * A cell that holds something else than its column should.
 *
 * @param filled The table. @param column Its column. @param offset From the first row of the body. @returns The problem.
 * @example faultAt({ name: "T", area: { sheet: "S", row: 0, column: 0 }, columns: new Map(), cells: new Map() }, { key: "held", header: "Held on", kind: "date" }, 0).expected // => "a day such as 2026-10-31"
 */
export function faultAt(filled: FilledTemplate, column: TemplateColumn, offset: number): Problem {
  const { value, isError } = cellAt(filled, column.key, offset);
  const found = isError ? "an error of Excel" : String(value).trim();
  return {
    code: "cell-invalid",
    table: filled.name,
    sheet: filled.area.sheet,
    address: addressOf(filled, column, offset),
    row: rowOf(filled, offset),
    column: column.header,
    found:
      found.length > LONGEST_QUOTE ? `${found.slice(0, LONGEST_QUOTE).toWellFormed()}…` : found,
    expected: expectedWords(column),
  };
}

/**
 * The required columns that a table does not have, each a problem.
 *
 * @param filled The table. @returns None for a table that can be used.
 * @example requiredMissing({ key: "forums", name: "tblForums", columns: new Map() })[0].column // => "Meeting"
 */
export const requiredMissing = (filled: FilledTemplate): readonly Problem[] =>
  missingColumns(TEMPLATES[filled.key], filled.columns)
    .filter(({ isRequired }) => isRequired)
    .map(({ header }) => ({
      code: "template-column-missing",
      table: filled.name,
      column: header,
    }));

/**
 * The count of a table of which no row is read.
 *
 * @param filled The table. @returns All counts 0.
 * @example unusableCount({ key: "forums", name: "tblForums", area: { sheet: "Forums" } }).isUsable // => false
 */
export const unusableCount = (filled: FilledTemplate): TableCount => ({
  key: filled.key,
  title: TEMPLATES[filled.key].title,
  table: filled.name,
  sheet: filled.area.sheet,
  isUsable: false,
  rows: 0,
  used: 0,
  examples: 0,
  blank: 0,
  unanswered: 0,
  leftOut: [],
});

/**
 * The count of a table whose rows were read.
 *
 * @param filled The table. @param sorted Its rows by kind. @param leftOut Those of the live ones that are not used.
 * @returns Counts that add up to all rows.
 * @example countOf({ key: "forums", name: "tblForums", area: { sheet: "Forums" }, rows: 2 }, { live: [1], examples: 1, blank: 0, unanswered: 0 }, []).used // => 1
 */
export const countOf = (
  filled: FilledTemplate,
  { live, ...sorted }: SortedRows,
  leftOut: readonly LeftOutRow[],
): TableCount => ({
  ...unusableCount(filled),
  ...sorted,
  isUsable: true,
  rows: filled.rows,
  used: live.length - leftOut.length,
  leftOut,
});
