import type { MetricDefinition, MetricValue } from "../contract/scorecard.ts";
import { COMPLAINT_RATE } from "./complaint-rate.ts";
import { COMPLAINT_SHARE } from "./complaint-share.ts";
import { COMPLAINT_SIGNAL } from "./complaint-signal.ts";
import { CUSTOMER_CHURN } from "./customer-churn.ts";
import { CUSTOMER_ROLL_FORWARD } from "./customer-roll-forward.ts";
import { LOSS_REASONS } from "./loss-reasons.ts";
import type { Metric, ScoredParts } from "./metric-value.ts";
import { REASON_COVERAGE } from "./reason-coverage.ts";
import { TARGET_STATUS } from "./target-status.ts";
import { VALUE_LOST } from "./value-lost.ts";

/**
 * Version of the method: the definitions, limits and rules by which figures are made. It changes whenever the same
 * request could give another figure.
 *
 * @example METHOD // => "1.0"
 */
export const METHOD = "1.0";

/** Every metric with its definition and the function that yields its figures: one place, so that neither can drift. */
const REGISTRY: readonly Metric[] = [
  COMPLAINT_RATE,
  COMPLAINT_SHARE,
  COMPLAINT_SIGNAL,
  TARGET_STATUS,
  CUSTOMER_ROLL_FORWARD,
  CUSTOMER_CHURN,
  VALUE_LOST,
  REASON_COVERAGE,
  LOSS_REASONS,
];

/**
 * The definitions of all figures, in the order of their ids: the Method sheet is written from them.
 *
 * @example METRICS.map(({ id }) => id) // => ["M1", "M2", "M3", "M4", "M20", "M21", "M25", "M27", "M29"]
 */
export const METRICS: readonly MetricDefinition[] = REGISTRY.map(({ definition }) => definition);

/**
 * Every figure of the registry.
 *
 * @param parts The request and what was scored from it. @returns Figures in the order of the registry; each metric has at
 * least one, which says why when there is no data.
 * @example measureAll({ request: { contract: 1, asOf: "2026-10-31", targets: [] }, window: null, exposure: null, complaints: null, losses: null, customers: null }).every(({ state }) => state === "no-data") // => true
 */
export function measureAll(parts: ScoredParts): readonly MetricValue[] {
  return REGISTRY.flatMap(({ measure }) => measure(parts));
}
