import type { ScorecardRequest } from "../../../shared/contract/request.ts";
import type { MetricValue } from "../../../shared/contract/scorecard.ts";
import { scoreCard } from "../../../shared/scoring/score-card.ts";

/** Every figure of a request; none when it is refused. */
export const measure = (rest: Partial<ScorecardRequest>): readonly MetricValue[] => {
  const result = scoreCard({ contract: 1, asOf: "2026-10-31", targets: [], rebases: [], ...rest });
  return result.ok ? result.value.metrics : [];
};

/** The figure whose dimensions are exactly these. */
export const figure = (
  metrics: readonly MetricValue[],
  id: string,
  dim: Readonly<Record<string, string>> = {},
): MetricValue | undefined =>
  metrics.find(
    (metric) =>
      metric.id === id &&
      Object.keys(metric.dim).length === Object.keys(dim).length &&
      Object.entries(dim).every(([key, value]) => metric.dim[key] === value),
  );
