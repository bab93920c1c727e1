import type { PagePlan, SheetPlan } from "../sheets/plan.ts";
import { boxOfPlan, rangeOf } from "./a1.ts";

/** In points: half an inch at the sides, room for the footer below; narrow ones are still printed by every printer. */
const MARGINS = {
  usual: { side: 36, bottom: 50, footer: 22 },
  narrow: { side: 25.5, bottom: 45, footer: 20 },
} as const;

/** Excel keeps 255 characters of a footer, codes and page numbers included. */
const MOST_CHARACTERS = 200;

const PAGE_NUMBERS = "Page &P of &N";

const PAPERS = { a4: "A4", letter: "Letter" } as const;
const ORIENTATIONS = { landscape: "Landscape", portrait: "Portrait" } as const;

/** How the sheet prints: our cells, or the first rows and columns of them, one page wide. */
export function queuePage(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const { page } = plan;
  const layout = sheet.pageLayout;
  layout.orientation = ORIENTATIONS[page.orientation];
  layout.paperSize = PAPERS[page.paper];
  layout.zoom = zoomOf(page);
  layout.centerHorizontally = true;
  const margins = MARGINS[page.margins ?? "usual"];
  layout.leftMargin = margins.side;
  layout.rightMargin = margins.side;
  layout.topMargin = margins.side;
  layout.bottomMargin = margins.bottom;
  layout.footerMargin = margins.footer;
  const box = boxOfPlan(plan);
  const rows = Math.min(box.rows, page.printRows ?? box.rows);
  const columns = Math.min(box.columns, page.printColumns ?? box.columns);
  layout.setPrintArea(rangeOf(sheet, { ...box, rows, columns }));
  if (page.titleRows !== null) {
    const [from, to] = page.titleRows;
    layout.setPrintTitleRows(`$${from + 1}:$${to + 1}`);
  }
  const footer = layout.headersFooters.defaultForAllPages;
  footer.leftFooter = footerText(page.footerLeft);
  footer.rightFooter = page.pageNumbers === true ? PAGE_NUMBERS : "";
}

const zoomOf = ({ pagesTall, scale }: PagePlan): Excel.PageLayoutZoomOptions => {
  if (scale !== undefined) return { scale };
  return pagesTall === 1
    ? { horizontalFitToPages: 1, verticalFitToPages: 1 }
    : { horizontalFitToPages: 1 };
};

/** A text without header codes: `&` is doubled, and what does not fit is cut before that. */
const footerText = (text: string): string => {
  const fitting = text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text;
  return fitting.replaceAll("&", "&&");
};
