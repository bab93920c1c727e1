import type { GovernanceTables } from "../../../shared/contract/readiness/request.ts";
import type { Problem } from "../../../shared/problem.ts";
import { showLabel } from "../fold-label.ts";
import { readActionSource, sourceName, type CountedLabels } from "./action-source.ts";
import { choose } from "./choices.ts";
import { namesIn, openBooks, type CodeBooks, type CodeReader } from "./code-books.ts";
import {
  cellAt,
  countOf,
  faultAt,
  leftOutAt,
  requiredMissing,
  sortRows,
  unusableCount,
  type FilledTemplate,
  type TableCount,
} from "./filled-template.ts";
import type { FoundTemplate } from "./find-templates.ts";
import { readSettings } from "./read-settings.ts";
import { readTable } from "./read-table.ts";
import { TEMPLATE_KEYS, TEMPLATES } from "./templates.ts";

/** The input tables of a workbook with their cells. */
export interface GovernanceInput {
  readonly tables: readonly FilledTemplate[];
  /** Tables of a kind that is there already. */
  readonly repeated: readonly FoundTemplate[];
  readonly labels: CountedLabels;
}

/** What the input tables say, as it is sent, and what stays here. */
export interface GovernanceIntake {
  /** As the contract wants it: no names, no ids, no text. */
  readonly tables: GovernanceTables;
  readonly counts: readonly TableCount[];
  /** Titles of the input tables that the workbook does not have. */
  readonly missing: readonly string[];
  /** The names behind the codes, to be printed. */
  readonly books: CodeBooks;
  /** The company's own words by id of an item or condition. */
  readonly wording: Readonly<Record<string, string>>;
  /** Cells that could not be read, and tables that cannot be used. They quote cells: for the pane alone. */
  readonly problems: readonly Problem[];
  /** The tables with their cells: where rows stand, and the words by which the user knows them. */
  readonly filled: readonly FilledTemplate[];
}

/**
 * From the cells of the input tables to what is sent. A table that is not there is left out; one without rows is empty.
 *
 * @param input Tables with their cells, and the labels that are counted anyway. @returns Rows, counts, names and problems.
 * @example readGovernance({ tables: [], repeated: [], labels: { categories: [], reasons: [] } }).tables // => {}
 */
export function readGovernance({ tables, repeated, labels }: GovernanceInput): GovernanceIntake {
  const usable = tables.filter((filled) => requiredMissing(filled).length === 0);
  const codes = gatherCodes(usable);
  const parts = tables.map((filled) =>
    usable.includes(filled) ? readOne(filled, { codes, labels }) : unusable(filled),
  );
  return {
    tables: Object.assign({}, ...parts.map(({ tables: part }) => part)) as GovernanceTables,
    counts: parts.map(({ count }) => count),
    missing: titlesBeside(tables),
    books: codes.books,
    wording: Object.assign({}, ...parts.map(({ wording }) => wording ?? {})) as Record<
      string,
      string
    >,
    problems: [...parts.flatMap(({ problems }) => problems), ...repeated.map(sayRepeated(tables))],
    filled: usable,
  };
}

const titlesBeside = (tables: readonly FilledTemplate[]): readonly string[] =>
  TEMPLATE_KEYS.filter((key) => !tables.some((filled) => filled.key === key)).map(
    (key) => TEMPLATES[key].title,
  );

interface Part {
  readonly tables: Readonly<Record<string, unknown>>;
  readonly count: TableCount;
  readonly problems: readonly Problem[];
  readonly wording?: Readonly<Record<string, string>>;
}

interface Known {
  readonly codes: CodeReader;
  readonly labels: CountedLabels;
}

const unusable = (filled: FilledTemplate): Part => ({
  tables: {},
  count: unusableCount(filled),
  problems: requiredMissing(filled),
});

const sayRepeated =
  (tables: readonly FilledTemplate[]) =>
  ({ key, name }: FoundTemplate): Problem => ({
    code: "table-repeated",
    table: name,
    read: tables.find((filled) => filled.key === key)?.name ?? TEMPLATES[key].table,
  });

/** The rows are as the schemas of the contract say: a test holds every template to them. */
function readOne(filled: FilledTemplate, known: Known): Part {
  if (filled.key === "wording") return readWording(filled);
  if (filled.key === "settings") {
    const { settings, count, problems } = readSettings(filled);
    return { tables: { settings }, count, problems };
  }
  const { rows, count, problems } = readTable(filled, known.codes);
  const fields = rows.map(({ fields: read, offset }) =>
    filled.key === "actions"
      ? Object.assign({}, read, readActionSource(filled, offset, known))
      : read,
  );
  return { tables: { [filled.key]: fields }, count, problems };
}

function readWording(filled: FilledTemplate): Part {
  const sorted = sortRows(filled);
  const id = TEMPLATES.wording.columns.find(({ key }) => key === "id");
  const rows = sorted.live.map((offset) => {
    const cell = cellAt(filled, "id", offset);
    const known = cell.isError ? null : choose(cell.value, id?.choices ?? []);
    return { offset, known, words: showLabel(cellAt(filled, "wording", offset).value) };
  });
  const strange = id === undefined ? [] : rows.filter(({ known }) => known === null);
  return {
    tables: {},
    wording: Object.fromEntries(
      rows.flatMap(({ known, words }) => (known === null ? [] : [[String(known), words]])),
    ),
    count: countOf(
      filled,
      sorted,
      strange.flatMap(({ offset }) =>
        id === undefined ? [] : [leftOutAt(filled, id, { offset, reason: "unreadable" })],
      ),
    ),
    problems: strange.flatMap(({ offset }) =>
      id === undefined ? [] : [faultAt(filled, id, offset)],
    ),
  };
}

/** All names of all tables first: the same name has the same code wherever it stands. */
function gatherCodes(tables: readonly FilledTemplate[]): CodeReader {
  const books = openBooks();
  for (const filled of tables) {
    for (const offset of sortRows(filled).live) addNames(filled, offset, books.add);
  }
  return books.close();
}

function addNames(
  filled: FilledTemplate,
  offset: number,
  add: ReturnType<typeof openBooks>["add"],
): void {
  for (const { key, kind, book, feeds } of TEMPLATES[filled.key].columns) {
    if (book === null || feeds.includes("sourceLabel")) continue;
    for (const name of namesIn(cellAt(filled, key, offset), kind === "multi-list")) add(book, name);
  }
  const source = filled.key === "actions" ? sourceName(filled, offset) : null;
  if (source !== null) add(source.book, source.name);
}
