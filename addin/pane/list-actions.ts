import { noticeOf } from "../../shared/problem.ts";
import { ROLES } from "../intake/mapping.ts";
import { writeDetails } from "./describe-trouble.ts";
import type { Handlers, ScorecardScreen } from "./state.ts";

/** A button at the foot of a screen. */
export interface Action {
  readonly label: string;
  readonly run: () => void;
  readonly isPrimary: boolean;
  readonly isDisabled: boolean;
}

/** The buttons of a screen, with what the user must know before pressing one. */
export interface ScreenActions {
  readonly actions: readonly Action[];
  /** What is missing before the primary button can do its work. */
  readonly warning: string | null;
  readonly note: string | null;
}

type Of<Kind extends ScorecardScreen["kind"]> = Extract<ScorecardScreen, { kind: Kind }>;

/** The button that leads on; a screen has one at most. */
export const primary = (label: string, run: () => void, isDisabled = false): Action => ({
  label,
  run,
  isPrimary: true,
  isDisabled,
});

/** Buttons that need no words beside them. */
export const only = (...actions: readonly Action[]): ScreenActions => ({
  actions,
  warning: null,
  note: null,
});

function sourcesActions({ draft, gaps }: Of<"sources">, { check }: Handlers): ScreenActions {
  // The assessment is made of its input tables alone.
  const isEmpty =
    draft.found.inputTables.length === 0 && ROLES.every((role) => draft.mapping[role] === null);
  return {
    ...only(primary("Check the rows", check, isEmpty)),
    warning: gaps.length === 0 ? null : gaps.map((gap) => noticeOf(gap).what).join(" "),
  };
}

/** With input tables alone the assessment is all that has figures. */
const refreshLabel = ({ intake, governance }: Of<"check">["checked"]): string =>
  governance !== null && intake.complaints === null && intake.losses === null
    ? "Refresh the assessment"
    : "Refresh the scorecard";

function checkActions(
  { isStale, checked }: Of<"check">,
  { check, refresh }: Handlers,
): ScreenActions {
  return isStale
    ? {
        ...only(primary("Check again", check)),
        note: "Your choices changed since these rows were checked.",
      }
    : only(primary(refreshLabel(checked), refresh));
}

function workActions({ work }: Of<"checking" | "refreshing">, { cancel }: Handlers): ScreenActions {
  const label = work.isCancelling ? "Stopping…" : "Cancel";
  return only({ label, run: cancel, isPrimary: false, isDisabled: work.isCancelling });
}

function problemActions(
  { job, troubles }: Of<"problem">,
  { retry, copy }: Handlers,
  versions: readonly string[],
): ScreenActions {
  const details: Action = {
    label: "Copy details",
    run: () => copy(writeDetails(troubles, versions)),
    isPrimary: false,
    isDisabled: false,
  };
  return job === null ? only(details) : only(primary("Try again", retry), details);
}

/** The buttons of a screen; the primary one first. */
export function listActions(
  screen: ScorecardScreen,
  handlers: Handlers,
  versions: readonly string[],
): ScreenActions {
  switch (screen.kind) {
    case "welcome":
      return only(primary("Find my tables", handlers.look));
    case "looking":
      return only();
    case "sources":
      return sourcesActions(screen, handlers);
    case "check":
      return checkActions(screen, handlers);
    case "checking":
    case "refreshing":
      return workActions(screen, handlers);
    case "done":
      return only(primary("Refresh again", handlers.refresh));
    case "problem":
      return problemActions(screen, handlers, versions);
  }
}
