import { expect, it } from "vitest";
import { createStore } from "../../../addin/pane/create-store.ts";
import type { ReadinessHandlers, ReadinessTools } from "../../../addin/pane/readiness/handlers.ts";
import { reduce } from "../../../addin/pane/reduce.ts";
import type { PaneState } from "../../../addin/pane/state.ts";
import { FIRST_STATE } from "../../../addin/pane/state.ts";
import { keepDraft, recallDraft, type QuizDraft } from "../../../addin/quiz-draft.ts";
import type { Workbook } from "../../../addin/ports.ts";
import { answerReadiness } from "../../../addin/shell/answer-readiness.ts";
import { offerQuiz } from "../../../addin/shell/offer-quiz.ts";
import { fail, succeed } from "../../../shared/result.ts";
import { createTools } from "../../fixtures/example-readiness-tools.ts";

interface Part {
  readonly handlers: ReadinessHandlers;
  readonly read: () => PaneState;
  readonly open: (topic: "quiz" | "templates" | "result") => Promise<void>;
  readonly screen: () => string | undefined;
}

function openPart(tools: ReadinessTools): Part {
  const store = createStore(reduce, FIRST_STATE, () => undefined);
  const { opened, open } = answerReadiness({ tools, store, reveal: () => undefined });
  return {
    handlers: opened.handlers,
    read: store.read,
    screen: () => store.read().readiness?.screen.kind,
    open: async (topic) => {
      store.tell({ kind: "readiness-opening" });
      await open(topic);
    },
  };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

const draft: QuizDraft = {
  role: "CEO",
  unit: "",
  label: "",
  answers: { Q1a: { answer: 3, evidence: "", reason: "" } },
  at: "Q1b",
};

it("an answer is kept at once, and what is typed with the next step", async () => {
  const tools = createTools(draft);
  const { handlers, open } = openPart(tools);
  await open("quiz");
  handlers.tell({ kind: "resumed" });
  handlers.tell({ kind: "answered", step: "Q1b", given: { answer: 4 } });
  await settled();
  expect(tools.kept()?.answers["Q1b"]?.answer).toBe(4);
  handlers.tell({ kind: "answered", step: "Q1b", given: { evidence: "Minutes" } });
  await settled();
  expect(tools.kept()?.answers["Q1b"]?.evidence).toBe("");
  handlers.tell({ kind: "stepped-on" });
  await settled();
  expect(tools.kept()?.answers["Q1b"]?.evidence).toBe("Minutes");
});

it("leaving keeps everything, says so, and leads back to the screen before", async () => {
  const tools = createTools(draft);
  const { handlers, open, read } = openPart(tools);
  await open("quiz");
  handlers.tell({ kind: "resumed" });
  handlers.tell({ kind: "answered", step: "Q1b", given: { reason: "half typed" } });
  handlers.leave();
  await settled();
  expect(tools.kept()?.answers["Q1b"]?.reason).toBe("half typed");
  expect(read()).toMatchObject({
    screen: { kind: "welcome" },
    aside: "Kept: 1 of 35 answers.",
    offer: { answered: 1, asked: 35 },
  });
});

it("answers that are in the table are no longer kept apart", async () => {
  const tools = createTools(draft);
  const { handlers, open, screen } = openPart(tools);
  await open("quiz");
  handlers.tell({ kind: "profile-opened" });
  handlers.run("preview-answers");
  await settled();
  expect(screen()).toBe("quiz-preview");
  handlers.run("add-answers");
  await settled();
  expect(screen()).toBe("quiz-added");
  expect(tools.kept()).toBeNull();
});

it("answers that could not be kept are told about, and stay in the pane", async () => {
  const refused = fail({ code: "workbook-read-only" });
  const tools = { ...createTools(draft), keepDraft: async () => refused };
  const { handlers, open, read } = openPart(tools);
  await open("quiz");
  handlers.tell({ kind: "resumed" });
  handlers.tell({ kind: "answered", step: "Q1b", given: { answer: 4 } });
  await settled();
  expect(read().aside).toContain("could not be kept");
  expect(read().readiness?.draft.answers["Q1b"]?.answer).toBe(4);
});

it("a job that is refused shows its problems, and is done when tried again", async () => {
  let isRefused = true;
  const tools: ReadinessTools = {
    ...createTools(),
    findTemplates: async () => (isRefused ? fail({ code: "workbook-protected" }) : succeed([])),
  };
  const { handlers, open, read, screen } = openPart(tools);
  await open("templates");
  expect(read().readiness?.screen).toMatchObject({
    kind: "trouble",
    troubles: [{ code: "workbook-protected" }],
  });
  isRefused = false;
  handlers.run("find-templates");
  await settled();
  expect(screen()).toBe("templates");
});

it("whatever is thrown on the way is shown as one notice", async () => {
  const tools: ReadinessTools = {
    ...createTools(),
    findTemplates: () => Promise.reject(new Error("host gone")),
  };
  const { open, read } = openPart(tools);
  await open("templates");
  expect(read().readiness?.screen).toMatchObject({ troubles: [{ code: "internal" }] });
});

it("without an assessment there is nothing to open", async () => {
  const { open, read } = openPart(createTools());
  await open("result");
  expect(read().screen.kind).toBe("welcome");
});

it("the pane offers the quiz with how far it is, or not at all", async () => {
  expect(await offerQuiz(createTools(draft))).toEqual({ answered: 1, asked: 35 });
  expect(await offerQuiz(createTools())).toEqual({ answered: 0, asked: 35 });
  expect(await offerQuiz(null)).toBeNull();
});

it.each([
  { name: "as they were", kept: JSON.stringify(draft), found: draft },
  { name: "not at all, when they were forgotten", kept: "", found: null },
  { name: "not at all, when they are of another form", kept: '{"role":"King"}', found: null },
])("kept answers are found again $name", async ({ kept, found }) => {
  const recall = async () => succeed(kept);
  expect(await recallDraft({ recall } as unknown as Workbook)).toEqual(found);
});

it("answers are kept as a small text under one key", async () => {
  const written: string[] = [];
  const remember = async (key: string, value: string) => {
    written.push(key, value);
    return succeed(null);
  };
  await keepDraft({ remember } as unknown as Workbook, draft);
  expect(written).toEqual(["upstream.quiz", JSON.stringify(draft)]);
});
