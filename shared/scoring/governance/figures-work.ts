import type { ReadinessFigure } from "../../contract/readiness/figure.ts";
import { tallyStick } from "./decision-review.ts";
import { absentFigure, amountFigure, tallyFigure } from "./figure-parts.ts";
import { absenceOf, type GovernanceInput } from "./input.ts";
import { matchSignals, whyNoSignals } from "./signal-action.ts";
import { refsOf } from "./tally.ts";
import { ageTasks, tallyComplete, tallyOnTime, unitsWithNone } from "./task-review.ts";
import { readTasks, type Task } from "./tasks.ts";

const rowsOf = (tasks: readonly Task[]) => tasks.map(({ row }) => row);
const share = (id: string) => ({ id, unit: "share" });

const ageing = (input: GovernanceInput, tasks: readonly Task[]): readonly ReadinessFigure[] => {
  const undated = tasks.filter(({ isOpen, row }) => isOpen && row.originalDue === null);
  const count = (of: string, own: readonly Task[]): ReadinessFigure => {
    const redated = own.filter(({ timesRedated }) => timesRedated > 0).length;
    return amountFigure(
      { id: "M58", unit: "tasks", dim: { days: of } },
      { value: own.length, refs: refsOf("actions", rowsOf(own)), note: `Re-dated: ${redated}.` },
      "",
    );
  };
  return [
    ...ageTasks(tasks, input.thresholds).map(({ from, to, tasks: own }) =>
      count(to === null ? `over ${from - 1}` : `${from}-${to}`, own),
    ),
    count("undated", undated),
  ];
};

const signals = (input: GovernanceInput): ReadinessFigure => {
  const found = matchSignals(input);
  const why = whyNoSignals(input, found);
  if (why !== null)
    return { ...absentFigure(share("M60"), why.note, found.refs), state: why.state };
  const den = found.metrics + found.concerns;
  return amountFigure(
    share("M60"),
    { value: found.acted / den, num: found.acted, den, refs: found.refs },
    "",
  );
};

const taskFigures = (input: GovernanceInput): readonly ReadinessFigure[] => {
  const absent = absenceOf(input, "actions");
  if (absent !== null)
    return [
      absentFigure(share("M57"), absent),
      absentFigure({ id: "M58", unit: "tasks" }, absent),
      absentFigure(share("M59"), absent),
    ];
  const tasks = readTasks(input);
  const none = unitsWithNone(tasks, input);
  return [
    tallyFigure(share("M57"), tallyOnTime(tasks), {
      none: "No task was due by the as-of day by its original date.",
      mark: "usable day of closing",
    }),
    ...ageing(input, tasks),
    tallyFigure(share("M59"), tallyComplete(tasks), {
      none: "The Actions table has no task by the as-of day that is not cancelled.",
      mark: "content",
    }),
    amountFigure(
      { id: "M59", unit: "units", dim: { of: "units without a task" } },
      { value: none.units.length, refs: none.refs },
      "",
    ),
  ];
};

/**
 * The figures of M57 to M60 and M64: closure, overdue tasks, completeness, signals acted on, decisions that stuck (S6, S20, S22, S29, S36).
 *
 * @param input All tables. @returns At least one figure for each metric; shares from 0 to 1, counts of tasks or units.
 * @see design: metrics 3.4
 * @example figuresOfWork({ asOf: "2026-10-31", tables: {}, thresholds: {}, concerns: [] }).map(({ id, state }) => `${id} ${state}`) // => ["M57 no-data", "M58 no-data", "M59 no-data", "M60 no-data", "M64 no-data"]
 */
export function figuresOfWork(input: GovernanceInput): readonly ReadinessFigure[] {
  const absent = absenceOf(input, "decisions");
  return [
    ...taskFigures(input),
    signals(input),
    absent === null
      ? tallyFigure(share("M64"), tallyStick(input), {
          none: "No decision is old enough to be asked whether it holds.",
          mark: "mark that it holds at that age",
        })
      : absentFigure(share("M64"), absent),
  ];
}
