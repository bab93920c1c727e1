import { render } from "preact";
import { answerPane } from "./shell/answer-pane.ts";
import { createReadinessDoor } from "./shell/open-readiness.ts";
import type { Tools } from "./shell/open-tools.ts";
import { App, type AppProps } from "./pane/app.tsx";
import { createStore, type Store } from "./pane/create-store.ts";
import {
  NO_OFFICE,
  NOT_IN_EXCEL,
  describeError,
  describeProblem,
} from "./pane/describe-trouble.ts";
import { reduce, type PaneEvent } from "./pane/reduce.ts";
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
  openReadiness: doNothing,
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

function draw(props: AppProps): void {
  const root = document.querySelector("#pane");
  if (root !== null) render(<App {...props} />, root);
}

function showUnable(troubles: readonly Trouble[], versions: readonly string[]): void {
  const screen = { kind: "problem", troubles, job: null } as const;
  draw({ state: { ...FIRST_STATE, screen }, handlers: IDLE, versions, opened: null });
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

/** What the workbook remembers: how the last refresh from the ribbon ended, and answers that are in no table yet. */
async function recall(tools: Tools, store: Store<PaneState, PaneEvent>): Promise<void> {
  const lastRun = await tools.recallLastRun(tools.workbook);
  store.tell({ kind: "last-run-recalled", lastRun });
  const offer = await tools.offerQuiz(tools.readiness);
  if (offer !== null) store.tell({ kind: "readiness-offered", offer });
}

function startPane(): void {
  const tools = createToolbox();
  const versions = listVersions(version, Office.context);
  const redraw = (state: PaneState): void =>
    draw({ state, handlers, versions, opened: door.opened() });
  const store = createStore(reduce, FIRST_STATE, redraw);
  const door = createReadinessDoor({ tools, store });
  const handlers: Handlers = answerPane({
    tools,
    store,
    now: () => performance.now(),
    today: () => localDay(new Date()),
    tick,
    copyText,
    openReadiness: door.open,
  });
  const tellError = (error: unknown): void =>
    store.tell({ kind: "failed", job: "look", troubles: [describeError(error)], orderAsked: [] });
  window.addEventListener("error", ({ error }) => tellError(error));
  window.addEventListener("unhandledrejection", ({ reason }) => tellError(reason));
  redraw(store.read());
  tools()
    .then((opened) => recall(opened, store))
    .catch(tellError);
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
