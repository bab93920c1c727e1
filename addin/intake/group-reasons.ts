import { explainsLoss, foldLabel } from "./fold-label.ts";
import { trimText } from "./fold-text.ts";
import type { GroupedRows } from "./row-groups.ts";
import type { SettledRows } from "./settle-rows.ts";
import type { LabelUse } from "./tallied.ts";
import { describeUse, keyOfLabel, useLabels } from "./use-labels.ts";

/** The label of losses whose reason is blank, or that have no column for it. */
const NO_REASON = "No reason recorded";

/** The label of losses whose reasons are free text: there is a reason, but they cannot be counted by it. */
const FREE_TEXT_REASON = "Reason in free text";

/** The reasons of the losses, and to which of them a row belongs. */
export interface GroupedReasons {
  readonly reasons: readonly LabelUse[];
  readonly explained: readonly boolean[];
  /** Index of the reason that a label's identity belongs to. */
  readonly rowOf: (label: string) => number;
  /** Whether the rows can be counted by the reason column. */
  readonly isByColumn: boolean;
  readonly notes: readonly string[];
}

/**
 * The reasons of the losses that count.
 *
 * @param grouped All rows. @param settled What became of them. @param header The reason column; null when none is mapped.
 * @returns Reasons in order of code points; with free text, one for all of it and one for blanks.
 * @example groupReasons({ rows: 0, groups: [], repeats: [], spellings: new Map(), hasMoreLabels: false }, { rows: 0, used: 0, counted: [], faults: [], excludedByLabel: new Map() }, null).explained // => [false]
 */
export function groupReasons(
  grouped: GroupedRows,
  settled: SettledRows,
  header: string | null,
): GroupedReasons {
  if (header === null)
    return {
      reasons: [nameAll(NO_REASON, settled)],
      explained: [false],
      rowOf: () => 0,
      isByColumn: false,
      notes: ["No reason column is chosen: no loss is explained."],
    };
  const used = useLabels(grouped, settled, { column: trimText(header), blank: NO_REASON });
  if (used.isFreeText) return groupFreeText(settled, used.notes);
  const rowOf = new Map(used.labels.map(({ key }, index) => [key, index]));
  const blank = foldLabel(NO_REASON);
  return {
    reasons: used.labels.map(describeUse),
    explained: used.labels.map(({ key, label }) => key !== blank && explainsLoss(label)),
    rowOf: (label) => rowOf.get(keyOfLabel(label, NO_REASON)) ?? 0,
    isByColumn: true,
    notes: used.notes,
  };
}

function nameAll(label: string, { rows, used }: SettledRows): LabelUse {
  return { label, spellings: [], used, excluded: rows - used };
}

function groupFreeText(settled: SettledRows, notes: readonly string[]): GroupedReasons {
  const isUnexplained = (label: string): boolean => !explainsLoss(label);
  const sumRows = (isBlank: boolean): number =>
    settled.counted
      .filter(({ label }) => isUnexplained(label) === isBlank)
      .reduce((sum, { rows }) => sum + rows, 0);
  const sumExcluded = (isBlank: boolean): number =>
    [...settled.excludedByLabel]
      .filter(([label]) => isUnexplained(label) === isBlank)
      .reduce((sum, [, rows]) => sum + rows, 0);
  const reasons = [NO_REASON, FREE_TEXT_REASON].map((label, index) => ({
    label,
    spellings: [],
    used: sumRows(index === 0),
    excluded: sumExcluded(index === 0),
  }));
  return {
    reasons,
    explained: [false, true],
    rowOf: (label) => (isUnexplained(label) ? 0 : 1),
    isByColumn: false,
    notes,
  };
}
