import { addSums, NO_AMOUNTS, type AmountSums } from "./amount-sums.ts";
import type { DateReading } from "./date-text.ts";
import { addPlace, type CellPlace } from "./excluded-rows.ts";
import { explainsLoss, foldLabel } from "./fold-label.ts";
import { rememberCells } from "./remember-cells.ts";
import type { CellValue } from "./source.ts";
import type { Exclusion } from "./tallied.ts";

/** Labels kept apart; with more the column is free text, and keeping each text would need memory for every row. */
export const MOST_LABELS = 5_000;

/** The identity of all labels beyond {@link MOST_LABELS}; no text of a cell folds to it. */
const MORE_LABELS = "\u0000 more";

/** Stands for the column of a row that has no fault by itself. */
const NO_COLUMN = -1;

/** What counting needs of one row. */
export interface RowFacts {
  readonly row: number;
  /** Why the row is left out whatever the order of its date, with the column at fault. */
  readonly fault: { readonly reason: Exclusion; readonly column: number } | null;
  /** Null where the table has no dates. */
  readonly date: DateReading | null;
  /** Null where the label cell holds an error. */
  readonly label: CellValue | null;
  /** Null where the table has no values. */
  readonly sums: AmountSums | null;
  /** Empty where the row has no id. */
  readonly id: string;
}

/** Rows that are alike as far as counting goes. */
export interface RowGroup {
  readonly fault: Exclusion | null;
  readonly date: DateReading | null;
  /** The identity of the label; null where its cell holds an error. */
  readonly label: string | null;
  readonly rows: number;
  readonly sums: AmountSums;
  /** The first few cells: those at fault, or the rows with column -1. */
  readonly places: readonly CellPlace[];
}

/** A row whose id another row has too. */
export interface Repeat {
  readonly group: RowGroup;
  readonly row: number;
  readonly sums: AmountSums;
}

/** All rows of a table, put together. */
export interface GroupedRows {
  readonly rows: number;
  readonly groups: readonly RowGroup[];
  /** Rows without a fault that share an id, by id; the id itself is not kept. */
  readonly repeats: readonly (readonly Repeat[])[];
  /** Spellings of each label with their rows, by the label's identity. */
  readonly spellings: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Whether there are more than {@link MOST_LABELS} labels; then they are free text and not all told apart. */
  readonly hasMoreLabels: boolean;
}

/** Takes rows one by one, in any order, and puts those together that count alike. */
export interface RowGrouper {
  readonly add: (facts: RowFacts) => void;
  readonly finish: () => GroupedRows;
}

/**
 * A grouper. Its memory grows with the distinct days, labels and ids, not with the rows.
 *
 * @returns Takes rows in any order; `finish` gives the same for any order.
 * @example groupRows().finish().rows // => 0
 */
export function groupRows(): RowGrouper {
  const groups: GrowingGroups = { byKey: new Map(), byReading: new WeakMap() };
  const ids: SeenIds = { first: new Map(), repeated: new Map() };
  const spellings = new Map<string, Map<string, number>>();
  let rows = 0;
  let hasMoreLabels = false;
  const identify = rememberCells((cell: CellValue): string => {
    const label = foldLabel(cell);
    if (spellings.size < MOST_LABELS || spellings.has(label) || !explainsLoss(label)) return label;
    hasMoreLabels = true;
    return MORE_LABELS;
  });
  const add = (facts: RowFacts): void => {
    rows += 1;
    const label = facts.label === null ? null : identify(facts.label);
    const group = groupOf(groups, facts, label);
    growGroup(group, facts);
    if (label !== null && label !== MORE_LABELS)
      countSpelling(spellings, label, String(facts.label));
    if (facts.id !== "" && facts.fault === null) seeId(ids, facts, group);
  };
  const finish = (): GroupedRows => ({
    rows,
    groups: [...groups.byKey.values()],
    repeats: [...ids.repeated.values()],
    spellings,
    hasMoreLabels,
  });
  return { add, finish };
}

type Growing = { -readonly [Key in keyof RowGroup]: RowGroup[Key] };

interface SeenIds {
  readonly first: Map<string, Repeat>;
  readonly repeated: Map<string, Repeat[]>;
}

interface GrowingGroups {
  readonly byKey: Map<string, Growing>;
  /** The same by reading and label: equal dates of a chunk share one reading, which spares writing a key for each row. */
  readonly byReading: WeakMap<DateReading, Map<string | null, Growing>>;
}

function groupOf(groups: GrowingGroups, facts: RowFacts, label: string | null): Growing {
  const near = nearGroups(groups, facts);
  const known = near?.get(label);
  if (known !== undefined) return known;
  const key = `${facts.fault?.reason ?? ""}|${keyOfDate(facts.date)}|${label === null ? "" : `=${label}`}`;
  const group = groups.byKey.get(key) ?? startGroup(facts, label);
  groups.byKey.set(key, group);
  near?.set(label, group);
  return group;
}

function nearGroups(
  { byReading }: GrowingGroups,
  { date, fault }: RowFacts,
): Map<string | null, Growing> | undefined {
  if (date === null || fault !== null) return undefined;
  const near = byReading.get(date) ?? new Map<string | null, Growing>();
  byReading.set(date, near);
  return near;
}

function keyOfDate(date: DateReading | null): string {
  if (date === null) return "";
  const { dmy, mdy, ymd } = date.days;
  return `${dmy},${mdy},${ymd},${date.form},${date.isMonth}`;
}

function startGroup(facts: RowFacts, label: string | null): Growing {
  const fault = facts.fault?.reason ?? null;
  return { fault, date: facts.date, label, rows: 0, sums: NO_AMOUNTS, places: [] };
}

function growGroup(group: Growing, facts: RowFacts): void {
  group.rows += 1;
  if (facts.sums !== null) group.sums = addSums(group.sums, facts.sums, 1);
  const place = { row: facts.row, column: facts.fault?.column ?? NO_COLUMN };
  group.places = addPlace(group.places, place);
}

function countSpelling(
  spellings: Map<string, Map<string, number>>,
  label: string,
  spelling: string,
): void {
  const known = spellings.get(label) ?? new Map<string, number>();
  spellings.set(label, known);
  known.set(spelling, (known.get(spelling) ?? 0) + 1);
}

function seeId({ first, repeated }: SeenIds, facts: RowFacts, group: RowGroup): void {
  const repeat: Repeat = { group, row: facts.row, sums: facts.sums ?? NO_AMOUNTS };
  const earlier = first.get(facts.id);
  if (earlier === undefined) {
    first.set(facts.id, repeat);
    return;
  }
  const all = repeated.get(facts.id) ?? [earlier];
  repeated.set(facts.id, all);
  all.push(repeat);
}
