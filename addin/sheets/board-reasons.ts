import type { LossReason, LossReview } from "../../shared/contract/scorecard.ts";
import type { Block, Draw } from "./block.ts";
import { blockOf, shiftRight } from "./block.ts";
import { number, text } from "./cells.ts";
import { countWords } from "./count-words.ts";
import { drawBar } from "./draw-months.ts";
import { shareOf } from "./loss-sums.ts";
import { COUNT_FORMAT, SHARE_FORMAT, shortMoneyFormat } from "./number-format.ts";
import type { Cell, Tone } from "./plan.ts";

/** Bliss asks for the top five reasons. */
const SHOWN_REASONS = 5;
/** Characters of the longest bar: two columns of the board. */
const BAR_LENGTH = 16;
/** The list stands right of the four figures. */
const FIRST_COLUMN = 4;
/** Characters of a reason before its bar. */
const NAME_WIDTH = 36;

interface Line {
  readonly name: string;
  readonly amount: number;
  readonly tone: Tone;
}

const shorten = (name: string): string =>
  name.length <= NAME_WIDTH
    ? name
    : `${name
        .slice(0, NAME_WIDTH - 1)
        .toWellFormed()
        .trimEnd()}…`;

const amountOf = ({ windowValue, windowCount }: LossReason, byValue: boolean): number =>
  byValue ? (windowValue ?? 0) : windowCount;

/** The largest first; what is not shown is one line, so that the list adds up. */
const linesOf = (reasons: readonly LossReason[], byValue: boolean): readonly Line[] => {
  const sorted = reasons
    .filter(({ windowCount }) => windowCount > 0)
    .toSorted((one, other) => amountOf(other, byValue) - amountOf(one, byValue));
  const rest = sorted.slice(SHOWN_REASONS);
  return [
    ...sorted.slice(0, SHOWN_REASONS).map((reason): Line => {
      const tone = reason.explained ? "ink" : "worse";
      const name = shorten(reason.reason);
      return {
        name: reason.explained ? name : `✕ ${name}`,
        amount: amountOf(reason, byValue),
        tone,
      };
    }),
    ...(rest.length === 0
      ? []
      : [
          {
            name: countWords(rest.length, "other reason"),
            amount: rest.reduce((sum, reason) => sum + amountOf(reason, byValue), 0),
            tone: "quiet" as const,
          },
        ]),
  ];
};

const cellsOf = (line: Line, lines: readonly Line[], format: string): readonly (Cell | null)[] => {
  const { name, amount, tone } = line;
  const largest = Math.max(...lines.map((other) => other.amount));
  const all = lines.reduce((sum, other) => sum + other.amount, 0);
  const share = shareOf(amount, all);
  return [
    text(name, { tone, indent: 1 }),
    null,
    text(drawBar(amount, largest, BAR_LENGTH), { tone: tone === "ink" ? "quiet" : tone }),
    null,
    number(amount, format, { tone }),
    share === null
      ? text("")
      : number(share, SHARE_FORMAT, { tone: tone === "ink" ? "quiet" : tone }),
  ];
};

/**
 * Why customers left: the five largest reasons with bars, by value where values are known, else by number.
 *
 * @param losses From the scorecard. @param currency Symbol or code, or null.
 * @returns The list, right of the figures; nothing without losses in the board's months.
 */
export function drawBoardReasons(losses: LossReview | null, currency: string | null): Draw {
  return (row): Block => {
    const byValue = losses?.window.value != null && losses.window.value > 0;
    const lines = losses === null ? [] : linesOf(losses.reasons, byValue);
    if (losses === null || lines.length === 0) return blockOf(row, []);
    const largest = Math.max(...lines.map(({ amount }) => amount));
    const format = byValue ? shortMoneyFormat(currency, largest) : COUNT_FORMAT;
    const heading = `Why they left, by ${byValue ? "yearly value" : "number"}`;
    const sum = lines.reduce((all, { amount }) => all + amount, 0);
    return shiftRight(
      blockOf(row, [
        [text(heading, { role: "section", indent: 1 })],
        // The sum stands beside the large figures, in their tall row, so that the reasons below are evenly spaced.
        [
          text(countWords(losses.window.count, "loss", "losses"), { tone: "quiet", indent: 1 }),
          null,
          null,
          null,
          number(sum, byValue ? shortMoneyFormat(currency, sum) : format, { tone: "quiet" }),
        ],
        ...lines.map((line) => cellsOf(line, lines, format)),
      ]),
      FIRST_COLUMN,
    );
  };
}
