import type { JSX } from "preact";
import type { Tab } from "./state.ts";
import { TABS } from "./state.ts";

interface TabsProps {
  readonly current: Tab | null;
  /** Steps that have something to show. */
  readonly open: readonly Tab[];
  readonly openTab: (tab: Tab) => void;
}

/** The three steps. A step without anything to show yet cannot be opened. */
export function Tabs({ current, open, openTab }: TabsProps): JSX.Element {
  return (
    <nav class="tabs" aria-label="Steps">
      {TABS.map((tab) => (
        <button
          key={tab}
          type="button"
          class="tab"
          aria-current={tab === current ? "step" : undefined}
          disabled={tab !== current && !open.includes(tab)}
          onClick={() => {
            if (open.includes(tab)) openTab(tab);
          }}
        >
          {/* The bold copy keeps the width, so that the row does not move when a step becomes current. */}
          <span class="tab-label" data-label={tab}>
            {tab}
          </span>
        </button>
      ))}
    </nav>
  );
}
