import type { Readiness } from "../../../shared/contract/readiness/answer.ts";
import type {
  ForumLine,
  ForumReview,
  MeetingLine,
} from "../../../shared/contract/readiness/governance.ts";
import { monthInWords } from "../../../shared/scoring/month.ts";
import { countWords, writeNumber } from "../../../shared/scoring/write-number.ts";
import type { Block, Draw } from "../block.ts";
import { blockOf, mergeBlocks, shiftRight } from "../block.ts";
import { text } from "../cells.ts";
import { ACCOUNTABILITY_WIDTHS, ACROSS_LETTERS, NAME_LETTERS } from "./accountability-grid.ts";
import { compareDays } from "./compare-days.ts";
import type { KeyFigure } from "./key-figures.ts";
import { drawKeyFigures } from "./key-figures.ts";
import { linkRow } from "./link-rows.ts";
import { monthLetter, outcomeInBrief, signOf, stripMonths, stripWords } from "./meeting-strip.ts";
import type { Names } from "./names.ts";
import { restRows } from "./rest-rows.ts";
import type { Part, PartRow } from "./rows.ts";
import { drawRows, headRow, linkPart, partOf, placeHeads, placeParts, words } from "./rows.ts";
import { countCell, dayCell, meanCell, shareCell, shareWords } from "./score-cells.ts";
import { wrapWords } from "../wrap-words.ts";
import type { TwoParts } from "./wide-sheet.ts";
import { drawTable } from "./wide-sheet.ts";

/** The figures stand two columns apart. */
const [SECOND, THIRD, FOURTH, FIFTH] = [1, 3, 5, 7] as const;
const NOTE_LETTERS = 21;

const QUIET = { tone: "quiet" } as const;

const forumName = (forum: number | null, names: Names): string =>
  forum === null ? "without a forum" : names.forum(forum);

const slipWords = (days: number | null): string =>
  days === null ? "" : `; usual slip ${countWords(Math.round(days), "day")}`;

const absence = ({ ceo }: ForumReview): string =>
  ceo.absentStreak === 0
    ? "there at the last one"
    : `missed the last ${writeNumber(ceo.absentStreak)}`;

/**
 * The five figures of the forums, each for itself.
 *
 * @param review Of the forums. @returns Draws them side by side.
 */
export function drawForumFigures(review: ForumReview): Draw {
  const { adherence, slipDays, ceo, attendance, basis, ccoChaired, decay } = review;
  const figures: readonly KeyFigure[] = [
    {
      label: "Held alone, of those planned",
      value: adherence.value,
      note: `${shareWords(adherence, "meetings")}${slipWords(slipDays)}`,
      column: 0,
      letters: NAME_LETTERS,
    },
    {
      label: "CEO came",
      value: ceo.attended.value,
      note: `${shareWords(ceo.attended, "meetings")}; ${absence(review)}`,
      tone: ceo.absentStreak > 1 ? "worse" : "ink",
      column: SECOND,
      letters: NOTE_LETTERS,
    },
    {
      label: "Seats filled",
      value: attendance.value,
      note: `${shareWords(attendance, basis === "invited" ? "invited" : "required")}, delegates apart`,
      column: THIRD,
      letters: NOTE_LETTERS,
    },
    {
      label: "Attendance retained",
      value: decay.retention,
      note:
        decay.retention === null || decay.lastThree === null || decay.first === null
          ? (decay.note ?? "too few meetings")
          : `${writeNumber(decay.lastThree, 1)} of late, ${writeNumber(decay.first, 1)} at first`,
      column: FOURTH,
      letters: NOTE_LETTERS,
    },
    {
      label: "CCO in the chair",
      value: ccoChaired.value,
      note: shareWords(ccoChaired, "meetings"),
      column: FIFTH,
      letters: NOTE_LETTERS,
    },
  ];
  return drawKeyFigures(figures);
}

const stripOf = (
  meetings: readonly MeetingLine[],
  months: readonly string[],
): readonly (Part | null)[] =>
  months.map((month) => {
    const found = signOf(meetings, month);
    return found === null ? null : words(found.sign, { tone: found.tone, align: "center" });
  });

/** A board or a talk of two need not stand alone: for them a share held alone would read as a fault. */
const NEED_NOT_STAND_ALONE: ReadonlySet<string> = new Set(["board", "one-to-one"]);

const standsAlone = ({ kind }: ForumLine): boolean =>
  kind === null || !NEED_NOT_STAND_ALONE.has(kind);

const forumRow =
  ({ meetings }: ForumReview, months: readonly string[], names: Names) =>
  (line: ForumLine): PartRow => [
    words(wrapWords(forumName(line.forum, names), NAME_LETTERS)),
    partOf(countCell(line.scheduled)),
    partOf(countCell(line.held)),
    standsAlone(line) ? partOf(countCell(line.heldStandalone)) : null,
    partOf(countCell(line.cancelled + line.postponed, "worse")),
    partOf(countCell(line.tackedOn + line.missed, "worse")),
    partOf(meanCell(line.slipDays)),
    standsAlone(line) ? partOf(shareCell(line.adherence)) : null,
    line.next === null
      ? words("none", { tone: "worse", align: "right" })
      : partOf(dayCell(line.next)),
    ...stripOf(
      meetings.filter(({ forum }) => forum === line.forum),
      months,
    ),
  ];

