import type { Block, Draw } from "./block.ts";
import { blockOf } from "./block.ts";
import { text } from "./cells.ts";
import { dayInWords } from "./day-words.ts";
import type { PagePlan } from "./plan.ts";
import { wrapWords } from "./wrap-words.ts";

/** The height that the largest type needs, in points. */
const TITLE_HEIGHT = 28;

/**
 * The head of a sheet: its title, and a line that says what it is about.
 *
 * @param title Of the sheet. @param subtitle One line. @returns A block of two rows.
 * @example headSheet("Method", "How each figure is worked out.")(0).end // => 2
 */
export function headSheet(title: string, subtitle: string): Draw {
  return (row) =>
    blockOf(row, [[text(title, { role: "title" })], [text(subtitle, { role: "subtitle" })]], {
      heights: new Map([[row, TITLE_HEIGHT]]),
    });
}

/**
 * Lines under a heading, each broken where the page ends.
 *
 * @param heading Of the block. @param lines Sentences; without any the block is left out. @param width Characters of a line.
 * @returns A block, one row a line.
 * @example listNotes("Notes", ["One.", "Two."], 80)(0).end // => 3
 */
export function listNotes(heading: string, lines: readonly string[], width: number): Draw {
  return (row): Block =>
    lines.length === 0
      ? blockOf(row, [])
      : blockOf(row, [
          [text(heading, { role: "section" })],
          ...lines.flatMap((line) => wrapWords(line, width)).map((line) => [text(line)]),
        ]);
}

/**
 * How a sheet of ours prints: A4, one page wide, as-of day and page number in the footer.
 *
 * @param asOf `YYYY-MM-DD`. @param differs What is different on this sheet. @returns The page.
 * @example planPage("2026-10-31").footerLeft // => "Upstream · as of 31 October 2026"
 */
export function planPage(asOf: string, differs: Partial<PagePlan> = {}): PagePlan {
  return {
    orientation: "landscape",
    paper: "a4",
    pagesTall: 0,
    titleRows: null,
    footerLeft: `Upstream · as of ${dayInWords(asOf)}`,
    pageNumbers: true,
    ...differs,
  };
}
