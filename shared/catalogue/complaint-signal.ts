import type { MetricDefinition, MetricValue } from "../contract/scorecard.ts";
import type { Series } from "../contract/series.ts";
import { absentValue, amountValue, complaintDim, type ScoredParts } from "./metric-value.ts";

const ID = "M3";
const UNIT = "signal";

const signalOf = (series: Series): MetricValue => {
  const place = { id: ID, dim: complaintDim(series.label), unit: UNIT };
  if (series.limits === null) return absentValue(place, series.sentence, "insufficient");
  const latest = series.points.find(({ period }) => period === series.latest);
  return amountValue(place, latest?.rules.length ?? 0, series.sentence);
};

/**
 * M3: whether the latest complete month of complaints is signal or noise, in total and by category.
 *
 * @example COMPLAINT_SIGNAL.id // => "M3"
 */
export const COMPLAINT_SIGNAL: MetricDefinition = {
  id: ID,
  name: "Signal in complaints",
  unit: UNIT,
  favourable: "low",
  formula:
    "Number of rules that fire at the latest complete month: beyond a limit; 7 months rising or falling; 2 of 3 beyond two thirds of the way to a limit, all 3 on that side; 7 months on one side of the average. The mark follows the first of these. Limits by what the data are: exact chances (Poisson) below 10 complaints a month; from 10 to 25, and where customers differ by more than a quarter, 3 sigma of chance, widened by what the months vary beyond it (Laney's u′); from 25, mean ± 2.66 × mean moving range (XmR). With a season of three years or more they follow the season.",
  edgeCases:
    "Under 8 months: none. 8 to 12: trial limits, no mark. Below 2 a month: limits alone, no runs; quarters are told beside it. All months equal: no variation. Wild moving ranges are left out once where one is far beyond chance, unless too much would be left out. More than a quarter of the months beyond the limits, or runs that say so: the level is not stable and promises nothing about a target. A new baseline starts only at a date that somebody gave. Missing and unfinished months are not tested and not bridged.",
  source:
    "NHS England, Making Data Count (rules since November 2023); Wheeler; Nelson 1982; Laney 2002; Anhøj & Olesen 2014; docs/calibration.md for the chances",
};

/**
 * The figures of M3.
 *
 * @param parts The request and what was scored from it. @returns At least one figure, which says why when there is no data.
 * @example measureComplaintSignal({ request: { contract: 1, asOf: "2026-10-31", targets: [] }, window: null, exposure: null, complaints: null, losses: null, customers: null }).map(({ id, state }) => `${id} ${state}`) // => ["M3 no-data"]
 */
export function measureComplaintSignal({ complaints }: ScoredParts): readonly MetricValue[] {
  return complaints === null
    ? [absentValue({ id: ID, dim: {}, unit: UNIT }, "The workbook has no table of complaints.")]
    : [complaints.total, ...complaints.categories].map(signalOf);
}
