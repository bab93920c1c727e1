import type { Progress } from "../../ports.ts";
import type { Trouble } from "../state.ts";
import { QUIZ_REDUCERS, showStep, type QuizEvent } from "./reduce-quiz.ts";
import { TASKS_REDUCERS, type TasksEvent } from "./reduce-tasks.ts";
import { TEMPLATES_REDUCERS, type TemplatesEvent } from "./reduce-templates.ts";
import { show, type ReducersOf } from "./reducers-of.ts";
import { NO_DRAFT, type ReadinessJob, type ReadinessScreen, type ReadinessState } from "./state.ts";

type WorkEvent =
  | { readonly kind: "went-back" }
  | { readonly kind: "work-started"; readonly job: ReadinessJob }
  | { readonly kind: "work-progressed"; readonly progress: Progress }
  | {
      readonly kind: "work-failed";
      readonly job: ReadinessJob;
      readonly troubles: readonly Trouble[];
    };

/** What happened in this part of the pane. */
export type ReadinessEvent = WorkEvent | QuizEvent | TemplatesEvent | TasksEvent;

/** This part before anything in it was opened: looking for what is there. */
export const FIRST_READINESS: ReadinessState = {
  screen: { kind: "working", job: "find-templates", progress: null, from: null },
  steps: [],
  draft: NO_DRAFT,
  names: { units: [], owners: [] },
  offers: [],
  chosen: [],
  result: null,
  tasks: [],
  started: [],
};

const BACK: Readonly<
  Record<
    Exclude<ReadinessScreen["kind"], "quiz-step" | "working" | "trouble">,
    ReadinessScreen | null
  >
> = {
  "quiz-start": null,
  "quiz-discard": { kind: "quiz-start" },
  "quiz-who": null,
  "quiz-profile": null,
  "quiz-preview": { kind: "quiz-profile" },
  "quiz-added": null,
  templates: null,
  "templates-preview": { kind: "templates" },
  "templates-made": null,
  result: null,
  tasks: { kind: "result" },
  "tasks-preview": { kind: "tasks" },
  "tasks-added": { kind: "result" },
};

/** The screen before this one; null where Back leaves this part. */
function screenBefore({ screen }: ReadinessState): ReadinessScreen | null {
  if (screen.kind === "working" || screen.kind === "trouble") return screen.from;
  return screen.kind === "quiz-step" ? { kind: "quiz-who", lack: null } : BACK[screen.kind];
}

/** The state one step back; null where Back leaves this part. */
export function goBack(state: ReadinessState): ReadinessState | null {
  const { screen, steps } = state;
  if (screen.kind === "quiz-profile") return showStep(state, steps.length - 1);
  if (screen.kind === "quiz-step" && screen.at > 0) return showStep(state, screen.at - 1);
  const before = screenBefore(state);
  return before === null ? null : show(state, before);
}

/** A job tried again still leads back to where it was begun. */
const begunAt = ({ screen }: ReadinessState): ReadinessScreen | null =>
  screen.kind === "working" || screen.kind === "trouble" ? screen.from : screen;

const REDUCERS: ReducersOf<ReadinessEvent> = {
  ...QUIZ_REDUCERS,
  ...TEMPLATES_REDUCERS,
  ...TASKS_REDUCERS,
  "went-back": (state) => goBack(state) ?? state,
  "work-started": (state, { job }) =>
    show(state, { kind: "working", job, progress: null, from: begunAt(state) }),
  "work-progressed": (state, { progress }) =>
    state.screen.kind === "working" ? show(state, { ...state.screen, progress }) : state,
  "work-failed": (state, { job, troubles }) =>
    show(state, { kind: "trouble", job, troubles, from: begunAt(state) }),
};

/** The state after something happened. Pure: the same state and event give the same state. */
export function reduceReadiness(state: ReadinessState, event: ReadinessEvent): ReadinessState {
  const change = REDUCERS[event.kind] as (
    state: ReadinessState,
    event: ReadinessEvent,
  ) => ReadinessState;
  return change(state, event);
}
