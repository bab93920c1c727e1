import { expect, it } from "vitest";
import {
  FIRST_READINESS,
  goBack,
  reduceReadiness,
} from "../../../../addin/pane/readiness/reduce.ts";
import type { ReadinessEvent } from "../../../../addin/pane/readiness/reduce.ts";
import { tasksToStart } from "../../../../addin/pane/readiness/reduce-tasks.ts";
import type { ReadinessState } from "../../../../addin/pane/readiness/state.ts";
import { readiness } from "../../../fixtures/example-assessment.ts";

const shown: ReadinessEvent = {
  kind: "result-shown",
  result: readiness,
  names: { units: [], owners: [] },
};
const typed: ReadinessEvent = {
  kind: "task-changed",
  key: "gate:G2",
  change: { owner: "CFO", dueDay: "2027-02-15" },
};
const after = (...events: readonly ReadinessEvent[]): ReadinessState =>
  [shown, ...events].reduce(reduceReadiness, FIRST_READINESS);

it("every proposed task is ticked, with unit and owner left open", () => {
  expect(tasksToStart(after())).toHaveLength(3);
  expect(tasksToStart(after())[0]).toMatchObject({ unit: "", owner: "", dueDay: "2027-01-29" });
});

it("only ticked tasks are started, as the user left them", () => {
  const state = after(typed, { kind: "task-ticked", key: "gate:G4", isIn: false });
  expect(tasksToStart(state)).toMatchObject([
    { key: "gate:G2", owner: "CFO", dueDay: "2027-02-15" },
    { key: "item:Q12b", owner: "" },
  ]);
});

it("what was typed stays while the assessment is the same, and goes with a new one", () => {
  expect(tasksToStart(after(typed, shown))[0]?.owner).toBe("CFO");
  const again: ReadinessEvent = { ...shown, result: { ...readiness } };
  expect(tasksToStart(after(typed, again))[0]?.owner).toBe("");
});

it("a task that was added is not offered again", () => {
  const state = after(
    { kind: "task-ticked", key: "gate:G4", isIn: false },
    { kind: "tasks-added", made: [] },
  );
  expect(state.tasks.map(({ key }) => key)).toEqual(["gate:G4"]);
  expect(tasksToStart(state)).toEqual([]);
});

it("Back leads from the preview to the tasks, to the assessment, and out", () => {
  const preview = after({ kind: "tasks-opened" }, { kind: "tasks-previewed", additions: [] });
  const tasks = goBack(preview);
  expect(tasks?.screen.kind).toBe("tasks");
  const result = tasks === null ? null : goBack(tasks);
  expect(result?.screen.kind).toBe("result");
  expect(result === null ? result : goBack(result)).toBeNull();
});
