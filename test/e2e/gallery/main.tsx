import { render } from "preact";
import { App } from "../../../addin/pane/app.tsx";
import { createStore } from "../../../addin/pane/create-store.ts";
import { reduce } from "../../../addin/pane/reduce.ts";
import type { Handlers, PaneState } from "../../../addin/pane/state.ts";
import { FIRST_STATE } from "../../../addin/pane/state.ts";
import { checked } from "../../fixtures/example-checked.ts";
import { found } from "../../fixtures/example-found.ts";
import { refreshed } from "../../fixtures/example-refreshed.ts";
import { answerReadiness } from "../../../addin/shell/answer-readiness.ts";
import { createTools } from "../../fixtures/example-readiness-tools.ts";
import { assessed, exampleDraft, READINESS_STATES } from "./readiness-states.ts";
import { STATES } from "./states.ts";

/** The page shows the state that its address names; its buttons lead on at once, for there is no Excel behind them. */
const name = window.location.hash.slice(1);
const first = STATES[name] ?? READINESS_STATES[name] ?? FIRST_STATE;
const root = document.querySelector("#pane");

function draw(state: PaneState): void {
  if (root !== null)
    render(
      <App state={state} handlers={handlers} versions={["Upstream 0.1.0"]} opened={opened} />,
      root,
    );
}

const store = createStore(reduce, first, draw);
const { read, tell } = store;
const { opened, open } = answerReadiness({
  tools: createTools(name === "welcome-begun" ? exampleDraft(7) : null),
  store,
  reveal: (sheet, address) => tell({ kind: "said", said: `${sheet}!${address}` }),
});

const handlers: Handlers = {
  look: () => tell({ kind: "found", found }),
  check: () => tell({ kind: "checked", checked }),
  refresh: () =>
    tell({
      kind: "refreshed",
      refreshed: name === "welcome-offered" ? assessed : refreshed,
      now: 0,
    }),
  cancel: () =>
    tell({ kind: "cancelled", said: "The refresh was cancelled. Nothing was changed." }),
  retry: () => tell({ kind: "checked", checked }),
  changeMapping: (mapping) => tell({ kind: "mapping-changed", mapping }),
  changeAsOf: (asOf) => tell({ kind: "as-of-changed", asOf }),
  openReadiness: (topic) => {
    tell({ kind: "readiness-opening" });
    void open(topic);
  },
  openTab: (tab) => tell({ kind: "tab-opened", tab }),
  reveal: (sheet, address) => tell({ kind: "said", said: `${sheet}!${address}` }),
  showSent: (isShown) => tell({ kind: "sent-shown", isShown }),
  copy: () => tell({ kind: "said", said: "Copied." }),
};

draw(read());
