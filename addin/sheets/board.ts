import type { Intake } from "../intake/tallied.ts";
import type { Block } from "./block.ts";
import { blockOf, mergeBlocks, stackBlocks } from "./block.ts";
import { writeCheckFormula, writeFlags, writeRows } from "./board-foot.ts";
import { drawBoardFigures } from "./board-figures.ts";
import { drawBoardMeasures } from "./board-measures.ts";
import { drawBoardReasons } from "./board-reasons.ts";
import type { Anchors } from "./board-words.ts";
import { drawDecisions, drawFindings, listDecisions } from "./board-words.ts";
import { formula, text } from "./cells.ts";
import { dayInWords } from "./day-words.ts";
import type { Drawn } from "./drawn.ts";
import { finishSheet } from "./finish-sheet.ts";
import { planPage } from "./head-sheet.ts";
import type { Box, Cell } from "./plan.ts";
import type { SheetInput } from "./sheet-input.ts";

/** Together the width of a landscape page: four figures, then the list of reasons; the measures use the same columns. */
const WIDTHS = [18, 17, 13.5, 14, 11, 24, 13, 15, 11, 8] as const;
const LAST_COLUMN = WIDTHS.length - 1;
const TITLE_HEIGHT = 28;

const lastDayOf = ({ complaints, losses, customers }: Intake): string | null =>
  [complaints?.lastDay, losses?.lastDay, customers?.lastDay].reduce<string | null>(
    (last, day) => (day != null && day > (last ?? "") ? day : last),
    null,
  );

const drawHead = ({ scorecard, intake, names }: SheetInput, agrees: Box | null): Block => {
  const right = (cell: Cell, title: Cell | null): readonly (Cell | null)[] => [
    title,
    ...Array.from({ length: LAST_COLUMN - 1 }, () => null),
    cell,
  ];
  const through = lastDayOf(intake);
  const days = [
    `As of ${dayInWords(scorecard.asOf)}`,
    ...(through === null ? [] : [`data through ${dayInWords(through)}`]),
    `method ${scorecard.method}`,
  ].join(" · ");
  const look = { role: "subtitle" as const, align: "right" as const };
  const checks =
    agrees === null
      ? text("nothing to check the figures against", look)
      : formula(writeCheckFormula(names["Data quality"], agrees), "General", {
          ...look,
          tone: "ink",
        });
  return blockOf(
    0,
    [right(text(days, look), text("Customer scorecard", { role: "title" })), right(checks, null)],
    { heights: new Map([[0, TITLE_HEIGHT]]) },
  );
};

const drawBody = ({ scorecard, intake, names }: SheetInput, anchors: Anchors): Block => {
  const top = (row: number): Block =>
    mergeBlocks([
      drawBoardFigures({ scorecard, intake, names })(row),
      drawBoardReasons(scorecard.losses, intake.currency)(row),
    ]);
  const words = (row: number): Block =>
    mergeBlocks([
      drawFindings(scorecard.findings, anchors, names)(row),
      drawDecisions(listDecisions(scorecard, intake.targets))(row),
    ]);
  const foot = [writeFlags(scorecard.flags), writeRows(intake)].filter((part) => part !== "");
  return stackBlocks(3, [
    top,
    drawBoardMeasures(scorecard, intake.targets, names["Complaint trends"]),
    words,
    (row) =>
      blockOf(row, [[text(foot.join(" · "), { role: "footer" })]], {
        links: [{ row, column: 0, sheet: names["Data quality"], address: "A1" }],
      }),
  ]);
};

/**
 * The sheet of the board: one page. The whole numbers, the reasons, the measures, three sentences, the decisions.
 *
 * @param input Scorecard and intake. @param anchors Where the figures of the other sheets stand.
 * @param agrees The checks on Data quality; null when there are none (or not yet).
 * @returns The plan, and where its figures stand; the checks change nothing but one formula.
 */
export function planBoard(input: SheetInput, anchors: Anchors, agrees: Box | null): Drawn {
  const all = mergeBlocks([drawHead(input, agrees), drawBody(input, anchors)]);
  return {
    anchors: all.anchors,
    plan: finishSheet(all, {
      key: "Board",
      name: input.names.Board,
      columnWidths: WIDTHS,
      frozenRows: 0,
      page: planPage(input.scorecard.asOf, { pagesTall: 1 }),
    }),
  };
}
