import type { MetricValue } from "../contract/scorecard.ts";
import { absentValue, partialValue, ratioValue, type Metric } from "./metric-value.ts";

const ID = "M21";
const UNIT = "share";
const NOTE = "Those who came and left within the time are among those who left; not annualised.";

/**
 * M21: share of the customers at the start of a time who left in it.
 *
 * @example CUSTOMER_CHURN.definition.id // => "M21"
 */
export const CUSTOMER_CHURN: Metric = {
  definition: {
    id: ID,
    name: "Customers lost, as a share of those at the start",
    unit: UNIT,
    favourable: "low",
    formula:
      "Customers who left in the time ÷ customers at its start, 0 to 1; for each month, and for the board's months as one time.",
    edgeCases:
      "Not annualised. Those who came and left within the time are counted among those who left, as months alone do not tell them apart. No customers at the start, or a list without dates: no data.",
    source: "Maxio and ChartMogul, customer churn rate; edge case ours",
  },
  measure: ({ customers }) => {
    const place = { id: ID, dim: {}, unit: UNIT };
    if (customers === null) return [absentValue(place, "There is no list of customers.")];
    const { window, months } = customers;
    if (window.opening === null)
      return [
        absentValue(
          place,
          window.note ?? "The customers at the start of the board's months are unknown.",
        ),
      ];
    const noStart = "There were no customers at the start.";
    const churn = (
      dim: Readonly<Record<string, string>>,
      num: number,
      den: number | null,
    ): MetricValue =>
      ratioValue(
        { id: ID, dim, unit: UNIT },
        { num, den, scale: 1 },
        (den ?? 0) > 0 ? NOTE : noStart,
      );
    return [
      churn({}, window.left, window.opening),
      ...months.map((month): MetricValue => {
        const figure = churn({ period: month.period }, month.left ?? 0, month.opening);
        return month.state === "partial"
          ? partialValue(figure, "This month was not over.")
          : figure;
      }),
    ];
  },
};
