import type { Block } from "./block.ts";
import { blockOf } from "./block.ts";
import { formula, text } from "./cells.ts";
import type { Check } from "./check.ts";
import { cellAddress } from "../intake/cell-address.ts";
import { TRUTH_FORMAT } from "./number-format.ts";
import type { Box, Cell } from "./plan.ts";
import { wrapWords } from "./wrap-words.ts";

/** Characters of a check's name on one line of its column, and the height of such a line in points. */
const NAME_WIDTH = 78;
const LINE_HEIGHT = 15;

/** Sums of decimals differ in the last binary digits; half a cent is less than anybody books. */
const AMOUNT_TOLERANCE = "0.005";

const [HERE, SOURCE, AGREES] = [1, 2, 3] as const;

const agreesCell = ({ isAmount }: Check, row: number): Cell => {
  const [here, source] = [cellAddress(row, HERE), cellAddress(row, SOURCE)];
  const claim = isAmount ? `ABS(${here}-${source})<${AMOUNT_TOLERANCE}` : `${here}=${source}`;
  return formula(`=IFERROR(${claim},FALSE)`, TRUTH_FORMAT, { role: "body" });
};

/** The checks on the sheet, and the cells that say TRUE or FALSE. */
export interface DrawnChecks {
  readonly block: Block;
  readonly agrees: Box | null;
}

/**
 * Checks as an Excel table: each figure, the formula that works it out again, and whether the two agree.
 *
 * @param checks In reading order. @returns Draws the table at a row.
 * @example drawChecks([])(4).agrees // => null
 */
export function drawChecks(checks: readonly Check[]): (row: number) => DrawnChecks {
  return (row) => {
    if (checks.length === 0) return { block: blockOf(row, []), agrees: null };
    const [header, first] = [row + 2, row + 3];
    const head = { role: "header" as const, align: "right" as const };
    const lines = checks.map((check, at) => [
      text(check.name, { role: "body", wrap: wrapWords(check.name, NAME_WIDTH).length > 1 }),
      check.here,
      formula(check.source, check.here.look.format, { role: "body" }),
      agreesCell(check, first + at),
    ]);
    const heights = checks.flatMap(({ name }, at): readonly [number, number][] => {
      const count = wrapWords(name, NAME_WIDTH).length;
      return count === 1 ? [] : [[first + at, count * LINE_HEIGHT]];
    });
    const block = blockOf(
      row,
      [
        [text("Checks", { role: "section" })],
        [
          text(
            "Each figure beside a formula that works it out again. They agreed when this was written; FALSE means that something changed since.",
            { role: "note" },
          ),
        ],
        [
          text("Check", { role: "header" }),
          text("Here", head),
          text("In the source", head),
          text("Agrees", head),
        ],
        ...lines,
      ],
      {
        tables: [
          {
            name: "UpstreamChecks",
            box: { row: header, column: 0, rows: checks.length + 1, columns: AGREES + 1 },
          },
        ],
        heights: new Map(heights),
        anchors: new Map([["checks", { row: first, column: 0 }]]),
      },
    );
    return { block, agrees: { row: first, column: AGREES, rows: checks.length, columns: 1 } };
  };
}
