import type { TaskLine, TaskReview } from "../../../shared/contract/readiness/governance.ts";
import type { Draw } from "../block.ts";
import { blockOf } from "../block.ts";
import type { Mark } from "../marks.ts";
import { wrapWords } from "../wrap-words.ts";
import { ACCOUNTABILITY_WIDTHS, NAME_LETTERS } from "./accountability-grid.ts";
import { unitName } from "./accountability-units.ts";
import type { KeyFigure } from "./key-figures.ts";
import { drawKeyFigures } from "./key-figures.ts";
import { linkRow } from "./link-rows.ts";
import type { Names } from "./names.ts";
import { restRows } from "./rest-rows.ts";
import type { Part, PartRow } from "./rows.ts";
import { linkPart, partOf, placeHeads, placeParts, words } from "./rows.ts";
import { countCell, dayCell, shareWords } from "./score-cells.ts";
import { countWords } from "../../../shared/scoring/write-number.ts";
import type { TwoParts } from "./wide-sheet.ts";
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

/** A label over two columns, unit and owner too; then days late, both days, and over the strip the rest. */
const [UNIT, OWNER, LATE, FIRST_DUE, NOW_DUE, REDATED, STATE, LINK] = [
  2, 4, 6, 7, 8, 11, 12, 17,
] as const;
const [LABEL_LETTERS, WHO_LETTERS] = [46, 22] as const;

const lateRow =
  (names: Names) =>
  (line: TaskLine): PartRow => {
    const mark = stateMark(line);
    const label = names.label("actions", line.row) ?? `task in row ${line.row}`;
    const owner: Part =
      line.owner === null
        ? words("✕ no owner", { tone: "worse" })
        : words(wrapWords(names.person(line.owner), WHO_LETTERS));
    const days =
      line.daysOverdue === null
        ? words(line.originalDue === null ? "no date" : "–", { tone: "quiet", align: "right" })
        : partOf(countCell(line.daysOverdue));
    return placeParts([
      [0, words(wrapWords(label, LABEL_LETTERS))],
      [UNIT, words(wrapWords(unitName(line.unit, names), WHO_LETTERS))],
      [OWNER, owner],
      [LATE, days],
      [FIRST_DUE, partOf(dayCell(line.originalDue))],
      [NOW_DUE, partOf(dayCell(line.currentDue))],
      [REDATED, partOf(countCell(line.timesRedated))],
      [STATE, words(mark.words, { tone: mark.tone, indent: 1 })],
      [LINK, linkPart(linkRow("actions", line.row, names))],
    ]);
  };

const drawLateRows = (rows: readonly PartRow[]): Draw =>
  drawTable({
    heads: placeHeads(ACCOUNTABILITY_WIDTHS.length, {
      0: "Late and stalled tasks",
      [UNIT]: "Unit",
      [OWNER]: "Owner",
      [LATE]: ">Days late",
      [FIRST_DUE]: ">First due",
      [NOW_DUE]: ">Now due",
      [REDATED]: ">Re-dated",
      [STATE]: "_State",
      [LINK]: "Row",
    }),
    rows,
    none: "No open task is late, and none is stalled.",
  });

/**
 * Tasks that are late or stalled, by their first due date, with how often that was moved; each with a link (S20).
 *
 * @param review Of the tasks. @param names Of the workbook. @param most How many the page has room for. @returns Draws
 * those with the number of the others, and the others; the second draws nothing where all are shown.
 */
export function drawLate({ late, more }: TaskReview, names: Names, most: number): TwoParts {
  const rows = late.map(lateRow(names));
  const rest = rows.slice(most);
  const unlisted = more?.["late"] ?? 0;
  const below = `and ${countWords(rest.length, "other task")}, below what is printed`;
  return {
    shown: drawLateRows([
      ...rows.slice(0, most),
      ...(rest.length > 0 ? [[words(below, { tone: "quiet" })]] : restRows(unlisted, "other task")),
    ]),
    rest:
      rest.length > 0
        ? drawLateRows([...rest, ...restRows(unlisted, "other task")])
        : (row) => blockOf(row, []),
  };
}
