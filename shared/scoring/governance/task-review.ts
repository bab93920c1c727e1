import type { TaskLine, TaskReview, UnitLine } from "../../contract/readiness/governance.ts";
import type { Ref } from "../../contract/readiness/figure.ts";
import { absenceOf, type GovernanceInput, type RowTable } from "./input.ts";
import { matchSignals } from "./signal-action.ts";
import { refsOf, shareOf, tallyMarks, type Tally } from "./tally.ts";
import { readTasks, type Task } from "./tasks.ts";

/**
 * Counts tasks by a mark.
 *
 * @param tasks As they stand. @param mark Yes, no, or null for a blank. @returns Counts with the rows of the tasks.
 * @see ours
 * @example tallyTasks([], () => true).den // => 0
 */
export function tallyTasks(tasks: readonly Task[], mark: (task: Task) => boolean | null): Tally {
  return tallyMarks(
    "actions",
    tasks.map((task) => ({ row: task.row.row, mark: mark(task) })),
    ({ mark: is }) => is,
  );
}

/**
 * M57: tasks closed by the first day promised, of those whose first day promised has come.
 *
 * @param tasks As they stand. @returns Counts of tasks.
 * @see design: metrics M57; S36
 * @example tallyOnTime([]).den // => 0
 */
export function tallyOnTime(tasks: readonly Task[]): Tally {
  return tallyTasks(
    tasks.filter(({ isDue }) => isDue),
    ({ isOnTime }) => isOnTime,
  );
}

/**
 * M59, S36: tasks with what, which unit, who and when, of all tasks.
 *
 * @param tasks As they stand. @returns Counts of tasks.
 * @see Bliss, file 001: a unified task list; design: metrics M59
 * @example tallyComplete([]).den // => 0
 */
export function tallyComplete(tasks: readonly Task[]): Tally {
  return tallyTasks(tasks, ({ isComplete }) => isComplete);
}

/**
 * S32: tasks that carry an item of the roadmap, of all tasks. Where the workbook has a roadmap, the item has to be on it.
 *
 * @param tasks As they stand. @param input The roadmap. @returns Counts of tasks.
 * @see Bliss, file 001: a central roadmap that everyone follows
 * @example tallyLinked([], { tables: {} }).den // => 0
 */
export function tallyLinked(
  tasks: readonly Task[],
  { tables }: Pick<GovernanceInput, "tables">,
): Tally {
  const roadmap = tables.roadmap ?? [];
  const items = new Set(roadmap.map(({ item }) => item));
  return tallyTasks(
    tasks,
    ({ row }) => row.roadmapItem !== null && (roadmap.length === 0 || items.has(row.roadmapItem)),
  );
}

const UNIT_TABLES = ["quiz", "conditions", "people", "attendance", "roadmap", "decisions"] as const;

interface UnitRow {
  readonly row: number;
  readonly unit?: number | null;
  readonly units?: readonly number[];
}

const unitsIn = ({ unit, units }: UnitRow): readonly number[] => [
  ...(units ?? []),
  ...(unit === null || unit === undefined ? [] : [unit]),
];

/**
 * M59: units that other tables know and that have no task.
 *
 * @param tasks As they stand. @param input All tables. @returns Codes in ascending order, with the rows that name them.
 * @see design: metrics M59
 * @example unitsWithNone([], { tables: { people: [{ row: 2, unit: 5 }] } }) // => { units: [5], refs: [{ table: "people", rows: [2] }] }
 */
export function unitsWithNone(
  tasks: readonly Task[],
  { tables }: Pick<GovernanceInput, "tables">,
): { readonly units: number[]; readonly refs: Ref[] } {
  const busy = new Set(tasks.map(({ row }) => row.unit));
  const units = new Set<number>();
  const refs = UNIT_TABLES.flatMap((table: RowTable & keyof typeof tables) => {
    const rows: readonly UnitRow[] = tables[table] ?? [];
    const named = rows.filter((row) => unitsIn(row).some((unit) => !busy.has(unit)));
    for (const unit of named.flatMap(unitsIn)) if (!busy.has(unit)) units.add(unit);
    return refsOf(table, named);
  });
  return { units: [...units].toSorted((left, right) => left - right), refs };
}

/**
 * S66: tasks of the unit that has most, of the tasks that have a unit.
 *
 * @param tasks As they stand. @returns Counts of tasks.
 * @see Bliss, file 003: not inside a single department
 * @example tallyLargest([]).den // => 0
 */
