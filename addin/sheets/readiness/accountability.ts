import type { Block, Draw } from "../block.ts";
import { stackBlocks } from "../block.ts";
import type { Box, SheetPlan } from "../plan.ts";
import { ACCOUNTABILITY_WIDTHS } from "./accountability-grid.ts";
import { drawCalendar, drawForumFigures, drawLapses } from "./accountability-forums.ts";
import { drawDecisions, drawPeople } from "./accountability-people.ts";
import { drawAgeing, drawLate, drawTaskFigures, drawUnits } from "./accountability-tasks.ts";
import {
  CHART_COLUMNS,
  CHART_ROWS,
  drawAttendance,
  drawAttendanceChart,
} from "./attendance-chart.ts";
import { drawRecounts, sumRecounts } from "./count-again.ts";
import { drawMissing, finishWide, type ReadinessInput } from "./wide-sheet.ts";

const drawForums = ({ readiness, names }: ReadinessInput): readonly Draw[] => {
  const { forums } = readiness;
  return forums === null
    ? [drawMissing(readiness, "Forums", "forums")]
    : [
        drawForumFigures(forums),
        drawCalendar(readiness, forums, names),
        drawAttendance(forums),
        drawLapses(forums, names),
      ];
};

const drawTasks = ({ readiness, names }: ReadinessInput): readonly Draw[] => {
  const { tasks } = readiness;
  return tasks === null
    ? [drawMissing(readiness, "Tasks", "actions")]
    : [
        // The figures stand on the page of their first table.
        (row) => stackBlocks(row, [drawTaskFigures(tasks), drawUnits(tasks, names)]),
        drawAgeing(tasks),
        drawLate(tasks, names),
      ];
};

/**
 * The sheet of accountability: the calendar of forums and who came, the unified task list by its first dates, the people
 * who carry the work, and decisions that stuck (S7, S18, S20, S30, S36, S42, S47, S48, S57, S82).
 *
 * @param input The answer and the names of the workbook. @returns The plan.
 */
export function planAccountability(input: ReadinessInput): SheetPlan {
  const { readiness, names } = input;
  const draws = [
    ...drawForums(input),
    ...drawTasks(input),
    ...drawPeople(readiness, names),
    drawDecisions(readiness),
  ];
  return finishWide(input, draws, {
    key: "Accountability",
    subtitle: "Who meets, who came, who does what by when, and whether it was done",
    widths: ACCOUNTABILITY_WIDTHS,
    behind: (anchors) => (row) =>
      stackBlocks(row, [
        drawRecounts(readiness, names),
        ...(readiness.forums === null
          ? []
          : [drawAttendanceChart(readiness.forums, chartPlace(anchors))]),
      ]),
    top: (anchors) =>
      sumRecounts(
        names.sheet("Accountability"),
        { row: 1, column: ACCOUNTABILITY_WIDTHS.length - 1 },
        anchors,
      ),
  });
}

/** The cells that are kept free for the chart; null where it is not drawn. */
const chartPlace = (anchors: Block["anchors"]): Box | null => {
  const at = anchors.get("attendance");
  return at === undefined
    ? null
    : { row: at.row, column: 0, rows: CHART_ROWS, columns: CHART_COLUMNS };
};
