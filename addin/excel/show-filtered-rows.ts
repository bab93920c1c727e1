import type { SheetChange } from "./plan-changes.ts";

/** Whether a filter hides rows of the sheet. */
export const isFiltered = ({ filters }: SheetChange): boolean =>
  filters.sheet || filters.tables.length > 0;

/** Shows all rows of one of our sheets again: Excel misplaces what is written over hidden rows. */
export function queueNoFilters({ workbook }: Excel.RequestContext, change: SheetChange): void {
  const sheet = workbook.worksheets.getItem(change.sheet);
  for (const id of change.filters.tables) sheet.tables.getItem(id).clearFilters();
  if (change.filters.sheet) sheet.autoFilter.clearCriteria();
}
