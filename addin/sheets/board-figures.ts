import type { LossSum, Scorecard } from "../../shared/contract/scorecard.ts";
import { writeNumber } from "../../shared/scoring/write-number.ts";
import type { Block, Draw, Place } from "./block.ts";
import { blockOf } from "./block.ts";
import { number, text } from "./cells.ts";
import { countWords } from "../../shared/scoring/write-number.ts";
import { windowLabel } from "./day-words.ts";
import { shareOf } from "./loss-sums.ts";
import { COUNT_FORMAT, NET_FORMAT, shortMoneyFormat } from "./number-format.ts";
import type { Cell, Tone } from "./plan.ts";
import type { SheetInput } from "./sheet-input.ts";
import { wrapWords } from "./wrap-words.ts";

/** Characters of a note under a figure: what the narrowest of the four columns holds. */
const NOTE_WIDTH = 17;
/** As many lines as the list of reasons beside it leaves room for. */
const NOTE_LINES = 6;

const FIGURE_HEIGHT = 30;

/** A whole number of the board with what it means; an unknown one says why in its note. */
interface Figure {
  readonly key: string;
  readonly label: string;
  readonly value: number | null;
  readonly format: string;
  readonly note: string;
  readonly tone: Tone;
}

/** Where one customer has several rows, contracts are counted, and the label says so. */
const isContracts = (customers: Scorecard["customers"]): boolean =>
  customers?.window.unit === "contracts";

/** Two tables may count different customers: then each figure names its table. */
const hasBoth = ({ customers, losses }: Scorecard): boolean =>
  customers !== null && customers.months.length > 0 && losses !== null;

const byCustomers = (scorecard: Scorecard, note: string): string =>
  hasBoth(scorecard) ? `${note}, by the customer list` : note;

const cameNote = (scorecard: Scorecard): string => {
  const { customers, window } = scorecard;
  if (customers === null) return "no list of customers is chosen";
  if (customers.window.came === null) return "the list does not say who is new";
  return byCustomers(scorecard, windowLabel(customers.months.length > 0 ? window : null));
};

const cameFigure = (scorecard: Scorecard): Figure => ({
  key: "came",
  label: isContracts(scorecard.customers) ? "Contracts begun" : "Customers who came",
  value: scorecard.customers?.window.came ?? null,
  format: COUNT_FORMAT,
  tone: "ink",
  note: cameNote(scorecard),
});

const leftNote = (scorecard: Scorecard): string => {
  const { customers, losses, window } = scorecard;
  if (customers === null && losses === null) return "no table of losses is chosen";
  const isDated = customers === null ? losses?.monthly != null : customers.months.length > 0;
  const note = byCustomers(scorecard, windowLabel(isDated ? window : null));
  const isOther = losses !== null && losses.window.count !== customers?.window.left;
  return isOther && hasBoth(scorecard)
    ? `${note}; ${writeNumber(losses.window.count)} in the list of losses`
    : note;
};

const leftFigure = (scorecard: Scorecard): Figure => ({
  key: "left",
  label: isContracts(scorecard.customers) ? "Contracts ended" : "Customers who left",
  value: scorecard.customers?.window.left ?? scorecard.losses?.window.count ?? null,
  format: COUNT_FORMAT,
  tone: "ink",
  note: leftNote(scorecard),
});

const netFigure = ({ customers }: Scorecard): Figure => {
  const net = customers?.window.net ?? null;
  const closing = customers?.window.closing ?? null;
  const known = closing === null ? "came less left" : `${writeNumber(closing)} at the end`;
  return {
    key: "net",
    label: "Net",
    value: net,
    format: NET_FORMAT,
    tone: net !== null && net < 0 ? "worse" : "ink",
    note: net === null ? "needs both" : known,
  };
};

const explainedNotes = (sum: LossSum): readonly string[] => {
  const share = shareOf(sum.explainedValue, sum.value);
  return [
    ...(share === null ? [] : [`${Math.round(share * 100)}% explained`]),
    ...(sum.valueUnknown === 0
      ? []
      : [`${countWords(sum.valueUnknown, "loss", "losses")} without a value`]),
  ];
};

/** One character, such as £: a code of three letters does not fit before the figure and stands in the label. */
const SIGN = /^[^A-Za-z]{1,2}$/;

/** The value and where it is from; losses know theirs best, the list of customers comes second. */
const valueLost = (scorecard: Scorecard): { value: number | null; note: string } => {
  const { customers, losses } = scorecard;
  if (losses !== null && losses.window.value !== null) {
    const parts = [
      ...(hasBoth(scorecard) ? ["by the list of losses"] : []),
      ...explainedNotes(losses.window),
    ];
    return { value: losses.window.value, note: parts.join("; ") };
  }
  const value = customers?.window.valueLeft ?? null;
  return {
    value,
    note: value === null ? "no column holds the value" : "from the list of customers",
  };
};

const valueFigure = (scorecard: Scorecard, currency: string | null): Figure => {
  const { value, note } = valueLost(scorecard);
  const code = currency === null || SIGN.test(currency) ? null : currency;
  return {
    key: "value",
    label: code === null ? "Yearly value lost" : `Value lost, ${code}`,
    tone: "ink",
    value,
    format: shortMoneyFormat(code === null ? currency : null, value ?? 0),
    note,
  };
};

const figureCell = ({ value, format, tone }: Figure): Cell =>
  value === null
    ? text("no data", { role: "section" })
    : number(value, format, { role: "figure", align: "left", tone });

/**
 * The four whole numbers of the board: who came, who left, net, and the yearly value lost.
 *
 * @param input Scorecard and currency. @returns Labels, figures and notes in columns A to D. Anchors: `came`, `left`, `net`, `value`.
 */
export function drawBoardFigures({ scorecard, intake }: SheetInput): Draw {
  const figures = [
    cameFigure(scorecard),
    leftFigure(scorecard),
    netFigure(scorecard),
    valueFigure(scorecard, intake.currency),
  ];
  return (row): Block => {
    const notes = figures.map(({ note }) => wrapWords(note, NOTE_WIDTH));
    const lines = Math.min(NOTE_LINES, Math.max(...notes.map(({ length }) => length)));
    return blockOf(
      row,
      [
        figures.map(({ label }) => text(label, { role: "figure-label" })),
        figures.map(figureCell),
        ...Array.from({ length: lines }, (_, line) =>
          notes.map((note) => text(note[line] ?? "", { role: "figure-note" })),
        ),
      ],
      {
        heights: new Map([[row + 1, FIGURE_HEIGHT]]),
        anchors: new Map(
          figures.flatMap(({ key, value }, column): readonly [string, Place][] =>
            value === null ? [] : [[key, { row: row + 1, column }]],
          ),
        ),
      },
    );
  };
}
