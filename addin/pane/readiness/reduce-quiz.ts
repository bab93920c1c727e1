import type { RoleGroup } from "../../../shared/contract/readiness/words.ts";
import type { GivenAnswer, QuizDraft } from "../../quiz-draft.ts";
import type { Addition, KnownNames, Made } from "./handlers.ts";
import type { QuizStep, StepId } from "./list-steps.ts";
import { countAnswered, givenAt, isAnswered } from "./read-answers.ts";
import { show, type ReducersOf } from "./reducers-of.ts";
import { NO_DRAFT, type Lack, type ReadinessScreen, type ReadinessState } from "./state.ts";

/** What happens in the quiz. */
export type QuizEvent =
  | {
      readonly kind: "quiz-shown";
      readonly steps: readonly QuizStep[];
      readonly draft: QuizDraft;
      readonly names: KnownNames;
    }
  | { readonly kind: "discard-asked" }
  | { readonly kind: "restarted" }
  | { readonly kind: "resumed" }
  | {
      readonly kind: "who-changed";
      readonly who: Partial<Pick<QuizDraft, "unit" | "label">> & { readonly role?: RoleGroup };
    }
  | {
      readonly kind: "answered";
      readonly step: StepId;
      readonly given: Partial<GivenAnswer>;
    }
  | { readonly kind: "stepped-on" }
  | { readonly kind: "profile-opened" }
  | { readonly kind: "answers-previewed"; readonly additions: readonly Addition[] }
  | { readonly kind: "answers-added"; readonly made: readonly Made[] };

/** The state at a step, with its place kept; behind the last step is the profile. */
export function showStep(state: ReadinessState, at: number): ReadinessState {
  const step = state.steps[at];
  if (step === undefined) return show(state, { kind: "quiz-profile" });
  const draft = { ...state.draft, at: step.id };
  return { ...state, draft, screen: { kind: "quiz-step", at, lack: null } };
}

/** Where the respondent stopped: the step on screen last, or else the first without an answer. */
function stoppedAt({ steps, draft }: ReadinessState): number {
  const kept = steps.findIndex(({ id }) => id === draft.at);
  if (kept >= 0 && !steps.every(({ id }) => isAnswered(draft, id))) return kept;
  const open = steps.findIndex(({ id }) => !isAnswered(draft, id));
  return open < 0 ? steps.length : open;
}

function lackAt(draft: QuizDraft, step: StepId): Lack | null {
  if (isAnswered(draft, step)) return null;
  return givenAt(draft, step).answer === null ? "answer" : "reason";
}

function stepOn(state: ReadinessState): ReadinessState {
  const { screen, draft, steps } = state;
  if (screen.kind === "quiz-who") {
    if (draft.role === null) return show(state, { kind: "quiz-who", lack: "role" });
    return showStep(state, stoppedAt(state));
  }
  const step = screen.kind === "quiz-step" ? steps[screen.at] : undefined;
  if (screen.kind !== "quiz-step" || step === undefined) return state;
  const lack = lackAt(draft, step.id);
  return lack === null ? showStep(state, screen.at + 1) : show(state, { ...screen, lack });
}

/** Taking up an answer takes the complaint about its lack away. */
function change(state: ReadinessState, draft: QuizDraft): ReadinessState {
  const { screen } = state;
  const isAsked = screen.kind === "quiz-step" || screen.kind === "quiz-who";
  const next: ReadinessScreen = isAsked ? { ...screen, lack: null } : screen;
  return { ...state, draft, screen: next };
}

export const QUIZ_REDUCERS: ReducersOf<QuizEvent> = {
  "quiz-shown": (state, { steps, draft, names }) => {
    const next = { ...state, steps, draft, names };
    const isBegun = countAnswered(draft, steps) > 0;
    return show(next, isBegun ? { kind: "quiz-start" } : { kind: "quiz-who", lack: null });
  },
  "discard-asked": (state) => show(state, { kind: "quiz-discard" }),
  restarted: (state) => ({
    ...state,
    draft: NO_DRAFT,
    screen: { kind: "quiz-who", lack: null },
  }),
  resumed: (state) =>
    state.draft.role === null
      ? show(state, { kind: "quiz-who", lack: null })
      : showStep(state, stoppedAt(state)),
  "who-changed": (state, { who }) => change(state, { ...state.draft, ...who }),
  answered: (state, { step, given }) => {
    const answer = { ...givenAt(state.draft, step), ...given };
    const answers = { ...state.draft.answers, [step]: answer };
    return change(state, { ...state.draft, answers });
  },
  "stepped-on": stepOn,
  "profile-opened": (state) => show(state, { kind: "quiz-profile" }),
  "answers-previewed": (state, { additions }) => show(state, { kind: "quiz-preview", additions }),
  "answers-added": (state, { made }) => ({
    ...state,
    draft: NO_DRAFT,
    screen: { kind: "quiz-added", made },
  }),
};
