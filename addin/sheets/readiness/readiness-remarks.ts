import type { Block, Draw } from "../block.ts";
import { blockOf } from "../block.ts";
import { text } from "../cells.ts";
import { countWords } from "../../../shared/scoring/write-number.ts";
import { wrapWords } from "../wrap-words.ts";
import { READINESS_COLUMNS, lettersOver } from "./readiness-grid.ts";

/** A bold letter takes a little more. */
const BOLD = 0.92;
/** Height of a line of bold words, in points. */
const BOLD_HEIGHT = 15;

const ACROSS = lettersOver(0, READINESS_COLUMNS - 1);

/**
 * Sentences one below the other, over all columns.
 *
 * @param lines Sentences. @param height Of a line, in points. @returns Draws them; no rows without a sentence.
 * @example drawSentences(["One.", "Two."], 15)(0).end // => 2
 */
export function drawSentences(lines: readonly string[], height: number): Draw {
  return (row): Block => {
    const cells = lines.flatMap((line) => wrapWords(line, ACROSS)).map((line) => [text(line)]);
    return blockOf(row, cells, { heights: new Map(cells.map((_, at) => [row + at, height])) });
  };
}

/**
 * The sentence at the head of the report, in bold.
 *
 * @param verdict One sentence. @returns Draws it.
 * @example drawVerdict("Not yet.")(3).end // => 4
 */
export function drawVerdict(verdict: string): Draw {
  return (row): Block => {
    const cells = wrapWords(verdict, ACROSS * BOLD).map((line) => [
      text(line, { role: "figure-label", tone: "ink" }),
    ]);
    return blockOf(row, cells, {
      heights: new Map(cells.map((_, at) => [row + at, BOLD_HEIGHT])),
    });
  };
}

/**
 * As many sentences as a page has room for, and how many stand elsewhere.
 *
 * @param all Sentences. @param shown How many there is room for. @param of What they are, singular.
 * @returns The first ones, and a line where some are missing.
 * @example limitSentences(["One.", "Two.", "Three."], 1, "remark") // => ["One.", "and 2 more remarks, below what is printed"]
 */
export function limitSentences(
  all: readonly string[],
  shown: number,
  of: string,
): readonly string[] {
  const rest = all.length - shown;
  return rest <= 0
    ? all
    : [...all.slice(0, shown), `and ${countWords(rest, `more ${of}`)}, below what is printed`];
}

/**
 * The sentences that a page had no room for; they stand on the sheet below what is printed.
 *
 * @param rest Sentences. @returns Draws them under a heading; nothing without any.
 * @example drawUnprinted([])(9).end // => 9
 */
export function drawUnprinted(rest: readonly string[]): Draw {
  return (row): Block =>
    blockOf(
      row,
      rest.length === 0
        ? []
        : [
            [text("What the pages have no room for", { role: "section" })],
            ...rest.flatMap((line) => wrapWords(line, ACROSS)).map((line) => [text(line)]),
          ],
    );
}
