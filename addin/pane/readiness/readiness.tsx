import type { JSX } from "preact";
import { Bar } from "./bar.tsx";
import { listReadinessActions } from "./list-readiness-actions.ts";
import type { ReadinessPart, ReadinessProps } from "./part.ts";
import { QuizAdded, QuizPreview } from "./quiz-add.tsx";
import { QuizProfile } from "./quiz-profile.tsx";
import { QuizDiscard, QuizStart, QuizWho } from "./quiz-start.tsx";
import { QuizStep } from "./quiz-step.tsx";
import { Result } from "./result.tsx";
import type { ReadinessScreen, ReadinessState } from "./state.ts";
import { Tasks, TasksAdded, TasksPreview } from "./tasks.tsx";
import { Templates } from "./templates.tsx";
import { TemplatesMade, TemplatesPreview } from "./templates-insert.tsx";
import { AtWork, InTrouble } from "./wait.tsx";
import "./readiness.css";
import { announceReadiness } from "./work-words.ts";

const VIEWS: Readonly<Record<ReadinessScreen["kind"], (props: ReadinessProps) => JSX.Element>> = {
  "quiz-start": QuizStart,
  "quiz-discard": QuizDiscard,
  "quiz-who": QuizWho,
  "quiz-step": QuizStep,
  "quiz-profile": QuizProfile,
  "quiz-preview": QuizPreview,
  "quiz-added": QuizAdded,
  templates: Templates,
  "templates-preview": TemplatesPreview,
  "templates-made": TemplatesMade,
  result: Result,
  tasks: Tasks,
  "tasks-preview": TasksPreview,
  "tasks-added": TasksAdded,
  working: AtWork,
  trouble: InTrouble,
};

const keyOf = ({ screen }: ReadinessState): string =>
  screen.kind === "quiz-step" ? `${screen.kind} ${screen.at}` : screen.kind;

function View(props: ReadinessProps): JSX.Element {
  const Screen = VIEWS[props.state.screen.kind];
  return <Screen key={keyOf(props.state)} {...props} />;
}

/** All views of the quiz, the input tables and the assessment. */
export const READINESS_PART: ReadinessPart = {
  Bar,
  View,
  listActions: listReadinessActions,
  announce: announceReadiness,
  keyOf,
};
