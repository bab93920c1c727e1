import { listRows } from "../name-rows.ts";
import { countWords } from "../write-number.ts";
import { TABLE_NAMES, type GovernanceInput, type RowTable } from "./input.ts";

/** More of them than this nobody puts right from one sentence. */
const MOST_GROUPS = 5;

interface Rowed {
  readonly row: number;
}

type RowOf<Table extends RowTable> = NonNullable<GovernanceInput["tables"][Table]>[number];

/** What makes two rows of a table one thing, and how a note calls it. */
interface Identity<Table extends RowTable> {
  readonly same: string;
  /** With a null among them the row does not say which it is: such rows are each counted. */
  readonly codesOf: (row: RowOf<Table>) => readonly (number | string | null)[];
}

/**
 * What one row stands for. Answers of the surveys have a rule of their own (the latest counts); results of one month add up;
 * incidents and feedback have no id. A metric may stand there with several definitions: that they differ is a finding.
 */
const IDENTITIES: { readonly [Table in RowTable]?: Identity<Table> } = {
  people: { same: "person", codesOf: ({ person }) => [person] },
  forums: { same: "meeting", codesOf: ({ meeting }) => [meeting] },
  attendance: {
    same: "person at the same meeting",
    codesOf: ({ meeting, person }) => [meeting, person],
  },
  actions: { same: "task", codesOf: ({ action }) => [action] },
  roadmap: { same: "roadmap item", codesOf: ({ item }) => [item] },
  moments: { same: "moment", codesOf: ({ moment }) => [moment] },
  metrics: {
    same: "metric with the same definition",
    codesOf: ({ metric, definition }) => [metric, definition ?? "none"],
  },
  decisions: { same: "decision", codesOf: ({ decision }) => [decision] },
  assetPlan: { same: "month", codesOf: ({ period }) => [period] },
};

type AnyIdentity = Pick<Identity<RowTable>, "same"> & {
  readonly codesOf: (row: never) => readonly (number | string | null)[];
};

/** Rows that are one thing, in the order of the sheet; a row without an id is one by itself. */
const groupRows = (
  rows: readonly Rowed[],
  { codesOf }: AnyIdentity,
): readonly (readonly Rowed[])[] => {
  const keyOf = (row: Rowed): string | Rowed => {
    const codes = codesOf(row as never);
    return codes.includes(null) ? row : codes.join(" ");
  };
  return [...Map.groupBy(rows, keyOf).values()];
};

const noteRepeated = (
  table: RowTable,
  same: string,
  groups: readonly (readonly Rowed[])[],
): readonly string[] => {
  const repeated = groups.filter(({ length }) => length > 1);
  if (repeated.length === 0) return [];
  const named = repeated
    .slice(0, MOST_GROUPS)
    .map((rows) => listRows(rows.map(({ row }) => row)))
    .join("; ");
  const more = repeated.length - MOST_GROUPS;
  const rest = more > 0 ? `; and ${countWords(more, "more case")}` : "";
  const isOne = repeated.length === 1;
  const each = isOne ? "It counts once, by the first row" : "Each counts once, by its first row";
  const others = isOne && repeated[0]?.length === 2 ? "the other row" : "the other rows";
  return [
    `${TABLE_NAMES[table]}, ${named}${rest}: the same ${same} more than once. ${each}; correct or delete ${others}.`,
  ];
};

/**
 * The tables with each thing once: a task, a meeting, a person at a meeting that stands in two rows is still one. The first
 * row of the sheet counts, whatever the others say, so that no copied row improves or spoils a figure; the notes name them.
 *
 * @param input Rows in the order of the sheet. @returns The rows that count, and sentences on those that do not.
 * @see ours
 * @example countOnce({ tables: { actions: [{ row: 2, action: 7 }, { row: 5, action: 7 }] } }).notes // => ["Actions, rows 2 and 5: the same task more than once. It counts once, by the first row; correct or delete the other row."]
 */
export function countOnce(input: GovernanceInput): {
  readonly input: GovernanceInput;
  readonly notes: readonly string[];
} {
  const found = (Object.keys(IDENTITIES) as RowTable[]).flatMap((table) => {
    const of: AnyIdentity | undefined = IDENTITIES[table];
    const rows: readonly Rowed[] | undefined = input.tables[table];
    if (of === undefined || rows === undefined) return [];
    const groups = groupRows(rows, of);
    return [
      {
        kept: [table, groups.flatMap(([first]) => first ?? [])] as const,
        notes: noteRepeated(table, of.same, groups),
      },
    ];
  });
  const tables = { ...input.tables, ...Object.fromEntries(found.map(({ kept }) => kept)) };
  return { input: { ...input, tables }, notes: found.flatMap(({ notes }) => notes) };
}
