import type { Block, Draw } from "../block.ts";
import { stackBlocks } from "../block.ts";
import type { Box, SheetPlan } from "../plan.ts";
import { drawCalendar, drawForumFigures, drawLapses } from "./accountability-forums.ts";
import { ACCOUNTABILITY_WIDTHS, LINE } from "./accountability-grid.ts";
import { drawPeopleAndDecisions } from "./accountability-people.ts";
import { drawAgeing, drawLate, drawTaskFigures } from "./accountability-tasks.ts";
import { drawUnits } from "./accountability-units.ts";
import {
  CHART_COLUMNS,
  CHART_ROWS,
  drawAttendance,
  drawAttendanceChart,
} from "./attendance-chart.ts";
import { drawRecounts, sumRecounts } from "./count-again.ts";
import { countPages } from "./report-page.ts";
import { drawMissing, finishWide, type ReadinessInput } from "./wide-sheet.ts";

const drawForums = ({ readiness, names }: ReadinessInput): readonly Draw[] => {
  const { forums } = readiness;
  return forums === null
    ? [drawMissing(readiness, "Forums", "forums")]
    : [
        drawForumFigures(forums),
        drawCalendar(readiness, forums, names),
        drawAttendance(forums, drawLapses(forums, names).shown),
      ];
};

const drawTasks = ({ readiness, names }: ReadinessInput, shown: number): readonly Draw[] => {
  const { tasks, people } = readiness;
  if (tasks === null)
    return [
      drawMissing(readiness, "Tasks", "actions"),
      ...(people === null ? [] : [drawUnits(readiness, names)]),
    ];
  return [
    // The figures stand on the page of their first table.
    (row) => stackBlocks(row, [drawTaskFigures(tasks), drawUnits(readiness, names)]),
    drawAgeing(tasks),
    drawLate(tasks, names, shown).shown,
  ];
};

/** What stands below the print: what the pages have no room for, the checks, and the figures behind the chart. */
const drawBehind =
  ({ readiness, names }: ReadinessInput, shown: number) =>
  (anchors: Block["anchors"]): Draw =>
  (row) => {
    const { forums, tasks } = readiness;
    return stackBlocks(row, [
      ...(forums === null ? [] : [drawLapses(forums, names).rest]),
      ...(tasks === null ? [] : [drawLate(tasks, names, shown).rest]),
      drawRecounts(readiness, names),
      ...(forums === null ? [] : [drawAttendanceChart(forums, chartPlace(anchors))]),
    ]);
  };

const planWith = (input: ReadinessInput, shown: number): SheetPlan => {
  const { readiness, names } = input;
  const draws = [
    ...drawForums(input),
    drawPeopleAndDecisions(readiness, names),
    ...drawTasks(input, shown),
  ];
  return finishWide(input, draws, {
    key: "Accountability",
    subtitle: "Who meets, who came, who does what by when, and whether it was done",
    widths: ACCOUNTABILITY_WIDTHS,
    line: LINE,
    behind: drawBehind(input, shown),
    top: (anchors) =>
      sumRecounts(
        names.sheet("Accountability"),
        { row: 1, column: ACCOUNTABILITY_WIDTHS.length - 1 },
        anchors,
      ),
  });
};

const pagesOf = ({ rowHeights, page }: SheetPlan): number =>
  countPages([...rowHeights.values()].slice(0, page.printRows), "landscape");

/** A board reads two pages. */
const MOST_PAGES = 2;
/** Late tasks on the page: no more than a reader takes in, and no fewer than say what is wrong. */
const [MOST_LATE, LEAST_LATE] = [15, 5] as const;

/**
 * The sheet of accountability: the calendar of forums and who came, the unified task list by its first dates, the people
 * who carry the work, and decisions that stuck (S7, S18, S20, S30, S36, S42, S47, S48, S57, S82). It shows as many late
 * tasks as two pages hold; the others stand below what is printed.
 *
 * @param input The answer and the names of the workbook. @returns The plan.
 */
export function planAccountability(input: ReadinessInput): SheetPlan {
  const most = Math.min(MOST_LATE, input.readiness.tasks?.late.length ?? 0);
  for (let shown = most; shown > LEAST_LATE; shown -= 1) {
    const plan = planWith(input, shown);
    if (pagesOf(plan) <= MOST_PAGES) return plan;
  }
  const least = planWith(input, Math.min(LEAST_LATE, most));
  // Where two pages are not to be had, nothing is won by hiding tasks.
  return pagesOf(least) <= MOST_PAGES ? least : planWith(input, most);
}

/** The cells that are kept free for the chart; null where it is not drawn. */
const chartPlace = (anchors: Block["anchors"]): Box | null => {
  const at = anchors.get("attendance");
  return at === undefined
    ? null
    : { row: at.row, column: 0, rows: CHART_ROWS, columns: CHART_COLUMNS };
};
