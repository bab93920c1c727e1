import type { MetricDefinition, MetricValue } from "../contract/scorecard.ts";
import type { Series } from "../contract/series.ts";
import { absentValue, complaintDim, type ScoredParts } from "./metric-value.ts";

const ID = "M5";
const UNIT = "times the level before";

const improvementOf = (series: Series): MetricValue => {
  const place = { id: ID, dim: complaintDim(series.label), unit: UNIT };
  const { improvement } = series;
  if (improvement === null)
    return absentValue(place, "No target has a date within the months.", "not-applicable");
  const { before, after, ratio, note, claim } = improvement;
  if (ratio === null)
    return absentValue(place, note, claim === "too-early" ? "insufficient" : "no-data");
  return { ...place, value: ratio, num: after, den: before, state: "ok", note };
};

/**
 * M5: the level of complaints since the target was set over the level before, in total and by category.
 *
 * @example TARGET_IMPROVEMENT.id // => "M5"
 */
export const TARGET_IMPROVEMENT: MetricDefinition = {
  id: ID,
  name: "Improvement since the target was set",
  unit: UNIT,
  favourable: "low",
  formula:
    "Mean of the complete months from the one in which the target in force begins, divided by the mean of those before; of rates, sum of complaints over sum of customers. An improvement is claimed only where a run of months on that side says so at the latest month.",
  edgeCases:
    "Fewer than 6 complete months since: too early. No date on the target, or a date outside the months: does not apply. A level of 0 before: no data. Several dated targets: the one in force at the end.",
  source: "Bliss, “metrics for improvement”; that a shift rule must fire is ours",
};

/**
 * The figures of M5.
 *
 * @param parts The request and what was scored from it. @returns At least one figure, which says why when there is no data.
 * @example measureTargetImprovement({ request: { contract: 1, asOf: "2026-10-31", targets: [], rebases: [] }, window: null, exposure: null, complaints: null, losses: null, customers: null }).map(({ id, state }) => `${id} ${state}`) // => ["M5 no-data"]
 */
export function measureTargetImprovement({ complaints }: ScoredParts): readonly MetricValue[] {
  return complaints === null
    ? [absentValue({ id: ID, dim: {}, unit: UNIT }, "The workbook has no table of complaints.")]
    : [complaints.total, ...complaints.categories].map(improvementOf);
}
