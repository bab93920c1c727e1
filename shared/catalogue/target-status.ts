import type { MetricValue, Series } from "../contract/scorecard.ts";
import { absentValue, type Metric } from "./metric-value.ts";

const ID = "M4";
const UNIT = "1 met, 0 missed";

const statusOf = (series: Series): MetricValue => {
  const dim: Record<string, string> = series.label === null ? {} : { category: series.label };
  const place = { id: ID, dim, unit: UNIT };
  const latest = series.points.find(({ period }) => period === series.latest);
  switch (series.attainment) {
    case "no-target":
      return absentValue(place, "There is no target.", "not-applicable");
    case "no-data":
      return absentValue(
        place,
        series.target === null
          ? "The target is a rate, and there is no list of customers by month for a rate."
          : "There is no complete month to compare with the target.",
      );
    case "met":
    case "missed":
      return {
        id: ID,
        dim,
        value: series.attainment === "met" ? 1 : 0,
        num: latest?.value ?? null,
        den: series.target,
        unit: UNIT,
        state: "ok",
        note: `${series.attainment}, in ${series.unit}`,
      };
  }
};

/**
 * M4: the latest complete month of complaints against its target, in total and by category.
 *
 * @example TARGET_STATUS.definition.id // => "M4"
 */
export const TARGET_STATUS: Metric = {
  definition: {
    id: ID,
    name: "Status against target",
    unit: UNIT,
    favourable: "high",
    formula:
      "Latest complete month at or below the target: met, 1; above it: missed, 0. The figure and the target are given beside it, in the unit of the target.",
    edgeCases:
      "Equal is met. No tolerance. A rate target without customers by month: no data. No target: does not apply. Several targets: the rate goes before the count, the strictest before the others.",
    source: "Ours: direction-aware status with equality as met",
  },
  measure: ({ complaints }) =>
    complaints === null
      ? [absentValue({ id: ID, dim: {}, unit: UNIT }, "The workbook has no table of complaints.")]
      : [complaints.total, ...complaints.categories].map(statusOf),
};
