import type { Readiness } from "../../../shared/contract/readiness/answer.ts";
import type { Share, UnitLine } from "../../../shared/contract/readiness/governance.ts";
import type { Block, Draw } from "../block.ts";
import { blockOf, mergeBlocks } from "../block.ts";
import { text } from "../cells.ts";
import { wrapWords } from "../wrap-words.ts";
import { ACCOUNTABILITY_WIDTHS, NAME_LETTERS } from "./accountability-grid.ts";
import type { Names } from "./names.ts";
import type { Part, PartRow } from "./rows.ts";
import { partOf, placeHeads, words } from "./rows.ts";
import { countCell, shareCell } from "./score-cells.ts";
import { drawTable } from "./wide-sheet.ts";

/**
 * What a unit is called.
 *
 * @param unit Its code; null where tasks or people have none. @param names Of the workbook. @returns Its name.
 * @example unitName(null, {}) // => "without a unit"
 */
export function unitName(unit: number | null, names: Pick<Names, "unit">): string {
  return unit === null ? "without a unit" : names.unit(unit);
}

/** A unit with what the two tables say of it. */
interface UnitRow {
  readonly unit: number | null;
  readonly tasks: UnitLine | null;
  readonly goals: Share | null;
}

type Reviews = Pick<Readiness, "tasks" | "people">;

/** Units of the task list first, in its order, then those that only people have. */
const unitsOf = ({ tasks, people }: Reviews): readonly UnitRow[] => {
  const goals = new Map(people?.byUnit.map(({ unit, incentives }) => [unit, incentives]));
  const lines = new Map(tasks?.units.map((line) => [line.unit, line]));
  const all = new Set([...lines.keys(), ...(tasks?.unitsWithNone ?? []), ...goals.keys()]);
  return [...all].map((unit) => ({
    unit,
    tasks: lines.get(unit) ?? null,
    goals: goals.get(unit) ?? null,
  }));
};

const TASK_HEADS = [">Tasks", ">Open", ">Overdue", ">Closed", ">On time", ">Incomplete"];
const GOAL_HEADS = [">With a goal", ">Share"];

const taskParts = ({ tasks }: UnitRow): readonly (Part | null)[] =>
  tasks === null
    ? TASK_HEADS.map(() => null)
    : [
        partOf(countCell(tasks.tasks)),
        partOf(countCell(tasks.open)),
        partOf(countCell(tasks.overdue, "worse")),
        partOf(countCell(tasks.closed)),
        partOf(shareCell(tasks.onTime)),
        partOf(countCell(tasks.incomplete, "worse")),
      ];

const goalParts = ({ goals }: UnitRow): readonly (Part | null)[] =>
  goals === null
    ? GOAL_HEADS.map(() => null)
    : [words(`${goals.num} of ${goals.den}`, { align: "right" }), partOf(shareCell(goals))];

const faultsOf = ({ unit, goals }: UnitRow, tasks: Reviews["tasks"]): readonly string[] => [
  ...(unit !== null && tasks?.unitsWithNone.includes(unit) === true ? ["no task"] : []),
  ...(goals !== null && goals.num === 0 && goals.den > 0 ? ["nobody with a goal"] : []),
];

const unitRow =
  ({ tasks, people }: Reviews, names: Names) =>
  (row: UnitRow): PartRow => {
    const faults = faultsOf(row, tasks);
    return [
      words(wrapWords(unitName(row.unit, names), NAME_LETTERS), {
        tone: row.unit === null ? "worse" : "ink",
      }),
      ...(tasks === null ? [] : taskParts(row)),
      ...(people === null ? [] : goalParts(row)),
      faults.length === 0 ? null : words(`✕ ${faults.join(", ")}`, { tone: "worse", indent: 1 }),
    ];
  };

const TITLES = { both: "Tasks and customer goals, by unit", goals: "Customer goals by unit" };

const GOAL_WORDS =
  "With a goal: people whose pay or promotion has a customer goal, of the people listed in the unit.";

/**
 * The unified task list by unit with the units that have no task at all, and beside it where nobody has a customer goal in
 * pay or promotion (S36, S42).
 *
 * @param reviews Of tasks and people; one of them at least. @param names Of the workbook. @returns Draws the table.
 */
export function drawUnits(reviews: Reviews, names: Names): Draw {
  const { tasks, people } = reviews;
  const title = people === null ? "Tasks by unit" : TITLES[tasks === null ? "goals" : "both"];
  const heads = [
    title,
    ...(tasks === null ? [] : TASK_HEADS),
    ...(people === null ? [] : GOAL_HEADS),
    "_State",
  ];
  const table = drawTable({
    heads: placeHeads(ACCOUNTABILITY_WIDTHS.length, heads),
    rows: unitsOf(reviews).map(unitRow(reviews, names)),
    none: tasks === null ? "No person has a unit." : "No unit has a task.",
  });
  return (row): Block => {
    const drawn = table(row);
    return people === null
      ? drawn
      : mergeBlocks([drawn, blockOf(drawn.end, [[text(GOAL_WORDS, { role: "figure-note" })]])]);
  };
}
