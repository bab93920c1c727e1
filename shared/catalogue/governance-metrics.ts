import type { MetricDefinition } from "../contract/scorecard.ts";
import { FORUM_METRICS } from "./forum-metrics.ts";
import { MEASURE_METRICS } from "./measure-metrics.ts";
import { ROADMAP_METRICS } from "./roadmap-metrics.ts";
import { WORK_METRICS } from "./work-metrics.ts";

/**
 * The definitions of M50 to M66, in the order of their ids: moments of truth, forums, tasks, roadmap, decisions, incidents, feedback.
 *
 * @see design: metrics 3.4
 * @example GOVERNANCE_METRICS.length // => 17
 */
export const GOVERNANCE_METRICS: readonly MetricDefinition[] = [
  ...MEASURE_METRICS,
  ...FORUM_METRICS,
  ...WORK_METRICS,
  ...ROADMAP_METRICS,
].toSorted((left, right) => (left.id < right.id ? -1 : 1));
