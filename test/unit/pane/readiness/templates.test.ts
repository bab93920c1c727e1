import { expect, it } from "vitest";
import {
  FIRST_READINESS,
  goBack,
  reduceReadiness,
} from "../../../../addin/pane/readiness/reduce.ts";
import type { ReadinessEvent } from "../../../../addin/pane/readiness/reduce.ts";
import { choiceOf } from "../../../../addin/pane/readiness/reduce-templates.ts";
import type { ReadinessState } from "../../../../addin/pane/readiness/state.ts";
import { offers } from "../../../fixtures/example-offers.ts";

const after = (...events: readonly ReadinessEvent[]): ReadinessState =>
  [{ kind: "templates-found", offers } as const, ...events].reduce(
    reduceReadiness,
    FIRST_READINESS,
  );
const tick = (ticks: "all" | "none" | "recommended"): ReadinessEvent => ({
  kind: "templates-ticked",
  ticks,
});

it("recommended tables that are missing are ticked, and older ones to be upgraded", () => {
  expect(choiceOf(after())).toEqual({
    insert: ["conditions", "people", "actions"],
    upgrade: ["forums"],
  });
});

it("All ticks every missing table, None none, and neither touches what is to be upgraded", () => {
  expect(choiceOf(after(tick("all"))).insert).toHaveLength(5);
  expect(choiceOf(after(tick("none")))).toEqual({ insert: [], upgrade: ["forums"] });
});

it("a table that is there in the newest version is never written again", () => {
  const state = after({ kind: "template-ticked", table: "quiz", isIn: true });
  expect([...choiceOf(state).insert, ...choiceOf(state).upgrade]).not.toContain("quiz");
});

it("a tick taken out is out, in the order of the list", () => {
  const state = after(tick("all"), { kind: "template-ticked", table: "people", isIn: false });
  expect(choiceOf(state).insert).toEqual(["conditions", "actions", "roadmap", "incidents"]);
});

it("a job that failed leads back to where it was begun, also after another try", () => {
  const failed: ReadinessEvent = { kind: "work-failed", job: "insert-templates", troubles: [] };
  const start: ReadinessEvent = { kind: "work-started", job: "insert-templates" };
  const state = after({ kind: "templates-previewed", changes: [] }, start, failed, start, failed);
  expect(state.screen.kind).toBe("trouble");
  expect(goBack(state)?.screen).toEqual({ kind: "templates-preview", changes: [] });
});

it("progress is shown while the tables are inserted, and ignored afterwards", () => {
  const progress: ReadinessEvent = {
    kind: "work-progressed",
    progress: { stage: "write", subject: "People", done: 1, total: 3 },
  };
  const state = after({ kind: "work-started", job: "insert-templates" }, progress);
  expect(state.screen).toMatchObject({ progress: { subject: "People" } });
  const made = reduceReadiness(state, { kind: "templates-inserted", made: [] });
  expect(reduceReadiness(made, progress)).toBe(made);
});
