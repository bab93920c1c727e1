import type { Readiness } from "../../../shared/contract/readiness/answer.ts";
import type { Share, UnitLine } from "../../../shared/contract/readiness/governance.ts";
import type { Block, Draw } from "../block.ts";
import { blockOf, mergeBlocks } from "../block.ts";
import { text } from "../cells.ts";
import { wrapWords } from "../wrap-words.ts";
import { ACCOUNTABILITY_WIDTHS, NAME_LETTERS } from "./accountability-grid.ts";
import type { Names } from "./names.ts";
import { restRows } from "./rest-rows.ts";
import type { Part, PartRow } from "./rows.ts";
import { partOf, placeHeads, placeParts, words } from "./rows.ts";
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

const HEADS = [
  "Tasks and customer goals, by unit",
  ">Tasks",
  ">Open",
  ">Overdue",
  ">Closed",
  ">On time",
  ">Incomplete",
  ">With a goal",
  ">Share",
  "_State",
];
const [GOALS, STATE] = [7, 9] as const;

const taskParts = ({ tasks }: UnitRow): readonly Part[] =>
  tasks === null
    ? []
    : [
        countCell(tasks.tasks),
        countCell(tasks.open),
        countCell(tasks.overdue, "worse"),
        countCell(tasks.closed),
        shareCell(tasks.onTime),
        countCell(tasks.incomplete, "worse"),
      ].map(partOf);

const faultsOf = ({ unit, goals }: UnitRow, { tasks }: Reviews): readonly string[] => [
  ...(unit !== null && tasks?.unitsWithNone.includes(unit) === true ? ["no task"] : []),
  ...(goals !== null && goals.num === 0 && goals.den > 0 ? ["nobody with a goal"] : []),
];

const unitRow =
  (reviews: Reviews, names: Names) =>
  (row: UnitRow): PartRow => {
    const { unit, goals } = row;
    const faults = faultsOf(row, reviews);
    const name = wrapWords(unitName(unit, names), NAME_LETTERS);
    return placeParts([
      [0, words(name, { tone: unit === null ? "worse" : "ink" })],
      ...taskParts(row).map((part, at) => [at + 1, part] as const),
      [GOALS, goals && words(`${goals.num} of ${goals.den}`, { align: "right" })],
      [GOALS + 1, goals && partOf(shareCell(goals))],
      [STATE, words(faults.length === 0 ? "" : `✕ ${faults.join(", ")}`, FAULT)],
    ]);
  };

/** Units that an answer of this size leaves out; those of people may be the same ones. */
const unlistedOf = ({ tasks, people }: Reviews): number => {
  const { units = 0, unitsWithNone = 0 } = tasks?.more ?? {};
  return Math.max(units + unitsWithNone, people?.more?.["byUnit"] ?? 0);
};

const FAULT = { tone: "worse", indent: 1 } as const;

const GOAL_WORDS =
  "With a goal: people whose pay or promotion has a customer goal, of the people listed in the unit.";

/**
 * The unified task list by unit with the units that have no task at all, and beside it where nobody has a customer goal in
 * pay or promotion (S36, S42).
 *
 * @param reviews Of tasks and people. @param names Of the workbook. @returns Draws the table.
 */
export function drawUnits(reviews: Reviews, names: Names): Draw {
  const table = drawTable({
    heads: placeHeads(ACCOUNTABILITY_WIDTHS.length, HEADS),
    rows: [
      ...unitsOf(reviews).map(unitRow(reviews, names)),
      ...restRows(unlistedOf(reviews), "other unit"),
    ],
    none: "No task and no person has a unit.",
  });
  return (row): Block => {
    const drawn = table(row);
    return mergeBlocks([drawn, blockOf(drawn.end, [[text(GOAL_WORDS, { role: "figure-note" })]])]);
  };
}
