import { expect, it } from "vitest";
import { announce, extentOf, listSteps } from "../../../addin/pane/describe-work.ts";
import type { PaneState, Work } from "../../../addin/pane/state.ts";
import { FIRST_STATE } from "../../../addin/pane/state.ts";
import { found, mapping } from "../../fixtures/example-found.ts";

const work = (step: Work["step"], read: Work["read"] = []): Work => ({
  startedAt: 0,
  now: 0,
  step,
  read,
  isCancelling: false,
});

it("rows are counted from the first that was not read before", () => {
  const step = {
    stage: "read",
    subject: "Tickets",
    from: 112_000,
    done: 116_000,
    total: 191_566,
  } as const;
  expect(extentOf(step)).toBe("rows 112,001–116,000 of 191,566");
  expect(extentOf({ ...step, from: 0, done: 0 })).toBe("0 of 191,566 rows");
});

it("the steps say what is done, what runs and what is to come", () => {
  const step = { stage: "read", subject: "Lost_customers", from: 0, done: 58, total: 100 } as const;
  const lines = listSteps(mapping, work(step, [{ table: "Tickets", rows: 29_317 }]), "refresh");
  expect(lines).toEqual([
    { label: "Tickets read", state: "done", detail: "29,317 rows" },
    { label: "Reading Lost_customers", state: "running", detail: "58 %" },
    { label: "Score and find trends", state: "waiting", detail: "" },
    { label: "Write the sheets", state: "waiting", detail: "" },
  ]);
});

it("when the sheets are written, all that came before is done", () => {
  const step = { stage: "write", subject: "Board", from: 0, done: 1, total: 4 } as const;
  const states = listSteps(mapping, work(step), "refresh").map(({ state }) => state);
  expect(states).toEqual(["done", "done", "done", "running"]);
});

it("somebody who listens hears of progress in quarters, not at every block of rows", () => {
  const sayAt = (done: number): string => {
    const step = { stage: "read", subject: "Tickets", from: 0, done, total: 1000 } as const;
    const draft = { found, mapping, asOf: null, orderAsked: [] };
    const state: PaneState = {
      ...FIRST_STATE,
      screen: { kind: "checking", draft, work: work(step) },
    };
    return announce(state);
  };
  const said = new Set(Array.from({ length: 1001 }, (_, done) => sayAt(done)));
  expect([...said]).toEqual([
    "Reading Tickets",
    "Reading Tickets, 25 per cent",
    "Reading Tickets, 50 per cent",
    "Reading Tickets, 75 per cent",
    "Reading Tickets, 100 per cent",
  ]);
});
