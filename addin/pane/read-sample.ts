import type { CellValue, ColumnChunk, Source } from "../intake/source.ts";

const MS_PER_DAY = 86_400_000;

/** Day 0 of Excel's serials after February 1900; earlier days are off by one in Excel itself. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);

/** Longer texts say nothing more about what a column is, and 59 rows of them make the pane long. */
const MAX_STATUSES = 12;

const isDate = ({ dates }: ColumnChunk, row: number): boolean =>
  typeof dates === "boolean" ? dates : dates[row] === true;

function showValue(value: CellValue, isDay: boolean): string {
  if (typeof value !== "number" || !isDay) return String(value);
  const day = new Date(EXCEL_EPOCH + Math.floor(value) * MS_PER_DAY);
  return Number.isNaN(day.getTime()) ? String(value) : day.toISOString().slice(0, 10);
}

function columnOf(source: Source, header: string): ColumnChunk | null {
  const index = source.headers.indexOf(header);
  if (index < 0) return null;
  return source.sample.columns.get(source.area.column + index) ?? null;
}

/** The first cells below a header, as texts; dates as `YYYY-MM-DD`. */
export function sampleOf(source: Source, header: string, rows: number): readonly string[] {
  const column = columnOf(source, header);
  if (column === null) return [];
  return column.values
    .slice(0, rows)
    .map((value, row) => showValue(value, isDate(column, row)).trim());
}

/** Year first leaves no doubt about day and month. */
const YEAR_FIRST = /^\d{4}\D/;

/** Whether the first rows of a date column hold texts of which day and month could be mistaken. */
export function hasUnsureDates(source: Source, header: string): boolean {
  const values = columnOf(source, header)?.values ?? [];
  return values.some(
    (value) => typeof value === "string" && value.trim() !== "" && !YEAR_FIRST.test(value.trim()),
  );
}

/** The different texts of a status column in the first rows, with those already chosen; at most a dozen of the first. */
export function listStatuses(
  source: Source,
  header: string,
  chosen: readonly string[],
): readonly string[] {
  const seen = sampleOf(source, header, source.sample.rows).filter((text) => text !== "");
  const first = [...new Set(seen)].slice(0, MAX_STATUSES);
  return [...new Set([...first, ...chosen])];
}
