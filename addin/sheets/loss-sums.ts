import type { LossReview, LossSum } from "../../shared/contract/scorecard.ts";
import type { Block, Draw } from "./block.ts";
import { blockOf } from "./block.ts";
import { figureOr, text } from "./cells.ts";
import { COUNT_FORMAT, SHARE_FORMAT } from "./number-format.ts";
import type { Cell } from "./plan.ts";

/**
 * A part of a whole; unknown when either is, when the whole is nothing, and when credits make the part no part of it.
 *
 * @param part Of the whole. @param whole Of all its parts. @returns 0 to 1, or null.
 * @example shareOf(39, 100) // => 0.39
 */
export function shareOf(part: number | null, whole: number | null): number | null {
  if (part === null || whole === null || whole <= 0) return null;
  return part < 0 || part > whole ? null : part / whole;
}

interface Line {
  readonly name: string;
  readonly figure: (sum: LossSum) => number | null;
  readonly format: string;
}

const linesOf = (hasValue: boolean, money: string): readonly Line[] => [
  { name: "Losses", figure: ({ count }) => count, format: COUNT_FORMAT },
  { name: "Yearly value lost", figure: ({ value }) => value, format: money },
  ...(hasValue
    ? [
        {
          name: "Losses whose value is unknown",
          figure: ({ valueUnknown }: LossSum) => valueUnknown,
          format: COUNT_FORMAT,
        },
      ]
    : []),
  {
    name: "Explained by a reason, of all losses",
    figure: ({ explainedCount, count }) => shareOf(explainedCount, count),
    format: SHARE_FORMAT,
  },
  ...(hasValue
    ? [
        {
          name: "Explained by a reason, of the value",
          figure: ({ explainedValue, value }: LossSum) => shareOf(explainedValue, value),
          format: SHARE_FORMAT,
        },
      ]
    : []),
];

/**
 * Losses by volume and value, and how much of them a reason explains: in the board's months and in all rows.
 *
 * @param losses From the scorecard. @param view Words for the board's months (null when nothing has a date) and the format of money.
 * @returns A table. Anchors: `volume`, `value`, `L0` (the share explained).
 */
export function drawLossSums(
  losses: LossReview,
  view: { readonly window: string | null; readonly money: string },
): Draw {
  return (row): Block => {
    const sums = view.window === null ? [losses.all] : [losses.window, losses.all];
    const head = (words: string): Cell => text(words, { role: "header", align: "right" });
    const lines = linesOf(losses.all.value !== null, view.money);
    const rows = lines.map(({ name, figure, format }) => [
      text(name, { role: "body" }),
      ...sums.map((sum) => figureOr(figure(sum), format, { role: "body" })),
    ]);
    const anchorAt = (name: string): { row: number; column: number } => ({
      row: row + 2 + lines.findIndex((line) => line.name === name),
      column: 1,
    });
    return blockOf(
      row,
      [
        [text("How many left, what they were worth, how much is explained", { role: "section" })],
        [
          text("", { role: "header" }),
          ...(view.window === null ? [] : [head(view.window)]),
          head("All rows"),
        ],
        ...rows,
      ],
      {
        anchors: new Map([
          ["volume", anchorAt("Losses")],
          ["value", anchorAt("Yearly value lost")],
          ["L0", anchorAt("Explained by a reason, of all losses")],
        ]),
      },
    );
  };
}
