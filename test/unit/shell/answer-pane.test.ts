import { expect, it } from "vitest";
import type { PanePorts } from "../../../addin/shell/answer-pane.ts";
import { resolveColumns } from "../../../addin/check-rows.ts";
import { answerPane } from "../../../addin/shell/answer-pane.ts";
import type { Tools } from "../../../addin/shell/open-tools.ts";
import { createStore } from "../../../addin/pane/create-store.ts";
import type { PaneEvent } from "../../../addin/pane/reduce.ts";
import { reduce } from "../../../addin/pane/reduce.ts";
import type { Handlers, PaneState } from "../../../addin/pane/state.ts";
import { FIRST_STATE } from "../../../addin/pane/state.ts";
import type { Workbook } from "../../../addin/ports.ts";
import { fail, succeed } from "../../../shared/result.ts";
import { checked } from "../../fixtures/example-checked.ts";
import { found, mapping } from "../../fixtures/example-found.ts";
import { refreshed } from "../../fixtures/example-refreshed.ts";

const workbook: Workbook = {
  survey: async () => succeed(found.survey),
  readColumns: async () => succeed(0),
  writeSheets: async () => succeed([]),
  insertTables: async () => succeed([]),
  addColumns: async () => succeed(0),
  appendRows: async () => succeed([]),
  recall: async () => succeed(null),
  remember: async () => succeed(null),
  reveal: async (sheet) => fail({ code: "table-missing", table: sheet }),
};

const good: Tools = {
  workbook,
  service: { score: async () => succeed(refreshed.scorecard) },
  findSources: async () => succeed(found),
  resolveColumns,
  checkRows: async () => succeed(checked),
  refreshScorecard: async () => succeed(refreshed),
  keepLastRun: async () => undefined,
  recallLastRun: async () => null,
  readiness: null,
  offerQuiz: async () => null,
};

interface Pane {
  readonly handlers: Handlers;
  readonly read: () => PaneState;
  /** Resolves once the pane shows a screen of this kind. */
  readonly shows: (kind: PaneState["screen"]["kind"]) => Promise<PaneState>;
}

/** The pane with all its logic and without its views. */
function openPane(tools: Partial<Tools> = {}, isCopied = true): Pane {
  const waiting: { kind: string; resolve: (state: PaneState) => void }[] = [];
  const store = createStore<PaneState, PaneEvent>(reduce, FIRST_STATE, (state) => {
    for (const { kind, resolve } of waiting) if (kind === state.screen.kind) resolve(state);
  });
  const ports: PanePorts = {
    tools: async () => ({ ...good, ...tools }),
    store,
    now: () => 0,
    today: () => "2026-11-02",
    tick: () => () => undefined,
    copyText: async () => isCopied,
    openReadiness: async () => undefined,
  };
  return {
    handlers: answerPane(ports),
    read: store.read,
    shows: (kind) =>
      store.read().screen.kind === kind
        ? Promise.resolve(store.read())
        : new Promise((resolve) => {
            waiting.push({ kind, resolve });
          }),
  };
}

async function openChecked(tools: Partial<Tools> = {}): Promise<Pane> {
  const pane = openPane(tools);
  pane.handlers.look();
  await pane.shows("sources");
  pane.handlers.check();
  await pane.shows("check");
  return pane;
}

it("three presses lead from Welcome to a refreshed scorecard", async () => {
  const pane = await openChecked();
  pane.handlers.refresh();
  expect((await pane.shows("done")).finished?.refreshed).toBe(refreshed);
});

it("rows are not read while a column that is needed is not chosen", async () => {
  const pane = openPane({ checkRows: async () => fail({ code: "workbook-empty" }) });
  pane.handlers.look();
  await pane.shows("sources");
  const { complaints } = mapping;
  if (complaints === null) throw new Error("the example has complaints");
  pane.handlers.changeMapping({ ...mapping, complaints: { ...complaints, date: "" } });
  pane.handlers.check();
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(pane.read().screen).toMatchObject({
    kind: "sources",
    gaps: [{ code: "column-not-mapped", meaning: "date received" }],
  });
});

it("all problems of a step are shown, not the first alone", async () => {
  const pane = openPane({
    findSources: async () => fail({ code: "workbook-empty" }, { code: "workbook-read-only" }),
  });
  pane.handlers.look();
  const { screen } = await pane.shows("problem");
  expect(screen).toMatchObject({
    job: "look",
    troubles: [{ code: "workbook-empty" }, { code: "workbook-read-only" }],
  });
});

it("an error that nobody foresaw becomes one notice, and Try again tries the same again", async () => {
  let calls = 0;
  const pane = await openChecked({
    refreshScorecard: async () => {
      calls += 1;
      if (calls === 1) throw new RangeError("out of reach");
      return succeed(refreshed);
    },
  });
  pane.handlers.refresh();
  const { screen } = await pane.shows("problem");
  expect(screen).toMatchObject({ troubles: [{ code: "internal", facts: ["error: RangeError"] }] });
  pane.handlers.retry();
  expect((await pane.shows("done")).screen.kind).toBe("done");
});

it("Cancel is heard by the step that runs, and leads back to the check with a sentence", async () => {
  const pane = await openChecked({
    refreshScorecard: async ({ control }) => {
      while (!control.isCancelled()) await Promise.resolve();
      return fail({ code: "cancelled", stage: "read" });
    },
  });
  pane.handlers.refresh();
  await pane.shows("refreshing");
  pane.handlers.cancel();
  expect((await pane.shows("check")).aside).toContain("Nothing was changed");
});

it("a second press while a job runs does not start another one", async () => {
  let calls = 0;
  const pane = openPane({
    findSources: async () => {
      calls += 1;
      return succeed(found);
    },
  });
  pane.handlers.look();
  pane.handlers.look();
  await pane.shows("sources");
  expect(calls).toBe(1);
});

it("a mapping that was changed by hand is the one that is read", async () => {
  const seen: unknown[] = [];
  const pane = openPane({
    checkRows: async (input) => {
      seen.push(input.mapping);
      return succeed(checked);
    },
  });
  pane.handlers.look();
  await pane.shows("sources");
  const changed = { ...mapping, losses: null };
  pane.handlers.changeMapping(changed);
  pane.handlers.check();
  await pane.shows("check");
  expect(seen).toEqual([changed]);
});

it.each([
  [true, "Copied."],
  [false, "Copying is blocked here. Select the text and press Ctrl+C."],
])("copying works %s: the pane says so", async (isCopied, said) => {
  const pane = openPane({}, isCopied);
  pane.handlers.copy("text");
  await Promise.resolve();
  await Promise.resolve();
  expect(pane.read().aside).toBe(said);
});
