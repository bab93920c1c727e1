import type { ItemId, QuestionId, TableKey } from "../../contract/readiness/words.ts";
import type { Source } from "./posts.ts";

/** Number of a practice that the posts describe: docs/mission.md lists all 84. */
export type PracticeId = `S${number}`;

/**
 * Labels of the answers 0 to 4, worst first: no; said and not done; some, as it depends on a person; established practice;
 * established and evidenced.
 */
export type Answers = readonly [string, string, string, string, string];

/** What is asked, the answers to choose from, and which of them is good: code never guesses a direction. */
export interface Scale {
  /** One short sentence, in our words. */
  readonly text: string;
  readonly answers: Answers;
  readonly favourable: 4;
}

/** How rows of the workbook evidence an answer. */
export interface DataTest {
  /** Which rows count, and how. */
  readonly test: string;
  readonly tables: readonly [TableKey, ...TableKey[]];
  readonly practices: readonly [PracticeId, ...PracticeId[]];
}

/** The question that an item belongs to: its id without the last letter. */
type QuestionOf<Id extends ItemId> = {
  [Question in QuestionId]: Id extends `${Question}${"a" | "b" | "c"}` ? Question : never;
}[QuestionId];

/** One item of the quiz: it asks one thing. Question 3 offers two poles; every other item is a ladder. */
export interface Item<Id extends ItemId = ItemId> extends Scale, DataTest {
  readonly id: Id;
  readonly question: QuestionOf<Id>;
  readonly form: Id extends "Q3a" ? "either-or" : "ladder";
  readonly source: Source;
}

/** The items of some questions, each exactly once: one too few or too many does not compile. */
export type ItemsOf<Question extends QuestionId> = {
  readonly [Id in ItemId as QuestionOf<Id> extends Question ? Id : never]: Item<Id>;
};
