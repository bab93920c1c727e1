import { expect, it } from "vitest";
import { listSteps } from "../../../../addin/pane/readiness/list-steps.ts";
import {
  countAnswered,
  itemAnswers,
  submissionOf,
} from "../../../../addin/pane/readiness/read-answers.ts";
import type { GivenAnswer, QuizDraft } from "../../../../addin/quiz-draft.ts";
import { kit } from "../../../fixtures/example-quiz.ts";

const given = (answer: GivenAnswer["answer"], evidence = "", reason = ""): GivenAnswer => ({
  answer,
  evidence,
  reason,
});

const draftOf = (answers: QuizDraft["answers"]): QuizDraft => ({
  role: "CEO",
  unit: " Service ",
  label: "",
  answers,
  at: null,
});

it("without a group there are no rows to add", () => {
  expect(submissionOf({ ...draftOf({}), role: null })).toBeNull();
});

it("whoever typed no label is “me”, and blanks around a unit go", () => {
  expect(submissionOf(draftOf({}))).toMatchObject({ respondent: "me", unit: "Service" });
});

it("a step without an answer is no row", () => {
  const rows = submissionOf(draftOf({ Q1a: given(2), Q1b: given(null, "typed already") }));
  expect(rows?.quiz).toEqual([{ item: "Q1a", answer: 2, evidence: "", reason: "" }]);
});

it("evidence stands only beside a high answer, a reason only beside “not applicable”", () => {
  const rows = submissionOf(
    draftOf({
      Q1a: given(3, " Minutes ", "old reason"),
      Q1b: given(1, "Minutes"),
      Q2a: given("na", "x", "No shops"),
    }),
  );
  expect(rows?.quiz).toEqual([
    { item: "Q1a", answer: 3, evidence: "Minutes", reason: "" },
    { item: "Q1b", answer: 1, evidence: "", reason: "" },
    { item: "Q2a", answer: "na", evidence: "", reason: "No shops" },
  ]);
});

it("the two answers to a condition are one row, with both references in it once", () => {
  const answers = {
    "C2.inPlace": given(4, "Minutes"),
    "C2.readiness": given(3, "Minutes"),
    "C3.readiness": given("dk"),
  };
  expect(submissionOf(draftOf(answers))?.conditions).toEqual([
    { condition: "C2", inPlace: 4, readiness: 3, evidence: "Minutes", reason: "" },
    { condition: "C3", inPlace: null, readiness: "dk", evidence: "", reason: "" },
  ]);
});

it("“not applicable” without its reason is not answered yet", () => {
  const draft = draftOf({ Q1a: given("na"), Q1b: given("na", "", "No shops"), Q2a: given(0) });
  expect(countAnswered(draft, listSteps(kit))).toBe(2);
  expect(itemAnswers(draft)).toEqual([
    { item: "Q1b", answer: "na" },
    { item: "Q2a", answer: 0 },
  ]);
});
