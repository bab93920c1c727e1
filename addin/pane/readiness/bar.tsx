import type { JSX } from "preact";
import type { ReadinessProps } from "./part.ts";
import { goBack } from "./reduce.ts";

/** The way back: one step, or to the scorecard. The quiz can be left at any step. */
export function Bar({ state, handlers }: ReadinessProps): JSX.Element {
  const { kind } = state.screen;
  const isBusy = kind === "working";
  const isLast = goBack(state) === null;
  return (
    <nav class="bar" aria-label="Back">
      <button
        type="button"
        class="link"
        disabled={isBusy}
        onClick={() => (isLast ? handlers.leave() : handlers.tell({ kind: "went-back" }))}
      >
        <span aria-hidden="true">‹ </span>
        {isLast ? "Scorecard" : "Back"}
      </button>
      {kind === "quiz-step" && (
        <button type="button" class="link" onClick={handlers.leave}>
          Go on later
        </button>
      )}
    </nav>
  );
}
