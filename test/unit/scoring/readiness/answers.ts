import { thresholdsWith } from "../../../../shared/catalogue/readiness/thresholds-with.ts";
import type {
  Answer,
  ConditionRow,
  QuizRow,
} from "../../../../shared/contract/readiness/claim-rows.ts";
import type { Evidence, Gate } from "../../../../shared/contract/readiness/figure.ts";
import {
  CONDITION_IDS,
  GATE_IDS,
  ITEM_IDS,
  QUESTION_IDS,
  questionOfItem,
  type ItemId,
  type QuestionId,
  type RoleGroup,
} from "../../../../shared/contract/readiness/words.ts";
import {
  scoreClaims,
  type ClaimsInput,
  type ScoredClaims,
} from "../../../../shared/scoring/readiness/score-claims.ts";

/** Who answers; a round is October 2026 unless it says otherwise. */
export interface Person {
  readonly respondent: number;
  readonly role: RoleGroup;
  readonly round?: string;
  readonly day?: string | null;
}

export const CEO: Person = { respondent: 0, role: "CEO" };
export const CCO: Person = { respondent: 1, role: "CCO" };
export const EQUAL_WEIGHTS = { A1: 1, A2: 1, A3: 1, A4: 1, A5: 1, A6: 1 };
export const THRESHOLDS = thresholdsWith({}).values;

/** Several people of one role group. */
export const peopleOf = (role: RoleGroup, respondents: readonly number[]): readonly Person[] =>
  respondents.map((respondent) => ({ respondent, role }));

/** Answers of one person to some items; "na" has its reason. */
export const answersOf = (
  { respondent, role, round = "2026-10", day = null }: Person,
  answers: Partial<Readonly<Record<ItemId, Answer>>>,
): readonly QuizRow[] =>
  ITEM_IDS.flatMap((item) => {
    const answer = answers[item];
    return answer === undefined
      ? []
      : [
          {
            row: 0,
            respondent,
            role,
            unit: null,
            round,
            day,
            item,
            answer,
            hasEvidence: false,
            hasReason: answer === "na",
          },
        ];
  });

/** One person who answers all items of each question alike. */
export const questionsOf = (
  person: Person,
  answer: (question: QuestionId) => Answer,
): readonly QuizRow[] =>
  answersOf(
    person,
    Object.fromEntries(ITEM_IDS.map((item) => [item, answer(questionOfItem(item))])),
  );

/** One person who gives the same answer to all 23 items. */
export const allOf = (person: Person, answer: Answer): readonly QuizRow[] =>
  questionsOf(person, () => answer);

/** One person's answers to the six conditions. */
export const conditionsOf = (
  { respondent, role, round = "2026-10", day = null }: Person,
  sides: readonly (readonly [inPlace: Answer | null, readiness: Answer | null])[],
): readonly ConditionRow[] =>
  sides.flatMap(([inPlace, readiness], place) => {
    const condition = CONDITION_IDS[place];
    return condition === undefined
      ? []
      : [
          {
            row: 0,
            respondent,
            role,
            unit: null,
            round,
            day,
            condition,
            inPlace,
            readiness,
            hasEvidence: false,
            hasReason: true,
          },
        ];
  });

/** The same answer to both sides of all six conditions. */
export const allConditionsOf = (
  person: Person,
  inPlace: Answer,
  readiness: Answer,
): readonly ConditionRow[] =>
  conditionsOf(
    person,
    CONDITION_IDS.map(() => [inPlace, readiness]),
  );

export const evidenceOf = (id: ItemId, score: number | null): Evidence => ({
  of: { kind: "item", id },
  state: score === null ? "no-data" : "ok",
  score,
  num: null,
  den: null,
  sentence: "",
  refs: [],
});

/** All gates in one state, some in others. */
export const gatesOf = (
  state: Gate["state"],
  others: Partial<Readonly<Record<Gate["id"], Gate["state"]>>> = {},
): readonly Gate[] =>
  GATE_IDS.map((id) => ({ id, state: others[id] ?? state, sentence: "", refs: [] }));

const numbered = <R extends { readonly row: number }>(rows: readonly R[]): readonly R[] =>
  rows.map((row, place) => (row.row === 0 ? Object.assign({}, row, { row: place + 2 }) : row));

/** Input with nothing in it but what is given; rows are numbered from 2 in their order. */
export const inputOf = (parts: Partial<ClaimsInput>): ClaimsInput => ({
  asOf: "2026-10-31",
  evidence: [],
  gates: gatesOf("pass"),
  thresholds: THRESHOLDS,
  weights: EQUAL_WEIGHTS,
  ...parts,
  quiz: numbered(parts.quiz ?? []),
  conditions: numbered(parts.conditions ?? []),
});

export const score = (parts: Partial<ClaimsInput>): ScoredClaims => scoreClaims(inputOf(parts));

export const claimsOf = (parts: Partial<ClaimsInput>): ScoredClaims["claims"] =>
  score(parts).claims;

/** The question with this id. */
export const questionIn = (
  { questions }: ScoredClaims["claims"],
  id: QuestionId,
): ScoredClaims["claims"]["questions"][number] | undefined => questions[QUESTION_IDS.indexOf(id)];
