import type { LossReview, MetricValue } from "../contract/scorecard.ts";
import { absentValue, ratioValue, type Metric } from "./metric-value.ts";

const ID = "M29";
const UNIT = "share";

const sharesOf = ({ window, reasons }: LossReview): readonly MetricValue[] =>
  reasons.flatMap(({ reason, windowCount, windowValue }) => {
    const place = (by: string) => ({ id: ID, dim: { reason, by }, unit: UNIT });
    return [
      ratioValue(place("count"), { num: windowCount, den: window.count, scale: 1 }),
      ratioValue(
        place("value"),
        { num: windowValue, den: window.value, scale: 1 },
        windowValue === null ? "No loss with this reason has a value." : undefined,
      ),
    ];
  });

/**
 * M29: share of each reason in the losses, by count and by yearly value, largest first.
 *
 * @example LOSS_REASONS.definition.id // => "M29"
 */
export const LOSS_REASONS: Metric = {
  definition: {
    id: ID,
    name: "Reasons for losses",
    unit: UNIT,
    favourable: "none",
    formula:
      "Losses with the reason ÷ all losses of the board's months, by count and by yearly value, 0 to 1; largest value first, then count, then name.",
    edgeCases:
      "Each loss has one reason, so the shares add up to 1. Losses without a reason keep their place by weight. No value: no data by value. Losses of unknown value are not in the sums by value.",
    source: "Bliss, Know Your Lost Customers: the top five reasons",
  },
  measure: ({ losses }) =>
    losses === null
      ? [absentValue({ id: ID, dim: {}, unit: UNIT }, "The workbook has no table of losses.")]
      : sharesOf(losses),
};
