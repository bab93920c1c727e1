/** References to a sheet in formulas and names, when the sheet gets another name or is deleted. */
import { quoteSheet, splitAddress } from "./address.ts";
import type { HostBook, HostChartSeries } from "./book.ts";

/** A text in quotes, or a sheet with its mark; what follows is the cells. */
const PREFIX =
  /"[^"]*"|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)(\$?[A-Z]+\$?\d*(?::\$?[A-Z]+\$?\d*)?)?/giu;

const rewrite = (formula: string, sheet: string, to: string | null): string =>
  formula.replaceAll(PREFIX, (whole, prefix: string | undefined, cells: string | undefined) => {
    const owner = prefix === undefined ? null : splitAddress(`${prefix}A1`).sheet;
    if (owner === null || owner.toLowerCase() !== sheet.toLowerCase()) return whole;
    return to === null ? "#REF!" : `${quoteSheet(to)}!${cells ?? ""}`;
  });

const renameSources = (series: readonly HostChartSeries[], sheet: string, to: string): void => {
  for (const { values, categories } of series)
    for (const source of [values, categories]) if (source?.sheet === sheet) source.sheet = to;
};

/** Every formula, name and chart that speaks of a sheet speaks of it by its new name; null for a deleted one. */
export const redirectReferences = (book: HostBook, sheet: string, to: string | null): void => {
  for (const { cells, charts } of book.sheets) {
    for (const cell of cells.values())
      if (cell.formula !== null) cell.formula = rewrite(cell.formula, sheet, to);
    if (to !== null) for (const { series } of charts) renameSources(series, sheet, to);
  }
  for (const name of book.names) name.formula = rewrite(name.formula, sheet, to);
};
