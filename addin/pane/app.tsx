import { useLayoutEffect, useRef } from "preact/hooks";
import type { JSX } from "preact";
import { Check } from "./check.tsx";
import { announce } from "./describe-work.ts";
import { Done } from "./done.tsx";
import { Footer } from "./footer.tsx";
import { listActions, only, type ScreenActions } from "./list-actions.ts";
import { Problems } from "./problems.tsx";
import type { OpenedReadiness, ReadinessPart, ReadinessProps } from "./readiness/part.ts";
import { screenOfTab } from "./reduce.ts";
import { Sources } from "./sources.tsx";
import type { Handlers, PaneState, ScorecardScreen, Screen, Tab } from "./state.ts";
import { isSide, TABS } from "./state.ts";
import { Tabs } from "./tabs.tsx";
import { Welcome } from "./welcome.tsx";
import { WhatIsSent } from "./what-is-sent.tsx";
import { Looking, Opening, Working } from "./working.tsx";
import { writeSent } from "./write-sent.ts";

export interface AppProps {
  readonly state: PaneState;
  readonly handlers: Handlers;
  /** Versions of the pane and of Excel, for the details that are copied. */
  readonly versions: readonly string[];
  /** The views of the quiz, the input tables and the assessment; null until they are fetched. */
  readonly opened: OpenedReadiness | null;
}

const TAB_OF_JOB = { look: "Sources", check: "Check", refresh: "Refresh" } as const;

function tabOf(screen: ScorecardScreen): Tab | null {
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
  kind === "looking" || kind === "opening" || kind === "checking" || kind === "refreshing";

interface Shown {
  readonly part: ReadinessPart;
  readonly props: ReadinessProps;
}

/** The part beside the scorecard, while it is on screen. */
function shownPart({ state: { screen }, opened }: AppProps): Shown | null {
  if (screen.kind !== "readiness" || opened === null) return null;
  const { part, handlers, kit } = opened;
  return { part, props: { state: screen.readiness, handlers, kit } };
}

interface ViewProps extends AppProps {
  readonly screen: ScorecardScreen;
}

function View({ screen, state, handlers, versions }: ViewProps): JSX.Element {
  switch (screen.kind) {
    case "welcome":
      return <Welcome lastRun={screen.lastRun} offer={state.offer} handlers={handlers} />;
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
      return <Done finished={screen.finished} offer={state.offer} handlers={handlers} />;
    case "problem":
      return <Problems troubles={screen.troubles} job={screen.job} versions={versions} />;
  }
}

/**
 * A new screen starts at its top. When the button that had the focus is gone with its screen, the heading of the new screen takes it; otherwise the
 * focus stays where the user put it, and a pane that does not have the focus never takes it from the sheet.
 */
function useKeptFocus(screenKey: string): void {
  const before = useRef(screenKey);
  useLayoutEffect(() => {
    const isNew = before.current !== screenKey;
    before.current = screenKey;
    if (!isNew) return;
    window.scrollTo(0, 0);
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost && document.hasFocus()) document.querySelector("h1")?.focus();
  }, [screenKey]);
}

function Main(props: AppProps): JSX.Element {
  const { screen } = props.state;
  const shown = shownPart(props);
  if (shown !== null) return <shown.part.View {...shown.props} />;
  return isSide(screen) ? <Opening /> : <View {...props} screen={screen} />;
}

function Top({ state, handlers, opened, versions }: AppProps): JSX.Element {
  const shown = shownPart({ state, handlers, opened, versions });
  if (shown !== null) return <shown.part.Bar {...shown.props} />;
  const open = TABS.filter((tab) => !isBusy(state.screen) && screenOfTab(state, tab) !== null);
  return (
    <Tabs
      current={isSide(state.screen) ? null : tabOf(state.screen)}
      open={open}
      openTab={handlers.openTab}
    />
  );
}

function buttonsOf(props: AppProps): ScreenActions {
  const { state, handlers, versions } = props;
  const shown = shownPart(props);
  if (shown !== null) return shown.part.listActions(shown.props);
  return isSide(state.screen) ? only() : listActions(state.screen, handlers, versions);
}

/** The whole pane: draws a state, and calls the handlers that it was given. */
export function App(props: AppProps): JSX.Element {
  const { state, handlers } = props;
  const shown = shownPart(props);
  const { kind } = state.screen;
  const screenKey = shown === null ? kind : shown.part.keyOf(shown.props.state);
  useKeptFocus(screenKey);
  const sent = state.checked === null ? null : writeSent(state.checked.value.request);
  const saysPart = shown !== null && state.aside === null;
  return (
    <div class="pane">
      <Top {...props} />
      <main class="view">
        <Main {...props} />
      </main>
      <Footer
        buttons={buttonsOf(props)}
        screenKey={screenKey}
        sent={sent}
        showSent={handlers.showSent}
        said={saysPart ? shown.part.announce(shown.props.state) : announce(state)}
        isSaid={state.aside !== null}
      />
      {state.isSentShown && (
        <WhatIsSent sent={sent} close={() => handlers.showSent(false)} copy={handlers.copy} />
      )}
    </div>
  );
}
