import type { Notice, Problem } from "../../shared/problem.ts";
import type { LastRun } from "../last-run.ts";
import type { Mapping } from "../intake/mapping.ts";
import type { Progress } from "../ports.ts";
import type { Checked, Found } from "../check-rows.ts";
import type { Refreshed } from "../refresh.ts";
import type { ReadinessState, ReadinessTopic } from "./readiness/state.ts";

/** The steps that the pane leads through, in this order. */
export const TABS = ["Sources", "Check", "Refresh"] as const;
export type Tab = (typeof TABS)[number];

/** What the pane can be busy with. */
export type Job = "look" | "check" | "refresh";

/** What the user works on: the tables found and what their columns mean, as far as chosen. */
export interface Draft {
  readonly found: Found;
  readonly mapping: Mapping;
  /** Day up to which rows count, `YYYY-MM-DD`; null lets the rows decide. */
  readonly asOf: string | null;
  /** Names of tables whose dates a check could not read without being told the order of day and month. */
  readonly orderAsked: readonly string[];
}

/** A report of progress together with where the one before it stopped, so that it can say "rows 4,001–8,000". */
export interface Step extends Progress {
  readonly from: number;
}

/** A job under way. Times are in milliseconds of one clock. */
export interface Work {
  readonly startedAt: number;
  readonly now: number;
  readonly step: Step | null;
  /** Tables read to their end, in the order in which they were read. */
  readonly read: readonly { readonly table: string; readonly rows: number }[];
  readonly isCancelling: boolean;
}

/** A refresh that reached its end. */
export interface Finished {
  readonly refreshed: Refreshed;
  readonly tookMs: number;
}

/** A failure as the pane shows it: words for the user, and codes without cell contents for support. */
export interface Trouble {
  readonly code: string;
  readonly facts: readonly string[];
  readonly notice: Notice;
}

/** How far the quiz is, where answers to it can be taken: so many of so many. */
export interface QuizOffer {
  readonly answered: number;
  readonly asked: number;
}

/** A screen of the main job: from the tables to the scorecard. */
export type ScorecardScreen =
  | { readonly kind: "welcome"; readonly lastRun: LastRun | null }
  | { readonly kind: "looking" }
  | { readonly kind: "sources"; readonly draft: Draft; readonly gaps: readonly Problem[] }
  | { readonly kind: "checking"; readonly draft: Draft; readonly work: Work }
  | {
      readonly kind: "check";
      readonly draft: Draft;
      readonly checked: Checked;
      readonly isStale: boolean;
    }
  | { readonly kind: "refreshing"; readonly draft: Draft; readonly work: Work }
  | { readonly kind: "done"; readonly finished: Finished }
  | {
      readonly kind: "problem";
      readonly troubles: readonly Trouble[];
      /** What was tried; null when the pane cannot work here at all. */
      readonly job: Job | null;
    };

/** The quiz, the input tables or the assessment, on the way or there; `from` is the screen that Back leads to. */
export type SideScreen =
  | { readonly kind: "opening"; readonly from: ScorecardScreen }
  | {
      readonly kind: "readiness";
      readonly readiness: ReadinessState;
      readonly from: ScorecardScreen;
    };

/** One screen at a time, with what it draws. */
export type Screen = ScorecardScreen | SideScreen;

/** All that the pane knows. Beside the screen: what the tabs lead back to. */
export interface PaneState {
  readonly screen: Screen;
  readonly draft: Draft | null;
  readonly checked: { readonly draft: Draft; readonly value: Checked } | null;
  readonly finished: Finished | null;
  /** The quiz, the input tables and the assessment as they were left; null before any was opened. */
  readonly readiness: ReadinessState | null;
  /** Null while the quiz and the input tables are not offered. */
  readonly offer: QuizOffer | null;
  readonly isSentShown: boolean;
  /** One sentence about the last small thing that was done, for example "Details copied." */
  readonly aside: string | null;
}

/** What the pane looks like before anything was done. */
export const FIRST_STATE: PaneState = {
  screen: { kind: "welcome", lastRun: null },
  draft: null,
  checked: null,
  finished: null,
  readiness: null,
  offer: null,
  isSentShown: false,
  aside: null,
};

/** Whether a screen is beside the main job. */
export function isSide(screen: Screen): screen is SideScreen {
  return screen.kind === "opening" || screen.kind === "readiness";
}

/** All that the pane can ask for. It calls nothing else. */
export interface Handlers {
  readonly look: () => void;
  readonly check: () => void;
  readonly refresh: () => void;
  readonly cancel: () => void;
  readonly retry: () => void;
  readonly changeMapping: (mapping: Mapping) => void;
  readonly changeAsOf: (asOf: string | null) => void;
  readonly openTab: (tab: Tab) => void;
  readonly openReadiness: (topic: ReadinessTopic) => void;
  readonly reveal: (sheet: string, address: string) => void;
  readonly showSent: (isShown: boolean) => void;
  readonly copy: (text: string) => void;
}
