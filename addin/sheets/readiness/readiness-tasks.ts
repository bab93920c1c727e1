import type { Readiness } from "../../../shared/contract/readiness/answer.ts";
import type { Block, Draw } from "../block.ts";
import { blockOf, mergeBlocks } from "../block.ts";
import { wrapWords } from "../wrap-words.ts";
import { linkRows } from "./link-rows.ts";
import type { Names } from "./names.ts";
import { LINK_LETTERS, READINESS_COLUMNS, lettersOver } from "./readiness-grid.ts";
import type { PartRow } from "./rows.ts";
import { drawRows, headRow, linkPart, partOf, words } from "./rows.ts";
import { dayCell } from "./score-cells.ts";

/** The words take the columns up to the day. */
const DAY = 5;

const withStop = (sentence: string): string => (/[.?]$/.test(sentence) ? sentence : `${sentence}.`);

/**
 * What to do in the next 90 days, from the widest gaps: proposed, not yet in the task list.
 *
 * @param readiness The answer. @param names Of the workbook. @param height Of a line, in points.
 * @returns Draws the list; one line where no gap asks for a task.
 */
export function drawProposedTasks(
  { proposedTasks }: Readiness,
  names: Names,
  height: number,
): Draw {
  return (row): Block => {
    const gap = Array.from({ length: DAY - 1 }, () => null);
    const rows =
      proposedTasks.length === 0
        ? [[words("No gap is wide enough for a task.", { tone: "quiet" })]]
        : proposedTasks.map(({ area, deliverable, why, dueDay, refs }): PartRow => [
            words(wrapWords(`${area}: ${withStop(deliverable)} ${why}`, lettersOver(0, DAY - 1))),
            ...gap,
            partOf(dayCell(dueDay)),
            null,
            linkPart(linkRows(refs, names, LINK_LETTERS), { indent: 1 }),
          ]);
    return mergeBlocks([
      blockOf(row, [
        headRow(["Proposed for the next 90 days", "", "", "", "", ">Due", "", "_Rows"]),
      ]),
      drawRows(rows, { row: row + 1, columns: READINESS_COLUMNS, height }),
    ]);
  };
}
