import type { Problem } from "../../shared/problem.ts";
import type { LastRun } from "../last-run.ts";
import type { Mapping } from "../intake/mapping.ts";
import type { Progress } from "../ports.ts";
import type { Checked, Found } from "../check-rows.ts";
import type { Refreshed } from "../refresh.ts";
import { isSide } from "./state.ts";
import type { ReadinessState } from "./readiness/state.ts";
import type { Draft, Job, PaneState, QuizOffer, Screen, Tab, Trouble, Work } from "./state.ts";

/** What happened, told to the pane in one place. Times are in milliseconds of one clock. */
export type PaneEvent =
  | { readonly kind: "last-run-recalled"; readonly lastRun: LastRun | null }
  | { readonly kind: "job-started"; readonly job: Job; readonly now: number }
  | { readonly kind: "progressed"; readonly progress: Progress; readonly now: number }
  | { readonly kind: "ticked"; readonly now: number }
  | { readonly kind: "cancel-asked" }
  | { readonly kind: "cancelled"; readonly said: string }
  | { readonly kind: "found"; readonly found: Found }
  | { readonly kind: "checked"; readonly checked: Checked }
  | { readonly kind: "refreshed"; readonly refreshed: Refreshed; readonly now: number }
  | {
      readonly kind: "failed";
      readonly job: Job | null;
      readonly troubles: readonly Trouble[];
      readonly orderAsked: readonly string[];
    }
  | { readonly kind: "gaps-found"; readonly gaps: readonly Problem[] }
  | { readonly kind: "mapping-changed"; readonly mapping: Mapping }
  | { readonly kind: "as-of-changed"; readonly asOf: string | null }
  | { readonly kind: "tab-opened"; readonly tab: Tab }
  | { readonly kind: "readiness-offered"; readonly offer: QuizOffer }
  | { readonly kind: "readiness-opening" }
  | { readonly kind: "readiness-opened"; readonly readiness: ReadinessState }
  | { readonly kind: "readiness-changed"; readonly readiness: ReadinessState }
  | { readonly kind: "readiness-left"; readonly said: string | null }
  | { readonly kind: "sent-shown"; readonly isShown: boolean }
  | { readonly kind: "said"; readonly said: string | null };

type Reducers = {
  readonly [Kind in PaneEvent["kind"]]: (
    state: PaneState,
    event: Extract<PaneEvent, { kind: Kind }>,
  ) => PaneState;
};

const show = (state: PaneState, screen: Screen): PaneState => ({ ...state, screen, aside: null });

const startWork = (now: number): Work => ({
  startedAt: now,
  now,
  step: null,
  read: [],
  isCancelling: false,
});

function startJob(state: PaneState, job: Job, now: number): PaneState {
  if (job === "look" || state.draft === null) return show(state, { kind: "looking" });
  const kind = job === "check" ? "checking" : "refreshing";
  return show(state, { kind, draft: state.draft, work: startWork(now) });
}

function changeWork(state: PaneState, change: (work: Work) => Work): PaneState {
  const { screen } = state;
  if (screen.kind !== "checking" && screen.kind !== "refreshing") return state;
  return { ...state, screen: { ...screen, work: change(screen.work) } };
}

/** A table counts as read when its last row is; a table read twice (as losses and as customers) is listed once. */
function addRead(work: Work, { stage, subject, done, total }: Progress): Work["read"] {
  if (stage !== "read" || done < total || work.read.some(({ table }) => table === subject))
    return work.read;
  return [...work.read, { table: subject, rows: total }];
}

function takeProgress(work: Work, progress: Progress, now: number): Work {
  const before = work.step;
  const isSame = before?.stage === progress.stage && before.subject === progress.subject;
  const from = isSame && before.done <= progress.done ? before.done : 0;
  return { ...work, now, step: { ...progress, from }, read: addRead(work, progress) };
}

function checkScreen(state: PaneState, draft: Draft): Screen | null {
  if (state.checked === null) return null;
  const isStale = state.checked.draft !== draft;
  return { kind: "check", draft, checked: state.checked.value, isStale };
}

function changeDraft(state: PaneState, change: Partial<Draft>): PaneState {
  if (state.draft === null) return state;
  const draft = { ...state.draft, ...change };
  const next = { ...state, draft, aside: null };
  if (state.screen.kind === "sources")
    return { ...next, screen: { kind: "sources", draft, gaps: [] } };
  const screen = state.screen.kind === "check" ? checkScreen(state, draft) : null;
  return screen === null ? next : { ...next, screen };
}

