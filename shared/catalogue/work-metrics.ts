import type { MetricDefinition } from "../contract/scorecard.ts";

/**
 * M57 to M60 and M64: the task list, signals acted on, decisions that stuck.
 *
 * @see Bliss, files 000 and 001; design: metrics 3.4
 * @example WORK_METRICS.map(({ id }) => id) // => ["M57", "M58", "M59", "M60", "M64"]
 */
export const WORK_METRICS: readonly MetricDefinition[] = [
  {
    id: "M57",
    name: "Tasks closed on time",
    unit: "share",
    favourable: "high",
    formula:
      "Tasks closed on or before their original due date ÷ tasks whose original due date is on or before the as-of day.",
    edgeCases:
      "Re-dating never improves it. Cancelled tasks, tasks raised after the as-of day and tasks without an original date are not counted. Closed without a day, or before the day it was raised: counts as not shown, and is told.",
    source: "Project practice: a due date once set is not changed; Bliss, file 001",
  },
  {
    id: "M58",
    name: "Overdue tasks by age",
    unit: "tasks",
    favourable: "low",
    formula:
      "Open tasks by days past their original due date: 1-30, 31-60, 61-90, over 90 (by overdue-one, overdue-two and overdue-three). The note says how many of them were re-dated.",
    edgeCases:
      "Open tasks without an original date are counted apart as undated, first to be put right. Re-dated: at least once by the count, or the current date differs from the original one.",
    source: "Ours; Bliss, file 001: what and when",
  },
  {
    id: "M59",
    name: "Completeness of the task list",
    unit: "share",
    favourable: "high",
    formula:
      "Tasks with deliverable, unit, owner and due date ÷ tasks. Beside it: units that other tables name and that have no task.",
    edgeCases:
      "Either due date will do. Cancelled tasks, and tasks raised after the as-of day, are not counted. What stands in two rows counts once, by the first, and is told.",
    source: "Bliss, file 001: a unified task list of what each part will do and when",
  },
  {
    id: "M60",
    name: "Signals acted on",
    unit: "share",
    favourable: "high",
    formula:
      "Signals with an open task that has an owner ÷ signals. A signal is a metric beyond its target by more than its tolerance, or a complaint category or loss reason whose trend is of concern.",
    edgeCases:
      "Equal to the target, or to its tolerance, is met. A metric in several rows, by several definitions, is one signal. No signal: does not apply. No direction, target or latest value: cannot be judged.",
    source: "Bliss, file 000, question 5; ours",
  },
  {
    id: "M64",
    name: "Decisions that stuck",
    unit: "share",
    favourable: "high",
    formula: "Decisions that still hold at stick-days ÷ decisions at least that old.",
    edgeCases:
      "Prior attempts are no decisions. One that nobody looked at, or only before that age, counts as not shown, and is told; one found broken early is broken. What stands in two rows counts once, by the first, and is told.",
    source: "Bliss, file 001: how much of it stuck",
  },
];
