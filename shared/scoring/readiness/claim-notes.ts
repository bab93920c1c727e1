import type { Bounded, RoleScore } from "../../contract/readiness/claims.ts";
import { listWords } from "../list-words.ts";
import { monthInWords } from "../month.ts";
import { nameRows } from "../name-rows.ts";
import { countWords, writeNumber } from "../write-number.ts";
import type { Survey } from "./read-survey.ts";

type Doubts = Pick<Survey<string>, "setAside" | "withoutReason" | "otherRole">;

/**
 * What was done with rows that do not count as they stand, one sentence a reason.
 *
 * @param table Name of the table. @param doubts The rows. @returns Nothing where all rows count.
 * @example noteRows("Quiz", { setAside: [4], withoutReason: [], otherRole: [] }) // => ["Quiz, row 4: set aside for a later answer of the same respondent to the same question."]
 */
export function noteRows(table: string, doubts: Doubts): readonly string[] {
  const told = [
    [doubts.setAside, "set aside for a later answer of the same respondent to the same question."],
    [doubts.withoutReason, "“not applicable” without a reason counts as blank."],
    [doubts.otherRole, "counted in the role group that the respondent's latest row gives."],
  ] as const;
  return told.flatMap(([rows, what]) =>
    rows.length === 0 ? [] : [`${nameRows(table, rows)}: ${what}`],
  );
}

/**
 * Which role groups are not shown apart and why (M72).
 *
 * @param roles Role groups. @param minGroup Fewest of a group that is shown. @returns One sentence; none when all are shown.
 * @example noteHidden([{ role: "Manager", respondents: 2, isShown: false, index: null, areas: [] }], 3) // => ["Not shown apart: Manager (2 respondents). A group is shown from 3 respondents on, CEO and CCO always, unless the totals would then tell what a smaller group answered."]
 */
export function noteHidden(roles: readonly RoleScore[], minGroup: number): readonly string[] {
  const hidden = roles.filter(({ isShown }) => !isShown);
  if (hidden.length === 0) return [];
  const names = listWords(
    hidden.map(({ role, respondents }) => `${role} (${countWords(respondents, "respondent")})`),
  );
  return [
    `Not shown apart: ${names}. A group is shown from ${writeNumber(minGroup)} respondents on, CEO and CCO always, unless the totals would then tell what a smaller group answered.`,
  ];
}

type Untold = Pick<Bounded, "point" | "answered">;

interface UntoldParts {
  readonly areas: readonly { readonly id: string; readonly claimed: Untold }[];
  readonly questions: readonly { readonly id: string; readonly claimed: Untold }[];
  readonly conditions: readonly {
    readonly id: string;
    readonly need: Untold;
    readonly readiness: Untold;
  }[];
}

/**
 * Which areas, questions and conditions are not told by themselves (M72), though people answered them.
 *
 * @param claims Claims as they are told. @param minGroup Fewest of a group. @returns One sentence; none when all are told.
 * @example noteUntold({ areas: [], questions: [{ id: "Q1", claimed: { point: null, answered: 2 } }], conditions: [] }, 3) // => ["Not told by itself: Q1. Fewer than 3 people beside CEO and CCO answered, or the mean of an area or axis would tell what they said."]
 */
export function noteUntold(
  { areas, questions, conditions }: UntoldParts,
  minGroup: number,
): readonly string[] {
  const isUntold = ({ point, answered }: Untold): boolean => point === null && answered > 0;
  const named = [
    ...[...areas, ...questions].flatMap(({ id, claimed }) => (isUntold(claimed) ? [id] : [])),
    ...conditions.flatMap(({ id, need, readiness }) =>
      isUntold(need) || isUntold(readiness) ? [id] : [],
    ),
  ];
  if (named.length === 0) return [];
  return [
    `Not told by ${named.length === 1 ? "itself" : "themselves"}: ${listWords(named)}. Fewer than ${writeNumber(minGroup)} people beside CEO and CCO answered, or the mean of an area or axis would tell what they said.`,
  ];
}

/**
 * That the two surveys are not of the same time.
 *
 * @param quiz Latest month of the quiz, `YYYY-MM`. @param conditions The same of the conditions. @returns One sentence; none
 * when they agree or one has no answers.
 * @example noteRounds("2026-10", "2026-04") // => ["The latest quiz is of October 2026, the latest answers to the conditions of April 2026."]
 */
export function noteRounds(quiz: string | null, conditions: string | null): readonly string[] {
  return quiz === null || conditions === null || quiz === conditions
    ? []
    : [
        `The latest quiz is of ${monthInWords(quiz)}, the latest answers to the conditions of ${monthInWords(conditions)}.`,
      ];
}
