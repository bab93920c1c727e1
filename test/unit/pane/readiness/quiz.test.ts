import fc from "fast-check";
import { expect, it } from "vitest";
import { listSteps } from "../../../../addin/pane/readiness/list-steps.ts";
import type { StepId } from "../../../../addin/pane/readiness/list-steps.ts";
import {
  FIRST_READINESS,
  goBack,
  reduceReadiness,
} from "../../../../addin/pane/readiness/reduce.ts";
import type { ReadinessEvent } from "../../../../addin/pane/readiness/reduce.ts";
import type { ReadinessState } from "../../../../addin/pane/readiness/state.ts";
import { NO_DRAFT } from "../../../../addin/pane/readiness/state.ts";
import type { QuizDraft } from "../../../../addin/quiz-draft.ts";
import { kit } from "../../../fixtures/example-quiz.ts";

const steps = listSteps(kit);
const names = { units: [], owners: [] };

const shown = (draft: QuizDraft = NO_DRAFT): ReadinessEvent => ({
  kind: "quiz-shown",
  steps,
  draft,
  names,
});
const asManager: ReadinessEvent = { kind: "who-changed", who: { role: "Manager" } };
const next: ReadinessEvent = { kind: "stepped-on" };
const give = (step: StepId, answer: number | "dk" | "na"): ReadinessEvent => ({
  kind: "answered",
  step,
  given: { answer },
});

const after = (...events: readonly ReadinessEvent[]): ReadinessState =>
  events.reduce(reduceReadiness, FIRST_READINESS);

const begun = [shown(), asManager, next] as const;

const everyAnswer = steps.flatMap(({ id }) => [give(id, 2), next]);

it("the quiz asks 23 items, then each of six conditions twice", () => {
  expect(steps).toHaveLength(23 + 12);
  expect(steps[22]).toMatchObject({ id: "Q12b", number: 23, of: 23 });
  expect(steps.slice(23, 25)).toMatchObject([
    { id: "C1.inPlace", number: 1, of: 6 },
    { id: "C1.readiness", number: 1, of: 6 },
  ]);
});

it("an item is shown with the name of its area, a condition with its own", () => {
  expect(steps[9]).toMatchObject({ id: "Q6a", title: "Clear and regular accountability" });
  expect(steps[27]).toMatchObject({ id: "C3.inPlace", title: "One roadmap" });
});

it("the first thing asked is the group, and without it the quiz does not begin", () => {
  expect(after(shown(), next).screen).toEqual({ kind: "quiz-who", lack: "role" });
  expect(after(...begun).screen).toEqual({ kind: "quiz-step", at: 0, lack: null });
});

it("a step without an answer is not passed", () => {
  expect(after(...begun, next).screen).toEqual({ kind: "quiz-step", at: 0, lack: "answer" });
});

it("choosing an answer takes the complaint away", () => {
  expect(after(...begun, next, give("Q1a", 1)).screen).toMatchObject({ at: 0, lack: null });
});

it.each([0, 4, "dk"] as const)("%s is an answer", (answer) => {
  expect(after(...begun, give("Q1a", answer), next).screen).toMatchObject({ at: 1 });
});

it("“not applicable” needs its reason, and a blank is none", () => {
  const reason: ReadinessEvent = { kind: "answered", step: "Q1a", given: { reason: "  " } };
  const given: ReadinessEvent = { kind: "answered", step: "Q1a", given: { reason: "No shops" } };
  const na = [...begun, give("Q1a", "na")];
  expect(after(...na, next).screen).toMatchObject({ at: 0, lack: "reason" });
  expect(after(...na, reason, next).screen).toMatchObject({ at: 0, lack: "reason" });
  expect(after(...na, given, next).screen).toMatchObject({ at: 1 });
});

it("after the last step comes the profile", () => {
  expect(after(...begun, ...everyAnswer).screen).toEqual({ kind: "quiz-profile" });
});

it("somebody who left goes on at the step that was on screen", () => {
  const { draft } = after(...begun, give("Q1a", 3), next, give("Q1b", 1), next);
  const back = after(shown(draft));
  expect(back.screen).toEqual({ kind: "quiz-start" });
  expect(reduceReadiness(back, { kind: "resumed" }).screen).toMatchObject({ at: 2 });
});

it("somebody who had gone back goes on there, and no answer is lost", () => {
  const { draft } = after(...begun, ...everyAnswer.slice(0, 10), { kind: "went-back" });
  const resumed = after(shown(draft), { kind: "resumed" });
  expect(resumed.screen).toMatchObject({ at: 4 });
  expect(Object.keys(resumed.draft.answers)).toHaveLength(5);
});

it("somebody who had answered everything goes on with the profile", () => {
  const { draft } = after(...begun, ...everyAnswer);
  expect(after(shown(draft), { kind: "resumed" }).screen.kind).toBe("quiz-profile");
});

it("an answer that is open is found again from the profile", () => {
  const state = after(...begun, ...everyAnswer.slice(0, 48), { kind: "profile-opened" });
  expect(reduceReadiness(state, { kind: "resumed" }).screen).toMatchObject({ at: 24 });
});

it("Back leads one step back, before the first to the group, and from there out of the quiz", () => {
  const second = after(...begun, give("Q1a", 1), next);
  const first = goBack(second);
  expect(first?.screen).toMatchObject({ kind: "quiz-step", at: 0 });
  const who = first === null ? null : goBack(first);
  expect(who?.screen.kind).toBe("quiz-who");
  expect(who === null ? who : goBack(who)).toBeNull();
});

it("answers are discarded only after a question, and then all of them", () => {
  const { draft } = after(...begun, give("Q1a", 1), next);
  const asked = after(shown(draft), { kind: "discard-asked" });
  expect(asked).toMatchObject({ screen: { kind: "quiz-discard" }, draft });
  expect(reduceReadiness(asked, { kind: "restarted" }).draft).toEqual(NO_DRAFT);
});

it("whatever is pressed in whatever order, no answer is lost before it is discarded or added", () => {
  const events: readonly ReadinessEvent[] = [
    next,
    asManager,
    give("Q1a", 1),
    give("Q1b", "na"),
    give("C1.inPlace", "dk"),
    { kind: "went-back" },
    { kind: "resumed" },
    { kind: "profile-opened" },
    { kind: "discard-asked" },
    { kind: "answers-previewed", additions: [] },
    { kind: "work-started", job: "preview-answers" },
    { kind: "work-failed", job: "preview-answers", troubles: [] },
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...events), { maxLength: 30 }), (some) => {
      const given = after(...begun, give("Q2a", 4));
      const end = some.reduce(reduceReadiness, given);
      expect(end.draft.answers["Q2a"]?.answer).toBe(4);
    }),
  );
});
