import type { Ref } from "../../contract/readiness/figure.ts";
import type { MetricRow } from "../../contract/readiness/measure-rows.ts";
import { absenceOf, type GovernanceInput } from "./input.ts";
import { refsOf } from "./tally.ts";
import { readTasks, type Task } from "./tasks.ts";

/** Figures that differ by less than this part of themselves are equal: 0.7 + 0.1 is not below 0.8. */
const SAME = 1e-9;

/**
 * Whether the latest value of a metric is beyond its target.
 *
 * @param row Latest, target and tolerance in the metric's own unit; a blank tolerance is none. @returns Equal to the target, or to its tolerance, is met; null
 * without direction, target or latest value.
 * @see ours: direction-aware, equality is met
 * @example isBeyondTarget({ direction: "decrease", target: 0.7, tolerance: 0.1, latest: 0.8 }) // => false
 * @example isBeyondTarget({ direction: "increase", target: 80, tolerance: null, latest: 79 }) // => true
 */
export function isBeyondTarget({
  direction,
  target,
  tolerance,
  latest,
}: Pick<MetricRow, "direction" | "target" | "tolerance" | "latest">): boolean | null {
  if (direction === null || target === null || latest === null) return null;
  const room = (tolerance ?? 0) + SAME * Math.max(Math.abs(target), Math.abs(latest));
  return direction === "increase" ? latest < target - room : latest > target + room;
}

/** Signals and how many of them are acted on. */
export interface SignalAction {
  /** Metrics beyond target and concerns of the trend engine. */
  readonly metrics: number;
  readonly concerns: number;
  /** Those that have an open task with an owner. */
  readonly acted: number;
  /** Metrics of which latest value, target and direction are known. */
  readonly judged: number;
  readonly refs: readonly Ref[];
}

const answersLabel = (task: Task): string | null =>
  task.row.sourceKind === "complaint-category" || task.row.sourceKind === "loss-reason"
    ? task.row.sourceLabel
    : null;

/**
 * M60: signals (a metric beyond its target, a complaint category or loss reason of concern) and those with an open task that
 * has an owner. A metric in several rows is one signal.
 *
 * @param input Metrics, tasks and concerns. @returns Counts of signals, with the rows of the metrics and of the tasks that answer them; of all tasks where none does.
 * @see Bliss, file 000: hold people accountable; design: metrics M60; S6
 * @example matchSignals({ asOf: "2026-10-31", tables: {}, thresholds: {}, concerns: ["Billing"] }).acted // => 0
 */
export function matchSignals(input: GovernanceInput): SignalAction {
  const metrics = input.tables.metrics ?? [];
  const beyond = metrics.filter((row) => isBeyondTarget(row) === true);
  const codes = new Set(beyond.map(({ metric }) => metric));
  const labels = new Set(input.concerns);
  const owned = readTasks(input).filter(({ isOpen, row }) => isOpen && row.owner !== null);
  const forMetrics = owned.filter(
    ({ row }) => row.sourceKind === "metric" && row.source !== null && codes.has(row.source),
  );
  const forLabels = owned.filter((task) => labels.has(answersLabel(task) ?? ""));
  const answers = [...forMetrics, ...forLabels].map(({ row }) => row);
  return {
    metrics: codes.size,
    concerns: labels.size,
    acted:
      new Set(forMetrics.map(({ row }) => row.source)).size +
      new Set(forLabels.map(answersLabel)).size,
    judged: metrics.filter((row) => isBeyondTarget(row) !== null).length,
    refs: [
      ...refsOf("metrics", beyond),
      ...refsOf("actions", answers.length > 0 ? answers : (input.tables.actions ?? [])),
    ],
  };
}

/**
 * What keeps M60 from being given.
 *
 * @param input Metrics, tasks and concerns. @param found As {@link matchSignals} gives.
 * @returns The state with a sentence; null when there are signals and tasks to look at.
 * @see ours
 * @example whyNoSignals({ tables: {}, concerns: [] }, { metrics: 0, concerns: 0, judged: 0 }).note // => "The workbook has no Metrics table."
 */
export function whyNoSignals(
  input: Pick<GovernanceInput, "tables" | "concerns">,
  found: Pick<SignalAction, "metrics" | "concerns" | "judged">,
): { readonly state: "no-data" | "not-applicable"; readonly note: string } | null {
  if (found.metrics + found.concerns > 0) {
    const note = absenceOf(input, "actions");
    return note === null ? null : { state: "no-data", note };
  }
  const absent = absenceOf(input, "metrics");
  if (absent !== null) return { state: "no-data", note: absent };
  if (found.judged === 0)
    return {
      state: "no-data",
      note: "No metric has a direction, a target and a latest value, so none can be set against its target.",
    };
  return {
    state: "not-applicable",
    note: "No metric is beyond its target and no category or reason is of concern, so there is nothing to act on.",
  };
}
