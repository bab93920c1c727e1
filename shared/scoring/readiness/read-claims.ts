import type { ConditionRow, QuizRow } from "../../contract/readiness/claim-rows.ts";
import type { ItemId } from "../../contract/readiness/words.ts";
import { noteRounds, noteRows } from "./claim-notes.ts";
import type { Surveys } from "./find-disagreements.ts";
import { flattenConditions, flattenQuiz, type FlatAnswer } from "./flat-answers.ts";
import { knownBy } from "./known-by.ts";
import { readSurvey, roundsOf } from "./read-survey.ts";
import { noteTurnout } from "./turnout.ts";

/** The tables that people fill in, and the day up to which they count. */
export interface ClaimTables {
  readonly asOf: string;
  readonly quiz: readonly QuizRow[];
  readonly conditions: readonly ConditionRow[];
}

/** The latest round of both surveys; each may have its own month. */
export interface LatestClaims extends Surveys {
  readonly quizRound: string | null;
  readonly conditionRound: string | null;
  /** Answers to the quiz of all rounds up to the as-of day. */
  readonly answers: readonly FlatAnswer<ItemId>[];
  /** That few have answered of those who did the last time: a few people stand where many stood. */
  readonly turnout: readonly string[];
  /** Sentences on rows that do not count as they stand. */
  readonly notes: readonly string[];
}

/**
 * The latest round of the quiz and of the conditions as they count on the as-of day.
 *
 * @param tables Rows of any rounds in any order. @returns Both surveys with their months, and what happened to rows.
 * @example readClaims({ asOf: "2026-10-31", quiz: [], conditions: [] }).quizRound // => null
 */
export function readClaims(tables: ClaimTables): LatestClaims {
  const asked = knownBy("Quiz", tables.quiz, tables.asOf);
  const seen = knownBy("Conditions", tables.conditions, tables.asOf);
  const answers = flattenQuiz(asked.known);
  const sides = flattenConditions(seen.known);
  const quizRound = roundsOf(answers)[0] ?? null;
  const conditionRound = roundsOf(sides)[0] ?? null;
  const quiz = readSurvey(answers, quizRound);
  const conditions = readSurvey(sides, conditionRound);
  return {
    quizRound,
    conditionRound,
    quiz,
    conditions,
    answers,
    turnout: [...noteTurnout("Quiz", answers), ...noteTurnout("Conditions", sides)],
    notes: [
      ...asked.notes,
      ...seen.notes,
      ...noteRounds(quizRound, conditionRound),
      ...noteRows("Quiz", quiz),
      ...noteRows("Conditions", conditions),
    ],
  };
}
