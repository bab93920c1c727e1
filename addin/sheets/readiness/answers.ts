import type { ExpectedQuestion } from "../../../shared/contract/readiness/answer.ts";
import { daySerial } from "../../intake/calendar-day.ts";
import type { CellValue, RowChunk } from "../../intake/source.ts";
import { dayInWords } from "../day-words.ts";

/** An answer as it was typed, where that is not a text. */
export interface TypedAnswer {
  readonly kind: "number" | "date";
  /** Of a day, Excel's serial number. */
  readonly value: number;
  /** As which it was shown: Excel's number format, English. */
  readonly format: string;
}

/** A question as it stood on the sheet, with what the user wrote beside it. */
export interface KeptAnswer {
  /** Empty where the user cleared it. */
  readonly key: string;
  readonly question: string;
  /** Whom it was for, as the sheet said. */
  readonly addressee?: string;
  readonly answer: string;
  /** Left out where the answer is a text. */
  readonly typed?: TypedAnswer;
}

/** A question that is asked now, as the sheet shows it. */
export interface AskedQuestion {
  readonly question: ExpectedQuestion;
  /** Of the question and the unit's name: codes of units shift when one is added. */
  readonly key: string;
  readonly addressee: string;
}

/** Stands where an answer may be written, so that the cell is ours and can be moved with its question. */
export const ANSWER_HERE = "answer here";

/** Heads of the columns by which a sheet is read again. */
export const [QUESTION_HEAD, FOR_HEAD, ANSWER_HEAD, KEY_HEAD] = [
  "Question",
  "For",
  "Answer",
  "Key",
] as const;

/** Where the columns are when their heads were overwritten. */
const USUAL = { question: 1, addressee: 2, answer: 4, key: 5 } as const;

type Columns = Readonly<Record<keyof typeof USUAL, number>>;

/** A cell that holds something: its words, and what was typed where that is no text. */
interface Held {
  readonly words: string;
  readonly typed?: TypedAnswer;
}
type Lines = readonly ReadonlyMap<number, Held>[];

/** More digits of a share than a sheet shows; the last of a binary fraction are none that was typed. */
const SHARE_DIGITS = 12;
/** Parts of a number format that stand for themselves. */
const LITERALS = /"[^"]*"|\\./gu;

/** A number in words, where it has to stand beside others: a share as per cent, a day as a day. */
const numberWords = ({ kind, value, format }: TypedAnswer): string => {
  const day = kind === "date" ? daySerial(value) : null;
  if (day !== null) return dayInWords(day);
  return format.replaceAll(LITERALS, "").includes("%")
    ? `${Number((value * 100).toPrecision(SHARE_DIGITS))}%`
    : String(value);
};

/** A number shown as text would become one when it is written again. */
const AS_TEXT = "@";

const heldOf = (value: CellValue, isDate: boolean, shown: string | undefined): Held => {
  if (typeof value === "boolean") return { words: String(value).toUpperCase() };
  if (typeof value === "string") return { words: value.trim() };
  const format = shown ?? (isDate ? "d mmm yyyy" : "General");
  const typed: TypedAnswer = { kind: isDate ? "date" : "number", value, format };
  const words = numberWords(typed);
  return format === AS_TEXT ? { words } : { words, typed };
};

/** Of all cells of a column, or of one. */
const at = <T>(all: T | readonly T[] | undefined, place: number): T | undefined =>
  Array.isArray(all) ? (all as readonly T[])[place] : (all as T | undefined);

/** Rows from top to bottom, each with the cells that hold something. */
const linesOf = (chunks: readonly RowChunk[]): Lines =>
  chunks.flatMap(({ rows, columns }) =>
    Array.from({ length: rows }, (_, row) => {
      const cells = new Map<number, Held>();
      for (const [column, { values, dates, formats }] of columns) {
        const held = heldOf(values[row] ?? "", at(dates, row) === true, at(formats, row));
        if (held.words !== "") cells.set(column, held);
      }
      return cells;
    }),
  );

