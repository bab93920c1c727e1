import type { LossReview } from "../../shared/contract/scorecard.ts";
import type { Block, Draw } from "./block.ts";
import { blockOf } from "./block.ts";
import { blank, formula, number, text } from "./cells.ts";
import { cellAddress } from "../intake/cell-address.ts";
import { COUNT_FORMAT } from "./number-format.ts";
import type { Cell } from "./plan.ts";

const bodyCell = (value: number | null, format: string): Cell =>
  value === null ? blank({ role: "body" }) : number(value, format, { role: "body" });

/**
 * Losses month by month as an Excel table with live totals; a month in which no loss was seen is empty.
 *
 * @param losses From the scorecard. @param money Format of money.
 * @returns A table; without dates nothing. Anchors: `losses`, `months-volume` (the total).
 */
export function drawLossMonths({ monthly, monthlyValue, all }: LossReview, money: string): Draw {
  return (row): Block => {
    if (monthly === null) return blockOf(row, []);
    const hasValue = all.value !== null;
    const first = row + 2;
    const rows = monthly.points.map(({ period, state, num, value }, at) => [
      text(state === "partial" ? `${period} so far` : period, { role: "body" }),
      bodyCell(num ?? value, COUNT_FORMAT),
      ...(hasValue ? [bodyCell(monthlyValue?.[at] ?? null, money)] : []),
    ]);
    const sumOf = (column: number, format: string): Cell =>
      formula(
        `=SUM(${cellAddress(first, column)}:${cellAddress(first + rows.length - 1, column)})`,
        format,
        { role: "total" },
      );
    const head = { role: "header" as const, align: "right" as const };
    return blockOf(
      row,
      [
        [text("Losses by month", { role: "section" })],
        [
          text("Month", { role: "header" }),
          text("Losses", head),
          ...(hasValue ? [text("Yearly value lost", head)] : []),
        ],
        ...rows,
        [
          text("All months", { role: "total" }),
          sumOf(1, COUNT_FORMAT),
          ...(hasValue ? [sumOf(2, money)] : []),
        ],
      ],
      {
        tables: [
          {
            name: "UpstreamLossMonths",
            box: { row: row + 1, column: 0, rows: rows.length + 1, columns: hasValue ? 3 : 2 },
          },
        ],
        anchors: new Map([
          ["losses", { row: first, column: 0 }],
          ["months-volume", { row: first + rows.length, column: 1 }],
        ]),
      },
    );
  };
}
