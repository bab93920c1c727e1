import type { LossReview, Scorecard } from "../../shared/contract/scorecard.ts";
import type { Block, Draw } from "./block.ts";
import { blockOf, mergeBlocks, stackBlocks } from "./block.ts";
import { countWords } from "../../shared/scoring/write-number.ts";
import { listWords } from "../../shared/scoring/list-words.ts";
import { drawCustomerMonths } from "./customer-months.ts";
import { drawCustomerStatuses } from "./customer-statuses.ts";
import { dayInWords, windowLabel } from "./day-words.ts";
import type { Drawn } from "./drawn.ts";
import { finishSheet } from "./finish-sheet.ts";
import { keepOnPage, setHeights } from "./fit-page.ts";
import { headSheet, listNotes, planPage } from "./head-sheet.ts";
import { drawLossMonths } from "./loss-months.ts";
import { drawLossReasons } from "./loss-reasons.ts";
import { drawLossSums } from "./loss-sums.ts";
import { moneyFormat } from "./number-format.ts";
import type { Box } from "./plan.ts";
import { drawSeriesCharts } from "./series-charts.ts";
import type { SheetInput } from "./sheet-input.ts";

const WIDTHS = [34, 13, 16, 16, 16, 16, 15, 15] as const;
const LINE_WIDTH = 165;
/** Below the head and an empty row. */
const FIRST_ROW = 3;
const CHART_ROWS = 12;
/** Two charts side by side over the width of the tables. */
const LEFT_CHART = { column: 0, columns: 3 } as const;
const RIGHT_CHART = { column: 3, columns: 5 } as const;

const notesOf = (losses: LossReview): readonly string[] => {
  const { all, monthly, reasons } = losses;
  const unexplained = reasons.filter(({ explained }) => !explained).map(({ reason }) => reason);
  return [
    ...(monthly === null
      ? ["The losses have no date: they are counted together, and no trend can be given."]
      : []),
    ...(all.value === null
      ? ["The losses have no value column: the value lost is not known."]
      : []),
    ...(all.value !== null && all.valueUnknown > 0
      ? [
          `${countWords(all.valueUnknown, "loss", "losses")} without a readable value: counted as lost, and not in the value.`,
        ]
      : []),
    ...(unexplained.length > 0
      ? [
          `${unexplained.length === 1 ? "This entry explains" : "These entries explain"} nothing: ${listWords(unexplained.map((reason) => `“${reason}”`))}.`,
        ]
      : []),
    ...(monthly === null ? [] : [monthly.sentence]),
  ];
};

const customerNotes = (customers: Scorecard["customers"]): readonly string[] => {
  if (customers === null)
    return [
      "No list of customers is chosen: who came is not known, nor how many customers there are.",
    ];
  return customers.window.note === undefined ? [] : [customers.window.note];
};

/** Customers in and out stand with the losses, and without them when only they are known. */
const customerDraws = ({ scorecard }: SheetInput): readonly Draw[] => [
  keepOnPage(
    drawCustomerMonths(scorecard.customers, scorecard.window, windowLabel(scorecard.window)),
  ),
  drawCustomerStatuses(scorecard.customers),
  listNotes("About customers", customerNotes(scorecard.customers), LINE_WIDTH),
];

const chartPlace = (row: number, side: typeof LEFT_CHART | typeof RIGHT_CHART): Box => ({
  row,
  rows: CHART_ROWS,
  ...side,
});

const drawFigures = ({ monthly }: LossReview, chartsAt: number, row: number): Block =>
  monthly === null
    ? blockOf(row, [])
    : drawSeriesCharts([
        {
          series: monthly,
          name: "UpstreamLossChart",
          title: monthly.unit.startsWith("per ") ? `Losses ${monthly.unit}` : "Losses a month",
          place: chartPlace(chartsAt, RIGHT_CHART),
        },
      ])(row);

interface Review {
  readonly block: Block;
  /** Below the last row that prints: the months behind the chart stay on the sheet. */
  readonly printRows: number;
}

const drawReview = (losses: LossReview, input: SheetInput): Review => {
  const { window } = input.scorecard;
  const money = moneyFormat(input.intake.currency);
  const dated = losses.monthly === null ? null : window;
  const words = dated === null ? null : windowLabel(dated);
  const top = drawLossSums(losses, { window: words, money })(FIRST_ROW);
  const chartsAt = top.end + 1;
  const tables = stackBlocks(chartsAt + CHART_ROWS + 1, [
    keepOnPage(
      drawLossReasons(losses, {
        months: dated?.months ?? null,
        currency: input.intake.currency,
        chart: chartPlace(chartsAt, LEFT_CHART),
      }),
    ),
    keepOnPage(listNotes("Worth knowing", notesOf(losses), LINE_WIDTH)),
    ...customerDraws(input),
  ]);
  const months = drawLossMonths(losses, money)(tables.end + 1);
  const figures = drawFigures(losses, chartsAt, months.end + 1);
  return {
    block:
      losses.monthly === null
        ? mergeBlocks([top, tables])
        : mergeBlocks([top, tables, months, figures]),
    printRows: tables.end,
  };
};

const drawCustomersAlone = (input: SheetInput): Review => {
  const block = stackBlocks(FIRST_ROW, [
    listNotes("No data", ["No table of losses is chosen in Sources."], LINE_WIDTH),
    ...customerDraws(input),
  ]);
  return { block, printRows: block.end };
};

/**
 * The sheet of losses: volume, value, reasons, months, and customers in and out.
 *
 * @param input Scorecard and intake. @returns The plan, and where its figures stand.
 */
export function planLossReview(input: SheetInput): Drawn {
  const { scorecard, names } = input;
  const head = headSheet(
    "Loss review",
    `Customers who left: how many, what they were worth, and why, as of ${dayInWords(scorecard.asOf)}`,
  )(0);
  const { block, printRows } =
    scorecard.losses === null ? drawCustomersAlone(input) : drawReview(scorecard.losses, input);
  const drawn = mergeBlocks([head, block]);
  const all = { ...drawn, heights: setHeights(printRows, drawn.heights) };
  return {
    anchors: all.anchors,
    plan: finishSheet(all, {
      key: "Loss review",
      name: names["Loss review"],
      columnWidths: WIDTHS,
      frozenRows: 0,
      page: planPage(scorecard.asOf, { printRows }),
    }),
  };
}
