import type {
  TaskLine,
  TaskReview,
  UnitLine,
} from "../../../shared/contract/readiness/governance.ts";
import type { Draw } from "../block.ts";
import type { Mark } from "../marks.ts";
import { wrapWords } from "../wrap-words.ts";
import {
  ACCOUNTABILITY_WIDTHS,
  LINK_COLUMN,
  NAME_LETTERS,
  STATE_COLUMN,
} from "./accountability-grid.ts";
import type { KeyFigure } from "./key-figures.ts";
import { drawKeyFigures } from "./key-figures.ts";
import { linkRow } from "./link-rows.ts";
import type { Names } from "./names.ts";
import type { Part, PartRow } from "./rows.ts";
import { linkPart, partOf, words } from "./rows.ts";
import { countCell, dayCell, shareCell, shareWords } from "./score-cells.ts";
import { restRows } from "./rest-rows.ts";
import { drawTable } from "./wide-sheet.ts";

const NOTE_LETTERS = 21;
const [SECOND, THIRD, FOURTH, FIFTH] = [1, 3, 5, 7] as const;
/** A bucket that begins later than this many days ago is old. */
const OLD_DAYS = 60;

/**
 * The figures of the task list. Closure is counted by the first due date: a later one never improves it.
 *
 * @param review Of the tasks. @returns Draws them side by side.
 */
export function drawTaskFigures(review: TaskReview): Draw {
  const { completeness, onTime, signalToAction, linkedToRoadmap, largestUnit } = review;
  const figures: readonly KeyFigure[] = [
    {
      label: "Tasks that say what, who and when",
      value: completeness.value,
      note: `${shareWords(completeness, "tasks")} with deliverable, unit, owner and due date`,
      column: 0,
      letters: NAME_LETTERS,
    },
    {
      label: "Closed by first date",
      value: onTime.value,
      note: shareWords(onTime, "due"),
      column: SECOND,
      letters: NOTE_LETTERS,
    },
    {
      label: "Signals with a task",
      value: signalToAction.value,
      note: shareWords(signalToAction, "signals of concern"),
      tone: signalToAction.value !== null && signalToAction.value < 1 ? "worse" : "ink",
      column: THIRD,
      letters: NOTE_LETTERS,
    },
    {
      label: "On the roadmap",
      value: linkedToRoadmap.value,
      note: shareWords(linkedToRoadmap, "tasks"),
      column: FOURTH,
      letters: NOTE_LETTERS,
    },
    {
      label: "In the largest unit",
      value: largestUnit.value,
      note: shareWords(largestUnit, "tasks"),
      column: FIFTH,
      letters: NOTE_LETTERS,
    },
  ];
  return drawKeyFigures(figures);
}

const unitName = (unit: number | null, names: Names): string =>
  unit === null ? "without a unit" : names.unit(unit);

const unitRow =
  (names: Names) =>
  (line: UnitLine): PartRow => [
    words(wrapWords(unitName(line.unit, names), NAME_LETTERS), {
      tone: line.unit === null ? "worse" : "ink",
    }),
    partOf(countCell(line.tasks)),
    partOf(countCell(line.open)),
    partOf(countCell(line.overdue, "worse")),
    partOf(countCell(line.closed)),
    partOf(shareCell(line.onTime)),
    partOf(countCell(line.incomplete, "worse")),
  ];

/**
 * The unified task list by unit, and the units that have no task at all (S36).
 *
 * @param review Of the tasks. @param names Of the workbook. @returns Draws the table.
 */
export function drawUnits({ units, unitsWithNone, more }: TaskReview, names: Names): Draw {
  const none = unitsWithNone.map((unit): PartRow => [
    words(names.unit(unit)),
    words("✕ no task", { tone: "worse", align: "right" }),
  ]);
  return drawTable({
    heads: ["Tasks by unit", ">Tasks", ">Open", ">Overdue", ">Closed", ">On time", ">Incomplete"],
    rows: [
      ...units.map(unitRow(names)),
      ...restRows(more?.["units"], "other unit"),
      ...none,
      ...restRows(
        more?.["unitsWithNone"],
        "other unit without a task",
        "other units without a task",
      ),
    ],
    none: "No unit has a task.",
  });
}

