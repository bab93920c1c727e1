import type { Readiness } from "../../../shared/contract/readiness/answer.ts";
import type { TemplateKey } from "../../intake/templates/template.ts";
import type { Progress } from "../../ports.ts";
import type { QuizDraft } from "../../quiz-draft.ts";
import type { Trouble } from "../state.ts";
import type { Addition, KnownNames, Made, TaskDraft, TemplateChange } from "./handlers.ts";
import type { TemplateOffer } from "./handlers.ts";
import type { QuizStep } from "./list-steps.ts";

/** The three things that can be opened beside the scorecard. */
export type ReadinessTopic = "quiz" | "templates" | "result";

/** What this part can be busy with. */
export type ReadinessJob =
  | "preview-answers"
  | "add-answers"
  | "find-templates"
  | "preview-templates"
  | "insert-templates"
  | "preview-tasks"
  | "add-tasks";

/** What is missing before the quiz can go on. */
export type Lack = "role" | "answer" | "reason";

/** One screen at a time, with what it alone needs. */
export type ReadinessScreen =
  | { readonly kind: "quiz-start" }
  | { readonly kind: "quiz-discard" }
  | { readonly kind: "quiz-who"; readonly lack: Lack | null }
  | { readonly kind: "quiz-step"; readonly at: number; readonly lack: Lack | null }
  | { readonly kind: "quiz-profile" }
  | { readonly kind: "quiz-preview"; readonly additions: readonly Addition[] }
  | { readonly kind: "quiz-added"; readonly made: readonly Made[] }
  | { readonly kind: "templates" }
  | { readonly kind: "templates-preview"; readonly changes: readonly TemplateChange[] }
  | { readonly kind: "templates-made"; readonly made: readonly Made[] }
  | { readonly kind: "result" }
  | { readonly kind: "tasks" }
  | { readonly kind: "tasks-preview"; readonly additions: readonly Addition[] }
  | { readonly kind: "tasks-added"; readonly made: readonly Made[] }
  | {
      readonly kind: "working";
      readonly job: ReadinessJob;
      readonly progress: Progress | null;
      readonly from: ReadinessScreen | null;
    }
  | {
      readonly kind: "trouble";
      readonly job: ReadinessJob;
      readonly troubles: readonly Trouble[];
      readonly from: ReadinessScreen | null;
    };

/** All that this part knows. */
export interface ReadinessState {
  readonly screen: ReadinessScreen;
  readonly steps: readonly QuizStep[];
  readonly draft: QuizDraft;
  readonly names: KnownNames;
  readonly offers: readonly TemplateOffer[];
  /** Tables that are ticked, to be inserted or upgraded. */
  readonly chosen: readonly TemplateKey[];
  readonly result: Readiness | null;
  readonly tasks: readonly TaskDraft[];
  /** Keys of the tasks that are ticked. */
  readonly started: readonly string[];
}

export const NO_DRAFT: QuizDraft = { role: null, unit: "", label: "", answers: {}, at: null };