export function tallyLargest(tasks: readonly Task[]): Tally {
  const placed = tasks.filter(({ row }) => row.unit !== null);
  const counts = [...Map.groupBy(placed, ({ row }) => row.unit).values()].map(
    ({ length }) => length,
  );
  const largest = Math.max(0, ...counts);
  return {
    num: largest,
    den: placed.length,
    rows: placed.length,
    unknown: 0,
    refs: refsOf(
      "actions",
      placed.map(({ row }) => row),
    ),
  };
}

const unitLines = (tasks: readonly Task[]): UnitLine[] =>
  [...Map.groupBy(tasks, ({ row }) => row.unit).entries()]
    .toSorted(([left], [right]) => (left ?? Infinity) - (right ?? Infinity))
    .map(([unit, own]) => ({
      unit,
      tasks: own.length,
      open: own.filter(({ isOpen }) => isOpen).length,
      overdue: own.filter(({ daysOverdue }) => daysOverdue !== null).length,
      closed: own.filter(({ isOpen }) => !isOpen).length,
      onTime: shareOf(tallyOnTime(own)),
      incomplete: own.filter(({ isComplete }) => !isComplete).length,
    }));

/** Open tasks past their first day by how long; the last bucket has no end. */
export interface Bucket {
  readonly from: number;
  readonly to: number | null;
  readonly tasks: readonly Task[];
}

/**
 * M58: open tasks by days past the first day promised, in four buckets.
 *
 * @param tasks As they stand. @param thresholds The ends of the first three buckets, in days. @returns Four buckets.
 * @see design: metrics M58
 * @example ageTasks([], { "overdue-one": 30, "overdue-two": 60, "overdue-three": 90 }).map(({ from }) => from) // => [1, 31, 61, 91]
 */
export function ageTasks(
  tasks: readonly Task[],
  thresholds: GovernanceInput["thresholds"],
): readonly Bucket[] {
  const ends = [thresholds["overdue-one"], thresholds["overdue-two"], thresholds["overdue-three"]];
  return [...ends, null].map((to, index) => {
    const from = (ends[index - 1] ?? 0) + 1;
    return {
      from,
      to,
      tasks: tasks.filter(
        ({ daysOverdue }) =>
          daysOverdue !== null && daysOverdue >= from && daysOverdue <= (to ?? Infinity),
      ),
    };
  });
}

/** Stalled ones that are not due yet come last; of equal ones the first row first. */
const longestFirst = (one: Task, other: Task): number =>
  (other.daysOverdue ?? 0) - (one.daysOverdue ?? 0) || one.row.row - other.row.row;

const taskLine = ({ row, daysOverdue, timesRedated, isStalled }: Task): TaskLine => ({
  row: row.row,
  unit: row.unit,
  owner: row.owner,
  originalDue: row.originalDue,
  currentDue: row.currentDue,
  daysOverdue,
  timesRedated,
  isStalled,
});

/**
 * S6, S20, S32, S36, S66 (M57 to M60): the unified task list as it stands on the as-of day.
 *
 * @param input All tables. @returns Counts, shares from 0 to 1, days; null without rows of tasks.
 * @see Bliss, file 001; design: metrics M57 to M60
 * @example reviewTasks({ asOf: "2026-10-31", tables: {}, thresholds: {}, concerns: [] }) // => null
 */
export function reviewTasks(input: GovernanceInput): TaskReview | null {
  if (absenceOf(input, "actions") !== null) return null;
  const tasks = readTasks(input);
  const signals = matchSignals(input);
  const signalCount = signals.metrics + signals.concerns;
  return {
    completeness: shareOf(tallyComplete(tasks)),
    onTime: shareOf(tallyOnTime(tasks)),
    redated: tasks.filter(({ timesRedated }) => timesRedated > 0).length,
    undated: tasks.filter(({ isOpen, row }) => isOpen && row.originalDue === null).length,
    linkedToRoadmap: shareOf(tallyLinked(tasks, input)),
    largestUnit: shareOf(tallyLargest(tasks)),
    units: unitLines(tasks),
    unitsWithNone: unitsWithNone(tasks, input).units,
    ageing: ageTasks(tasks, input.thresholds).map(({ from, to, tasks: late }) => ({
      from,
      to,
      tasks: late.length,
      redated: late.filter(({ timesRedated }) => timesRedated > 0).length,
    })),
    late: tasks
      .filter(({ daysOverdue, isStalled }) => daysOverdue !== null || isStalled)
      .toSorted(longestFirst)
      .map(taskLine),
    signalToAction: {
      value: signalCount === 0 ? null : signals.acted / signalCount,
      num: signals.acted,
      den: signalCount,
    },
  };
}
