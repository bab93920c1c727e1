/** The series that Excel makes of a block of cells when a chart is added. */
import { blankSeries } from "./blank.ts";
import type { HostArea, HostChartSeries, HostSheet } from "./book.ts";
import { cellAt } from "./cells.ts";
import { numberCategory } from "./number-format.ts";

const isLabel = (sheet: HostSheet, row: number, column: number): boolean => {
  const cell = cellAt(sheet, row, column);
  if (cell === undefined || cell.value === "") return true;
  return typeof cell.value === "string" || numberCategory(cell.numberFormat) === "Date";
};

const part = (area: HostArea, at: Partial<HostArea>): HostArea => ({ ...area, ...at });

interface Labels {
  readonly row: boolean;
  readonly column: boolean;
}

/** Texts (or dates) along the top and the left are names and categories. */
const labelsOf = (sheet: HostSheet, area: HostArea): Labels => ({
  row: area.rows > 1 && isLabel(sheet, area.row, area.column + area.columns - 1),
  column: area.columns > 1 && isLabel(sheet, area.row + area.rows - 1, area.column),
});

const byColumns = (sheet: HostSheet, area: HostArea, labels: Labels): HostChartSeries[] => {
  const [top, left] = [labels.row ? 1 : 0, labels.column ? 1 : 0];
  const rows = { row: area.row + top, rows: area.rows - top };
  return Array.from({ length: area.columns - left }, (_column, across) => {
    const column = area.column + left + across;
    const header = labels.row ? cellAt(sheet, area.row, column)?.value : undefined;
    const values = { ...part(area, { ...rows, column, columns: 1 }), sheet: sheet.name };
    const series = blankSeries(String(header ?? `Series${String(across + 1)}`), values);
    if (labels.column)
      series.categories = { ...part(area, { ...rows, columns: 1 }), sheet: sheet.name };
    return series;
  });
};

const byRows = (sheet: HostSheet, area: HostArea, labels: Labels): HostChartSeries[] => {
  const [top, left] = [labels.row ? 1 : 0, labels.column ? 1 : 0];
  const columns = { column: area.column + left, columns: area.columns - left };
  return Array.from({ length: area.rows - top }, (_row, down) => {
    const row = area.row + top + down;
    const header = labels.column ? cellAt(sheet, row, area.column)?.value : undefined;
    const values = { ...part(area, { ...columns, row, rows: 1 }), sheet: sheet.name };
    const series = blankSeries(String(header ?? `Series${String(down + 1)}`), values);
    if (labels.row)
      series.categories = { ...part(area, { ...columns, rows: 1 }), sheet: sheet.name };
    return series;
  });
};

/** `Auto` takes columns as series unless there are more columns than rows. */
export const seriesFromArea = (
  { sheet, area }: { sheet: HostSheet; area: HostArea },
  by: "Auto" | "Columns" | "Rows",
): HostChartSeries[] => {
  const labels = labelsOf(sheet, area);
  const columns = by === "Columns" || (by === "Auto" && area.rows >= area.columns);
  return columns ? byColumns(sheet, area, labels) : byRows(sheet, area, labels);
};
