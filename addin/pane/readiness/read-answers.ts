import type { Answer } from "../../../shared/contract/readiness/claim-rows.ts";
import type { ConditionId, ItemId } from "../../../shared/contract/readiness/words.ts";
import { CONDITION_IDS, ITEM_IDS } from "../../../shared/contract/readiness/words.ts";
import type { GivenAnswer, QuizDraft } from "../../quiz-draft.ts";
import type { ConditionAnswer, QuizAnswer, Submission } from "./handlers.ts";
import type { ItemAnswer } from "./quiz-kit.ts";
import type { QuizStep, StepId } from "./list-steps.ts";

/** From this answer on, the claim is high and its evidence is asked for. */
const EVIDENCE_FROM = 3;

const NOTHING: GivenAnswer = { answer: null, evidence: "", reason: "" };

/** The name in the table of somebody who typed none. */
const NO_LABEL = "me";

/** Whether a reference to evidence is asked for beside this answer. */
export function asksEvidence(answer: Answer | null): boolean {
  return typeof answer === "number" && answer >= EVIDENCE_FROM;
}

/** What is given so far at a step. */
export function givenAt(draft: QuizDraft, step: StepId): GivenAnswer {
  return draft.answers[step] ?? NOTHING;
}

/** Whether a step has its answer; "not applicable" needs its reason. */
export function isAnswered(draft: QuizDraft, step: StepId): boolean {
  const { answer, reason } = givenAt(draft, step);
  return answer !== null && (answer !== "na" || reason.trim() !== "");
}

/** How many of the steps have their answer. */
export function countAnswered(draft: QuizDraft, steps: readonly QuizStep[]): number {
  return steps.filter(({ id }) => isAnswered(draft, id)).length;
}

/** The answers to the items, for the profile. */
export function itemAnswers(draft: QuizDraft): readonly ItemAnswer[] {
  return ITEM_IDS.flatMap((item) => {
    const { answer } = givenAt(draft, item);
    return answer === null || !isAnswered(draft, item) ? [] : [{ item, answer }];
  });
}

const evidenceOf = ({ answer, evidence }: GivenAnswer): string =>
  asksEvidence(answer) ? evidence.trim() : "";

const reasonOf = ({ answer, reason }: GivenAnswer): string =>
  answer === "na" ? reason.trim() : "";

const join = (texts: readonly string[]): string =>
  [...new Set(texts.filter((text) => text !== ""))].join("; ");

function quizAnswer(draft: QuizDraft, item: ItemId): readonly QuizAnswer[] {
  const given = givenAt(draft, item);
  if (given.answer === null || !isAnswered(draft, item)) return [];
  const { answer } = given;
  return [{ item, answer, evidence: evidenceOf(given), reason: reasonOf(given) }];
}

function conditionAnswer(draft: QuizDraft, condition: ConditionId): readonly ConditionAnswer[] {
  const steps = [`${condition}.inPlace`, `${condition}.readiness`] as const;
  const [inPlace = NOTHING, readiness = NOTHING] = steps.map((step) =>
    isAnswered(draft, step) ? givenAt(draft, step) : NOTHING,
  );
  if (inPlace.answer === null && readiness.answer === null) return [];
  return [
    {
      condition,
      inPlace: inPlace.answer,
      readiness: readiness.answer,
      evidence: join([evidenceOf(inPlace), evidenceOf(readiness)]),
      reason: join([reasonOf(inPlace), reasonOf(readiness)]),
    },
  ];
}

/** The rows that the answers become; null while the role group is not chosen. A step without an answer is no row. */
export function submissionOf(draft: QuizDraft): Submission | null {
  const { role, unit, label } = draft;
  if (role === null) return null;
  return {
    respondent: label.trim() === "" ? NO_LABEL : label.trim(),
    role,
    unit: unit.trim(),
    quiz: ITEM_IDS.flatMap((item) => quizAnswer(draft, item)),
    conditions: CONDITION_IDS.flatMap((condition) => conditionAnswer(draft, condition)),
  };
}
