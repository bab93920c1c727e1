import { addSums, currenciesOf, type AmountSums } from "./amount-sums.ts";
import { monthEnd, monthOf } from "./calendar-day.ts";
import type { KnownOrder } from "./date-text.ts";
import { findBody } from "./far-off-days.ts";
import { firstPlaces, type Fault } from "./excluded-rows.ts";
import type { GroupedRows, Repeat, RowGroup } from "./row-groups.ts";
import type { Exclusion } from "./tallied.ts";

/** What decides about rows once the order of day and month is known. */
export interface Settlement {
  readonly order: KnownOrder;
  /** Rows after this day do not count. */
  readonly latestDay: string;
  /** Sheet columns, counted from 0; null where the table has none. */
  readonly dateColumn: number | null;
  readonly idColumn: number | null;
}

/** Rows that count, alike in day and label. */
export interface CountedRows {
  /** `YYYY-MM-DD`; null where the table has no dates. */
  readonly day: string | null;
  /** Last day that these rows tell of: the day, or the end of the month when only the month is known. */
  readonly lastDay: string | null;
  /** The identity of the label. */
  readonly label: string;
  readonly rows: number;
  readonly sums: AmountSums;
}

/** What became of all rows: each counts or has a fault. */
export interface SettledRows {
  readonly rows: number;
  readonly used: number;
  readonly counted: readonly CountedRows[];
  readonly faults: readonly Fault[];
  /** Rows left out, by the identity of their label. */
  readonly excludedByLabel: ReadonlyMap<string, number>;
}

/**
 * Decides for each group whether its rows count. Of rows with the same id the one with the earliest day counts, then the
 * first label, so that the order of the rows in the sheet decides nothing.
 *
 * @param grouped All rows. @param settlement The order, the last day, the columns. @returns Every row, counted or at fault.
 * @example settleRows({ rows: 0, groups: [], repeats: [], spellings: new Map(), hasMoreLabels: false }, { order: "dmy", latestDay: "2024-12-31", dateColumn: 0, idColumn: null }).used // => 0
 */
export function settleRows(grouped: GroupedRows, settlement: Settlement): SettledRows {
  const judged = judgeGroups(grouped.groups, settlement);
  const surplus = grouped.repeats.flatMap((repeats) =>
    repeats
      .filter(({ group }) => judged.get(group) === null)
      .toSorted((one, other) => compareRepeats(one, other, settlement.order))
      .slice(1),
  );
  const surplusByGroup = Map.groupBy(surplus, ({ group }) => group);
  const counted: CountedRows[] = [];
  const faults: Fault[] = [];
  const excludedByLabel = new Map<string, number>();
  const exclude = (label: string | null, fault: Fault): void => {
    faults.push(fault);
    if (label !== null) excludedByLabel.set(label, (excludedByLabel.get(label) ?? 0) + fault.rows);
  };
  for (const [group, reason] of judged) {
    if (reason !== null) {
      exclude(group.label, faultOf(group, reason, settlement));
      continue;
    }
    const repeats = surplusByGroup.get(group) ?? [];
    if (repeats.length > 0) exclude(group.label, faultOfRepeats(repeats, settlement));
    if (group.rows > repeats.length) counted.push(countGroup(group, repeats, settlement.order));
  }
  const used = counted.reduce((sum, { rows }) => sum + rows, 0);
  return { rows: grouped.rows, used, counted, faults, excludedByLabel };
}

/** Rows far from all others are found among those that would count. */
function judgeGroups(
  groups: readonly RowGroup[],
  settlement: Settlement,
): ReadonlyMap<RowGroup, Exclusion | null> {
  const judged = new Map(groups.map((group) => [group, judgeGroup(group, settlement)] as const));
  const days = new Map<string, number>();
  for (const [group, reason] of judged) {
    const day = dayIn(group, settlement);
    if (reason === null && day !== null) days.set(day, (days.get(day) ?? 0) + group.rows);
  }
  const body = findBody(days);
  if (body === null) return judged;
  const isFarOff = (group: RowGroup): boolean => {
    const day = dayIn(group, settlement);
    return day !== null && (day < body.firstDay || day > body.lastDay);
  };
  for (const [group, reason] of judged)
    if (reason === null && isFarOff(group)) judged.set(group, "date-far-off");
  return judged;
}

const dayIn = (group: RowGroup, { order }: Settlement): string | null =>
  group.date?.days[order] ?? null;

function judgeGroup(group: RowGroup, settlement: Settlement): Exclusion | null {
  if (group.fault !== null) return group.fault;
  if (settlement.dateColumn === null) return null;
  const day = group.date?.days[settlement.order] ?? null;
  if (day === null) return "date-unreadable";
  return day > settlement.latestDay ? "after-as-of" : null;
}

function compareRepeats(one: Repeat, other: Repeat, order: KnownOrder): number {
  const [first, second] = [keyOfRepeat(one, order), keyOfRepeat(other, order)];
  if (first !== second) return first < second ? -1 : 1;
  return one.row - other.row;
}

/** All that counting sees of a row; a row whose value is known comes before one whose value is not. */
function keyOfRepeat({ group, sums }: Repeat, order: KnownOrder): string {
  const { unknown, units, percentages } = sums;
  const value = [unknown.point, unknown.comma, units.point, units.comma, percentages];
  return [group.date?.days[order] ?? "", group.label ?? "", ...value, ...currenciesOf(sums)].join(
    "|",
  );
}

function faultOf(group: RowGroup, reason: Exclusion, { dateColumn }: Settlement): Fault {
  const places = group.places.map(({ row, column }) => ({
    row,
    column: column >= 0 ? column : (dateColumn ?? 0),
  }));
  return { reason, rows: group.rows, places };
}

function faultOfRepeats(repeats: readonly Repeat[], { idColumn }: Settlement): Fault {
  const places = firstPlaces(repeats.map(({ row }) => ({ row, column: idColumn ?? 0 })));
  return { reason: "same-id", rows: repeats.length, places };
}

function countGroup(group: RowGroup, repeats: readonly Repeat[], order: KnownOrder): CountedRows {
  const day = group.date?.days[order] ?? null;
  const isMonth = group.date?.isMonth ?? false;
  return {
    day,
    lastDay: day !== null && isMonth ? monthEnd(monthOf(day)) : day,
    label: group.label ?? "",
    rows: group.rows - repeats.length,
    sums: repeats.reduce((sums, repeat) => addSums(sums, repeat.sums, -1), group.sums),
  };
}
