import { extentOf } from "./quiz-words.ts";
import type { ReadinessJob, ReadinessState } from "./state.ts";

/** What goes on, as the heading says it. */
export const JOB_WORDS: Readonly<Record<ReadinessJob, string>> = {
  "preview-answers": "Looking for the quiz table",
  "add-answers": "Adding your answers",
  "find-templates": "Looking for input tables",
  "preview-templates": "Working out what changes",
  "insert-templates": "Inserting the tables",
  "preview-tasks": "Looking for the task list",
  "add-tasks": "Adding the tasks",
};

/** What did not work, as the heading says it. */
export const TROUBLE_WORDS: Readonly<Record<ReadinessJob, string>> = {
  "preview-answers": "The quiz table could not be read",
  "add-answers": "The answers could not be added",
  "find-templates": "The input tables could not be found",
  "preview-templates": "The changes could not be worked out",
  "insert-templates": "The tables could not be inserted",
  "preview-tasks": "The task list could not be read",
  "add-tasks": "The tasks could not be added",
};

/** What a screen reader is told beside the heading that takes the focus; empty when the heading says it all. */
export function announceReadiness({ screen, steps }: ReadinessState): string {
  if (screen.kind === "working") return JOB_WORDS[screen.job];
  if (screen.kind === "trouble") return screen.troubles.map(({ notice }) => notice.what).join(" ");
  const step = screen.kind === "quiz-step" ? steps[screen.at] : undefined;
  return step === undefined ? "" : `${step.title}, ${extentOf(step)}`;
}
