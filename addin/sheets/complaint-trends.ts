import type { Scorecard, Series } from "../../shared/contract/scorecard.ts";
import type { Block } from "./block.ts";
import { blockOf, mergeBlocks, stackBlocks } from "./block.ts";
import { drawComplaintMarks, drawComplaintWords } from "./complaint-marks.ts";
import { drawComplaintTable } from "./complaint-table.ts";
import { dayInWords } from "./day-words.ts";
import type { Drawn } from "./drawn.ts";
import { finishSheet } from "./finish-sheet.ts";
import { setHeights, startOnPage } from "./fit-page.ts";
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

const CHART_ROWS = 13;
/** Two charts side by side, equally wide, share the width of the marks. */
const CHART_COLUMNS: readonly [number, number] = [6, 8];

/** The row of each pair of charts, so that no page ends within one. */
const pairRows = (pairs: number, from: number): readonly number[] => {
  const rows: number[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    const free = (rows.at(-1) ?? from - CHART_ROWS - 1) + CHART_ROWS + 1;
    rows.push(startOnPage(free, CHART_ROWS));
  }
  return rows;
};

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

const drawScored = (
  complaints: NonNullable<Scorecard["complaints"]>,
  input: SheetInput,
): { readonly block: Block; readonly printRows: number } => {
  const { total } = complaints;
  const categories = complaints.grouping === "none" ? [] : rankSeries(complaints.categories);
  const marks = stackBlocks(3, [
    drawComplaintMarks(total, categories),
    drawComplaintWords(total, categories),
  ]);
  const charted = [total, ...categories.slice(0, CHARTED_CATEGORIES)];
  const rows = pairRows(Math.ceil(charted.length / 2), marks.end + 1);
  const chartsEnd = (rows.at(-1) ?? marks.end) + CHART_ROWS + 1;
  const tallied = input.intake.complaints;
  const table =
    tallied === null ? blockOf(chartsEnd, []) : drawComplaintTable(tallied, total)(chartsEnd);
  const figures = drawSeriesCharts(
    charted.map((series, index) =>
      chartOf(series, index, {
        row: rows[Math.floor(index / 2)] ?? marks.end + 1,
        charts: charted.length,
      }),
    ),
  )(table.end + 1);
  return {
    block: mergeBlocks([marks, table, figures]),
    printRows: total.points.length > PRINTED_MONTHS ? chartsEnd : table.end,
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
    `Complaints by category and month of receipt, as of ${dayInWords(scorecard.asOf)}; the counts of all months stand on the sheet, below the charts`,
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
