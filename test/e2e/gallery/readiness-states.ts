import type { ReadinessEvent } from "../../../addin/pane/readiness/reduce.ts";
import { FIRST_READINESS, reduceReadiness } from "../../../addin/pane/readiness/reduce.ts";
import { listSteps } from "../../../addin/pane/readiness/list-steps.ts";
import type { Ask } from "../../../addin/pane/readiness/quiz-kit.ts";
import { quizOfCatalogue } from "../../../addin/pane/readiness/quiz-of-catalogue.ts";
import { NO_DRAFT } from "../../../addin/pane/readiness/state.ts";
import { describeProblem } from "../../../addin/pane/describe-trouble.ts";
import type { PaneEvent } from "../../../addin/pane/reduce.ts";
import { reduce } from "../../../addin/pane/reduce.ts";
import type { PaneState } from "../../../addin/pane/state.ts";
import { FIRST_STATE } from "../../../addin/pane/state.ts";
import type { QuizDraft } from "../../../addin/quiz-draft.ts";
import { offers } from "../../fixtures/example-offers.ts";
import { kit } from "../../fixtures/example-quiz.ts";
import { readiness } from "../../fixtures/example-assessment.ts";
import { refreshed } from "../../fixtures/example-refreshed.ts";

const steps = listSteps(kit);
/** The step of the real quiz that takes most room. */
const longest = listSteps(quizOfCatalogue({})).reduce((most, step) =>
  lettersOf(step) > lettersOf(most) ? step : most,
);

function lettersOf({ text, labels }: Ask): number {
  return [text, ...labels].join("").length;
}

const names = { units: ["Service", "Sales"], owners: ["CFO"] };

/** Answers of every kind to the first so many steps. */
export function exampleDraft(answered: number): QuizDraft {
  const answers = steps.slice(0, answered).map(({ id }, index) => {
    const answer = index % 7 === 5 ? "dk" : index % 11 === 8 ? "na" : (index * 3) % 5;
    return [
      id,
      {
        answer,
        evidence: answer === 4 ? "Minutes of the forum, May 2026" : "",
        reason: "We have no shops.",
      },
    ] as const;
  });
  return {
    role: "Manager",
    unit: "Service",
    label: "",
    answers: Object.fromEntries(answers),
    at: steps[answered]?.id ?? null,
  };
}

const offer: PaneEvent = { kind: "readiness-offered", offer: { answered: 0, asked: 35 } };

const before = (...events: readonly PaneEvent[]): PaneState =>
  [offer, ...events].reduce(reduce, FIRST_STATE);

const after = (...events: readonly ReadinessEvent[]): PaneState => {
  const opened = events.reduce(reduceReadiness, FIRST_READINESS);
  return before({ kind: "readiness-opening" }, { kind: "readiness-opened", readiness: opened });
};

const quiz = (answered: number): ReadinessEvent => ({
  kind: "quiz-shown",
  steps,
  names,
  draft: answered === 0 ? NO_DRAFT : exampleDraft(answered),
});
const resumed: ReadinessEvent = { kind: "resumed" };
const found: ReadinessEvent = { kind: "templates-found", offers };
const result: ReadinessEvent = { kind: "result-shown", result: readiness, names };
const additions = [
  { table: "Quiz", sheet: "Quiz", rows: 23, isNew: false },
  { table: "Conditions", sheet: "Conditions", rows: 6, isNew: true },
];
const taskAdditions = [{ table: "Actions", sheet: "Actions", rows: 3, isNew: false }];

/** A finished refresh with an assessment in it. */
export const assessed = {
  ...refreshed,
  scorecard: Object.assign({}, refreshed.scorecard, { readiness }),
};

