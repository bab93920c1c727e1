import type { Readiness } from "../../../shared/contract/readiness/answer.ts";
import type { Gate } from "../../../shared/contract/readiness/figure.ts";
import type { Block, Draw } from "../block.ts";
import { blockOf, mergeBlocks } from "../block.ts";
import { wrapWords } from "../wrap-words.ts";
import { linkRows } from "./link-rows.ts";
import type { Names } from "./names.ts";
import { LINK_LETTERS, READINESS_COLUMNS, lettersOver } from "./readiness-grid.ts";
import type { PartRow } from "./rows.ts";
import { drawRows, headRow, linkPart, words } from "./rows.ts";
import { gateMark } from "./score-cells.ts";

const [SENTENCE, LAST] = [2, READINESS_COLUMNS - 1] as const;

const gateRow =
  (names: Names) =>
  ({ id, state, sentence, refs }: Gate): PartRow => {
    const { words: mark, tone } = gateMark(state);
    return [
      words(wrapWords(`${id} ${names.item(id)}`, lettersOver(0, 0))),
      words(mark, { tone }),
      words(wrapWords(sentence, lettersOver(SENTENCE, LAST - 1)), { indent: 1 }),
      null,
      null,
      null,
      null,
      linkPart(linkRows(refs, names, LINK_LETTERS)),
    ];
  };

/**
 * The gates: each with its state as shape and word, what was found, and the row that decides. A gate that is not passed
 * holds readiness at "not yet", whatever the scores are; without data it is not passed.
 *
 * @param readiness The answer. @param names Of the workbook. @param height Of a line, in points. @returns Draws the table.
 */
export function drawGates({ gates }: Readiness, names: Names, height: number): Draw {
  return (row): Block =>
    mergeBlocks([
      blockOf(row, [headRow(["Gates", "", "_What the rows say", "", "", "", "", "Rows"])]),
      drawRows(gates.map(gateRow(names)), { row: row + 1, columns: READINESS_COLUMNS, height }),
    ]);
}
