import type { JSX } from "preact";
import type { ScreenActions } from "../list-actions.ts";
import type { ReadinessHandlers } from "./handlers.ts";
import type { QuizKit } from "./quiz-kit.ts";
import type { ReadinessState } from "./state.ts";

/** What every view of this part gets. */
export interface ReadinessProps {
  readonly state: ReadinessState;
  readonly handlers: ReadinessHandlers;
  readonly kit: QuizKit;
}

/** The views of this part as the pane draws them. They are fetched when the part is first opened. */
export interface ReadinessPart {
  /** The line at the top, where the steps of the scorecard are otherwise: the way back. */
  readonly Bar: (props: ReadinessProps) => JSX.Element;
  readonly View: (props: ReadinessProps) => JSX.Element;
  readonly listActions: (props: ReadinessProps) => ScreenActions;
  /** What a screen reader is told beside the heading; empty when nothing. */
  readonly announce: (state: ReadinessState) => string;
  /** Another text is another screen: it starts at its top, and its heading takes the focus. */
  readonly keyOf: (state: ReadinessState) => string;
}

/** This part once it is opened. */
export interface OpenedReadiness {
  readonly part: ReadinessPart;
  readonly handlers: ReadinessHandlers;
  readonly kit: QuizKit;
}
