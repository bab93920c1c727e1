import { useLayoutEffect, useRef } from "preact/hooks";
import type { JSX } from "preact";
import { Check } from "./check.tsx";
import { announce } from "./describe-work.ts";
import { Done } from "./done.tsx";
import { Footer } from "./footer.tsx";
import { listActions } from "./list-actions.ts";
import { Problems } from "./problems.tsx";
import { screenOfTab } from "./reduce.ts";
import { Sources } from "./sources.tsx";
import type { Handlers, PaneState, Screen, Tab } from "./state.ts";
import { TABS } from "./state.ts";
import { Tabs } from "./tabs.tsx";
import { Welcome } from "./welcome.tsx";
import { WhatIsSent } from "./what-is-sent.tsx";
import { Looking, Working } from "./working.tsx";
import { writeSent } from "./write-sent.ts";

export interface AppProps {
  readonly state: PaneState;
  readonly handlers: Handlers;
  /** Versions of the pane and of Excel, for the details that are copied. */
  readonly versions: readonly string[];
}

const TAB_OF_JOB = { look: "Sources", check: "Check", refresh: "Refresh" } as const;

function tabOf(screen: Screen): Tab | null {
  switch (screen.kind) {
    case "welcome":
      return null;
    case "looking":
    case "sources":
      return "Sources";
    case "checking":
    case "check":
      return "Check";
    case "refreshing":
    case "done":
      return "Refresh";
    case "problem":
      return screen.job === null ? null : TAB_OF_JOB[screen.job];
  }
}

const isBusy = ({ kind }: Screen): boolean =>
  kind === "looking" || kind === "checking" || kind === "refreshing";

function View({ state, handlers, versions }: AppProps): JSX.Element {
  const { screen } = state;
  switch (screen.kind) {
    case "welcome":
      return <Welcome lastRun={screen.lastRun} />;
    case "looking":
      return <Looking />;
    case "sources":
      return <Sources draft={screen.draft} handlers={handlers} />;
    case "checking":
      return <Working job="check" draft={screen.draft} work={screen.work} />;
    case "check":
      return <Check draft={screen.draft} checked={screen.checked} handlers={handlers} />;
    case "refreshing":
      return <Working job="refresh" draft={screen.draft} work={screen.work} />;
    case "done":
      return <Done finished={screen.finished} handlers={handlers} />;
    case "problem":
      return <Problems troubles={screen.troubles} job={screen.job} versions={versions} />;
  }
}

/**
 * A new screen starts at its top. When the button that had the focus is gone with its screen, the heading of the new screen takes it; otherwise the
 * focus stays where the user put it, and a pane that does not have the focus never takes it from the sheet.
 */
function useKeptFocus(kind: Screen["kind"]): void {
  const before = useRef(kind);
  useLayoutEffect(() => {
    const isNew = before.current !== kind;
    before.current = kind;
    if (!isNew) return;
    window.scrollTo(0, 0);
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost && document.hasFocus()) document.querySelector("h1")?.focus();
  }, [kind]);
}

/** The whole pane: draws a state, and calls the handlers that it was given. */
export function App(props: AppProps): JSX.Element {
  const { state, handlers } = props;
  useKeptFocus(state.screen.kind);
  const current = tabOf(state.screen);
  const open = TABS.filter((tab) => !isBusy(state.screen) && screenOfTab(state, tab) !== null);
  const sent = state.checked === null ? null : writeSent(state.checked.value.request);
  return (
    <div class="pane">
      <Tabs current={current} open={open} openTab={handlers.openTab} />
      <main class="view">
        <View {...props} />
      </main>
      <Footer
        buttons={listActions(state.screen, handlers, props.versions)}
        sent={sent}
        showSent={handlers.showSent}
        said={announce(state)}
        isSaid={state.aside !== null}
      />
      {state.isSentShown && (
        <WhatIsSent sent={sent} close={() => handlers.showSent(false)} copy={handlers.copy} />
      )}
    </div>
  );
}
