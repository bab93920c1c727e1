import type { LossReason, LossReview } from "../../shared/contract/scorecard.ts";
import type { Block, Draw } from "./block.ts";
import { blockOf, shiftRight } from "./block.ts";
import { blank, number, text } from "./cells.ts";
import { countWords } from "../../shared/scoring/write-number.ts";
import { drawBar } from "./draw-months.ts";
import { shareOf } from "./loss-sums.ts";
import { COUNT_FORMAT, SHARE_FORMAT, shortMoneyFormat } from "./number-format.ts";
import type { Cell, Tone } from "./plan.ts";
import { shorten } from "./shorten.ts";

/** Bliss asks for the top five reasons. */
const SHOWN_REASONS = 5;
/** Characters of the longest bar: the widest column of the board. */
const BAR_LENGTH = 18;
/** The list stands right of the four figures. */
const FIRST_COLUMN = 4;
/** Characters of a reason before its bar: two columns of the board. */
const NAME_WIDTH = 26;

interface Line {
  readonly name: string;
  readonly amount: number;
  readonly tone: Tone;
}

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
      const name = shorten(reason.reason, NAME_WIDTH);
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

/** Shares of a sum from which credits are taken off would not be parts of it. */
const hasCredits = (lines: readonly Line[]): boolean => lines.some(({ amount }) => amount < 0);

const cellsOf = (line: Line, lines: readonly Line[], format: string): readonly (Cell | null)[] => {
  const { name, amount, tone } = line;
  const largest = Math.max(...lines.map((other) => other.amount));
  const all = lines.reduce((sum, other) => sum + other.amount, 0);
  const share = hasCredits(lines) ? null : shareOf(amount, all);
  const bar = amount < 0 ? "a credit, no loss" : drawBar(amount, largest, BAR_LENGTH);
  return [
    text(name, { tone, indent: 1 }),
    null,
    text(bar, { tone: tone === "ink" ? "quiet" : tone }),
    number(amount, format, { tone }),
    share === null
      ? text("")
      : number(share, SHARE_FORMAT, { tone: tone === "ink" ? "quiet" : tone }),
  ];
};

/** The sum of the list, in the tall row of the large figures, with a rule below it. */
const totalCells = (
  losses: LossReview,
  lines: readonly Line[],
  { byValue, currency }: { readonly byValue: boolean; readonly currency: string | null },
): readonly Cell[] => {
  const total = { role: "total" as const };
  const sum = lines.reduce((all, { amount }) => all + amount, 0);
  return [
    text(byValue ? `All ${countWords(losses.window.count, "loss", "losses")}` : "All losses", {
      ...total,
      indent: 1,
    }),
    blank(total),
    blank(total),
    number(sum, byValue ? shortMoneyFormat(currency, sum) : COUNT_FORMAT, total),
    sum > 0 && !hasCredits(lines) ? number(1, SHARE_FORMAT, total) : blank(total),
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
    return shiftRight(
      blockOf(row, [
        [text(heading, { role: "section", indent: 1 })],
        totalCells(losses, lines, { byValue, currency }),
        ...lines.map((line) => cellsOf(line, lines, format)),
      ]),
      FIRST_COLUMN,
    );
  };
}
