import type { LossSum, MetricDefinition, MetricValue } from "../contract/scorecard.ts";
import { hasSoundShares, hasSoundWindow, UNSOUND_SHARES } from "../scoring/sound-shares.ts";
import { absentValue, ratioValue, windowDim, type ScoredParts } from "./metric-value.ts";

const ID = "M27";
const UNIT = "share";
const NO_VALUE = "No loss has a value.";

const subtract = (whole: number | null, part: number | null): number | null =>
  whole === null || part === null ? null : whole - part;

const coverageOf = (
  sum: LossSum,
  dim: Readonly<Record<string, string>>,
  isSound: boolean,
): readonly MetricValue[] => {
  const { count, value, explainedCount, explainedValue } = sum;
  const share = (level: string, by: string, num: number | null): MetricValue => {
    const place = { id: ID, dim: { level, by, ...dim }, unit: UNIT };
    if (by === "count") return ratioValue(place, { num, den: count, scale: 1 });
    if (!isSound) return absentValue(place, UNSOUND_SHARES);
    return ratioValue(place, { num, den: value, scale: 1 }, value === null ? NO_VALUE : undefined);
  };
  return [
    share("L0", "count", count - explainedCount),
    share("L1+", "count", explainedCount),
    share("L0", "value", subtract(value, explainedValue)),
    share("L1+", "value", explainedValue),
  ];
};

/**
 * M27: share of the losses, by count and by value, that have a reason which explains something (S16: understood).
 *
 * @example REASON_COVERAGE.id // => "M27"
 */
export const REASON_COVERAGE: MetricDefinition = {
  id: ID,
  name: "Losses with a reason",
  unit: UNIT,
  favourable: "high",
  formula:
    "L1+: losses with a stated reason ÷ all losses; L0: losses whose reason is blank, unknown or other ÷ all. Each by count and by yearly value, 0 to 1; over all the data, and for the board's months.",
  edgeCases:
    "Losses without dates: all the data alone. No losses, no value column, a sum of values that is not above 0, or a reason whose value is below 0: no data. Levels above L1 (confirmed by the customer, called by an executive) need data that this table does not have. High is good for L1+, low for L0.",
  source: "Ladder ours, after Bliss, Know Your Lost Customers",
};

/**
 * The figures of M27.
 *
 * @param parts The request and what was scored from it. @returns At least one figure, which says why when there is no data.
 * @example measureReasonCoverage({ request: { contract: 1, asOf: "2026-10-31", targets: [] }, window: null, exposure: null, complaints: null, losses: null, customers: null }).map(({ id, state }) => `${id} ${state}`) // => ["M27 no-data"]
 */
export function measureReasonCoverage({ losses, window }: ScoredParts): readonly MetricValue[] {
  if (losses === null)
    return [absentValue({ id: ID, dim: {}, unit: UNIT }, "The workbook has no table of losses.")];
  const isDated = window !== null && losses.monthly !== null;
  return [
    ...coverageOf(losses.all, {}, hasSoundShares(losses.reasons.map(({ value }) => value))),
    ...(isDated
      ? coverageOf(losses.window, windowDim(window), hasSoundWindow(losses.reasons))
      : []),
  ];
}
