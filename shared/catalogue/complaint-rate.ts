import type { ComplaintTallies } from "../contract/request.ts";
import type { MetricDefinition, MetricValue } from "../contract/scorecard.ts";
import { missingExposure } from "../scoring/exposure.ts";
import { absentValue, markUnfinished, ratioValue, type ScoredParts } from "./metric-value.ts";

const ID = "M1";

type Dim = Readonly<Record<string, string>>;

/** Complaints of some periods over the customers of the same periods; the count stands even without customers. */
const rateOf = (
  parts: ScoredParts,
  dim: Dim,
  cell: { readonly count: number; readonly periods: readonly string[] },
): MetricValue => {
  const { exposure, request } = parts;
  const place = { id: ID, dim, unit: `per 1,000 ${exposure?.unit ?? "customers"}` };
  const reason = missingExposure(exposure, cell.periods);
  if (reason !== null || exposure === null)
    return { ...absentValue(place, reason ?? ""), num: cell.count };
  const den = cell.periods.reduce((sum, period) => sum + (exposure.byPeriod.get(period) ?? 0), 0);
  const figure = ratioValue(place, { num: cell.count, den, scale: 1000 });
  return markUnfinished(figure, cell.periods, request.asOf);
};

const ratesOfRow = (
  parts: ScoredParts,
  periods: readonly string[],
  row: { readonly dim: Dim; readonly counts: readonly number[] },
): MetricValue[] => [
  rateOf(parts, row.dim, { count: row.counts.reduce((sum, count) => sum + count, 0), periods }),
  ...periods.map((period, column) =>
    rateOf(parts, { ...row.dim, period }, { count: row.counts[column] ?? 0, periods: [period] }),
  ),
];

const measureTallies = (
  parts: ScoredParts,
  { periods, categories, counts }: ComplaintTallies,
): readonly MetricValue[] => {
  const rows = categories.map((category, row) => ({
    dim: { category },
    counts: counts.slice(row * periods.length, (row + 1) * periods.length),
  }));
  const totals = periods.map((_, column) =>
    rows.reduce((sum, row) => sum + (row.counts[column] ?? 0), 0),
  );
  return [
    ...ratesOfRow(parts, periods, { dim: {}, counts: totals }),
    ...rows.flatMap((row) => ratesOfRow(parts, periods, row)),
  ];
};

/**
 * M1: complaints per 1,000 customers, in total, by category and by month; `num` is always the count.
 *
 * @example COMPLAINT_RATE.id // => "M1"
 */
export const COMPLAINT_RATE: MetricDefinition = {
  id: ID,
  name: "Complaint rate",
  unit: "per 1,000 customers",
  favourable: "low",
  formula:
    "1,000 × complaints received in the month ÷ mean of the customers at its start and its end. Over several months: sum of complaints ÷ sum of those means, never a mean of rates.",
  edgeCases:
    "No customers, or nobody listed at the start of one of the months: no data, never 0; the count is shown instead. A month that is not over is partial. Where one customer has several contracts in the list, contracts are counted.",
  source: "FCA DISP 1 Annex 1A",
};

/**
 * The figures of M1.
 *
 * @param parts The request and what was scored from it. @returns At least one figure, which says why when there is no data.
 * @example measureComplaintRate({ request: { contract: 1, asOf: "2026-10-31", targets: [] }, window: null, exposure: null, complaints: null, losses: null, customers: null }).map(({ id, state }) => `${id} ${state}`) // => ["M1 no-data"]
 */
export function measureComplaintRate(parts: ScoredParts): readonly MetricValue[] {
  const tallies = parts.request.complaints;
  return tallies === undefined
    ? [
        absentValue(
          { id: ID, dim: {}, unit: "per 1,000 customers" },
          "The workbook has no table of complaints.",
        ),
      ]
    : measureTallies(parts, tallies);
}
