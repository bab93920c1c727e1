import { trimText } from "./fold-text.ts";
import type { GroupedRows } from "./row-groups.ts";
import type { SettledRows } from "./settle-rows.ts";
import type { LabelUse } from "./tallied.ts";
import { describeUse, keyOfLabel, useLabels } from "./use-labels.ts";

/** The label of all complaints when they have no category that can be used. */
const ALL_COMPLAINTS = "All complaints";

/** The label of complaints whose category is blank. */
const NO_CATEGORY = "No category recorded";

/** The categories of the complaints, and to which of them a row belongs. */
export interface GroupedCategories {
  readonly categories: readonly LabelUse[];
  /** Index of the category that a label's identity belongs to. */
  readonly rowOf: (label: string) => number;
  /** Whether the rows can be counted by the category column. */
  readonly isByColumn: boolean;
  readonly notes: readonly string[];
}

/**
 * The categories of the complaints that count; one for all of them when there is no column, or when it is free text.
 *
 * @param grouped All rows. @param settled What became of them. @param header The category column; null when none is mapped.
 * @returns Categories in order of code points.
 * @example groupCategories({ rows: 0, groups: [], repeats: [], spellings: new Map(), hasMoreLabels: false }, { rows: 0, used: 0, counted: [], faults: [], excludedByLabel: new Map() }, null).categories // => [{ label: "All complaints", spellings: [], used: 0, excluded: 0 }]
 */
export function groupCategories(
  grouped: GroupedRows,
  settled: SettledRows,
  header: string | null,
): GroupedCategories {
  if (header === null)
    return countAsOne(settled, [
      "No category column is chosen: the complaints are counted as one.",
    ]);
  const used = useLabels(grouped, settled, { column: trimText(header), blank: NO_CATEGORY });
  if (used.isFreeText) return countAsOne(settled, used.notes);
  const rowOf = new Map(used.labels.map(({ key }, index) => [key, index]));
  return {
    categories: used.labels.map(describeUse),
    rowOf: (label) => rowOf.get(keyOfLabel(label, NO_CATEGORY)) ?? 0,
    isByColumn: true,
    notes: used.notes,
  };
}

function countAsOne({ rows, used }: SettledRows, notes: readonly string[]): GroupedCategories {
  const all = { label: ALL_COMPLAINTS, spellings: [], used, excluded: rows - used };
  return { categories: [all], rowOf: () => 0, isByColumn: false, notes };
}
