import type { ForumReview, MeetingLine } from "../../../shared/contract/readiness/governance.ts";
import { writeNumber } from "../../../shared/scoring/write-number.ts";
import type { Block, Draw } from "../block.ts";
import { blockOf, mergeBlocks } from "../block.ts";
import { blank, number, text } from "../cells.ts";
import { shortMonth } from "../latest-month.ts";
import { COUNT_FORMAT } from "../number-format.ts";
import type { Box, Cell, ChartPlan, ChartSeries } from "../plan.ts";
import { wrapWords } from "../wrap-words.ts";
import { ACROSS_LETTERS } from "./accountability-grid.ts";
import { compareDays } from "./compare-days.ts";
import { shareWords } from "./score-cells.ts";

/** Rows that the chart takes, and its columns; what stands beside it begins a column further. */
export const [CHART_ROWS, CHART_COLUMNS] = [12, 5] as const;
/** Fewest meetings of which a line says something. */
const LEAST_MEETINGS = 3;

const body = { role: "body" as const };

/** The champion's forum tells the decay; without one, all meetings that were held. */
export const attendedMeetings = ({ meetings }: ForumReview): readonly MeetingLine[] => {
  const counted = meetings.filter(
    ({ attended, scheduled }) => attended !== null && scheduled !== null,
  );
  const forums = counted.filter(({ kind }) => kind === "customer-forum");
  return (forums.length >= LEAST_MEETINGS ? forums : counted).toSorted((a, b) =>
    compareDays(a.scheduled, b.scheduled),
  );
};

const countOr = (value: number | null): Cell =>
  value === null ? blank(body) : number(value, COUNT_FORMAT, body);

const chartOf = (row: number, meetings: readonly MeetingLine[], place: Box): ChartPlan => {
  const boxAt = (column: number): Box => ({ row, column, rows: meetings.length, columns: 1 });
  const [first, last] = [meetings[0], meetings.at(-1)];
  const lines: readonly ChartSeries[] = [
    { name: "came themselves", values: boxAt(1), style: "data" },
    { name: "required", values: boxAt(2), style: "limit" },
  ];
  const isRequired = meetings.some(({ required }) => required !== null);
  return {
    name: "UpstreamAttendanceChart",
    kind: "line",
    title: "Who came to the customer forum, meeting by meeting",
    alt: `Line chart of attendance: ${first?.attended ?? 0} at the first of ${meetings.length} meetings, ${last?.attended ?? 0} at the last.`,
    categories: boxAt(0),
    series: isRequired ? lines : lines.slice(0, 1),
    place,
    valueFormat: COUNT_FORMAT,
  };
};

/**
 * The figures behind the line of attendance, and the chart over them; they stand below what is printed.
 *
 * @param review Of the forums. @param place Cells that the chart covers. @returns Draws them; nothing below three meetings.
 */
export function drawAttendanceChart(review: ForumReview, place: Box | null): Draw {
  return (row): Block => {
    const meetings = attendedMeetings(review);
    if (place === null || meetings.length < LEAST_MEETINGS) return blockOf(row, []);
    const head = { role: "header" as const, align: "right" as const };
    return blockOf(
      row,
      [
        [text("Figures behind the chart", { role: "section" })],
        [text("Meeting", { role: "header" }), text("Came", head), text("Required", head)],
        ...meetings.map(({ scheduled, attended, required }) => [
          text(shortMonth(scheduled ?? ""), body),
          countOr(attended),
          countOr(required),
        ]),
      ],
      { charts: [chartOf(row + 2, meetings, place)] },
    );
  };
}

const decayWords = ({ decay, attendance, basis }: ForumReview): readonly string[] => {
  const { first, lastThree, retention, halfLifeMonths, note } = decay;
  const seats = `Over all meetings held, ${shareWords(attendance, basis === "invited" ? "invited" : "required")} came themselves.`;
  if (first === null || lastThree === null || retention === null)
    return [seats, note ?? "Too few meetings to say how attendance falls off."];
  return [
    seats,
    `The first meeting had ${writeNumber(first, 1)}; the last three had ${writeNumber(lastThree, 1)} in the mean: ${writeNumber(retention * 100)}% are left.`,
    halfLifeMonths === null
      ? (note ?? "No half-life: attendance does not fall, or there are too few meetings.")
      : `At this pace half of those who come are gone after ${writeNumber(halfLifeMonths, 1)} months.`,
    "A large first crowd makes the fall look steeper; the dashed line is whom the meeting needs.",
  ];
};

const NO_LINE = "Fewer than three meetings have attendance, so there is no line to draw.";

/**
 * Room for the chart of attendance, something beside it, and below both what the chart says.
 *
 * @param review Of the forums. @param beside Drawn right of the chart. @returns Draws them; the chart covers the cells at
 * the left.
 */
export function drawAttendance(review: ForumReview, beside: Draw): Draw {
  return (row): Block => {
    const right = beside(row);
    const hasChart = attendedMeetings(review).length >= LEAST_MEETINGS;
    const left = hasChart
      ? { ...blockOf(row, []), anchors: new Map([["attendance", { row, column: 0 }]]) }
      : blockOf(row, [
          [text("Attendance", { role: "section" })],
          [text(NO_LINE, { role: "note" })],
        ]);
    const end = Math.max(hasChart ? row + CHART_ROWS : left.end, right.end);
    const lines = hasChart ? wrapWords(decayWords(review).join(" "), ACROSS_LETTERS) : [];
    const below = blockOf(
      end,
      lines.map((line) => [text(line, { role: "figure-note" })]),
    );
    return mergeBlocks([left, right, below]);
  };
}
