import { serialOfDay } from "../intake/calendar-day.ts";
import { expectedWords } from "../intake/templates/expected-words.ts";
import type { PrefilledRow, Template, TemplateColumn } from "../intake/templates/template.ts";
import { writeMark } from "../intake/templates/template-mark.ts";
import type { CellRule, InputColumnPlan, InputRowPlan, InputSheetPlan } from "./input-plan.ts";
import type { Content } from "./plan.ts";
import { referTo } from "./quote-sheet.ts";

/** Excel takes no longer list within a rule; a longer one stands on a sheet. */
const LONGEST_LIST = 255;

/** Texts wider than this wrap. */
const WIDE = 40;

/** What a plan depends on besides its template. */
export interface TemplatePlace {
  /** Title of the sheet. */
  readonly sheet: string;
  /** Words of items and conditions by id. */
  readonly wording: Readonly<Record<string, string>>;
  /** Where a long list stands: the formula that refers to it, by header of its column. */
  readonly listSources: ReadonlyMap<string, string>;
}

/**
 * An input table as a sheet.
 *
 * @param template What it holds. @param place Where it goes. @returns The plan.
 * @example planTemplate({ key: "forums", table: "tblForums", title: "Forums", purpose: "", version: 1, columns: [], prefilled: [], worded: null }, { sheet: "Forums (2)", wording: {}, listSources: new Map() }).mark // => "forums;1"
 */
export function planTemplate(template: Template, place: TemplatePlace): InputSheetPlan {
  const { columns } = template;
  const example = Object.fromEntries(columns.map((column) => [column.key, column.example]));
  return {
    key: template.key,
    sheet: place.sheet,
    table: template.table,
    heading: template.title,
    purpose: template.purpose,
    columns: planColumns(columns, place.listSources),
    rows: [
      rowOf(columns, example, true),
      // A free row below the example: whoever types into it and goes on gets rows that look as it does.
      ...(template.prefilled.length > 0 ? template.prefilled : [{}]).map((row) =>
        rowOf(columns, withWords(template, row, place), false),
      ),
    ],
    mark: writeMark(template),
  };
}

/**
 * Columns as they are written, in a new table or at the right of one that is there.
 *
 * @param columns Of a template. @param listSources Where long lists stand, by header. @returns As many.
 * @example planColumns([], new Map()) // => []
 */
export function planColumns(
  columns: readonly TemplateColumn[],
  listSources: ReadonlyMap<string, string>,
): readonly InputColumnPlan[] {
  return columns.map((column) => ({
    header: column.header,
    note: column.note,
    isRequired: column.isRequired,
    width: column.width,
    format: FORMATS[column.kind],
    align: NUMBERS.has(column.kind) ? "right" : "left",
    wrap: column.kind === "text" && column.width > WIDE,
    rule: RULES[column.kind](
      column,
      listSources.get(column.header),
      `Enter ${expectedWords(column)}.`,
    ),
  }));
}

const FORMATS: Readonly<Record<TemplateColumn["kind"], string>> = {
  text: "General",
  date: "yyyy-mm-dd",
  month: "yyyy-mm",
  number: "General",
  share: "0%",
  whole: "0",
  list: "General",
  "yes-no": "General",
  "multi-list": "General",
};

const NUMBERS: ReadonlySet<TemplateColumn["kind"]> = new Set(["number", "share", "whole"]);

/**
 * The values of a column's list as Excel wants them within a rule; null where they are too long for it or have commas.
 *
 * @param column With choices. @returns Values with commas between.
 * @example inlineList({ choices: [{ label: "Yes" }, { label: "No" }] }) // => "Yes,No"
 */
export function inlineList({ choices }: Pick<TemplateColumn, "choices">): string | null {
  const text = choices.map(({ label }) => label).join(",");
  const hasCommas = choices.some(({ label }) => label.includes(","));
  return text.length > LONGEST_LIST || hasCommas ? null : text;
}

/**
 * The formula that refers to a list on a sheet.
 *
 * @param sheet Its title. @param column Counted from 0. @param values How many, from the second row on. @returns With `=`.
 * @example listSource("Lists", 0, 3) // => "='Lists'!$A$2:$A$4"
 */
export function listSource(sheet: string, column: number, values: number): string {
  return `=${referTo(sheet, { row: 1, column, rows: values, columns: 1 })}`;
}

/** What each kind of column lets in; text takes anything. */
const RULES: Readonly<
  Record<
    TemplateColumn["kind"],
    (column: TemplateColumn, source: string | undefined, message: string) => CellRule | null
  >
> = {
  text: () => null,
  "multi-list": () => null,
  date: (_column, _source, message) => ({ kind: "date", message }),
  month: (_column, _source, message) => ({ kind: "date", message }),
  number: ({ least, most }, _source, message) => ({ kind: "decimal", least, most, message }),
  share: (_column, _source, message) => ({ kind: "decimal", least: 0, most: 1, message }),
  whole: ({ least, most }, _source, message) => ({
    kind: "whole",
    least: least ?? 0,
    most,
    message,
  }),
  "yes-no": (_column, _source, message) => ({ kind: "list", source: "Yes,No", message }),
  list: (column, source, message) => {
    const list = inlineList(column) ?? source;
    return list === undefined ? null : { kind: "list", source: list, message };
  },
};

function rowOf(
  columns: readonly TemplateColumn[],
  values: PrefilledRow,
  isExample: boolean,
): InputRowPlan {
  return { isExample, cells: columns.map((column) => contentOf(column, values[column.key] ?? "")) };
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

function contentOf({ kind }: TemplateColumn, value: string | number): Content {
  if (typeof value === "number") return { kind: "number", value };
  if (value === "") return { kind: "blank" };
  const day = kind === "month" ? `${value}-01` : value;
  if ((kind === "date" || kind === "month") && DAY.test(day))
    return { kind: "date", serial: serialOfDay(day) };
  // An answer such as 3 is a number, as it would be when somebody typed it.
  return kind === "list" && /^\d+$/u.test(value)
    ? { kind: "number", value: Number(value) }
    : { kind: "text", text: value };
}

function withWords(
  { worded }: Template,
  row: PrefilledRow,
  { wording }: Pick<TemplatePlace, "wording">,
): PrefilledRow {
  if (worded === null) return row;
  return { ...row, [worded.words]: wording[String(row[worded.id])] ?? "" };
}