/** Figures are over all meetings; strip and chart over those that are listed. */
const unlistedWords = ({ more }: ForumReview): readonly string[] => {
  const earlier = more?.["meetings"];
  return earlier === undefined
    ? []
    : [
        `${countWords(earlier, "earlier meeting is", "earlier meetings are")} in the figures, not in the strip and the chart.`,
      ];
};

/**
 * The calendar of forums: how each kept its dates, the next one, and a strip with a sign a month (S7, S47, S82).
 *
 * @param readiness Its day. @param review Of the forums. @param names Of the workbook. @returns Draws table and strip.
 */
export function drawCalendar(
  { asOf }: Pick<Readiness, "asOf">,
  review: ForumReview,
  names: Names,
): Draw {
  return (row): Block => {
    const months = stripMonths(asOf);
    const [first = "", last = ""] = [months[0], months.at(-1)];
    const heads = headRow([
      "Forum",
      ">Planned",
      ">Held",
      ">Held alone",
      ">Called off",
      ">Not held",
      ">Slip, days",
      ">Share alone",
      ">Next",
    ]);
    const letters = months.map((month) =>
      text(monthLetter(month), { role: "header", align: "center" }),
    );
    const table = drawRows(
      [
        ...review.forums.map(forumRow(review, months, names)),
        ...restRows(review.more?.["forums"], "other forum"),
      ],
      {
        row: row + 1,
        columns: ACCOUNTABILITY_WIDTHS.length,
      },
    );
    return mergeBlocks([
      blockOf(row, [[...heads, ...letters]]),
      table,
      blockOf(table.end, [
        [text(stripWords(), { role: "figure-note" })],
        ...wrapWords(
          `Strip: ${monthInWords(first)} to ${monthInWords(last)}, by planned day. Not held: tacked on, or missed. Share alone: blank where a meeting need not stand alone. Meetings ahead count in no figure.`,
          ACROSS_LETTERS,
        ).map((line) => [text(line, { role: "figure-note" })]),
        ...unlistedWords(review).map((line) => [text(line, { role: "figure-note" })]),
      ]),
    ]);
  };
}

const NOT_AS_PLANNED = new Set<MeetingLine["outcome"]>([
  "cancelled",
  "postponed",
  "tacked-on",
  "missed",
]);

/** Right of the chart: a name over two columns, the day under the next day of each forum, what happened, the row. */
const [LAPSES_COLUMN, LAPSE_DAY, LAPSE_WORDS, LAPSE_ROW] = [6, 2, 3, 10] as const;
const LAPSE_LETTERS = 26;

/** As many as stand beside the chart; the others are below what is printed, and the strip shows them all. */
const MOST_LAPSES = 11;

const drawLapseRows = (rows: readonly PartRow[]): Draw => {
  const heads = placeHeads(ACCOUNTABILITY_WIDTHS.length - LAPSES_COLUMN, {
    0: "Not held as planned",
    [LAPSE_DAY]: ">Planned for",
    [LAPSE_WORDS]: "_What happened",
    [LAPSE_ROW]: "Row",
  });
  const table = drawTable({ heads, rows, none: "Every meeting that was planned was held alone." });
  return (row) => shiftRight(table(row), LAPSES_COLUMN);
};

const lapseRow =
  (names: Names) =>
  (line: MeetingLine): PartRow =>
    placeParts([
      [0, words(wrapWords(forumName(line.forum, names), LAPSE_LETTERS))],
      [LAPSE_DAY, partOf(dayCell(line.scheduled))],
      [LAPSE_WORDS, words(outcomeInBrief(line.outcome), { tone: "worse", indent: 1 })],
      [LAPSE_ROW, linkPart(linkRow("forums", line.row, names))],
    ]);

/**
 * The meetings that were not held as planned, latest first, each with a link to its row; they stand right of the chart.
 *
 * @param review Of the forums. @param names Of the workbook. @returns Draws as many as there is room for with the number
 * of the others, and those.
 */
export function drawLapses({ meetings }: ForumReview, names: Names): TwoParts {
  const rows = meetings
    .filter(({ outcome }) => NOT_AS_PLANNED.has(outcome))
    .toSorted((a, b) => compareDays(b.scheduled, a.scheduled))
    .map(lapseRow(names));
  const most = rows.length > MOST_LAPSES ? MOST_LAPSES - 1 : rows.length;
  const rest = rows.slice(most);
  const more = words(`and ${writeNumber(rest.length)} more, below what is printed`, QUIET);
  return {
    shown: drawLapseRows([...rows.slice(0, most), ...(rest.length > 0 ? [[more]] : [])]),
    rest: rest.length > 0 ? drawLapseRows(rest) : (row) => blockOf(row, []),
  };
}
