import { headerWords } from "../fold-text.ts";
import type { Template, TemplateColumn, TemplateKey } from "./template.ts";
import { TEMPLATE_KEYS, TEMPLATES } from "./templates.ts";

/** What a table is taken for: which template, and which of its columns is which. */
export interface Recognised {
  readonly key: TemplateKey;
  /** Whether its name says so, or its headers alone. */
  readonly by: "name" | "headers";
  /** Place among the headers, counted from 0, by key of the column. */
  readonly columns: ReadonlyMap<string, number>;
  /** Enough headers are those of the template: it is no table of complaints or losses by chance. */
  readonly isCertain: boolean;
}

/** Share of a template's columns that tells a table by its headers alone; other tables share a few words with one at most. Ours. */
const SHARE_BY_HEADERS = 2 / 3;
/** Share of a table's own headers from which a name such as `tblFeedback` is believed. Ours. */
const SHARE_BY_NAME = 1 / 2;
/** Fewest columns by which a table is told by its headers alone. Ours. */
const LEAST_COLUMNS = 3;

/**
 * Which input table this is, by its name or by its headers alone: in any order, however they are capitalised or spaced, with
 * columns missing or added. A copy that Excel named `tblForums3` counts as one.
 *
 * @param name Of the table. @param headers From left to right. @returns The template and where its columns stand; null for any other table.
 * @example recogniseTemplate("Table1", ["month", "Moment", "Numerator", "Denominator"])?.key // => "momentResults"
 * @example recogniseTemplate("Table1", ["Date", "Category"]) // => null
 */
export function recogniseTemplate(name: string, headers: readonly string[]): Recognised | null {
  const named = TEMPLATE_KEYS.find((key) => isNamed(name, TEMPLATES[key]));
  if (named !== undefined) {
    const columns = matchColumns(TEMPLATES[named], headers);
    const isCertain = columns.size >= 2 && columns.size >= headers.length * SHARE_BY_NAME;
    return { key: named, by: "name", columns, isCertain };
  }
  const [best] = TEMPLATE_KEYS.map((key) => {
    const columns = matchColumns(TEMPLATES[key], headers);
    return { key, columns, share: columns.size / TEMPLATES[key].columns.length };
  })
    .filter(
      ({ key, columns, share }) =>
        share >= SHARE_BY_HEADERS &&
        columns.size >= LEAST_COLUMNS &&
        missingColumns(TEMPLATES[key], columns).every(({ isRequired }) => !isRequired),
    )
    .toSorted((one, other) => other.share - one.share);
  if (best === undefined) return null;
  return { key: best.key, by: "headers", columns: best.columns, isCertain: true };
}

/**
 * The columns of a template that a table does not have.
 *
 * @param template What it is. @param columns Those that were found. @returns The others, in the template's order.
 * @example missingColumns({ columns: [{ key: "a" }, { key: "b" }] }, new Map([["a", 0]])) // => [{ key: "b" }]
 */
export function missingColumns(
  { columns }: Pick<Template, "columns">,
  found: ReadonlyMap<string, number>,
): readonly TemplateColumn[] {
  return columns.filter(({ key }) => !found.has(key));
}

function isNamed(name: string, { table }: Template): boolean {
  const low = name.toLowerCase();
  const own = table.toLowerCase();
  return low.startsWith(own) && /^_?\d*$/u.test(low.slice(own.length));
}

/** The header of today wins over a former one, and the first of two like headers over the second. */
function matchColumns(template: Template, headers: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [place, header] of headers.entries()) {
    const words = foldHeader(header);
    if (words !== "" && !places.has(words)) places.set(words, place);
  }
  const found = new Map<string, number>();
  const taken = new Set<number>();
  const take = (column: TemplateColumn, names: readonly string[]): void => {
    if (found.has(column.key)) return;
    const place = names.map((header) => places.get(foldHeader(header))).find(isFree(taken));
    if (place === undefined) return;
    found.set(column.key, place);
    taken.add(place);
  };
  for (const column of template.columns) take(column, [column.header]);
  for (const column of template.columns) take(column, column.formerly);
  return found;
}

const isFree =
  (taken: ReadonlySet<number>) =>
  (place: number | undefined): boolean =>
    place !== undefined && !taken.has(place);

const foldHeader = (header: string): string => headerWords(header).join(" ");
