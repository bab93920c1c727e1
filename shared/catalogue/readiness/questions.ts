import type { AreaId, ItemId, QuestionId } from "../../contract/readiness/words.ts";
import type { ItemsOf, Scale } from "./item.ts";
import { ITEMS_1_TO_4 } from "./items-1-to-4.ts";
import { ITEMS_5_TO_8 } from "./items-5-to-8.ts";
import { ITEMS_9_TO_12 } from "./items-9-to-12.ts";
import { POSTS, type Source } from "./posts.ts";

/** One of the twelve questions, under which the items stand. */
export interface Question<Id extends QuestionId = QuestionId> {
  readonly id: Id;
  readonly area: AreaId;
  /** A few words of ours for a row of a table. */
  readonly name: string;
  readonly items: readonly [ItemId, ...ItemId[]];
  readonly source: Source;
}

/**
 * The twelve questions in six areas, by id.
 *
 * @see S1; Bliss, "Take this quiz" (file 000); names ours
 * @example QUESTIONS.Q5.items // => ["Q5a", "Q5b", "Q5c"]
 */
export const QUESTIONS: { readonly [Id in QuestionId]: Question<Id> } = {
  Q1: {
    id: "Q1",
    area: "A1",
    name: "The CEO's picture, kept alive",
    items: ["Q1a", "Q1b"],
    source: POSTS.quiz,
  },
  Q2: {
    id: "Q2",
    area: "A1",
    name: "One change, not single projects",
    items: ["Q2a"],
    source: POSTS.quiz,
  },
  Q3: {
    id: "Q3",
    area: "A2",
    name: "A job of its own",
    items: ["Q3a"],
    source: POSTS.quiz,
  },
  Q4: {
    id: "Q4",
    area: "A2",
    name: "Rank and backing of the champion",
    items: ["Q4a", "Q4b"],
    source: POSTS.quiz,
  },
  Q5: {
    id: "Q5",
    area: "A3",
    name: "Owners, clear targets, consequences",
    items: ["Q5a", "Q5b", "Q5c"],
    source: POSTS.quiz,
  },
  Q6: {
    id: "Q6",
    area: "A3",
    name: "Forums that are held",
    items: ["Q6a", "Q6b"],
    source: POSTS.quiz,
  },
  Q7: {
    id: "Q7",
    area: "A4",
    name: "The CEO's time and money",
    items: ["Q7a", "Q7b"],
    source: POSTS.quiz,
  },
  Q8: {
    id: "Q8",
    area: "A4",
    name: "The CEO's part in aligning units",
    items: ["Q8a", "Q8b"],
    source: POSTS.quiz,
  },
  Q9: {
    id: "Q9",
    area: "A5",
    name: "Years, and no cut in the first",
    items: ["Q9a", "Q9b"],
    source: POSTS.quiz,
  },
  Q10: {
    id: "Q10",
    area: "A5",
    name: "Patience inside and with the board",
    items: ["Q10a", "Q10b"],
    source: POSTS.quiz,
  },
  Q11: {
    id: "Q11",
    area: "A6",
    name: "A roadmap that is clear and agreed",
    items: ["Q11a", "Q11b"],
    source: POSTS.quiz,
  },
  Q12: {
    id: "Q12",
    area: "A6",
    name: "A roadmap that is feasible and paid",
    items: ["Q12a", "Q12b"],
    source: POSTS.quiz,
  },
};

/**
 * The 23 items of the commitment quiz, by id. Where a question of the source asks two or three things at once, each has an
 * item of its own.
 *
 * @see S1; Bliss, "Take this quiz" (file 000); wording, answers and data tests ours
 * @example Object.keys(ITEMS).length // => 23
 * @example ITEMS.Q5a.favourable // => 4
 */
export const ITEMS: ItemsOf<QuestionId> = { ...ITEMS_1_TO_4, ...ITEMS_5_TO_8, ...ITEMS_9_TO_12 };

/**
 * The two ends of a scale by name, for a form that shows both beside the answers.
 *
 * @param scale An item, a condition or a checkpoint. @returns The labels of 0 and of 4, which is always the good end.
 * @see S4: an either/or is asked between two named poles (Bliss, file 000, question 3)
 * @example polesOf(ITEMS.Q3a) // => { unfavourable: "Layered on top of a full job", favourable: "A full job of its own" }
 */
export function polesOf({ answers }: Scale): {
  readonly unfavourable: string;
  readonly favourable: string;
} {
  return { unfavourable: answers[0], favourable: answers[4] };
}
