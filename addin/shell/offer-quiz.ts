import type { ReadinessTools } from "../pane/readiness/handlers.ts";
import { listSteps } from "../pane/readiness/list-steps.ts";
import { countAnswered } from "../pane/readiness/read-answers.ts";
import type { QuizOffer } from "../pane/state.ts";

/** How far the quiz is in this workbook; null where it is not offered. */
export async function offerQuiz(tools: ReadinessTools | null): Promise<QuizOffer | null> {
  if (tools === null) return null;
  const steps = listSteps(tools.kit);
  const draft = await tools.recallDraft();
  return { answered: draft === null ? 0 : countAnswered(draft, steps), asked: steps.length };
}
