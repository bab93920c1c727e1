import { render } from "preact";
import { answerPane } from "./shell/answer-pane.ts";
import type { Tools } from "./shell/open-tools.ts";
import { App } from "./pane/app.tsx";
import { createStore } from "./pane/create-store.ts";
import {
  NO_OFFICE,
  NOT_IN_EXCEL,
  describeError,
  describeProblem,
} from "./pane/describe-trouble.ts";
import { reduce } from "./pane/reduce.ts";
import type { Handlers, PaneState, Trouble } from "./pane/state.ts";
import { FIRST_STATE } from "./pane/state.ts";
import "./pane/tokens.css";
import "./pane/frame.css";
import "./pane/views.css";
import "./pane/controls.css";
import { paintTheme } from "./shell/paint-theme.ts";
import { checkExcel, listVersions, localDay, officeBackground } from "./shell/read-host.ts";
import { version } from "./shell/version.ts";

const BEAT_MS = 1000;

const doNothing = (): void => undefined;

/** For a pane that cannot work: only its details can be copied. */
const IDLE: Handlers = {
  look: doNothing,
  check: doNothing,
  refresh: doNothing,
  cancel: doNothing,
  retry: doNothing,
  changeMapping: doNothing,
  changeAsOf: doNothing,
  openTab: doNothing,
  reveal: doNothing,
  showSent: doNothing,
  copy: (text) => void copyText(text),
};

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function tick(beat: () => void): () => void {
  const timer = setInterval(beat, BEAT_MS);
  return () => clearInterval(timer);
}

function draw(state: PaneState, handlers: Handlers, versions: readonly string[]): void {
  const root = document.querySelector("#pane");
  if (root !== null) render(<App state={state} handlers={handlers} versions={versions} />, root);
}

function showUnable(troubles: readonly Trouble[], versions: readonly string[]): void {
  const screen = { kind: "problem", troubles, job: null } as const;
  draw({ ...FIRST_STATE, screen }, IDLE, versions);
}

/** Fetched once, when first asked for; a failed fetch is tried again at the next press. */
function createToolbox(): () => Promise<Tools> {
  let tools: Promise<Tools> | null = null;
  return () => {
    tools ??= import("./shell/open-tools.ts").then(({ openTools }) => openTools());
    tools.catch(() => {
      tools = null;
    });
    return tools;
  };
}

function startPane(): void {
  const tools = createToolbox();
  const versions = listVersions(version, Office.context);
  const store = createStore(reduce, FIRST_STATE, (state) => draw(state, handlers, versions));
  const handlers: Handlers = answerPane({
    tools,
    store,
    now: () => performance.now(),
    today: () => localDay(new Date()),
    tick,
    copyText,
  });
  const tellError = (error: unknown): void =>
    store.tell({ kind: "failed", job: "look", troubles: [describeError(error)], orderAsked: [] });
  window.addEventListener("error", ({ error }) => tellError(error));
  window.addEventListener("unhandledrejection", ({ reason }) => tellError(reason));
  draw(store.read(), handlers, versions);
  tools()
    .then(({ workbook, recallLastRun }) => recallLastRun(workbook))
    .then((lastRun) => store.tell({ kind: "last-run-recalled", lastRun }), tellError);
}

const OWN_VERSION: readonly string[] = [`Upstream ${version}`];

function startInOffice(host: Office.HostType | null): void {
  if (host !== Office.HostType.Excel) {
    showUnable([NOT_IN_EXCEL], OWN_VERSION);
    return;
  }
  const checked = checkExcel(Office.context);
  if (checked.ok) startPane();
  else showUnable(checked.problems.map(describeProblem), listVersions(version, Office.context));
}

async function start(): Promise<void> {
  const hasOffice = typeof Office !== "undefined";
  const repaint = paintTheme(() => officeBackground(hasOffice ? Office.context : undefined));
  if (!hasOffice) {
    showUnable([NO_OFFICE], OWN_VERSION);
    return;
  }
  try {
    const { host } = await Office.onReady();
    repaint();
    startInOffice(host);
  } catch (error) {
    showUnable([describeError(error)], OWN_VERSION);
  }
}

void start();
