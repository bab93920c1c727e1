import type { Answer, ConditionRow, QuizRow } from "../../contract/readiness/claim-rows.ts";
import type { ConditionId, ItemId, RoleGroup } from "../../contract/readiness/words.ts";

/** One side of a condition: is its checkpoint in place, and do leaders permit and resource it. */
export type ConditionSide = `${ConditionId} ${"in place" | "readiness"}`;

/** One answer of one respondent to one thing asked. */
export interface FlatAnswer<About extends string> {
  readonly row: number;
  readonly respondent: number;
  readonly role: RoleGroup;
  readonly round: string;
  readonly day: string | null;
  readonly about: About;
  readonly answer: Answer;
  readonly hasEvidence: boolean;
  readonly hasReason: boolean;
}

/**
 * Answers to the quiz (S1), one by one.
 *
 * @param rows Rows of the quiz in any order. @returns The same, named by what they are about.
 * @example flattenQuiz([{ row: 2, respondent: 0, role: "CEO", unit: null, round: "2026-10", day: null, item: "Q1a", answer: 3, hasEvidence: false, hasReason: false }])[0].about // => "Q1a"
 */
export function flattenQuiz(rows: readonly QuizRow[]): readonly FlatAnswer<ItemId>[] {
  return rows.map(({ item, ...answer }) => ({ ...answer, about: item }));
}

/**
 * Answers to the conditions (S28, S29), one by one: a row holds two, and a blank cell is none.
 *
 * @param rows Rows of the conditions in any order. @returns Up to two answers a row.
 * @example flattenConditions([{ row: 2, respondent: 0, role: "CEO", unit: null, round: "2026-10", day: null, condition: "C3", inPlace: 1, readiness: null, hasEvidence: false, hasReason: false }]).map(({ about, answer }) => `${about}: ${answer}`) // => ["C3 in place: 1"]
 */
export function flattenConditions(
  rows: readonly ConditionRow[],
): readonly FlatAnswer<ConditionSide>[] {
  return rows.flatMap(({ condition, inPlace, readiness, ...common }) => {
    const sides = [
      { about: `${condition} in place`, answer: inPlace },
      { about: `${condition} readiness`, answer: readiness },
    ] as const;
    return sides.flatMap(({ about, answer }) =>
      answer === null ? [] : [{ ...common, about, answer }],
    );
  });
}