/** Every screen of the quiz, the input tables and the assessment, and those that lead to them. */
export const READINESS_STATES: Readonly<Record<string, PaneState>> = {
  "welcome-offered": before(),
  "welcome-begun": before({ kind: "readiness-offered", offer: { answered: 7, asked: 35 } }),
  "done-assessed": before({ kind: "refreshed", refreshed: assessed, now: 1500 }),
  opening: before({ kind: "readiness-opening" }),
  "quiz-who": after(quiz(0)),
  "quiz-who-lack": after(quiz(0), { kind: "stepped-on" }),
  "quiz-start": after(quiz(7)),
  "quiz-discard": after(quiz(7), { kind: "discard-asked" }),
  "quiz-step": after(quiz(1), resumed),
  "quiz-step-lack": after(quiz(1), resumed, { kind: "stepped-on" }),
  "quiz-step-high": after(quiz(2), resumed, {
    kind: "answered",
    step: "Q2a",
    given: { answer: 4 },
  }),
  "quiz-step-reason": after(
    quiz(2),
    resumed,
    { kind: "answered", step: "Q2a", given: { answer: "na" } },
    { kind: "stepped-on" },
  ),
  "quiz-step-longest": after(
    { kind: "quiz-shown", steps: [longest], draft: NO_DRAFT, names },
    { kind: "who-changed", who: { role: "CEO" } },
    { kind: "stepped-on" },
    { kind: "answered", step: longest.id, given: { answer: 4 } },
  ),
  "quiz-condition": after(quiz(24), resumed),
  "quiz-profile": after(quiz(35), resumed),
  "quiz-profile-part": after(quiz(25), resumed, { kind: "profile-opened" }),
  "quiz-preview": after(quiz(35), { kind: "answers-previewed", additions }),
  "quiz-added": after(quiz(35), {
    kind: "answers-added",
    made: [
      { label: "Quiz", detail: "23 rows", place: { sheet: "Quiz", address: "A48" } },
      { label: "Conditions", detail: "6 rows", place: { sheet: "Conditions", address: "A2" } },
    ],
  }),
  templates: after(found),
  "templates-none": after(
    found,
    { kind: "templates-ticked", ticks: "none" },
    {
      kind: "template-ticked",
      table: "forums",
      isIn: false,
    },
  ),
  "templates-preview": after(found, {
    kind: "templates-previewed",
    changes: [
      { table: "conditions", sheet: "Conditions", kind: "made", note: null },
      {
        table: "people",
        sheet: "People (2)",
        kind: "made",
        note: "A sheet of yours is called People; the new one is People (2).",
      },
      {
        table: "forums",
        sheet: "Forums",
        kind: "upgraded",
        note: "Forums: the column Board level is added at the end.",
      },
    ],
  }),
  "templates-work": after(
    found,
    { kind: "work-started", job: "insert-templates" },
    {
      kind: "work-progressed",
      progress: { stage: "write", subject: "People (2)", done: 1, total: 3 },
    },
  ),
  "templates-made": after({
    kind: "templates-inserted",
    made: [
      { label: "Conditions", detail: "new sheet", place: { sheet: "Conditions", address: "A1" } },
      { label: "Forums", detail: "upgraded", place: { sheet: "Forums", address: "A1" } },
    ],
  }),
  "templates-trouble": after(
    found,
    { kind: "work-started", job: "insert-templates" },
    {
      kind: "work-failed",
      job: "insert-templates",
      troubles: [describeProblem({ code: "workbook-protected" })],
    },
  ),
  result: after(result),
  tasks: after(
    result,
    { kind: "tasks-opened" },
    {
      kind: "task-ticked",
      key: "gate:G4",
      isIn: false,
    },
  ),
  "tasks-preview": after(
    result,
    { kind: "task-changed", key: "gate:G2", change: { unit: "Service", owner: "CFO" } },
    { kind: "tasks-previewed", additions: taskAdditions },
  ),
  "tasks-added": after(result, {
    kind: "tasks-added",
    made: readiness.proposedTasks.map(({ deliverable }, index) => ({
      label: deliverable,
      detail: "",
      place: { sheet: "Actions", address: `A${index + 14}` },
    })),
  }),
};
