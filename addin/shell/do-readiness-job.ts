import type { Result } from "../../shared/result.ts";
import type { Control } from "../ports.ts";
import type { ReadinessTools } from "../pane/readiness/handlers.ts";
import { submissionOf } from "../pane/readiness/read-answers.ts";
import type { ReadinessEvent } from "../pane/readiness/reduce.ts";
import { choiceOf } from "../pane/readiness/reduce-templates.ts";
import { tasksToStart } from "../pane/readiness/reduce-tasks.ts";
import type { ReadinessJob, ReadinessState } from "../pane/readiness/state.ts";

type Told = Promise<Result<ReadinessEvent>>;

interface JobInput {
  readonly tools: ReadinessTools;
  readonly state: ReadinessState;
  readonly control: Control;
}

type JobDoers = Readonly<Record<ReadinessJob, (input: JobInput) => Told>>;

async function tellAs<Value>(
  asked: Promise<Result<Value>>,
  event: (value: Value) => ReadinessEvent,
): Told {
  const result = await asked;
  return result.ok ? { ok: true, value: event(result.value) } : result;
}

/** Without a group there is nobody to add answers for: the quiz asks for it. */
const ASK_WHO: Result<ReadinessEvent> = { ok: true, value: { kind: "resumed" } };

const DOERS: JobDoers = {
  "preview-answers": async ({ tools, state }) => {
    const answers = submissionOf(state.draft);
    if (answers === null) return ASK_WHO;
    return tellAs(tools.previewAnswers(answers), (additions) => ({
      kind: "answers-previewed",
      additions,
    }));
  },
  "add-answers": async ({ tools, state }) => {
    const answers = submissionOf(state.draft);
    if (answers === null) return ASK_WHO;
    return tellAs(tools.addAnswers(answers), (made) => ({ kind: "answers-added", made }));
  },
  "find-templates": ({ tools }) =>
    tellAs(tools.findTemplates(), (offers) => ({ kind: "templates-found", offers })),
  "preview-templates": ({ tools, state }) =>
    tellAs(tools.previewTemplates(choiceOf(state)), (changes) => ({
      kind: "templates-previewed",
      changes,
    })),
  "insert-templates": ({ tools, state, control }) =>
    tellAs(tools.insertTemplates(choiceOf(state), control), (made) => ({
      kind: "templates-inserted",
      made,
    })),
  "preview-tasks": ({ tools, state }) =>
    tellAs(tools.previewTasks(tasksToStart(state)), (additions) => ({
      kind: "tasks-previewed",
      additions,
    })),
  "add-tasks": ({ tools, state }) =>
    tellAs(tools.addTasks(tasksToStart(state)), (made) => ({ kind: "tasks-added", made })),
};

/** What a job gives back to the pane, or its problems. */
export function doReadinessJob(job: ReadinessJob, input: JobInput): Told {
  return DOERS[job](input);
}
