import type { MetricValue } from "../contract/scorecard.ts";
import { measureComplaintRate } from "./complaint-rate.ts";
import { measureComplaintShare } from "./complaint-share.ts";
import { measureComplaintSignal } from "./complaint-signal.ts";
import { measureCustomerChurn } from "./customer-churn.ts";
import { measureCustomerRollForward } from "./customer-roll-forward.ts";
import { measureLossReasons } from "./loss-reasons.ts";
import type { ScoredParts } from "./metric-value.ts";
import { measureReasonCoverage } from "./reason-coverage.ts";
import { measureTargetImprovement } from "./target-improvement.ts";
import { measureTargetStatus } from "./target-status.ts";
import { measureValueLost } from "./value-lost.ts";

/** One for each definition in METRICS, in the same order; a test holds that neither has what the other lacks. */
const MEASURES: readonly ((parts: ScoredParts) => readonly MetricValue[])[] = [
  measureComplaintRate,
  measureComplaintShare,
  measureComplaintSignal,
  measureTargetStatus,
  measureTargetImprovement,
  measureCustomerRollForward,
  measureCustomerChurn,
  measureValueLost,
  measureReasonCoverage,
  measureLossReasons,
];

/**
 * Every figure of every metric.
 *
 * @param parts The request and what was scored from it. @returns Figures in the order of METRICS; each metric has at
 * least one, which says why when there is no data.
 * @example measureAll({ request: { contract: 1, asOf: "2026-10-31", targets: [] }, window: null, exposure: null, complaints: null, losses: null, customers: null }).map(({ id }) => id) // => ["M1", "M2", "M3", "M4", "M5", "M20", "M21", "M25", "M27", "M29"]
 */
export function measureAll(parts: ScoredParts): readonly MetricValue[] {
  return MEASURES.flatMap((measure) => measure(parts));
}
