import type { Store } from "../pane/create-store.ts";
import type { OpenedReadiness } from "../pane/readiness/part.ts";
import type { ReadinessTopic } from "../pane/readiness/state.ts";
import type { PaneEvent } from "../pane/reduce.ts";
import type { Handlers, PaneState } from "../pane/state.ts";
import type { RunningReadiness } from "./answer-readiness.ts";
import type { Tools } from "./open-tools.ts";

interface Needs {
  readonly tools: () => Promise<Tools>;
  readonly store: Store<PaneState, PaneEvent>;
}

/** The way to the quiz, the input tables and the assessment. Their views are fetched when one is first opened. */
export interface ReadinessDoor {
  readonly opened: () => OpenedReadiness | null;
  readonly open: (topic: ReadinessTopic, reveal: Handlers["reveal"]) => Promise<void>;
}

/** A door that is closed at first; a failed fetch is tried again at the next press. */
export function createReadinessDoor({ tools, store }: Needs): ReadinessDoor {
  let running: RunningReadiness | null = null;
  async function start(reveal: Handlers["reveal"]): Promise<RunningReadiness | null> {
    const [{ answerReadiness }, { readiness }] = await Promise.all([
      import("./answer-readiness.ts"),
      tools(),
    ]);
    if (readiness === null) return null;
    const kit = await readiness.wordKit();
    return answerReadiness({ tools: { ...readiness, kit }, store, reveal });
  }
  return {
    opened: () => running?.opened ?? null,
    open: async (topic, reveal) => {
      running ??= await start(reveal);
      await running?.open(topic);
    },
  };
}
