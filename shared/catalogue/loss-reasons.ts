import type { LossReason, LossSum, MetricDefinition, MetricValue } from "../contract/scorecard.ts";
import { hasSoundShares, UNSOUND_SHARES } from "../scoring/sound-shares.ts";
import { absentValue, ratioValue, windowDim, type ScoredParts } from "./metric-value.ts";

const ID = "M29";
const UNIT = "share";

type Amounts = Pick<LossReason, "reason" | "count" | "value">;

const sharesOf = (
  reasons: readonly Amounts[],
  whole: LossSum,
  dim: Readonly<Record<string, string>>,
): readonly MetricValue[] => {
  const isSound = hasSoundShares(reasons.map(({ value }) => value));
  return reasons.flatMap(({ reason, count, value }) => {
    const place = (by: string) => ({ id: ID, dim: { reason, by, ...dim }, unit: UNIT });
    return [
      ratioValue(place("count"), { num: count, den: whole.count, scale: 1 }),
      isSound
        ? ratioValue(
            place("value"),
            { num: value, den: whole.value, scale: 1 },
            value === null ? "No loss with this reason has a value." : undefined,
          )
        : absentValue(place("value"), UNSOUND_SHARES),
    ];
  });
};

const inWindow = ({ reason, windowCount, windowValue }: LossReason): Amounts => ({
  reason,
  count: windowCount,
  value: windowValue,
});

/**
 * M29: share of each reason in the losses, by count and by yearly value, largest first.
 *
 * @example LOSS_REASONS.id // => "M29"
 */
export const LOSS_REASONS: MetricDefinition = {
  id: ID,
  name: "Reasons for losses",
  unit: UNIT,
  favourable: "none",
  formula:
    "Losses with the reason ÷ all losses, by count and by yearly value, 0 to 1; over all the data, and for the board's months. Largest value in the board's months first, then count, then name; by count alone where a value is below 0.",
  edgeCases:
    "Losses without dates: all the data alone. Each loss has one reason, so the shares add up to 1. Losses without a reason keep their place by weight. No value, or a reason whose value is below 0: no data by value. Losses of unknown value are not in the sums by value.",
  source: "Bliss, Know Your Lost Customers: the top five reasons",
};

/**
 * The figures of M29.
 *
 * @param parts The request and what was scored from it. @returns At least one figure, which says why when there is no data.
 * @example measureLossReasons({ request: { contract: 1, asOf: "2026-10-31", targets: [] }, window: null, exposure: null, complaints: null, losses: null, customers: null }).map(({ id, state }) => `${id} ${state}`) // => ["M29 no-data"]
 */
export function measureLossReasons({ losses, window }: ScoredParts): readonly MetricValue[] {
  if (losses === null)
    return [absentValue({ id: ID, dim: {}, unit: UNIT }, "The workbook has no table of losses.")];
  const isDated = window !== null && losses.monthly !== null;
  return [
    ...sharesOf(losses.reasons, losses.all, {}),
    ...(isDated ? sharesOf(losses.reasons.map(inWindow), losses.window, windowDim(window)) : []),
  ];
}
