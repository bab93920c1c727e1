import type { Scorecard } from "../../shared/contract/scorecard.ts";
import type { Series } from "../../shared/contract/series.ts";
import type { Block, Draw } from "./block.ts";
import { blockOf, mergeBlocks, stackBlocks } from "./block.ts";
import { drawComplaintLimits } from "./complaint-limits.ts";
import { drawComplaintMarks } from "./complaint-marks.ts";
import { drawComplaintMoves } from "./complaint-moves.ts";
import { drawComplaintTable } from "./complaint-table.ts";
import { drawComplaintWords } from "./complaint-words.ts";
import { dayInWords } from "./day-words.ts";
import type { Drawn } from "./drawn.ts";
import { finishSheet } from "./finish-sheet.ts";
import { keepBeginning, keepOnPage, setHeights, startOnPage } from "./fit-page.ts";
import { headSheet, listNotes, planPage } from "./head-sheet.ts";
import type { Box } from "./plan.ts";
import { rankSeries } from "./rank-series.ts";
import type { ChartedSeries } from "./series-charts.ts";
import { drawSeriesCharts } from "./series-charts.ts";
import type { SheetInput } from "./sheet-input.ts";

/** Charts of single categories: with the total they fill two pages; more are not looked at. */
const CHARTED_CATEGORIES = 7;

const LABEL_WIDTH = 28;
const MONTH_WIDTH = 8.5;
/** The last printed column is wider: the picture of 13 months ends in it. */
const LAST_WIDTH = 11;
/** Columns of the marks; the months of the table take the same ones. */
const LEAST_COLUMNS = 14;
const WIDTHS = [
  LABEL_WIDTH,
  ...Array.from({ length: LEAST_COLUMNS - 2 }, () => MONTH_WIDTH),
  LAST_WIDTH,
  MONTH_WIDTH,
];

/** A longer table of months would shrink the page until nobody can read it: it stays on the sheet only. */
const PRINTED_MONTHS = 12;

/** With a short table and a pair of charts a page is full. */
const CHART_ROWS = 12;
/** Two charts side by side, equally wide, share the width of the marks. */
const CHART_COLUMNS: readonly [number, number] = [6, 8];
/** A heading and its first lines stay together. */
const KEPT_LINES = 5;

/** A chart that is alone has the page to itself. */
const chartPlace = (index: number, row: number, charts: number): Box => {
  const isRight = index % 2 === 1;
  if (charts === 1) return { row, column: 0, rows: CHART_ROWS, columns: LEAST_COLUMNS };
  return {
    row,
    column: isRight ? CHART_COLUMNS[0] : 0,
    rows: CHART_ROWS,
    columns: CHART_COLUMNS[isRight ? 1 : 0],
  };
};

/** "complaints a month" names the thing itself; "per 1,000 customers" needs it said. */
const titleOfAll = (unit: string): string =>
  unit.startsWith("per ") ? `All complaints ${unit}` : `All ${unit}`;

const chartOf = (
  series: Series,
  index: number,
  { row, charts }: { readonly row: number; readonly charts: number },
): ChartedSeries => ({
  series,
  name: `UpstreamComplaintChart${index + 1}`,
  title: series.label === null ? titleOfAll(series.unit) : `${series.label}: ${series.unit}`,
  place: chartPlace(index, row, charts),
});

const pairKey = (pair: number): string => `charts:${pair}`;

/** Rows that a pair of charts covers, so that no page ends within it; nothing is written there. */
const holdPair = (pair: number): Draw => {
  return (row): Block => {
    const start = startOnPage(row, CHART_ROWS);
    const anchors = new Map([[pairKey(pair), { row: start, column: 0 }]]);
    return { ...blockOf(start, [], { anchors }), end: start + CHART_ROWS };
  };
};

/** The first charts stand below the marks, the others below the table of moves: a page of figures has its pictures. */
const drawPages = (total: Series, categories: readonly Series[], input: SheetInput): Block => {
  const { intake, scorecard } = input;
  const charts = 1 + Math.min(categories.length, CHARTED_CATEGORIES);
  const [first, ...others] = Array.from({ length: Math.ceil(charts / 2) }, (_, at) => holdPair(at));
  const words = drawComplaintWords(total, categories, intake.baselines);
  return stackBlocks(3, [
    drawComplaintMarks(total, categories),
    ...(first === undefined ? [] : [first]),
    keepOnPage(drawComplaintMoves(total, categories, scorecard.multiplicity.q)),
    ...others,
    keepBeginning(words, KEPT_LINES),
    keepBeginning(drawComplaintLimits(total, categories), KEPT_LINES),
  ]);
};

const drawScored = (
  complaints: NonNullable<Scorecard["complaints"]>,
  input: SheetInput,
): { readonly block: Block; readonly printRows: number } => {
  const { total } = complaints;
  const categories = complaints.grouping === "none" ? [] : rankSeries(complaints.categories);
  const pages = drawPages(total, categories, input);
  const tallied = input.intake.complaints;
  const below = pages.end + 1;
  const table =
    tallied === null
      ? blockOf(below, [])
      : keepBeginning(drawComplaintTable(tallied, total), KEPT_LINES)(below);
  const charted = [total, ...categories.slice(0, CHARTED_CATEGORIES)];
  const figures = drawSeriesCharts(
    charted.map((series, index) => {
      const row = pages.anchors.get(pairKey(Math.floor(index / 2)))?.row ?? pages.end;
      return chartOf(series, index, { row, charts: charted.length });
    }),
  )(table.end + 1);
  return {
    block: mergeBlocks([pages, table, figures]),
    printRows: total.points.length > PRINTED_MONTHS ? pages.end : table.end,
  };
};

/**
 * The sheet of complaints: marks by category, charts with limits, and the table of counts that they come from.
 *
 * @param input Scorecard and intake. @returns The plan, and where its figures stand.
 */
export function planComplaintTrends(input: SheetInput): Drawn {
  const { scorecard, names } = input;
  const head = headSheet(
    "Complaint trends",
    `Complaints by category and month of receipt, as of ${dayInWords(scorecard.asOf)}; the counts of all months stand at the end of the sheet`,
  )(0);
  const { block, printRows } =
    scorecard.complaints === null
      ? {
          block: listNotes("No data", ["No table of complaints is chosen in Sources."], 100)(3),
          printRows: 5,
        }
      : drawScored(scorecard.complaints, input);
  const drawn = mergeBlocks([head, block]);
  const all = { ...drawn, heights: setHeights(printRows, drawn.heights) };
  return {
    anchors: all.anchors,
    plan: finishSheet(all, {
      key: "Complaint trends",
      name: names["Complaint trends"],
      columnWidths: WIDTHS,
      frozenRows: 0,
      page: planPage(scorecard.asOf, { printRows, printColumns: LEAST_COLUMNS }),
    }),
  };
}
