import { foldLabel, showLabel } from "./fold-label.ts";
import { MOST_LABELS, type GroupedRows } from "./row-groups.ts";
import type { SettledRows } from "./settle-rows.ts";
import type { LabelUse } from "./tallied.ts";
import { writeCount } from "./write-count.ts";

/** More distinct labels than this are free text: nobody keeps a list of that many categories (reading.md 6). */
const MAX_GROUPS = 100;

/** Share of rows whose label occurs once, from which a column looks like free text (reading.md 6). */
const SINGLE_SHARE = 0.3;

/** Fewest rows for which that share says anything. Ours. */
const ENOUGH_ROWS = 30;

/** A label with its identity. */
export interface UsedLabel extends LabelUse {
  readonly key: string;
}

/** The labels of a table, or that they are free text and must not be grouped. */
export interface UsedLabels {
  readonly isFreeText: boolean;
  /** In order of code points; empty for free text. */
  readonly labels: readonly UsedLabel[];
  readonly notes: readonly string[];
}

/** How a table names its labels. */
export interface LabelWords {
  /** Header of the column. */
  readonly column: string;
  /** The label of blank cells. */
  readonly blank: string;
}

/**
 * The labels of the rows that count, each as most rows write it.
 *
 * @param grouped All rows. @param settled What became of them. @param words Header, and the label of blanks.
 * @returns The labels; none when there are more than a hundred, or most rows have one of their own.
 * @example useLabels({ rows: 0, groups: [], repeats: [], spellings: new Map(), hasMoreLabels: false }, { rows: 0, used: 0, counted: [], faults: [], excludedByLabel: new Map() }, { column: "Product", blank: "No category recorded" }).labels // => []
 */
export function useLabels(
  grouped: GroupedRows,
  settled: SettledRows,
  words: LabelWords,
): UsedLabels {
  const used = countByLabel(settled, foldLabel(words.blank));
  if (used.size > MAX_GROUPS || grouped.hasMoreLabels || isMostlySingle(used, settled.used)) {
    const distinct = grouped.hasMoreLabels
      ? `more than ${writeCount(MOST_LABELS)}`
      : writeCount(used.size);
    return { isFreeText: true, labels: [], notes: [noteFreeText(distinct, settled.used, words)] };
  }
  const labels = [...used]
    .map(([key, rows]) => describeLabel(key, rows, { grouped, settled, words }))
    .toSorted((one, other) => (one.label < other.label ? -1 : 1));
  return { isFreeText: false, labels, notes: noteLabels(labels, settled.used, words) };
}

/**
 * The identity under which a row counts: blank cells count with the rows that spell the label of blanks out.
 *
 * @param key Identity of a cell's label; empty for a blank. @param blank The label of blanks. @returns The identity.
 * @example keyOfLabel("", "No category recorded") // => "no category recorded"
 */
export function keyOfLabel(key: string, blank: string): string {
  return key === "" ? foldLabel(blank) : key;
}

/**
 * A label without its identity.
 *
 * @param used A label. @returns What is shown of it.
 * @example describeUse({ key: "a", label: "A", spellings: ["A"], used: 1, excluded: 0 }) // => { label: "A", spellings: ["A"], used: 1, excluded: 0 }
 */
export function describeUse({ label, spellings, used, excluded }: UsedLabel): LabelUse {
  return { label, spellings, used, excluded };
}

/** Sentences about people differ from row to row; a list of reasons does not. What is not grouped is not sent. */
const isMostlySingle = (used: ReadonlyMap<string, number>, rows: number): boolean =>
  rows >= ENOUGH_ROWS &&
  [...used.values()].filter((count) => count === 1).length / rows >= SINGLE_SHARE;

function countByLabel({ counted }: SettledRows, blankKey: string): ReadonlyMap<string, number> {
  const used = new Map<string, number>();
  for (const { label, rows } of counted) {
    const key = label === "" ? blankKey : label;
    used.set(key, (used.get(key) ?? 0) + rows);
  }
  return used;
}

interface Context {
  readonly grouped: GroupedRows;
  readonly settled: SettledRows;
  readonly words: LabelWords;
}

function describeLabel(key: string, used: number, context: Context): UsedLabel {
  const { grouped, settled, words } = context;
  const keys = key === foldLabel(words.blank) ? [key, ""] : [key];
  const written = keys.flatMap((one) => [...(grouped.spellings.get(one) ?? [])]);
  const excluded = keys.reduce((sum, one) => sum + (settled.excludedByLabel.get(one) ?? 0), 0);
  return {
    key,
    label: mostFrequent(written.map(([text, rows]) => [showLabel(text), rows])) || words.blank,
    spellings: distinctSpellings(written),
    used,
    excluded,
  };
}

function mostFrequent(texts: readonly (readonly [string, number])[]): string {
  const rows = new Map<string, number>();
  for (const [text, count] of texts) if (text !== "") rows.set(text, (rows.get(text) ?? 0) + count);
  const [first] = [...rows].toSorted(
    ([one, ones], [other, others]) => others - ones || (one < other ? -1 : 1),
  );
  return first?.[0] ?? "";
}

/** COUNTIF does not tell capital letters apart: one spelling of each such set is kept, so that counts add up. */
function distinctSpellings(written: readonly (readonly [string, number])[]): readonly string[] {
  const sorted = written.toSorted(
    ([one, ones], [other, others]) => others - ones || (one < other ? -1 : 1),
  );
  const byCase = new Map<string, string>();
  for (const [text] of sorted) {
    const key = text.toLowerCase();
    if (!byCase.has(key)) byCase.set(key, text);
  }
  return [...byCase.values()];
}

function noteFreeText(distinct: string, rows: number, { column }: LabelWords): string {
  return `“${column}” is free text: ${distinct} different entries in ${writeCount(rows, "row")}. They are not grouped; choose a column with a fixed list of values.`;
}

function noteLabels(
  labels: readonly UsedLabel[],
  rows: number,
  { column, blank }: LabelWords,
): readonly string[] {
  const blankRows = labels.find(({ key }) => key === foldLabel(blank))?.used ?? 0;
  const varied = labels.filter(
    ({ spellings, key }) => spellings.length > 1 && key !== foldLabel(blank),
  );
  const notes: string[] = [];
  if (blankRows > 0)
    notes.push(
      `“${column}” is blank or a placeholder in ${writeCount(blankRows, "row")}, counted as “${blank}”.`,
    );
  if (varied.length > 0)
    notes.push(
      `${writeCount(varied.length, "label")} of “${column}” ${varied.length === 1 ? "is" : "are"} written with different spaces; each is counted as one.`,
    );
  return notes;
}
