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
  TIGHTEST,
  READINESS_COLUMNS,
  READINESS_WIDTHS,
  lettersOver,
} from "./readiness-grid.ts";
import { drawQuadrant, marksOf } from "./readiness-quadrant.ts";
import { drawScores } from "./readiness-scores.ts";
import { drawSentences, drawUnprinted, drawVerdict, limitSentences } from "./readiness-remarks.ts";
import { drawProposedTasks } from "./readiness-tasks.ts";
import { unscoredTable } from "./table-words.ts";
import type { ReadinessInput } from "./wide-sheet.ts";
import { REPORT_SCALE, breakPage, roomOf } from "./report-page.ts";

/** Heights in points: of a row, and of the free row between two parts. */
const [ROW, GAP] = [15, 9] as const;

/** Heights of a line, and of a head and a free row: from wide to tight. */
type Way = readonly [number, readonly [number, number]];
const LAST_WAY: Way = [TIGHTEST, [13.5, 6]];
const WAYS: readonly Way[] = [...LINE_HEIGHTS.map((height): Way => [height, [ROW, GAP]]), LAST_WAY];
/** The quadrant takes the words and the bars of the other tables. */
const CHART_COLUMNS = 2;
/** The quadrant needs as many rows to be read. */
const LEAST_CHART = 19;
/** As many findings and remarks as a page is tried with. */
const [MOST_FINDINGS, MOST_REMARKS] = [8, 10] as const;
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

const findingsOf = ({ findings }: Readiness): readonly string[] =>
  findings.map((sentence, at) => `${at + 1}. ${sentence}`);

const remarksOf = ({ fresh, notes }: Readiness): readonly string[] => [
  ...fresh.map(({ sentence }) => sentence),
  ...notes,
];

const drawFirst = (
  { readiness, names }: ReadinessInput,
  height: number,
  findings: number,
): Block => {
  const day = `What is claimed, what the rows evidence, and the gap, as of ${dayInWords(readiness.asOf)} · method ${readiness.method}`;
  return mergeBlocks([
    headSheet("Readiness", day)(0),
    stackBlocks(3, [
      drawVerdict(readiness.verdict),
      drawSentences(limitSentences(findingsOf(readiness), findings, "finding"), height),
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
      // What changed since the last time is what the next meeting asks for: it is never cut.
      drawSentences(
        [
          ...changeWords(readiness.claims),
          ...limitSentences(remarksOf(readiness), notes, "remark"),
        ],
        height,
      ),
    ]);
  };

/** Heights of all rows from the first: those of the parts, and small ones for heads, and where nothing stands. */
const heightsOf = (
  block: Block,
  from: number,
  [head, free]: readonly [number, number],
): ReadonlyMap<number, number> => {
  const filled = new Set(block.cells.map(({ row }) => row));
  return new Map(
    Array.from({ length: block.end - from }, (_, at) => {
      const row = from + at;
      return [row, block.heights.get(row) ?? (filled.has(row) ? head : free)];
    }),
  );
};

const sumOf = (heights: ReadonlyMap<number, number>): number =>
  [...heights.values()].reduce((sum, height) => sum + height, 0);

/** A page, and how many of its sentences it shows. */
interface Page {
  readonly block: Block;
  readonly heights: ReadonlyMap<number, number>;
  readonly shown: number;
}

/** Where a page begins, its room in points, and with how many sentences it is tried first. */
interface Trial {
  readonly from: number;
  readonly room: number;
  readonly most: number;
}

/** The first way to write a page that fits it, with fewer and fewer sentences; else the tightest, which runs on. */
const fit = (draw: (height: number, shown: number) => Block, { from, room, most }: Trial): Page => {
  const pageOf = ([height, rows]: Way, shown: number): Page => {
    const block = draw(height, shown);
    return { block, heights: heightsOf(block, from, rows), shown };
  };
  for (let shown = most; shown >= 0; shown -= 1) {
    for (const way of WAYS) {
      const page = pageOf(way, shown);
      if (sumOf(page.heights) <= room) return page;
    }
  }
  return pageOf(LAST_WAY, 0);
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
  const first = fit((height, shown) => drawFirst(input, height, shown), {
    from: 0,
    room: firstRoom,
    most: MOST_FINDINGS,
  });
  const free = breakPage(sumOf(first.heights), "portrait");
  const start = first.block.end + free.length;
  const second = fit((height, shown) => drawSecond(input, height, shown)(start), {
    from: start,
    room: secondRoom,
    most: MOST_REMARKS,
  });
  const below = stackBlocks(second.block.end + 1, [
    drawQuadrant(readiness, chartPlace(first.block)),
    drawUnprinted([
      ...findingsOf(readiness).slice(first.shown),
      ...remarksOf(readiness).slice(second.shown),
    ]),
  ]);
  const all = mergeBlocks([first.block, second.block, below]);
  return finishSheet(
    {
      ...all,
      heights: new Map([
        ...first.heights,
        ...free.map((height, at) => [first.block.end + at, height] as const),
        ...second.heights,
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
        printRows: second.block.end,
        printColumns: READINESS_COLUMNS,
      }),
    },
  );
}
