import type { Claims } from "../../../shared/contract/readiness/claims.ts";
import { listWords } from "../../../shared/scoring/list-words.ts";
import { writeNumber } from "../../../shared/scoring/write-number.ts";

/** As many questions as one line has room for. */
const MOST_QUESTIONS = 3;

const moveWords = (id: string, change: number): string =>
  `${id} ${change > 0 ? "+" : "−"}${writeNumber(Math.abs(change), 1)}`;

/**
 * What moved since the round before (M78): the sentence, and the questions that moved most.
 *
 * @param claims What people claim. @returns One line; none without a round before.
 * @example changeWords({ change: null }) // => []
 */
export function changeWords({ change }: Pick<Claims, "change">): readonly string[] {
  if (change == null) return [];
  const moved = change.questions
    .filter(({ change: points }) => points !== 0)
    .toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change))
    .slice(0, MOST_QUESTIONS)
    .map(({ id, change: points }) => moveWords(id, points));
  return [
    moved.length === 0
      ? change.sentence
      : `${change.sentence} Moved most, in points of 0 to 4: ${listWords(moved)}.`,
  ];
}
