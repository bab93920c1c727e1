import { useId } from "preact/hooks";
import type { JSX } from "preact";
import { Heading } from "../frame.tsx";
import type { TaskDraft } from "./handlers.ts";
import { AdditionList, MadeList } from "./made-list.tsx";
import type { ReadinessProps } from "./part.ts";
import { tasksToStart } from "./reduce-tasks.ts";
import { TextField } from "./text-field.tsx";
import { additionsExtent, taskWords } from "./change-words.ts";

interface TaskProps extends ReadinessProps {
  readonly task: TaskDraft;
}

function Fields({ task, state, handlers }: TaskProps): JSX.Element {
  const id = useId();
  const { key, dueDay, unit, owner } = task;
  const change = (changed: Partial<Pick<TaskDraft, "dueDay" | "unit" | "owner">>): void =>
    handlers.tell({ kind: "task-changed", key, change: changed });
  return (
    <details class="more">
      <summary tabIndex={0}>{taskWords(task)}</summary>
      <div class="task-fields">
        <div class="field">
          <label for={id}>Due day</label>
          <input
            id={id}
            type="date"
            value={dueDay}
            onChange={(event) => {
              const day = event.currentTarget.value;
              if (day !== "") change({ dueDay: day });
            }}
          />
        </div>
        <TextField
          label="Unit"
          value={unit}
          offered={state.names.units}
          change={(text) => change({ unit: text })}
        />
        <TextField
          label="Owner"
          value={owner}
          offered={state.names.owners}
          change={(text) => change({ owner: text })}
        />
      </div>
    </details>
  );
}

function Task(props: TaskProps): JSX.Element {
  const { task, state, handlers } = props;
  const { key, deliverable } = task;
  const isIn = state.started.includes(key);
  const why = state.result?.proposedTasks.find((proposed) => proposed.key === key)?.why ?? "";
  return (
    <li class="card">
      <label class="choice">
        <input
          type="checkbox"
          checked={isIn}
          onChange={(event) =>
            handlers.tell({ kind: "task-ticked", key, isIn: event.currentTarget.checked })
          }
        />
        <span>{deliverable}</span>
      </label>
      <p class="hint">{why}</p>
      {isIn && <Fields {...props} />}
    </li>
  );
}

/** The tasks proposed for the next 90 days, to be chosen from. */
export function Tasks(props: ReadinessProps): JSX.Element {
  const { tasks } = props.state;
  return (
    <>
      <Heading>Which tasks start now?</Heading>
      <p>
        {tasks.length === 0
          ? "No task is proposed: every gate is passed, and no claim is far ahead of its rows."
          : "One for each gate that is not passed and for each of the widest gaps. Unit and owner can be filled in later, in the list."}
      </p>
      <ul class="tasks">
        {tasks.map((task) => (
          <Task key={task.key} {...props} task={task} />
        ))}
      </ul>
    </>
  );
}

/** What would be added to the task list, before it is. */
export function TasksPreview({ state }: ReadinessProps): JSX.Element {
  const additions = state.screen.kind === "tasks-preview" ? state.screen.additions : [];
  return (
    <>
      <Heading>{additionsExtent(additions)} will be added</Heading>
      <AdditionList additions={additions} />
      <ul class="tasks">
        {tasksToStart(state).map((task) => (
          <li key={task.key}>
            <p class="strong">{task.deliverable}</p>
            <p class="hint">{taskWords(task)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The tasks are in the list, each one press away. */
export function TasksAdded({ state, handlers }: ReadinessProps): JSX.Element {
  const made = state.screen.kind === "tasks-added" ? state.screen.made : [];
  return (
    <>
      <Heading>The tasks are on the list</Heading>
      <MadeList title="Tasks" made={made} reveal={handlers.reveal} />
      <p>The next refresh counts them as open, each with its owner or without.</p>
    </>
  );
}
