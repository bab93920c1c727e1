import type { Evidence } from "../../contract/readiness/figure.ts";
import type { MetricRow } from "../../contract/readiness/measure-rows.ts";
import { countWords } from "../write-number.ts";
import { evidenceOf, evidenceOfShare, noEvidence, ofItem, tellPart } from "./evidence-parts.ts";
import { absenceOf, type GovernanceInput } from "./input.ts";
import { matchSignals, whyNoSignals } from "./signal-action.ts";
import { scoreOfShare, tallyMarks } from "./tally.ts";

/**
 * S19, S33: metrics that have more than one definition.
 *
 * @param rows The register. @returns Codes of metrics of which two rows contradict each other.
 * @see Bliss, file 001: consistent metrics everyone agrees to
 * @example [...conflictingMetrics([{ metric: 1, definition: 1 }, { metric: 1, definition: 2 }])] // => [1]
 */
export function conflictingMetrics(
  rows: readonly Pick<MetricRow, "metric" | "definition">[],
): ReadonlySet<number> {
  const seen = new Map<number, number>();
  const conflicts = new Set<number>();
  for (const { metric, definition } of rows) {
    if (definition === null) continue;
    const known = seen.get(metric);
    if (known !== undefined && known !== definition) conflicts.add(metric);
    seen.set(metric, known ?? definition);
  }
  return conflicts;
}

/** S6: metrics with an owner. */
const owned = (input: GovernanceInput): Evidence => {
  const of = ofItem("Q5a");
  const absent = absenceOf(input, "metrics");
  if (absent !== null) return noEvidence(of, absent);
  const tally = tallyMarks("metrics", input.tables.metrics ?? [], ({ owner }) => owner !== null);
  return evidenceOfShare(of, tally, {
    thresholds: input.thresholds,
    found: `${tellPart(tally, "metric", ["has an owner", "have an owner"])}.`,
    none: "The Metrics table has no rows.",
    mark: "owner",
  });
};

/** S6, S19, S33: metrics that are clear. */
const clear = (input: GovernanceInput): Evidence => {
  const of = ofItem("Q5b");
  const absent = absenceOf(input, "metrics");
  if (absent !== null) return noEvidence(of, absent);
  const rows = input.tables.metrics ?? [];
  const conflicts = conflictingMetrics(rows);
  const tally = tallyMarks(
    "metrics",
    rows,
    ({ metric, definition, hasUnit, direction, target, tolerance }) =>
      hasUnit &&
      ![definition, direction, target, tolerance].includes(null) &&
      !conflicts.has(metric),
  );
  const conflict =
    conflicts.size === 0
      ? ""
      : ` ${countWords(conflicts.size, "metric")} ${conflicts.size === 1 ? "has" : "have"} more than one definition.`;
  return evidenceOfShare(of, tally, {
    thresholds: input.thresholds,
    found: `${tellPart(tally, "metric", ["is clear", "are clear"])}: one definition, a unit, a direction, a target and a tolerance.${conflict}`,
    none: "The Metrics table has no rows.",
    mark: "definition",
  });
};

/** S6, S70, M60: signals that are acted on. */
const managed = (input: GovernanceInput): Evidence => {
  const of = ofItem("Q5c");
  const found = matchSignals(input);
  const why = whyNoSignals(input, found);
  if (why !== null) return { ...noEvidence(of, why.note, found.refs), state: why.state };
  const den = found.metrics + found.concerns;
  const counts = [
    ...(found.metrics > 0 ? [`${countWords(found.metrics, "metric")} beyond target`] : []),
    ...(found.concerns > 0
      ? [`${countWords(found.concerns, "category or reason", "categories or reasons")} of concern`]
      : []),
  ].join(" and ");
  const metricsAbsent = absenceOf(input, "metrics");
  return evidenceOf(of, {
    score: scoreOfShare(found.acted / den, input.thresholds),
    num: found.acted,
    den,
    sentence: `Of ${counts}, ${found.acted === 0 ? "none" : found.acted} ${found.acted <= 1 ? "has" : "have"} an open task with an owner.${metricsAbsent === null ? "" : ` ${metricsAbsent}`}`,
    refs: found.refs,
    isPartial: metricsAbsent !== null,
  });
};

/**
 * S6, S19, S33, S70: what the register of metrics and the task list say of the items Q5a, Q5b and Q5c.
 *
 * @param input Metrics, tasks, concerns and thresholds. @returns Three pieces of evidence, scores from 0 to 4.
 * @see Bliss, file 000, question 5; design: mission, "The quiz as data", and metrics M60
 * @example evidenceFromMetrics({ asOf: "2026-10-31", tables: {}, thresholds: {}, concerns: [] }).map(({ state }) => state) // => ["no-data", "no-data", "no-data"]
 */
export function evidenceFromMetrics(input: GovernanceInput): readonly Evidence[] {
  return [owned(input), clear(input), managed(input)];
}
