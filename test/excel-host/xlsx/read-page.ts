import type { HostPage } from "../model/book.ts";
import { blankPage } from "../model/blank.ts";
import { POINTS_PER_INCH } from "./measures.ts";
import { type Element, attributeOf, childOf, childrenOf, flagOf, numberOf, textOf } from "./xml.ts";

/** Paper by its number in a file (ECMA-376 part 1, 18.3.1.63), named as in Office.js (`PaperType`). */
export const PAPERS: ReadonlyMap<number, string> = new Map([
  [1, "Letter"],
  [3, "Tabloid"],
  [5, "Legal"],
  [7, "Executive"],
  [8, "A3"],
  [9, "A4"],
  [11, "A5"],
  [12, "B4"],
  [13, "B5"],
]);

/** How a sheet prints, apart from its print area and titles, which are names of the workbook. */
export function readPage(sheet: Element): HostPage {
  const setup = childOf(sheet, "pageSetup");
  const options = childOf(sheet, "printOptions");
  const isFitted = flagOf(childOf(childOf(sheet, "sheetPr"), "pageSetUpPr"), "fitToPage");
  const headers = childOf(sheet, "headerFooter");
  const page = blankPage();
  return {
    ...page,
    orientation: attributeOf(setup, "orientation") === "landscape" ? "Landscape" : "Portrait",
    paperSize: PAPERS.get(numberOf(setup, "paperSize") ?? 0) ?? null,
    fitWidth: isFitted ? pagesOf(setup, "fitToWidth") : null,
    fitHeight: isFitted ? pagesOf(setup, "fitToHeight") : null,
    scale: isFitted ? null : (numberOf(setup, "scale") ?? null),
    header: splitHeader(textOf(childOf(headers, "oddHeader"))),
    footer: splitHeader(textOf(childOf(headers, "oddFooter"))),
    margins: new Map([...page.margins, ...readMargins(childOf(sheet, "pageMargins"))]),
    printGridlines: flagOf(options, "gridLines"),
    centerHorizontally: flagOf(options, "horizontalCentered"),
    properties: flagOf(options, "verticalCentered")
      ? new Map([["centerVertically", true]])
      : new Map(),
  };
}

/** 0 means as many as it takes, which the model says with null. */
const pagesOf = (setup: Element | undefined, name: string): number | null =>
  (numberOf(setup, name) ?? 1) || null;

const SIDES = ["top", "right", "bottom", "left", "header", "footer"] as const;

function readMargins(margins: Element | undefined): Map<string, number> {
  const points = new Map<string, number>();
  for (const side of SIDES) {
    const inches = numberOf(margins, side);
    if (inches !== undefined) points.set(side, Math.round(inches * POINTS_PER_INCH * 100) / 100);
  }
  return points;
}

const SECTIONS = new Map([
  ["L", "left"],
  ["C", "center"],
  ["R", "right"],
] as const);

/** `&LOne&RTwo` → its three sections; what comes before the first mark is the middle. */
function splitHeader(text: string): HostPage["header"] {
  const sections = { left: "", center: "", right: "" };
  let section: keyof typeof sections = "center";
  for (const [piece] of text.matchAll(/&[\s\S]|[^&]+/g)) {
    const mark = [...SECTIONS].find(([letter]) => piece === `&${letter}`);
    if (mark === undefined) sections[section] += piece;
    else section = mark[1];
  }
  return sections;
}

/** Rows or columns hidden from `min` to `max`, and sizes, as `<cols>` says them. */
export const columnRuns = (sheet: Element): Element[] => childrenOf(childOf(sheet, "cols"), "col");
