import { only, primary, type Action, type ScreenActions } from "../list-actions.ts";
import type { ReadinessProps } from "./part.ts";
import { isAnswered, submissionOf } from "./read-answers.ts";
import { choiceOf } from "./reduce-templates.ts";
import { tasksToStart } from "./reduce-tasks.ts";
import type { Lack, ReadinessScreen } from "./state.ts";
import { countWords } from "../../../shared/scoring/write-number.ts";
import { additionsExtent, changesAction, tablesWords } from "./change-words.ts";
import { LACK_WORDS } from "./quiz-words.ts";

const secondary = (label: string, run: () => void): Action => ({
  label,
  run,
  isPrimary: false,
  isDisabled: false,
});

const warned = (lack: Lack | null, ...actions: readonly Action[]): ScreenActions => ({
  ...only(...actions),
  warning: lack === null ? null : LACK_WORDS[lack],
});

type ListOf<Kind extends ReadinessScreen["kind"]> = (
  props: ReadinessProps,
  screen: Extract<ReadinessScreen, { kind: Kind }>,
) => ScreenActions;

/** From the first condition on every item has its answer, and the profile can be seen. */
const listStep: ListOf<"quiz-step"> = ({ state, handlers: { tell } }, { at, lack }) => {
  const next = primary("Next", () => tell({ kind: "stepped-on" }));
  const isItem = state.steps[at]?.part === "item";
  return isItem
    ? warned(lack, next)
    : warned(
        lack,
        next,
        secondary("See my profile now", () => tell({ kind: "profile-opened" })),
      );
};

const listProfile: ListOf<"quiz-profile"> = ({ state, handlers: { run, tell } }) => {
  const isWhole = state.steps.every(({ id }) => isAnswered(state.draft, id));
  const rows = submissionOf(state.draft);
  const isEmpty = rows === null || rows.quiz.length + rows.conditions.length === 0;
  const add = primary("Add my answers to the quiz table", () => run("preview-answers"), isEmpty);
  return isWhole
    ? only(add)
    : only(
        add,
        secondary("Answer what is open", () => tell({ kind: "resumed" })),
      );
};

const listTemplates: ListOf<"templates"> = ({ state, handlers: { run } }) => {
  const { insert, upgrade } = choiceOf(state);
  const count = insert.length + upgrade.length;
  const label = count === 0 ? "Choose a table" : `Preview ${tablesWords(count)}`;
  return only(primary(label, () => run("preview-templates"), count === 0));
};

const listTasks: ListOf<"tasks"> = ({ state, handlers: { run } }) => {
  const count = tasksToStart(state).length;
  const label = count === 0 ? "Choose a task" : `Preview ${countWords(count, "task")}`;
  return only(primary(label, () => run("preview-tasks"), count === 0));
};

const LISTS: { readonly [Kind in ReadinessScreen["kind"]]: ListOf<Kind> } = {
  "quiz-start": ({ handlers: { tell } }) =>
    only(
      primary("Go on", () => tell({ kind: "resumed" })),
      secondary("Start anew", () => tell({ kind: "discard-asked" })),
    ),
  "quiz-discard": ({ handlers: { tell } }) =>
    only(
      primary("Keep the answers", () => tell({ kind: "went-back" })),
      secondary("Discard and start anew", () => tell({ kind: "restarted" })),
    ),
  "quiz-who": ({ handlers: { tell } }, { lack }) =>
    warned(
      lack,
      primary("Start the quiz", () => tell({ kind: "stepped-on" })),
    ),
  "quiz-step": listStep,
  "quiz-profile": listProfile,
  "quiz-preview": ({ handlers: { run } }, { additions }) =>
    only(primary(`Add ${additionsExtent(additions)}`, () => run("add-answers"))),
  "quiz-added": ({ handlers: { leave, tell } }) =>
    only(
      primary("Back to the scorecard", leave),
      secondary("Answer for another group", () => tell({ kind: "restarted" })),
    ),
  templates: listTemplates,
  "templates-preview": ({ handlers: { run } }, { changes }) =>
    only(primary(changesAction(changes), () => run("insert-templates"))),
  "templates-made": ({ handlers: { leave } }) => only(primary("Back to the scorecard", leave)),
  result: ({ state, handlers: { tell } }) =>
    only(primary("Start tasks", () => tell({ kind: "tasks-opened" }), state.tasks.length === 0)),
  tasks: listTasks,
  "tasks-preview": ({ state, handlers: { run } }) =>
    only(primary(`Add ${countWords(tasksToStart(state).length, "task")}`, () => run("add-tasks"))),
  "tasks-added": ({ handlers: { leave } }) => only(primary("Back to the scorecard", leave)),
  working: () => only(),
  trouble: ({ handlers: { run } }, { job }) => only(primary("Try again", () => run(job))),
};

/** The buttons of a screen of this part; the primary one first. */
export function listReadinessActions(props: ReadinessProps): ScreenActions {
  const { screen } = props.state;
  const list = LISTS[screen.kind] as (
    props: ReadinessProps,
    screen: ReadinessScreen,
  ) => ScreenActions;
  return list(props, screen);
}
