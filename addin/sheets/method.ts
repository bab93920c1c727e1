import { METRICS } from "../../shared/catalogue/metrics.ts";
import { ROLES } from "../intake/mapping.ts";
import type { Intake, TableQuality } from "../intake/tallied.ts";
import type { Block, Draw } from "./block.ts";
import { blockOf, mergeBlocks, stackBlocks } from "./block.ts";
import { date, text } from "./cells.ts";
import { listWords } from "../../shared/scoring/list-words.ts";
import type { Drawn } from "./drawn.ts";
import { finishSheet } from "./finish-sheet.ts";
import { keepHeading, setHeights } from "./fit-page.ts";
import { headSheet, listNotes, planPage } from "./head-sheet.ts";
import { defineFigures, listThresholds } from "./method-readiness.ts";
import { METHOD_RULES } from "./method-rules.ts";
import { sentSentences } from "./method-sent.ts";
import type { Cell } from "./plan.ts";
import type { SheetInput } from "./sheet-input.ts";
import { wrapWords } from "./wrap-words.ts";

const WIDTHS = [34, 52, 36, 30] as const;
const LINE_WIDTH = 180;
const LINE_HEIGHT = 14;
/** Free space below the words of a row. */
const ROW_PADDING = 4;
/** Letters of text that fit into the width of a digit in the default font, on average and with some to spare for Excel. */
const LETTERS_PER_WIDTH = 1.25;

/** Rows of wrapped text with heights that show all of it: a height that Excel guesses is cut in print. */
const drawTable = (
  heading: string,
  titles: readonly string[],
  rows: readonly (readonly string[])[],
): Draw => {
  return (row): Block => {
    const heightOf = (cells: readonly string[]): number =>
      ROW_PADDING +
      LINE_HEIGHT *
        Math.max(
          ...cells.map(
            (words, at) => wrapWords(words, ((WIDTHS[at] ?? 1) - 2) * LETTERS_PER_WIDTH).length,
          ),
        );
    return blockOf(
      row,
      [
        [text(heading, { role: "section" })],
        titles.map((title, at) => text(title, { role: "header", indent: at === 0 ? 0 : 1 })),
        ...rows.map((cells) =>
          cells.map((words, at) =>
            text(words, { role: "body", wrap: true, indent: at === 0 ? 0 : 1 }),
          ),
        ),
      ],
      {
        heights: new Map(rows.map((cells, at) => [row + 2 + at, heightOf(cells)])),
        anchors: new Map([[heading, { row, column: 0 }]]),
      },
    );
  };
};

const qualitiesOf = (intake: Intake): readonly TableQuality[] =>
  ROLES.flatMap((role) => {
    const read = intake[role];
    return read === null ? [] : [read.quality];
  });

/** Who set the as-of date of this run. */
const CHOSEN_BY = {
  user: "the user, in the pane",
  data: "the rows: the last day found, as told under Dates",
  today: "the day of the refresh, because no row has a date",
  unknown: "the rule told under Dates, or the user",
} as const;

const drawRun = ({ scorecard, intake }: SheetInput): Draw => {
  const line = (name: string, cell: Cell): readonly Cell[] => [text(name), cell];
  return (row): Block =>
    blockOf(
      row,
      [
        [text("This scorecard", { role: "section" })],
        line("As of", date(scorecard.asOf, { align: "left" })),
        line("Chosen by", text(CHOSEN_BY[intake.asOfFrom ?? "unknown"])),
        line("Method", text(`version ${scorecard.method}, contract ${scorecard.contract}`)),
        line(
          "Sources",
          text(
            listWords(qualitiesOf(intake).map(({ table, role }) => `${table} (${role})`)) || "none",
          ),
        ),
        line(
          "Money",
          text(
            intake.currency === null
              ? "as in the source, which names no currency"
              : `${intake.currency}, as in the source`,
          ),
        ),
      ],
      { anchors: new Map([["as-of", { row: row + 1, column: 1 }]]) },
    );
};

/** The as-of date decides which rows and months count, so the reader is told how it came about. */
const AS_OF_WORDS =
  "Rows dated after the as-of date do not count. When no date is chosen in the pane, it is the last day found in the complaints and losses, or the end of that month when it is at most two days away, and never later than the day of the refresh.";

const DATE_WORDS =
  "Texts that look like dates are read in one order of day and month for a whole column: the order that all its rows allow. What was found is on Data quality.";

/** How the assessment is worked out, where there is one. */
const drawReadiness = (assessment: SheetInput["assessment"]): readonly Draw[] => {
  if (assessment == null) return [];
  const { readiness, metrics = [] } = assessment;
  return [
    ...(metrics.length === 0
      ? []
      : [
          drawTable(
            "Readiness",
            ["Figure", "How it is worked out", "Edge cases", "Source"],
            defineFigures(metrics),
          ),
        ]),
    drawTable(
      "Readiness: thresholds used",
      ["Threshold", "What it decides", "Value", "Source"],
      listThresholds(readiness.thresholds),
    ),
  ];
};

/**
 * The sheet of the method: how each figure is worked out, which rules make a mark, and what was sent.
 *
 * @param input Scorecard and intake. @returns The plan; the definitions are those of the registry.
 */
export function planMethod(input: SheetInput): Drawn {
  const { scorecard, intake, names } = input;
  const drawn = mergeBlocks([
    headSheet("Method", "How each figure is worked out, and where the rule comes from")(0),
    stackBlocks(3, [
      drawRun(input),
      listNotes("Dates", [AS_OF_WORDS, DATE_WORDS], LINE_WIDTH),
      listNotes(
        "What was sent to the scoring service",
        sentSentences(intake, input.assessment),
        LINE_WIDTH,
      ),
      drawTable(
        "Rules and marks",
        ["Rule", "What it says", "Source", ""],
        METHOD_RULES.map(({ name, words, source }) => [name, words, source, ""]),
      ),
      drawTable(
        "Figures",
        ["Figure", "How it is worked out", "Edge cases", "Source"],
        defineFigures(METRICS),
      ),
      ...drawReadiness(input.assessment),
    ]),
  ]);
  const heights = setHeights(drawn.end, drawn.heights);
  const all = { ...drawn, heights: keepHeading(WIDTHS, heights, drawn.anchors.get("Figures")) };
  return {
    anchors: all.anchors,
    plan: finishSheet(all, {
      key: "Method",
      name: names.Method,
      columnWidths: WIDTHS,
      frozenRows: 0,
      page: planPage(scorecard.asOf),
    }),
  };
}
