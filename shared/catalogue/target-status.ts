import type { MetricDefinition, MetricValue } from "../contract/scorecard.ts";
import type { Series } from "../contract/series.ts";
import {
  absentValue,
  amountValue,
  complaintDim,
  type Place,
  type ScoredParts,
} from "./metric-value.ts";

const ID = "M4";
const UNIT = "1 met, 0 missed";

const comparisonOf = (place: Place, series: Series, isMet: boolean): MetricValue => {
  const latest = series.points.find(({ period }) => period === series.latest);
  return {
    ...amountValue(place, isMet ? 1 : 0, `Both figures are ${series.unit}.`),
    num: latest?.value ?? null,
    den: series.target,
  };
};

const statusOf = (series: Series): MetricValue => {
  const place = { id: ID, dim: complaintDim(series.label), unit: UNIT };
  switch (series.attainment) {
    case "no-target":
      return absentValue(place, "There is no target.", "not-applicable");
    case "no-data":
      return absentValue(
        place,
        series.target === null
          ? "The target is a rate, and the customers of some months are not known."
          : "There is no complete month to compare with the target.",
      );
    case "met":
    case "missed":
      return comparisonOf(place, series, series.attainment === "met");
  }
};

/**
 * M4: the latest complete month of complaints against its target, in total and by category.
 *
 * @example TARGET_STATUS.id // => "M4"
 */
export const TARGET_STATUS: MetricDefinition = {
  id: ID,
  name: "Status against target",
  unit: UNIT,
  favourable: "high",
  formula:
    "Latest complete month at or below the target: met, 1; above it: missed, 0. The figure and the target are given beside it, in the unit of the target.",
  edgeCases:
    "Equal is met. No tolerance. A rate target without customers by month: no data. No target: does not apply. Several targets: the rate goes before the count, the strictest before the others.",
  source: "Ours: direction-aware status with equality as met",
};

/**
 * The figures of M4.
 *
 * @param parts The request and what was scored from it. @returns At least one figure, which says why when there is no data.
 * @example measureTargetStatus({ request: { contract: 1, asOf: "2026-10-31", targets: [] }, window: null, exposure: null, complaints: null, losses: null, customers: null }).map(({ id, state }) => `${id} ${state}`) // => ["M4 no-data"]
 */
export function measureTargetStatus({ complaints }: ScoredParts): readonly MetricValue[] {
  return complaints === null
    ? [absentValue({ id: ID, dim: {}, unit: UNIT }, "The workbook has no table of complaints.")]
    : [complaints.total, ...complaints.categories].map(statusOf);
}
