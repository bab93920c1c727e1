import type { Problem } from "../../shared/problem.ts";
import { noticeOf } from "../../shared/problem.ts";
import type { Result } from "../../shared/result.ts";
import type { Tools } from "./open-tools.ts";
import type { Store } from "../pane/create-store.ts";
import { describeError, describeProblem } from "../pane/describe-trouble.ts";
import type { PaneEvent } from "../pane/reduce.ts";
import type { ReadinessTopic } from "../pane/readiness/state.ts";
import type { Handlers, Job, PaneState } from "../pane/state.ts";
import type { Control } from "../ports.ts";
import type { Days } from "../check-rows.ts";

/** What the pane's buttons need to do their work. */
export interface PanePorts {
  /** They arrive after the first screen is drawn. */
  readonly tools: () => Promise<Tools>;
  readonly store: Store<PaneState, PaneEvent>;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
  /** The calendar day where the user is, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** Calls back about every second until told to stop. */
  readonly tick: (beat: () => void) => () => void;
  /** Puts a text on the clipboard; false where the host forbids it. */
  readonly copyText: (text: string) => Promise<boolean>;
  /** Opens the quiz, the input tables or the assessment; fetched when first asked for. */
  readonly openReadiness: (topic: ReadinessTopic, reveal: Handlers["reveal"]) => Promise<void>;
}

const FAILED_COPY = "Copying is blocked here. Select the text and press Ctrl+C.";

const NOT_FETCHED =
  "It could not be opened: a part of Upstream did not arrive. Check the connection, then try again.";

const orderAskedIn = (problems: readonly Problem[]): readonly string[] =>
  problems.flatMap((problem) => (problem.code === "date-order-unknown" ? [problem.table] : []));

/** What a job gives back to the pane, or its problems. */
async function doJob(job: Job, ports: PanePorts, control: Control): Promise<Result<PaneEvent>> {
  const tools = await ports.tools();
  const { workbook, service } = tools;
  const { draft } = ports.store.read();
  if (job === "look" || draft === null) {
    const found = await tools.findSources(workbook);
    return found.ok ? { ok: true, value: { kind: "found", found: found.value } } : found;
  }
  const days: Days = { today: ports.today(), asOf: draft.asOf };
  const { mapping } = draft;
  if (job === "check") {
    const checked = await tools.checkRows({ workbook, mapping, days, control });
    return checked.ok ? { ok: true, value: { kind: "checked", checked: checked.value } } : checked;
  }
  const refreshed = await tools.refreshScorecard({ workbook, service, mapping, days, control });
  if (!refreshed.ok) return refreshed;
  await tools.keepLastRun(workbook, { isRefreshed: true, what: "", remedy: "" });
  return { ok: true, value: { kind: "refreshed", refreshed: refreshed.value, now: ports.now() } };
}

function tellProblems(store: PanePorts["store"], job: Job, problems: readonly Problem[]): void {
  const cancelled = problems.find(({ code }) => code === "cancelled");
  if (cancelled !== undefined) {
    const { what, why } = noticeOf(cancelled);
    const said = job === "refresh" ? `${what} ${why}` : "The check was stopped.";
    store.tell({ kind: "cancelled", said });
    return;
  }
  const troubles = problems.map(describeProblem);
  store.tell({ kind: "failed", job, troubles, orderAsked: orderAskedIn(problems) });
}

/** Runs one job at a time; whatever is thrown on the way is shown as one notice. */
function createRunner(ports: PanePorts): {
  readonly run: (job: Job) => void;
  readonly cancel: () => void;
} {
  const { store, now, tick } = ports;
  let isBusy = false;
  let isCancelled = false;
  const control: Control = {
    report: (progress) => store.tell({ kind: "progressed", progress, now: now() }),
    isCancelled: () => isCancelled,
  };
  async function run(job: Job): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    isCancelled = false;
    store.tell({ kind: "job-started", job, now: now() });
    const stopTicking = tick(() => store.tell({ kind: "ticked", now: now() }));
    try {
      const result = await doJob(job, ports, control);
      if (result.ok) store.tell(result.value);
      else tellProblems(store, job, result.problems);
    } catch (error) {
      store.tell({ kind: "failed", job, troubles: [describeError(error)], orderAsked: [] });
    } finally {
      stopTicking();
      isBusy = false;
    }
  }
  return {
    run: (job) => void run(job),
    cancel: () => {
      isCancelled = true;
      store.tell({ kind: "cancel-asked" });
    },
  };
}

/** Whether every column that is needed is chosen; what is not is shown. A look at the workbook needs none. */
async function isReady(job: Job, { tools, store }: PanePorts): Promise<boolean> {
  const { draft } = store.read();
  if (job === "look") return true;
  if (draft === null) return false;
  const { resolveColumns } = await tools();
  const resolved = resolveColumns(draft.found, draft.mapping);
  if (!resolved.ok) store.tell({ kind: "gaps-found", gaps: resolved.problems });
  return resolved.ok;
}

/** What the pane's buttons do. */
export function answerPane(ports: PanePorts): Handlers {
  const { store, tools, copyText } = ports;
  const { run, cancel } = createRunner(ports);
  const say = (said: string): void => store.tell({ kind: "said", said });
  async function tryTo(job: Job): Promise<void> {
    // Without the tools the job fails for the same reason, and says so.
    if (await isReady(job, ports).catch(() => true)) run(job);
  }
  async function reveal(sheet: string, address: string): Promise<void> {
    try {
      const { workbook } = await tools();
      const shown = await workbook.reveal(sheet, address);
      if (!shown.ok) say(shown.problems.map((problem) => noticeOf(problem).what).join(" "));
    } catch (error) {
      say(describeError(error).notice.what);
    }
  }
  const show = (sheet: string, address: string): void => void reveal(sheet, address);
  async function openReadiness(topic: ReadinessTopic): Promise<void> {
    store.tell({ kind: "readiness-opening" });
    try {
      await ports.openReadiness(topic, show);
    } catch {
      store.tell({ kind: "readiness-left", said: NOT_FETCHED });
    }
  }
  return {
    look: () => void tryTo("look"),
    check: () => void tryTo("check"),
    refresh: () => void tryTo("refresh"),
    cancel,
    retry: () => {
      const { screen } = store.read();
      if (screen.kind === "problem" && screen.job !== null) void tryTo(screen.job);
    },
    changeMapping: (mapping) => store.tell({ kind: "mapping-changed", mapping }),
    changeAsOf: (asOf) => store.tell({ kind: "as-of-changed", asOf }),
    openTab: (tab) => store.tell({ kind: "tab-opened", tab }),
    openReadiness: (topic) => void openReadiness(topic),
    reveal: show,
    showSent: (isShown) => store.tell({ kind: "sent-shown", isShown }),
    copy: (text) => void copyText(text).then((isCopied) => say(isCopied ? "Copied." : FAILED_COPY)),
  };
}