const bucketWords = ({ from, to }: TaskReview["ageing"][number]): string =>
  to === null ? `>Over ${from - 1} d` : `>${from}–${to} d`;

/**
 * Overdue tasks by the days since their first due date, with those that were re-dated.
 *
 * @param review Of the tasks. @returns Draws the buckets side by side, then tasks without a date.
 */
export function drawAgeing({ ageing, undated, redated }: TaskReview): Draw {
  return drawTable({
    heads: ["Open past the first due date", ...ageing.map(bucketWords), ">Undated", ">All"],
    rows: [
      [
        words("Tasks"),
        ...ageing.map(({ tasks, from }) =>
          partOf(countCell(tasks, from > OLD_DAYS ? "worse" : "ink")),
        ),
        partOf(countCell(undated, "worse")),
        partOf(countCell(ageing.reduce((sum, { tasks }) => sum + tasks, undated))),
      ],
      [
        words(`of these re-dated; ${redated} in all`),
        ...ageing.map((bucket) => partOf(countCell(bucket.redated))),
        words("–", { tone: "quiet", align: "right" }),
        partOf(countCell(ageing.reduce((sum, bucket) => sum + bucket.redated, 0))),
      ],
    ],
  });
}

const stateMark = ({ isStalled, daysOverdue }: TaskLine): Mark => {
  const isLate = daysOverdue !== null && daysOverdue > 0;
  if (isStalled) return { words: isLate ? "✕ late, stalled" : "✕ stalled", tone: "worse" };
  return { words: "◇ late", tone: "worse" };
};

/** Free places, so that the next part stands in its column. */
const free = (count: number): readonly null[] => Array.from({ length: count }, () => null);

const lateRow =
  (names: Names) =>
  (line: TaskLine): PartRow => {
    const mark = stateMark(line);
    const label = names.label("actions", line.row) ?? `task in row ${line.row}`;
    const owner: Part =
      line.owner === null
        ? words("✕ no owner", { tone: "worse", indent: 1 })
        : words(names.person(line.owner), { indent: 1 });
    return [
      words(wrapWords(label, NAME_LETTERS)),
      words(unitName(line.unit, names), { indent: 1 }),
      null,
      owner,
      null,
      line.daysOverdue === null
        ? words(line.originalDue === null ? "no date" : "–", { tone: "quiet", align: "right" })
        : partOf(countCell(line.daysOverdue)),
      partOf(countCell(line.timesRedated)),
      partOf(dayCell(line.originalDue)),
      partOf(dayCell(line.currentDue)),
      words(mark.words, { tone: mark.tone, indent: 1 }),
      ...free(LINK_COLUMN - STATE_COLUMN - 1),
      linkPart(linkRow("actions", line.row, names)),
    ];
  };

/** As many as fit half a page; the others are in the task list. */
const MOST_LATE = 15;

/**
 * Tasks that are late or stalled, by their first due date, with how often that was moved; each with a link (S20).
 *
 * @param review Of the tasks. @param names Of the workbook. @returns Draws the list.
 */
export function drawLate({ late, more }: TaskReview, names: Names): Draw {
  const shown = late.slice(0, MOST_LATE);
  const rest = late.length - shown.length + (more?.["late"] ?? 0);
  const heads = [
    "Late and stalled tasks",
    "_Unit",
    "",
    "_Owner",
    "",
    ">Days late",
    ">Re-dated",
    ">First due",
    ">Now due",
    "_State",
    ...free(LINK_COLUMN - STATE_COLUMN - 1).map(() => ""),
    "Row",
  ];
  return drawTable({
    heads: heads.concat(free(ACCOUNTABILITY_WIDTHS.length - heads.length).map(() => "")),
    rows: [...shown.map(lateRow(names)), ...restRows(rest, "other task")],
    none: "No open task is late, and none is stalled.",
  });
}
