import type { Readiness } from "../../../shared/contract/readiness/answer.ts";
import type { Block, Draw } from "../block.ts";
import { blockOf, mergeBlocks, stackBlocks } from "../block.ts";
import { text } from "../cells.ts";
import { dayInWords } from "../day-words.ts";
import { finishSheet } from "../finish-sheet.ts";
import { headSheet, planPage } from "../head-sheet.ts";
import type { Box, SheetPlan } from "../plan.ts";
import { wrapWords } from "../wrap-words.ts";
import { changeWords } from "./change-words.ts";
import { drawAreas, drawQuestions } from "./readiness-claims.ts";
import { drawAgenda, drawConditions, drawPerception } from "./readiness-conditions.ts";
import { drawGates } from "./readiness-gates.ts";
import {
  LINE_HEIGHTS,
  READINESS_COLUMNS,
  READINESS_WIDTHS,
  lettersOver,
} from "./readiness-grid.ts";
import { drawQuadrant, marksOf } from "./readiness-quadrant.ts";
import { drawScores } from "./readiness-scores.ts";
import { drawProposedTasks } from "./readiness-tasks.ts";
import { unscoredTable } from "./table-words.ts";
import type { ReadinessInput } from "./wide-sheet.ts";
import { REPORT_SCALE, breakPage, roomOf } from "./report-page.ts";

/** Heights in points: of a row, and of the free row between two parts. */
const [ROW, GAP] = [15, 9] as const;
const LAST = READINESS_COLUMNS - 1;
/** The quadrant takes the words and the bars of the other tables. */
const CHART_COLUMNS = 2;
/** The quadrant needs as many rows to be read. */
const LEAST_CHART = 19;
/** As many findings as the first page has room for. */
const MOST_FINDINGS = 5;
/** A bold letter takes a little more. */
const BOLD = 0.92;

const sentences = (lines: readonly string[], isVerdict: boolean, height: number): Draw => {
  const letters = lettersOver(0, LAST) * (isVerdict ? BOLD : 1);
  return (row): Block => {
    const cells = lines
      .flatMap((line) => wrapWords(line, letters))
      .map((line) => [isVerdict ? text(line, { role: "figure-label", tone: "ink" }) : text(line)]);
    return blockOf(row, cells, {
      heights: new Map(cells.map((_, at) => [row + at, isVerdict ? ROW : height])),
    });
  };
};

/** A part, or one quiet line where its table has no answers. */
const partOr = (draw: Draw, title: string, missing: string | null): Draw =>
  missing === null
    ? draw
    : (row): Block =>
        blockOf(row, [[text(title, { role: "section" })], [text(missing, { role: "note" })]]);

const missingClaims = ({ claims, tables }: Readiness): string | null =>
  claims.questions.some(({ claimed }) => claimed.point !== null)
    ? null
    : unscoredTable(tables, "quiz", claims.index.score);

/** Each condition is asked twice. */
const bothAsks = ({ need, readiness }: Readiness["claims"]) => ({
  answered: need.score.answered + readiness.score.answered,
  dontKnow: need.score.dontKnow + readiness.score.dontKnow,
  notApplicable: need.score.notApplicable + readiness.score.notApplicable,
});

const missingConditions = ({ claims, tables }: Readiness): string | null =>
  claims.conditions.some(({ need, readiness }) => need.point !== null || readiness.point !== null)
    ? null
    : unscoredTable(tables, "conditions", bothAsks(claims));

/** Said where the quadrant would stand. */
const NO_QUADRANT = "No chart of need against readiness: no condition has both.";

/** The scores, and the cells beside them that the quadrant covers. */
const drawTop =
  (readiness: Readiness, height: number): Draw =>
  (row): Block => {
    const scores = drawScores(readiness)(row);
    const hasMarks = marksOf(readiness.claims).length > 0;
    const end = hasMarks ? Math.max(scores.end, row + LEAST_CHART) : scores.end;
    const words = hasMarks ? [] : wrapWords(NO_QUADRANT, lettersOver(0, CHART_COLUMNS - 1));
    const note = blockOf(
      row,
      words.map((line) => [text(line, { role: "note" })]),
    );
    return {
      ...mergeBlocks([scores, note]),
      end,
      heights: new Map(Array.from({ length: end - row }, (_, at) => [row + at, height])),
      anchors: new Map([
        ["quadrant", { row, column: 0 }],
        ["below-quadrant", { row: end, column: 0 }],
      ]),
    };
  };