const columnsOf = (lines: Lines): Columns => {
  const found = (head: string): number | undefined => {
    for (const cells of lines)
      for (const [column, { words }] of cells) if (words === head) return column;
    return undefined;
  };
  // A column that the user put in moves all four; a head that was overwritten is found by the others.
  const key = found(KEY_HEAD);
  const moved = key === undefined ? 0 : key - USUAL.key;
  return {
    key: key ?? USUAL.key,
    question: found(QUESTION_HEAD) ?? USUAL.question + moved,
    addressee: found(FOR_HEAD) ?? USUAL.addressee + moved,
    answer: found(ANSWER_HEAD) ?? USUAL.answer + moved,
  };
};

const keptIn = (cells: Lines[number], columns: Columns): KeptAnswer | null => {
  const wordsIn = (column: number): string => cells.get(column)?.words ?? "";
  const [key, question] = [wordsIn(columns.key), wordsIn(columns.question)];
  const { words: answer, typed } = cells.get(columns.answer) ?? { words: "" };
  if (["", ANSWER_HERE].includes(answer) || key === KEY_HEAD) return null;
  // The head of a second list, its last word cleared, is no answer; nor is a word of the user's beside no question.
  if (key === "" && (question === "" || question === QUESTION_HEAD)) return null;
  const kept = { key, question, addressee: wordsIn(columns.addressee), answer };
  return typed === undefined ? kept : { ...kept, typed };
};

/** Two answers to one question as one text, each of its lines once. */
const join = (first: KeptAnswer, second: KeptAnswer): KeptAnswer => {
  const lines = first.answer.split("\n");
  const more = second.answer.split("\n").filter((line) => !lines.includes(line));
  if (more.length === 0) return first;
  const { key, question, addressee = "" } = first;
  return { key, question, addressee, answer: [...lines, ...more].join("\n") };
};

const gather = (answers: readonly (readonly [string, KeptAnswer])[]): Map<string, KeptAnswer> => {
  const gathered = new Map<string, KeptAnswer>();
  for (const [name, one] of answers) {
    const before = gathered.get(name);
    gathered.set(name, before === undefined ? one : join(before, one));
  }
  return gathered;
};

/**
 * What the user wrote on the sheet of questions, by the key of each question, or by its words where the key was cleared.
 * Read before the sheet is planned anew: the plan writes each answer beside its question, wherever that stands then.
 *
 * @param chunks The cells of our sheet of questions; none where there is no such sheet yet.
 * @returns An answer a key, in the order of the sheet; where a row was copied and changed, both answers in one.
 * @example readAnswers([]) // => []
 */
export function readAnswers(chunks: readonly RowChunk[]): readonly KeptAnswer[] {
  const lines = linesOf(chunks);
  const columns = columnsOf(lines);
  const kept = lines.map((cells) => keptIn(cells, columns)).filter((one) => one !== null);
  return [
    ...gather(
      kept.map((one) => [one.key === "" ? `words:${one.question}` : `key:${one.key}`, one]),
    ).values(),
  ];
}

/** The questions that are asked now, each with its answer, and the answers whose question is not asked any more. */
export interface CarriedAnswers {
  readonly raised: readonly (AskedQuestion & { readonly answer: KeptAnswer | null })[];
  readonly settled: readonly KeptAnswer[];
}

/** By the key; by the words where that was cleared or changed. The same words to two units are two questions. */
const askedOf = (
  { key, question, addressee }: KeptAnswer,
  asked: readonly AskedQuestion[],
): AskedQuestion | undefined =>
  asked.find((one) => one.key === key) ??
  asked.find(
    (one) =>
      one.question.text === question && (one.question.unit === null || one.addressee === addressee),
  );

/**
 * Answers beside the questions they belong to. An answered question is carried as long as its cause is there; after that
 * it is listed apart, so that nothing that was written is lost.
 *
 * @param asked Questions that are asked now. @param kept Answers as they stood on the sheet. @returns Each answer once.
 * @example carryAnswers([], [{ key: "a", question: "Why?", answer: "So." }]).settled.length // => 1
 */
export function carryAnswers(
  asked: readonly AskedQuestion[],
  kept: readonly KeptAnswer[],
): CarriedAnswers {
  const placed = kept.map((one) => ({ one, key: askedOf(one, asked)?.key }));
  const answers = gather(
    placed.flatMap(({ one, key }) => (key === undefined ? [] : [[key, one] as const])),
  );
  return {
    raised: asked.map((one) => ({ ...one, answer: answers.get(one.key) ?? null })),
    settled: placed.flatMap(({ one, key }) => (key === undefined ? [one] : [])),
  };
}
