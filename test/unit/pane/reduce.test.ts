import fc from "fast-check";
import { expect, it } from "vitest";
import type { PaneEvent } from "../../../addin/pane/reduce.ts";
import { reduce } from "../../../addin/pane/reduce.ts";
import type { PaneState } from "../../../addin/pane/state.ts";
import { FIRST_STATE } from "../../../addin/pane/state.ts";
import { checked } from "../../fixtures/example-checked.ts";
import { found, mapping } from "../../fixtures/example-found.ts";
import { refreshed } from "../../fixtures/example-refreshed.ts";

const after = (...events: readonly PaneEvent[]): PaneState => events.reduce(reduce, FIRST_STATE);
const read = (done: number, subject = "Tickets"): PaneEvent => ({
  kind: "progressed",
  progress: { stage: "read", subject, done, total: 10_000 },
  now: done,
});
const looked: PaneEvent = { kind: "found", found };
const checkedRows: PaneEvent = { kind: "checked", checked };
const start = (job: "check" | "refresh"): PaneEvent => ({ kind: "job-started", job, now: 0 });
const done: PaneEvent = { kind: "refreshed", refreshed, now: 9000 };
const failed: PaneEvent = { kind: "failed", job: "check", troubles: [], orderAsked: ["Tickets"] };

it("the first screen is Welcome, and it shows how the last refresh from the ribbon ended", () => {
  const lastRun = { isRefreshed: false, what: "The sheet is protected.", remedy: "Unprotect it." };
  expect(FIRST_STATE.screen.kind).toBe("welcome");
  expect(after({ kind: "last-run-recalled", lastRun }).screen).toEqual({
    kind: "welcome",
    lastRun,
  });
});

it("a late answer about the last refresh does not take the user back to Welcome", () => {
  const state = after(looked, { kind: "last-run-recalled", lastRun: null });
  expect(state.screen.kind).toBe("sources");
});

it.each([
  { name: "tables found", events: [looked], screen: "sources" },
  { name: "a check under way", events: [looked, start("check")], screen: "checking" },
  { name: "rows checked", events: [looked, checkedRows], screen: "check" },
  {
    name: "a refresh under way",
    events: [looked, checkedRows, start("refresh")],
    screen: "refreshing",
  },
  { name: "a finished refresh", events: [looked, checkedRows, done], screen: "done" },
  { name: "a failure", events: [looked, failed], screen: "problem" },
])("$name: the pane shows $screen", ({ events, screen }) => {
  expect(after(...events).screen.kind).toBe(screen);
});

it("a change of the as-of date makes the check stale, and a new check makes it fresh again", () => {
  const changed = after(looked, checkedRows, { kind: "as-of-changed", asOf: "2026-09-30" });
  expect(changed.screen).toMatchObject({ kind: "check", isStale: true });
  expect(reduce(changed, checkedRows).screen).toMatchObject({ kind: "check", isStale: false });
});

it("a column chosen again makes an earlier check stale", () => {
  const state = after(
    looked,
    checkedRows,
    { kind: "tab-opened", tab: "Sources" },
    { kind: "mapping-changed", mapping: { ...mapping, losses: null } },
    { kind: "tab-opened", tab: "Check" },
  );
  expect(state.screen).toMatchObject({ kind: "check", isStale: true });
});

it("a table whose dates could not be read is asked for its order of day and month from then on", () => {
  const state = after(looked, failed, { kind: "tab-opened", tab: "Sources" });
  expect(state.screen).toMatchObject({ kind: "sources", draft: { orderAsked: ["Tickets"] } });
});

it("a cancelled refresh leads back to the check, and says that it was cancelled", () => {
  const state = after(looked, checkedRows, start("refresh"), {
    kind: "cancelled",
    said: "Cancelled.",
  });
  expect(state).toMatchObject({ screen: { kind: "check", isStale: false }, aside: "Cancelled." });
});

it("a cancelled check leads back to the sources", () => {
  const state = after(looked, start("check"), { kind: "cancelled", said: "Stopped." });
  expect(state.screen.kind).toBe("sources");
});

it("each report of rows starts where the one before it stopped", () => {
  const state = after(looked, start("check"), read(4000), read(8000));
  expect(state.screen).toMatchObject({ work: { step: { from: 4000, done: 8000 } } });
});

it("another table starts at its first row", () => {
  const state = after(looked, start("check"), read(4000), read(500, "Lost_customers"));
  expect(state.screen).toMatchObject({ work: { step: { from: 0, done: 500 } } });
});

it("a table read to its end is listed once, however often that is reported", () => {
  const state = after(looked, start("check"), read(10_000), read(10_000));
  expect(state.screen).toMatchObject({ work: { read: [{ table: "Tickets", rows: 10_000 }] } });
});

it("a refresh took from its start to its end", () => {
  const begun: PaneEvent = { kind: "job-started", job: "refresh", now: 2500 };
  expect(after(looked, checkedRows, begun, done).finished?.tookMs).toBe(6500);
});

it.each(["Sources", "Check", "Refresh"] as const)(
  "before anything was found, %s opens nothing",
  (tab) => {
    expect(after({ kind: "tab-opened", tab })).toBe(FIRST_STATE);
  },
);

it("what is sent can be opened from every screen and changes nothing else", () => {
  const state = after(looked, checkedRows);
  const shown = reduce(state, { kind: "sent-shown", isShown: true });
  expect(shown).toEqual({ ...state, isSentShown: true });
});

/** Check needs checked rows, Done a finished refresh, and all but the first screens the tables that were found. */
function isPossible({ screen, checked: kept, draft, finished, readiness }: PaneState): boolean {
  const needs: Readonly<Partial<Record<PaneState["screen"]["kind"], unknown>>> = {
    check: kept === null ? null : draft,
    done: finished,
    readiness,
    sources: draft,
    checking: draft,
    refreshing: draft,
  };
  return needs[screen.kind] !== null;
}

it("whatever happens in whatever order, no screen is shown before there is something to show on it", () => {
  const events: readonly PaneEvent[] = [
    looked,
    checkedRows,
    start("check"),
    start("refresh"),
    read(4000),
    done,
    failed,
    { kind: "cancelled", said: "" },
    { kind: "cancel-asked" },
    { kind: "ticked", now: 5 },
    { kind: "tab-opened", tab: "Sources" },
    { kind: "tab-opened", tab: "Check" },
    { kind: "tab-opened", tab: "Refresh" },
    { kind: "as-of-changed", asOf: null },
    { kind: "gaps-found", gaps: [] },
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...events), { maxLength: 40, size: "max" }), (some) => {
      expect(isPossible(after(...some))).toBe(true);
    }),
  );
});
