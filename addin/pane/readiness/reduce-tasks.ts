import type { Readiness } from "../../../shared/contract/readiness/answer.ts";
import type { Addition, KnownNames, Made, TaskDraft } from "./handlers.ts";
import { show, type ReducersOf } from "./reducers-of.ts";
import type { ReadinessState } from "./state.ts";

/** What happens with the assessment and the tasks that it proposes. */
export type TasksEvent =
  | {
      readonly kind: "result-shown";
      readonly result: Readiness;
      readonly names: KnownNames;
    }
  | { readonly kind: "tasks-opened" }
  | { readonly kind: "task-ticked"; readonly key: string; readonly isIn: boolean }
  | {
      readonly kind: "task-changed";
      readonly key: string;
      readonly change: Partial<Pick<TaskDraft, "deliverable" | "dueDay" | "unit" | "owner">>;
    }
  | { readonly kind: "tasks-previewed"; readonly additions: readonly Addition[] }
  | { readonly kind: "tasks-added"; readonly made: readonly Made[] };

const draftTasks = ({ proposedTasks }: Readiness): readonly TaskDraft[] =>
  proposedTasks.map(({ key, area, deliverable, dueDay }) => ({
    key,
    area,
    deliverable,
    dueDay,
    unit: "",
    owner: "",
  }));

/** The tasks that are ticked, as the user left them. */
export function tasksToStart({ tasks, started }: ReadinessState): readonly TaskDraft[] {
  return tasks.filter(({ key }) => started.includes(key));
}

export const TASKS_REDUCERS: ReducersOf<TasksEvent> = {
  "result-shown": (state, { result, names }) => {
    const shown = { ...state, result, names, screen: { kind: "result" } } as const;
    // What was typed stays while the assessment is the same one.
    if (state.result === result) return shown;
    const tasks = draftTasks(result);
    return { ...shown, tasks, started: tasks.map(({ key }) => key) };
  },
  "tasks-opened": (state) => show(state, { kind: "tasks" }),
  "task-ticked": (state, { key, isIn }) => {
    const others = state.started.filter((other) => other !== key);
    return { ...state, started: isIn ? [...others, key] : others };
  },
  "task-changed": (state, { key, change }) => ({
    ...state,
    tasks: state.tasks.map((task) => (task.key === key ? { ...task, ...change } : task)),
  }),
  "tasks-previewed": (state, { additions }) => show(state, { kind: "tasks-preview", additions }),
  "tasks-added": (state, { made }) => ({
    ...state,
    tasks: state.tasks.filter(({ key }) => !state.started.includes(key)),
    started: [],
    screen: { kind: "tasks-added", made },
  }),
};
