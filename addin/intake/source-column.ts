import type { Source } from "./source.ts";
import type { SourceColumn } from "./tallied.ts";

/**
 * Where a column stands, for formulas that count it again.
 *
 * @param source The table. @param column Sheet column counted from 0, within the table. @returns Its cells below the header.
 * @example placeColumn({ name: "Data", kind: "range", headers: ["Date"], area: { sheet: "Data", row: 2, column: 1, rows: 5, columns: 1 } }, 1) // => { sheet: "Data", table: null, header: "Date", area: { sheet: "Data", row: 3, column: 1, rows: 4, columns: 1 } }
 */
export function placeColumn(
  source: Pick<Source, "name" | "kind" | "headers" | "area">,
  column: number,
): SourceColumn {
  const { area, headers, kind, name } = source;
  const rows = Math.max(1, area.rows - 1);
  return {
    sheet: area.sheet,
    table: kind === "table" ? name : null,
    header: headers[column - area.column] ?? "",
    area: { sheet: area.sheet, row: area.row + 1, column, rows, columns: 1 },
  };
}
