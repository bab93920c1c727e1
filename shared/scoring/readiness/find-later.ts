import type { ReadinessRequest } from "../../contract/readiness/request.ts";
import { monthInWords } from "../month.ts";
import { countWords } from "../write-number.ts";

interface Given {
  readonly round: string;
  readonly day: string | null;
}

/**
 * Answers given after the as-of day: who has just answered, and does not find it in the report, must read that first.
 *
 * @param tables Those of the surveys. @param asOf `YYYY-MM-DD`. @returns One sentence, or none.
 * @see M70: an answer counts from its day on
 * @example findLater({ quiz: [{ round: "2026-11", day: null }] }, "2026-10-31") // => ["1 answer was given after 31 October 2026 and does not count yet: choose a later as-of day to count it."]
 */
export function findLater(
  { quiz = [], conditions = [] }: Pick<ReadinessRequest["tables"], "quiz" | "conditions">,
  asOf: string,
): readonly string[] {
  const isLater = ({ round, day }: Given): boolean =>
    round > asOf.slice(0, 7) || (day !== null && day > asOf);
  const later = [...quiz, ...conditions].filter(isLater).length;
  if (later === 0) return [];
  const [was, does, them] = later === 1 ? ["was", "does", "it"] : ["were", "do", "them"];
  return [
    `${countWords(later, "answer")} ${was} given after ${Number(asOf.slice(8))} ${monthInWords(asOf.slice(0, 7))} and ${does} not count yet: choose a later as-of day to count ${them}.`,
  ];
}
