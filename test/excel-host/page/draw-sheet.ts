/** The window of a sheet that is in sight: headings, frozen rows, cells, charts and the selection. */
import { columnName } from "../model/address.ts";
import type { HostArea } from "../model/book.ts";
import { HEADING_WIDTH, type Sight, drawRow } from "./draw-cells.ts";
import { drawChart } from "./draw-chart.ts";
import { inPixels } from "./axis.ts";
import { make } from "./elements.ts";

export const HEADING_HEIGHT = 20;

/** Height of the frozen rows in pixels. */
export const frozenHeight = ({ sheet, rows }: Sight): number => rows.startOf(sheet.frozen.rows);

/** What stays at the top while the rest moves. */
export function drawHead(sight: Sight, window: HostArea, selection: HostArea): HTMLElement[] {
  const { columns, sheet } = sight;
  const letters = Array.from({ length: window.columns }, (_, at) => window.column + at)
    .filter((column) => columns.sizeOf(column) > 0)
    .map((column) =>
      make("div", {
        class: isWithin(column, selection.column, selection.columns) ? "letter chosen" : "letter",
        text: columnName(column),
        attributes: { role: "columnheader", "aria-colindex": column + 1 },
        style: {
          left: `${HEADING_WIDTH + columns.startOf(column)}px`,
          width: `${columns.sizeOf(column)}px`,
        },
      }),
    );
  const corner = make("div", { class: "corner", attributes: { "aria-hidden": "true" } });
  const heading = make("div", { class: "letters", attributes: { role: "row" } }, [
    corner,
    ...letters,
  ]);
  const frozen = Array.from({ length: sheet.frozen.rows }, (_, row) =>
    markRow(
      drawRow(sight, window, { row, top: HEADING_HEIGHT + sight.rows.startOf(row) }),
      row,
      selection,
    ),
  );
  return [heading, ...frozen];
}

const isWithin = (at: number, first: number, count: number): boolean =>
  at >= first && at < first + count;

function markRow(made: HTMLElement, row: number, selection: HostArea): HTMLElement {
  if (isWithin(row, selection.row, selection.rows)) made.classList.add("chosen");
  return made;
}

export function drawBody(sight: Sight, window: HostArea, selection: HostArea): HTMLElement[] {
  const { rows, sheet } = sight;
  const made: HTMLElement[] = [];
  const first = Math.max(window.row, sheet.frozen.rows);
  for (const row of [...rowsAbove(sight, first), ...range(first, window.row + window.rows)]) {
    if (rows.sizeOf(row) === 0) continue;
    const top = HEADING_HEIGHT + rows.startOf(row);
    made.push(markRow(drawRow(sight, window, { row, top }), row, selection));
  }
  return made;
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);

/** First rows of merges that begin above the window and reach into it. */
const rowsAbove = ({ sheet }: Sight, first: number): number[] => [
  ...new Set(
    sheet.merges.filter(({ row, rows }) => row < first && row + rows > first).map(({ row }) => row),
  ),
];

/** Vertical lines, from top to bottom of what there is. */
export function drawLines({ columns, sheet }: Sight, window: HostArea): HTMLElement[] {
  if (!sheet.showGridlines) return [];
  return range(window.column, window.column + window.columns).map((column) =>
    make("div", {
      class: "column-line",
      style: { left: `${HEADING_WIDTH + columns.startOf(column + 1) - 1}px` },
    }),
  );
}

export const drawCharts = ({ sheet, book }: Sight): HTMLElement[] =>
  sheet.charts.map((chart) =>
    make(
      "div",
      {
        class: "chart-frame",
        attributes: { "data-chart": chart.name },
        style: {
          left: `${HEADING_WIDTH + inPixels(chart.left)}px`,
          top: `${HEADING_HEIGHT + inPixels(chart.top)}px`,
        },
      },
      [drawChart(chart, book)],
    ),
  );

/** The frame around what is selected; in the head's coordinates for frozen rows, which are the same. */
export function drawSelection({ rows, columns }: Sight, area: HostArea): HTMLElement {
  const [left, top] = [columns.startOf(area.column), rows.startOf(area.row)];
  return make("div", {
    class: "selection",
    attributes: { "aria-hidden": "true" },
    style: {
      left: `${HEADING_WIDTH + left - 1}px`,
      top: `${HEADING_HEIGHT + top - 1}px`,
      width: `${columns.startOf(area.column + area.columns) - left}px`,
      height: `${rows.startOf(area.row + area.rows) - top}px`,
    },
  });
}
