import { countWords, writeNumber } from "../../../shared/scoring/write-number.ts";
import type { Answer } from "../../../shared/contract/readiness/claim-rows.ts";
import type { QuizStep } from "./list-steps.ts";
import type { AreaProfile } from "./quiz-kit.ts";
import type { Lack } from "./state.ts";
import { writeScore } from "./write-score.ts";

/** Where a step stands in its part: "7 of 23", "condition 2 of 6". */
export function extentOf({ part, number, of }: QuizStep): string {
  return part === "item" ? `${number} of ${of}` : `condition ${number} of ${of}`;
}

/** What is missing before the quiz goes on: what, why, what to do. */
export const LACK_WORDS: Readonly<Record<Lack, string>> = {
  role: "No group is chosen. Answers are compared by group: choose the one you belong to.",
  answer: "No answer is chosen. Choose one; “Don’t know” is an answer too.",
  reason: "“Not applicable” counts like a blank without its reason. Type why.",
};

/** A score of an area as text. */
export function scoreOf({ point, dontKnow, notApplicable }: AreaProfile["claimed"]): string {
  if (point !== null) return `${writeScore(point)} of 4`;
  if (dontKnow > 0) return "don’t know";
  return notApplicable > 0 ? "not applicable" : "no answer";
}

/** What "don't know" leaves open, in a sentence; null when nothing. */
export function rangeOf({ lower, upper, dontKnow }: AreaProfile["claimed"]): string | null {
  if (dontKnow === 0 || lower === null || upper === null) return null;
  return `${countWords(dontKnow, "“don’t know”", "“don’t know”")}: anything from ${writeScore(lower)} to ${writeScore(upper)}.`;
}

/** The area to look at first; empty where no area has a score or all have the same. */
export function lowestSentence(
  profile: readonly AreaProfile[],
  nameOf: (area: string) => string,
): string {
  const scored = profile.flatMap(({ id, claimed: { point } }) =>
    point === null ? [] : [{ id, point }],
  );
  const lowest = Math.min(...scored.map(({ point }) => point));
  const low = scored.filter(({ point }) => point === lowest);
  if (low.length === 0 || low.length === scored.length) return "";
  return `Lowest: ${low.map(({ id }) => nameOf(id)).join(" and ")}.`;
}

/** An answer as it stands in the table. */
export function answerWords(answer: Answer | null): string {
  if (answer === null) return "blank";
  return typeof answer === "number"
    ? writeNumber(answer)
    : answer === "dk"
      ? "don’t know"
      : "not applicable";
}
