import { monthInWords } from "../month.ts";
import { countWords, writeNumber } from "../write-number.ts";
import { roundsOf } from "./read-survey.ts";

interface Turnout {
  readonly respondent: number;
  readonly round: string;
}

const inRound = (answers: readonly Turnout[], round: string): ReadonlySet<number> =>
  new Set(answers.filter((answer) => answer.round === round).map(({ respondent }) => respondent));

/**
 * That a survey has only begun: its latest round has less than half of the respondents of the round before, so that a few
 * people stand where many stood.
 *
 * @param table Name of the table. @param answers Answers of any rounds. @returns One sentence; none where half or more
 * answered, or there is one round.
 * @example noteTurnout("Quiz", [{ respondent: 0, round: "2026-04" }, { respondent: 1, round: "2026-04" }, { respondent: 2, round: "2026-04" }, { respondent: 0, round: "2026-10" }]) // => ["Quiz: 1 of 3 who answered in April 2026 has answered in October 2026 so far."]
 */
export function noteTurnout(table: string, answers: readonly Turnout[]): readonly string[] {
  const [latest, previous] = roundsOf(answers);
  if (latest === undefined || previous === undefined) return [];
  const now = inRound(answers, latest);
  const before = inRound(answers, previous);
  if (2 * now.size >= before.size) return [];
  const back = [...before].filter((respondent) => now.has(respondent)).length;
  const fresh = now.size - back;
  const others =
    fresh === 0
      ? ""
      : `, and ${countWords(fresh, "other has", "others have")} answered for the first time`;
  return [
    `${table}: ${writeNumber(back)} of ${writeNumber(before.size)} who answered in ${monthInWords(previous)} ${back === 1 ? "has" : "have"} answered in ${monthInWords(latest)} so far${others}.`,
  ];
}