const drawFirst = (
  { readiness, names }: ReadinessInput,
  height: number,
  findings: number,
): Block => {
  const day = `What is claimed, what the rows evidence, and the gap, as of ${dayInWords(readiness.asOf)} · method ${readiness.method}`;
  return mergeBlocks([
    headSheet("Readiness", day)(0),
    stackBlocks(3, [
      sentences([readiness.verdict], true, height),
      sentences(
        readiness.findings.slice(0, findings).map((sentence, at) => `${at + 1}. ${sentence}`),
        false,
        height,
      ),
      drawTop(readiness, height),
      drawGates(readiness, names, height),
      partOr(drawAreas(readiness, names, height), "Areas", missingClaims(readiness)),
    ]),
  ]);
};

const drawSecond =
  ({ readiness, names }: ReadinessInput, height: number, notes: number): Draw =>
  (row): Block => {
    const claims = missingClaims(readiness);
    const remarks = [
      ...changeWords(readiness.claims),
      ...readiness.fresh.map(({ sentence }) => sentence),
      ...readiness.notes,
    ];
    return stackBlocks(row, [
      partOr(drawQuestions(readiness, names, height), "Commitment, 12 questions", claims),
      partOr(
        drawConditions(readiness, names, height),
        "Conditions, each with its checkpoint",
        missingConditions(readiness),
      ),
      ...(claims === null
        ? [drawPerception(readiness, height), drawAgenda(readiness, height)]
        : []),
      drawProposedTasks(readiness, names, height),
      sentences(remarks.slice(0, notes), false, height),
    ]);
  };

/** Heights of all rows from the first: those of the parts, and a small one wherever nothing stands. */
const heightsOf = (block: Block, from: number): ReadonlyMap<number, number> => {
  const filled = new Set(block.cells.map(({ row }) => row));
  return new Map(
    Array.from({ length: block.end - from }, (_, at) => {
      const row = from + at;
      return [row, block.heights.get(row) ?? (filled.has(row) ? ROW : GAP)];
    }),
  );
};

const sumOf = (heights: ReadonlyMap<number, number>): number =>
  [...heights.values()].reduce((sum, height) => sum + height, 0);

const WAYS = [MOST_FINDINGS, 4, 3, 2, 1, 0].flatMap((sentencesShown) =>
  LINE_HEIGHTS.map((height) => ({ height, shown: sentencesShown })),
);

/** The first way to write a page that fits it; the tightest where none does, which prints a little smaller. */
const fit = (draw: (height: number, shown: number) => Block, from: number, room: number): Block => {
  const drawn = WAYS.map(({ height, shown }) => draw(height, shown));
  const fitting = drawn.find((block) => sumOf(heightsOf(block, from)) <= room);
  return fitting ?? drawn.at(-1) ?? draw(LINE_HEIGHTS[0], 0);
};

const chartPlace = ({ anchors }: Block): Box => {
  const row = anchors.get("quadrant")?.row ?? 0;
  const below = anchors.get("below-quadrant")?.row ?? row;
  return { row, column: 0, rows: below - row, columns: CHART_COLUMNS };
};

/**
 * The readiness report: two pages that stand alone. First the verdict, need against readiness, the gates, and the areas;
 * then the twelve questions, the six conditions, what the CEO sees and the others do not, and what to do next (S1 to S13,
 * S26, S41, S50).
 *
 * @param input The answer and the names of the workbook. @returns The plan: two upright pages of A4.
 */
export function planReadiness(input: ReadinessInput): SheetPlan {
  const { readiness, names } = input;
  const [firstRoom, secondRoom] = roomOf("portrait");
  const first = fit((height, shown) => drawFirst(input, height, shown), 0, firstRoom);
  const above = heightsOf(first, 0);
  const free = breakPage(sumOf(above), "portrait");
  const start = first.end + free.length;
  const second = fit((height, shown) => drawSecond(input, height, shown)(start), start, secondRoom);
  const chart = drawQuadrant(readiness, chartPlace(first))(second.end + 1);
  const all = mergeBlocks([first, second, chart]);
  return finishSheet(
    {
      ...all,
      heights: new Map([
        ...above,
        ...free.map((height, at) => [first.end + at, height] as const),
        ...heightsOf(second, start),
      ]),
    },
    {
      key: "Readiness",
      name: names.sheet("Readiness"),
      columnWidths: READINESS_WIDTHS,
      frozenRows: 0,
      page: planPage(readiness.asOf, {
        orientation: "portrait",
        scale: REPORT_SCALE,
        margins: "narrow",
        printRows: second.end,
        printColumns: READINESS_COLUMNS,
      }),
    },
  );
}
