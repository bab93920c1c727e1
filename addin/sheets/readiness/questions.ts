import type { ExpectedQuestion } from "../../../shared/contract/readiness/answer.ts";
import { writeNumber } from "../../../shared/scoring/write-number.ts";
import type { Block, Draw } from "../block.ts";
import { blockOf } from "../block.ts";
import { number, text, type Touch } from "../cells.ts";
import { capHeight } from "../fit-page.ts";
import type { Cell, LinkPlan, SheetPlan } from "../plan.ts";
import { wrapWords } from "../wrap-words.ts";
import type { AskedQuestion, CarriedAnswers, KeptAnswer } from "./answers.ts";
import {
  ANSWER_HEAD,
  ANSWER_HERE,
  FOR_HEAD,
  KEY_HEAD,
  QUESTION_HEAD,
  carryAnswers,
} from "./answers.ts";
import { linkRows } from "./link-rows.ts";
import type { Names } from "./names.ts";
import { headRow } from "./rows.ts";
import { finishWide, type ReadinessInput } from "./wide-sheet.ts";

/** Number, question, for whom, rows, answer; the key stands beside what is printed. */
const WIDTHS = [4, 54, 21, 15, 46, 18] as const;
const PRINTED = WIDTHS.length - 1;
const [QUESTION, FOR, LINK, ANSWER] = [1, 2, 3, 4] as const;
const LINK_LETTERS = 17;

/** Wrapped words: letters of a line as a share of the width, height of a line and of what is free below, in points. */
const [LETTERS_PER_WIDTH, LINE, PADDING] = [1.2, 13.5, 6] as const;

const linesIn = (sentence: string, column: number): number =>
  sentence
    .split("\n")
    .flatMap((line) => wrapWords(line, Math.floor((WIDTHS[column] ?? 1) * LETTERS_PER_WIDTH)))
    .length;

const body = { role: "body" as const };
const wrapped = { ...body, wrap: true };

/** An owner and a sponsor are persons; officers are asked about a unit. */
const addresseeOf = ({ addressee, unit }: ExpectedQuestion, names: Names): string => {
  if (addressee !== "Unit") return addressee;
  return unit === null ? "No unit" : names.unit(unit);
};

const ask =
  (names: Names) =>
  (question: ExpectedQuestion): AskedQuestion => ({
    question,
    key: question.unit === null ? question.key : `${question.key}:${names.unit(question.unit)}`,
    addressee: addresseeOf(question, names),
  });

/** One row of either list. */
interface Line {
  readonly cells: readonly Cell[];
  readonly lines: number;
  readonly link: Omit<LinkPlan, "row"> | null;
}

/** A number or a day comes back as it was typed and shown, so that it can still be counted with. */
const answerCell = (kept: KeptAnswer | null): Cell => {
  const look: Touch = { ...wrapped, indent: 1, align: "left" };
  if (kept === null) return text(ANSWER_HERE, { ...look, tone: "quiet" });
  const { answer, typed } = kept;
  if (typed === undefined) return text(answer, look);
  const { kind, value, format } = typed;
  const cell = number(value, format, look);
  return kind === "number" ? cell : { ...cell, content: { kind: "date", serial: value } };
};

const keyCell = (key: string): Cell => text(key, { ...body, tone: "quiet" });

const raisedLine =
  (names: Names) =>
  (raised: CarriedAnswers["raised"][number], at: number): Line => {
    const { question, key, addressee, answer } = raised;
    const found = linkRows(question.refs, names, LINK_LETTERS);
    return {
      cells: [
        number(at + 1, "0", { ...body, align: "left" }),
        text(question.text, wrapped),
        text(addressee, { ...wrapped, indent: 1 }),
        found === null ? text("–", { ...body, tone: "quiet" }) : text(found.words, body),
        answerCell(answer),
        keyCell(key),
      ],
      lines: Math.max(
        linesIn(question.text, QUESTION),
        linesIn(addressee, FOR),
        linesIn(answer?.answer ?? "", ANSWER),
      ),
      link: found === null ? null : { column: LINK, sheet: found.sheet, address: found.address },
    };
  };

const settledLine = (kept: KeptAnswer): Line => ({
  cells: [
    text("✓", body),
    text(kept.question, { ...wrapped, tone: "quiet" }),
    text("no longer raised", { ...wrapped, tone: "quiet", indent: 1 }),
    text("–", { ...body, tone: "quiet" }),
    answerCell(kept),
    keyCell(kept.key),
  ],
  lines: Math.max(linesIn(kept.question, QUESTION), linesIn(kept.answer, ANSWER)),
  link: null,
});

const HEADS = ["", QUESTION_HEAD, `_${FOR_HEAD}`, "Rows", `_${ANSWER_HEAD}`, KEY_HEAD];

const drawLines =
  (title: string, lines: readonly Line[]): Draw =>
  (row): Block => {
    const first = row + 2;
    return blockOf(
      row,
      [[text(title, { role: "section" })], headRow(HEADS), ...lines.map(({ cells }) => cells)],
      {
        links: lines.flatMap(({ link }, at) =>
          link === null ? [] : [{ ...link, row: first + at }],
        ),
        heights: new Map(
          lines.map(({ lines: count }, at) => [first + at, capHeight(PADDING + count * LINE)]),
        ),
      },
    );
  };

const drawNone: Draw = (row) =>
  blockOf(row, [
    [text("Questions to expect", { role: "section" })],
    [text("No rule raises a question at present.", { role: "note" })],
  ]);

const titleOf = ({ raised }: CarriedAnswers): string => {
  const open = raised.filter(({ answer }) => answer === null).length;
  return `Questions to expect: ${writeNumber(raised.length)}, without an answer ${writeNumber(open)}`;
};

/** How the answers are kept. */
const HOW =
  "The answers are yours: each stays with its question when the order changes, by the key beside it, or by its words where the key is gone. To drop one that is no longer raised, clear its answer.";

/** What the sheet of questions is made of. */
export interface QuestionsInput extends ReadinessInput {
  /** What stood on the sheet before; empty where there is none. */
  readonly kept: readonly KeptAnswer[];
}

/**
 * The sheet of questions to expect: made by rules, each with whom it is for, the rows behind it, and a place for an answer
 * that the next refresh carries along (S64).
 *
 * @param input The answer, the names of the workbook, and the answers as they stood. @returns The plan.
 */
export function planQuestions(input: QuestionsInput): SheetPlan {
  const { readiness, names, kept } = input;
  const carried = carryAnswers(readiness.questions.map(ask(names)), kept);
  return finishWide(
    input,
    [
      carried.raised.length === 0
        ? drawNone
        : drawLines(titleOf(carried), carried.raised.map(raisedLine(names))),
      ...(carried.settled.length === 0
        ? []
        : [drawLines("Answered, no longer raised", carried.settled.map(settledLine))]),
      (row) => blockOf(row, [[text(HOW, { role: "note" })]]),
    ],
    {
      key: "Questions",
      subtitle: "What the CEO and the board can be expected to ask, by rule",
      widths: WIDTHS,
      printColumns: PRINTED,
    },
  );
}
