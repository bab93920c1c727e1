import type { MetricDefinition } from "../contract/scorecard.ts";
import { COMPLAINT_RATE } from "./complaint-rate.ts";
import { COMPLAINT_SHARE } from "./complaint-share.ts";
import { COMPLAINT_SIGNAL } from "./complaint-signal.ts";
import { CUSTOMER_CHURN } from "./customer-churn.ts";
import { CUSTOMER_ROLL_FORWARD } from "./customer-roll-forward.ts";
import { LOSS_REASONS } from "./loss-reasons.ts";
import { REASON_COVERAGE } from "./reason-coverage.ts";
import { TARGET_IMPROVEMENT } from "./target-improvement.ts";
import { TARGET_STATUS } from "./target-status.ts";
import { VALUE_LOST } from "./value-lost.ts";

/**
 * Version of the method: the definitions, limits and rules by which figures are made. It changes whenever the same
 * request could give another figure.
 *
 * @example METHOD // => "2.0"
 */
export const METHOD = "2.0";

/**
 * The definitions of all figures, in the order of their ids: the Method sheet is written from them. Each stands in one
 * file with the function that yields its figures, so that neither can drift; measureAll runs those functions, and a pane
 * that shows definitions alone does not load them.
 *
 * @example METRICS.map(({ id }) => id) // => ["M1", "M2", "M3", "M4", "M5", "M20", "M21", "M25", "M27", "M29"]
 */
export const METRICS: readonly MetricDefinition[] = [
  COMPLAINT_RATE,
  COMPLAINT_SHARE,
  COMPLAINT_SIGNAL,
  TARGET_STATUS,
  TARGET_IMPROVEMENT,
  CUSTOMER_ROLL_FORWARD,
  CUSTOMER_CHURN,
  VALUE_LOST,
  REASON_COVERAGE,
  LOSS_REASONS,
];
