import type { Result } from "../../shared/result.ts";
import type { Store } from "../pane/create-store.ts";
import { describeError, describeProblem } from "../pane/describe-trouble.ts";
import type { KnownNames, ReadinessHandlers, ReadinessTools } from "../pane/readiness/handlers.ts";
import { listSteps } from "../pane/readiness/list-steps.ts";
import type { OpenedReadiness } from "../pane/readiness/part.ts";
import { countAnswered } from "../pane/readiness/read-answers.ts";
import { READINESS_PART } from "../pane/readiness/readiness.tsx";
import { FIRST_READINESS, reduceReadiness } from "../pane/readiness/reduce.ts";
import type { ReadinessEvent } from "../pane/readiness/reduce.ts";
import type { ReadinessJob, ReadinessState, ReadinessTopic } from "../pane/readiness/state.ts";
import { resultOf } from "../pane/readiness/result-of.ts";
import { NO_DRAFT } from "../pane/readiness/state.ts";
import type { PaneEvent } from "../pane/reduce.ts";
import type { PaneState } from "../pane/state.ts";
import type { QuizDraft } from "../quiz-draft.ts";
import { doReadinessJob } from "./do-readiness-job.ts";
import { createKeeper } from "./keep-answers.ts";

/** What the quiz, the input tables and the assessment need to do their work. */
export interface ReadinessPorts {
  readonly tools: ReadinessTools;
  readonly store: Store<PaneState, PaneEvent>;
  /** Shows a cell to the user who asked for it. */
  readonly reveal: (sheet: string, address: string) => void;
}

/** The part at work: its views with their handlers, and the way into it. */
export interface RunningReadiness {
  readonly opened: OpenedReadiness;
  readonly open: (topic: ReadinessTopic) => Promise<void>;
}

const NO_NAMES: KnownNames = { units: [], owners: [] };

/** What was typed is kept with the next step, not letter by letter. */
const isTyping = (event: ReadinessEvent): boolean =>
  event.kind === "who-changed" || (event.kind === "answered" && event.given.answer === undefined);

const stateOf = ({ store }: ReadinessPorts): ReadinessState =>
  store.read().readiness ?? FIRST_READINESS;

const change = ({ store }: ReadinessPorts, readiness: ReadinessState): void =>
  store.tell({ kind: "readiness-changed", readiness });

/** Names to choose from are a help: without them they are typed. */
async function namesOf({ tools }: ReadinessPorts): Promise<KnownNames> {
  const names = await tools.listNames();
  return names.ok ? names.value : NO_NAMES;
}

async function openingState(
  topic: ReadinessTopic,
  ports: ReadinessPorts,
): Promise<ReadinessState | null> {
  const { tools, store } = ports;
  const state = stateOf(ports);
  if (topic === "templates")
    return {
      ...state,
      screen: { kind: "working", job: "find-templates", progress: null, from: null },
    };
  const names = await namesOf(ports);
  if (topic === "quiz") {
    const isKnown = state.steps.length > 0;
    const draft = isKnown ? state.draft : ((await tools.recallDraft()) ?? NO_DRAFT);
    const steps = listSteps(tools.kit);
    return reduceReadiness(state, { kind: "quiz-shown", steps, draft, names });
  }
  const { finished } = store.read();
  const result = finished === null ? null : resultOf(finished.refreshed);
  return result === null ? null : reduceReadiness(state, { kind: "result-shown", result, names });
}

function createJobs(
  ports: ReadinessPorts,
  tell: (event: ReadinessEvent) => void,
): (job: ReadinessJob) => Promise<void> {
  let isBusy = false;
  return async (job) => {
    if (isBusy) return;
    isBusy = true;
    tell({ kind: "work-started", job });
    try {
      const control = {
        report: (progress) => tell({ kind: "work-progressed", progress }),
        isCancelled: () => false,
      } satisfies Parameters<typeof doReadinessJob>[1]["control"];
      const { tools } = ports;
      const done = await doReadinessJob(job, { tools, state: stateOf(ports), control });
      if (done.ok) tell(done.value);
      else tell({ kind: "work-failed", job, troubles: done.problems.map(describeProblem) });
    } catch (error) {
      tell({ kind: "work-failed", job, troubles: [describeError(error)] });
    } finally {
      isBusy = false;
    }
  };
}

/** Tells what did not work, in the line above the promise. */
async function sayFailure(shown: Promise<Result<null>>, ports: ReadinessPorts): Promise<void> {
  const say = (said: string): void => ports.store.tell({ kind: "said", said });
  try {
    const result = await shown;
    if (!result.ok) say(result.problems.map((one) => describeProblem(one).notice.what).join(" "));
  } catch (error) {
    say(describeError(error).notice.what);
  }
}

const NOT_KEPT =
  "The answers could not be kept in this workbook. They stay while the pane is open: add them to the quiz table before you close it.";

/** What the buttons of the quiz, the input tables and the assessment do. */
export function answerReadiness(ports: ReadinessPorts): RunningReadiness {
  const { tools, store } = ports;
  const keeper = createKeeper(
    (draft: QuizDraft) => tools.keepDraft(draft === NO_DRAFT ? null : draft),
    () => store.tell({ kind: "said", said: NOT_KEPT }),
  );
  const tell = (event: ReadinessEvent): void => {
    const before = stateOf(ports);
    const after = reduceReadiness(before, event);
    change(ports, after);
    if (after.draft !== before.draft && !isTyping(event)) keeper.keep(after.draft);
  };
  const run = createJobs(ports, tell);
  const leave = (): void => {
    const { draft, steps, screen } = stateOf(ports);
    const [answered, asked] = [countAnswered(draft, steps), steps.length];
    if (screen.kind === "quiz-step" || screen.kind === "quiz-who") keeper.keep(draft);
    if (asked > 0) store.tell({ kind: "readiness-offered", offer: { answered, asked } });
    const said = screen.kind === "quiz-step" ? `Kept: ${answered} of ${asked} answers.` : null;
    store.tell({ kind: "readiness-left", said });
  };
  const handlers: ReadinessHandlers = {
    tell,
    run: (job) => void run(job),
    leave,
    reveal: ({ sheet, address }) => ports.reveal(sheet, address),
    revealRow: (table, row) => void sayFailure(tools.revealRow(table, row), ports),
  };
  const open = async (topic: ReadinessTopic): Promise<void> => {
    const readiness = await openingState(topic, ports);
    if (readiness === null) store.tell({ kind: "readiness-left", said: null });
    else store.tell({ kind: "readiness-opened", readiness });
    if (topic === "templates") await run("find-templates");
  };
  return { opened: { part: READINESS_PART, handlers, kit: tools.kit }, open };
}
