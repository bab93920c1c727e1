import type { CustomerMonths, LossTallies } from "../contract/request.ts";
import type { MetricDefinition, MetricValue } from "../contract/scorecard.ts";
import { columnsInWindow, sumCells, type CellSum } from "../scoring/sum-losses.ts";
import { isInWindow } from "../scoring/window.ts";
import {
  absentValue,
  amountValue,
  markUnfinished,
  windowDim,
  type ScoredParts,
} from "./metric-value.ts";

const ID = "M25";
const UNIT = "money a year";

type Dim = Readonly<Record<string, string>>;

const amountOf = (dim: Dim, { count, value, valueUnknown }: CellSum): MetricValue => {
  const place = { id: ID, dim, unit: UNIT };
  if (value === null) return absentValue(place, `None of the ${count} losses has a value.`);
  if (valueUnknown === 0) return amountValue(place, value);
  const note = `${valueUnknown} of ${count} losses have no value and are not in the sum.`;
  return { ...amountValue(place, value, note), state: "partial" };
};

const fromLosses = (
  { window, request }: ScoredParts,
  tallies: LossTallies,
): readonly MetricValue[] => {
  const { periods, reasons } = tallies;
  const every = reasons.map((_, row) => row);
  const all = columnsInWindow(tallies, null);
  const lost = (dim: Dim, rows: readonly number[], columns: readonly number[]): MetricValue =>
    markUnfinished(
      amountOf(dim, sumCells(tallies, rows, columns)),
      columns.flatMap((column) => periods[column] ?? []),
      request.asOf,
    );
  const ofTime = (time: Dim, columns: readonly number[]): readonly MetricValue[] => [
    lost(time, every, columns),
    ...reasons.map((reason, row) => lost({ reason, ...time }, [row], columns)),
  ];
  return [
    ...ofTime({}, all),
    ...(window === null || periods.length === 0
      ? []
      : ofTime(windowDim(window), columnsInWindow(tallies, window))),
    ...periods.map((period, column) => lost({ period }, every, [column])),
  ];
};

const fromCustomers = (
  { window, request }: ScoredParts,
  { periods }: CustomerMonths,
  left: readonly number[],
): readonly MetricValue[] => {
  const note = "From the list of customers: the losses have no value column.";
  const sumOf = (dim: Dim, includes: (period: string) => boolean): MetricValue => {
    const place = { id: ID, dim, unit: UNIT };
    const inside = periods.filter(includes);
    if (inside.length === 0)
      return absentValue(place, "The list of customers covers none of these months.");
    const sum = left.reduce(
      (total, value, index) => (includes(periods[index] ?? "") ? total + value : total),
      0,
    );
    return markUnfinished(amountValue(place, sum, note), inside, request.asOf);
  };
  return [
    sumOf({}, () => true),
    ...(window === null ? [] : [sumOf(windowDim(window), (period) => isInWindow(window, period))]),
    ...periods.map((period) => sumOf({ period }, (other) => other === period)),
  ];
};

/** The losses without values, reason by reason: unknown, each with why. */
const reasonsWithoutValue = (tallies: LossTallies | undefined): readonly MetricValue[] =>
  (tallies?.reasons ?? []).map((reason) =>
    absentValue(
      { id: ID, dim: { reason }, unit: UNIT },
      "The losses have no value column, so value cannot be given by reason.",
    ),
  );

/**
 * M25: yearly value of the customers lost, in all the data, in the board's months, by month and by reason.
 *
 * @example VALUE_LOST.id // => "M25"
 */
export const VALUE_LOST: MetricDefinition = {
  id: ID,
  name: "Yearly value lost",
  unit: UNIT,
  favourable: "low",
  formula:
    "Sum of the yearly value of the losses, in the currency of the workbook; monthly values count 12 times. Over all the data, for the board's months, and by month.",
  edgeCases:
    "Losses without dates: all the data alone. A loss without a value is counted apart and never made up; then the sum is partial. Losses without a value column: the value of those who left from the list of customers, if it has values, without reasons.",
  source: "Bliss, Know Your Lost Customers: volume, value, reasons",
};

/**
 * The figures of M25.
 *
 * @param parts The request and what was scored from it. @returns At least one figure, which says why when there is no data.
 * @example measureValueLost({ request: { contract: 1, asOf: "2026-10-31", targets: [] }, window: null, exposure: null, complaints: null, losses: null, customers: null }).map(({ id, state }) => `${id} ${state}`) // => ["M25 no-data"]
 */
export function measureValueLost(parts: ScoredParts): readonly MetricValue[] {
  const { losses, customers } = parts.request;
  if (losses?.values !== undefined) return fromLosses(parts, losses);
  if (customers?.kind === "months" && customers.values !== undefined)
    return [
      ...fromCustomers(parts, customers, customers.values.left),
      ...reasonsWithoutValue(losses),
    ];
  const reason =
    losses === undefined
      ? "The workbook has no table of losses."
      : "The losses have no value column.";
  return [absentValue({ id: ID, dim: {}, unit: UNIT }, reason), ...reasonsWithoutValue(losses)];
}