/** The screen that a tab leads to; null while there is nothing to show there. */
export function screenOfTab(state: PaneState, tab: Tab): Screen | null {
  if (state.draft === null) return null;
  if (tab === "Sources") return { kind: "sources", draft: state.draft, gaps: [] };
  if (tab === "Check") return checkScreen(state, state.draft);
  return state.finished === null ? null : { kind: "done", finished: state.finished };
}

function backFrom(state: PaneState): Screen {
  const { screen } = state;
  const tab = screen.kind === "refreshing" ? "Check" : "Sources";
  return (
    screenOfTab(state, tab) ?? screenOfTab(state, "Sources") ?? { kind: "welcome", lastRun: null }
  );
}

const startedAt = ({ screen }: PaneState, now: number): number =>
  screen.kind === "refreshing" ? screen.work.startedAt : now;

const REDUCERS: Reducers = {
  "last-run-recalled": (state, { lastRun }) =>
    state.screen.kind === "welcome" ? show(state, { kind: "welcome", lastRun }) : state,
  "job-started": (state, { job, now }) => startJob(state, job, now),
  progressed: (state, { progress, now }) =>
    changeWork(state, (work) => takeProgress(work, progress, now)),
  ticked: (state, { now }) => changeWork(state, (work) => ({ ...work, now })),
  "cancel-asked": (state) => changeWork(state, (work) => ({ ...work, isCancelling: true })),
  cancelled: (state, { said }) => ({ ...state, screen: backFrom(state), aside: said }),
  found: (state, { found }) => {
    const draft = { found, mapping: found.proposal.mapping, asOf: null, orderAsked: [] };
    return { ...show(state, { kind: "sources", draft, gaps: [] }), draft, checked: null };
  },
  checked: (state, { checked }) => {
    const { draft } = state;
    if (draft === null) return state;
    const screen: Screen = { kind: "check", draft, checked, isStale: false };
    return { ...show(state, screen), checked: { draft, value: checked } };
  },
  refreshed: (state, { refreshed, now }) => {
    const finished = { refreshed, tookMs: now - startedAt(state, now) };
    const { draft } = state;
    const checked = draft === null ? null : { draft, value: refreshed.checked };
    return { ...show(state, { kind: "done", finished }), finished, checked };
  },
  failed: (state, { job, troubles, orderAsked }) => {
    const next = show(state, { kind: "problem", troubles, job });
    if (state.draft === null || orderAsked.length === 0) return next;
    return { ...next, draft: { ...state.draft, orderAsked } };
  },
  "gaps-found": (state, { gaps }) =>
    state.draft === null ? state : show(state, { kind: "sources", draft: state.draft, gaps }),
  "mapping-changed": (state, { mapping }) => changeDraft(state, { mapping }),
  "as-of-changed": (state, { asOf }) => changeDraft(state, { asOf }),
  "tab-opened": (state, { tab }) => {
    const screen = screenOfTab(state, tab);
    return screen === null ? state : show(state, screen);
  },
  "readiness-offered": (state, { offer }) => ({ ...state, offer }),
  "readiness-opening": (state) =>
    isSide(state.screen) ? state : show(state, { kind: "opening", from: state.screen }),
  // Whoever went elsewhere while it was fetched is not taken back.
  "readiness-opened": (state, { readiness }) =>
    state.screen.kind === "opening"
      ? {
          ...show(state, { kind: "readiness", readiness, from: state.screen.from }),
          readiness,
        }
      : state,
  "readiness-changed": (state, { readiness }) => {
    const { screen } = state;
    const next = { ...state, readiness, aside: null };
    return screen.kind === "readiness" ? { ...next, screen: { ...screen, readiness } } : next;
  },
  "readiness-left": (state, { said }) => {
    const { screen } = state;
    return isSide(screen) ? { ...state, screen: screen.from, aside: said } : state;
  },
  "sent-shown": (state, { isShown }) => ({ ...state, isSentShown: isShown }),
  said: (state, { said }) => ({ ...state, aside: said }),
};

/** The state after something happened. Pure: the same state and event give the same state. */
export function reduce(state: PaneState, event: PaneEvent): PaneState {
  const change = REDUCERS[event.kind] as (state: PaneState, event: PaneEvent) => PaneState;
  return change(state, event);
}
