import type { Intake } from "../intake/tallied.ts";
import type { Block, Draw } from "./block.ts";
import { blockOf, mergeBlocks, stackBlocks } from "./block.ts";
import { writeCheckFormula, writeFlags, writeRows } from "./board-foot.ts";
import { drawBoardFigures } from "./board-figures.ts";
import { drawBoardMeasures } from "./board-measures.ts";
import { drawBoardReasons } from "./board-reasons.ts";
import type { Anchors } from "./board-words.ts";
import { drawDecisions, drawFindings, listDecisions } from "./board-words.ts";
import type { Touch } from "./cells.ts";
import { blank, formula, text } from "./cells.ts";
import { cellAddress } from "../intake/cell-address.ts";
import { dayInWords } from "./day-words.ts";
import type { Drawn } from "./drawn.ts";
import { finishSheet } from "./finish-sheet.ts";
import { fitsPage, setHeights } from "./fit-page.ts";
import { planPage } from "./head-sheet.ts";
import type { Box, Cell } from "./plan.ts";
import type { SheetInput } from "./sheet-input.ts";

/** Together the width of a landscape page: four figures, then the list of reasons; the measures use the same columns. */
const WIDTHS = [18, 17, 16, 15, 11, 12, 23, 14, 9, 17] as const;
const LAST_COLUMN = WIDTHS.length - 1;
const TITLE_HEIGHT = 28;

/** Heights of a row of measures in points, as far as the page has room. */
const MEASURE_HEIGHTS = [18, 17, 16] as const;
const LEAST_HEIGHT = 15;
/** Above the last line, in points: the rule closes the page, nothing is written on it. */
const FOOT_HEIGHT = 6;

const lastDayOf = ({ complaints, losses, customers }: Intake): string | null =>
  [complaints?.lastDay, losses?.lastDay, customers?.lastDay].reduce<string | null>(
    (last, day) => (day != null && day > (last ?? "") ? day : last),
    null,
  );

/** The role of a header carries the rule below it: the head of the page ends with one. */
const RULE = { role: "header" as const };

const addressOfChecks = (agrees: Box | null): string =>
  agrees === null ? "A1" : cellAddress(agrees.row, agrees.column);

/** A light rule, then the last line of the page. */
const drawFoot = (parts: readonly string[]): Draw => {
  return (row): Block =>
    blockOf(
      row,
      [
        Array.from({ length: WIDTHS.length }, () => blank({ role: "body" })),
        [text(parts.filter((part) => part !== "").join(" · "), { role: "footer" })],
      ],
      { heights: new Map([[row, FOOT_HEIGHT]]) },
    );
};

const drawHead = ({ scorecard, intake, names }: SheetInput, agrees: Box | null): Block => {
  const right = (title: Cell, cell: Cell, between: Touch): readonly Cell[] => [
    title,
    ...Array.from({ length: LAST_COLUMN - 1 }, () => blank(between)),
    cell,
  ];
  const through = lastDayOf(intake);
  const days = [
    `As of ${dayInWords(scorecard.asOf)}`,
    ...(through === null ? [] : [`data through ${dayInWords(through)}`]),
    `method ${scorecard.method}`,
  ].join(" · ");
  const look = { role: "subtitle" as const, align: "right" as const };
  const ruled = { ...RULE, align: "right" as const };
  const checks =
    agrees === null
      ? text("nothing to check the figures against", ruled)
      : formula(writeCheckFormula(names["Data quality"], agrees), "General", ruled);
  const sheet = names["Data quality"];
  const title = text("Customer scorecard", { role: "title" });
  return blockOf(0, [right(title, text(days, look), {}), right(blank(RULE), checks, RULE)], {
    heights: new Map([[0, TITLE_HEIGHT]]),
    links: [{ row: 1, column: LAST_COLUMN, sheet, address: addressOfChecks(agrees) }],
  });
};

const drawBody = (
  { scorecard, intake, names }: SheetInput,
  anchors: Anchors,
  rowHeight: number,
): Block => {
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
  return stackBlocks(3, [
    top,
    drawBoardMeasures(scorecard, intake.targets, { trends: names["Complaint trends"], rowHeight }),
    words,
    drawFoot([writeFlags(scorecard), writeRows(intake)]),
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
  const drawAt = (rowHeight: number): Block => {
    const block = mergeBlocks([drawHead(input, agrees), drawBody(input, anchors, rowHeight)]);
    return { ...block, heights: setHeights(block.end, block.heights) };
  };
  const roomy = MEASURE_HEIGHTS.find((height) => fitsPage(WIDTHS, drawAt(height).heights));
  const all = drawAt(roomy ?? LEAST_HEIGHT);
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
