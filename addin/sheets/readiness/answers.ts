import type { ExpectedQuestion } from "../../../shared/contract/readiness/answer.ts";
import type { CellValue, RowChunk } from "../../intake/source.ts";

/** A question as it stood on the sheet, with what the user wrote beside it. */
export interface KeptAnswer {
  readonly key: string;
  readonly question: string;
  readonly answer: string;
}

/** Stands where an answer may be written, so that the cell is ours and can be moved with its question. */
export const ANSWER_HERE = "answer here";

/** Heads of the columns by which a sheet is read again. */
export const [QUESTION_HEAD, ANSWER_HEAD, KEY_HEAD] = ["Question", "Answer", "Key"] as const;

/** Where the columns are when their heads were overwritten. */
const USUAL = { question: 1, answer: 4, key: 5 } as const;

type Columns = Readonly<Record<keyof typeof USUAL, number>>;
type Lines = readonly ReadonlyMap<number, string>[];

const wordsOf = (value: CellValue | undefined): string => String(value ?? "").trim();

/** Rows from top to bottom, each with the cells that hold something. */
const linesOf = (chunks: readonly RowChunk[]): Lines =>
  chunks.flatMap(({ rows, columns }) =>
    Array.from({ length: rows }, (_, at) => {
      const cells = new Map<number, string>();
      for (const [column, { values }] of columns) {
        const words = wordsOf(values[at]);
        if (words !== "") cells.set(column, words);
      }
      return cells;
    }),
  );

const columnsOf = (lines: Lines): Columns => {
  const found = (head: string): number | undefined => {
    for (const cells of lines)
      for (const [column, words] of cells) if (words === head) return column;
    return undefined;
  };
  // A column that the user put in moves all three; a head that was overwritten is found by the others.
  const key = found(KEY_HEAD);
  const moved = key === undefined ? 0 : key - USUAL.key;
  return {
    key: key ?? USUAL.key,
    question: found(QUESTION_HEAD) ?? USUAL.question + moved,
    answer: found(ANSWER_HEAD) ?? USUAL.answer + moved,
  };
};

/**
 * What the user wrote on the sheet of questions, by the key of each question. Read before the sheet is planned anew: the
 * plan writes each answer beside its question, wherever that stands then.
 *
 * @param chunks The cells of our sheet of questions; none where there is no such sheet yet.
 * @returns An answer a key, in the order of the sheet; the first where a row was copied.
 * @example readAnswers([]) // => []
 */
export function readAnswers(chunks: readonly RowChunk[]): readonly KeptAnswer[] {
  const lines = linesOf(chunks);
  const { key: keys, question: questions, answer: answers } = columnsOf(lines);
  const kept = new Map<string, KeptAnswer>();
  for (const cells of lines) {
    const [key, answer] = [cells.get(keys) ?? "", cells.get(answers) ?? ""];
    const isAnswer = ![KEY_HEAD, ""].includes(key) && !["", ANSWER_HERE].includes(answer);
    if (isAnswer && !kept.has(key))
      kept.set(key, { key, question: cells.get(questions) ?? "", answer });
  }
  return [...kept.values()];
}

/** The questions that are asked now, each with its answer, and the answers whose question is not asked any more. */
export interface CarriedAnswers {
  readonly raised: readonly {
    readonly question: ExpectedQuestion;
    readonly answer: string | null;
  }[];
  readonly settled: readonly KeptAnswer[];
}

/**
 * Answers beside the questions they belong to. An answered question is carried as long as its cause is there; after that
 * it is listed apart, so that nothing that was written is lost.
 *
 * @param questions That are asked now. @param kept Answers as they stood on the sheet. @returns Each answer once.
 * @example carryAnswers([], [{ key: "a", question: "Why?", answer: "So." }]).settled.length // => 1
 */
export function carryAnswers(
  questions: readonly ExpectedQuestion[],
  kept: readonly KeptAnswer[],
): CarriedAnswers {
  const answers = new Map(kept.map(({ key, answer }) => [key, answer]));
  const asked = new Set(questions.map(({ key }) => key));
  return {
    raised: questions.map((question) => ({ question, answer: answers.get(question.key) ?? null })),
    settled: kept.filter(({ key }) => !asked.has(key)),
  };
}
