/** Rows that a filter hides: of the sheet's own AutoFilter or of a table. */
import type { HostSheet } from "./book.ts";

export const isFilteredRow = (sheet: HostSheet, row: number): boolean =>
  sheet.autoFilter?.filteredRows.has(row) === true ||
  sheet.tables.some(
    ({ area, showHeaders, filteredRows }) =>
      filteredRows.size > 0 && filteredRows.has(row - area.row - (showHeaders ? 1 : 0)),
  );
