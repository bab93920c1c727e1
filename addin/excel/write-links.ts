import { quoteSheet } from "../sheets/quote-sheet.ts";
import type { Box, LinkPlan, SheetPlan } from "../sheets/plan.ts";
import { rangeOf } from "./a1.ts";
import { toExcel } from "./cell-content.ts";

/** Links from cells to cells of our sheets; what linked before among the cells we own no longer does. */
export function queueLinks(
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  standing: { readonly owned: Box | null; readonly is1904: boolean },
): void {
  if (standing.owned !== null) rangeOf(sheet, standing.owned).clear("Hyperlinks");
  for (const link of plan.links) queueLink(sheet, plan, { link, is1904: standing.is1904 });
}

/** Excel may replace what the cell holds by the link's text, so the content is written again after it. */
function queueLink(
  sheet: Excel.Worksheet,
  { cells }: SheetPlan,
  { link, is1904 }: { readonly link: LinkPlan; readonly is1904: boolean },
): void {
  const { row, column, sheet: target, address } = link;
  const content = cells[row]?.[column]?.content ?? { kind: "blank" };
  const documentReference = `${quoteSheet(target)}!${address}`;
  const cell = rangeOf(sheet, { row, column, rows: 1, columns: 1 });
  cell.hyperlink =
    content.kind === "text"
      ? { documentReference, textToDisplay: content.text }
      : { documentReference };
  cell.formulas = [[toExcel(content, is1904)]];
}
