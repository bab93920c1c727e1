import type { ComplaintTallies } from "../contract/request.ts";
import type { MetricDefinition, MetricValue } from "../contract/scorecard.ts";
import { absentValue, ratioValue, type ScoredParts } from "./metric-value.ts";
import { isUnassigned } from "./unassigned-label.ts";

const ID = "M2";
const UNIT = "share";

interface CategoryCount {
  readonly category: string;
  readonly count: number;
  readonly isLast: boolean;
}

const byName = (left: string, right: string): number => {
  if (left === right) return 0;
  return left < right ? -1 : 1;
};

/**
 * Categories as in a Pareto table: most complaints first, ties by name, those that say nothing last.
 *
 * @param tallies Complaints by category and month. @returns Each category with its complaints over all months.
 * @example paretoOf({ periods: ["2026-10"], categories: ["Other", "Fees", "Billing"], counts: [9, 2, 2], grouping: "category" }).map(({ category }) => category) // => ["Billing", "Fees", "Other"]
 */
export function paretoOf({
  periods,
  categories,
  counts,
}: ComplaintTallies): readonly CategoryCount[] {
  return categories
    .map((category, row) => ({
      category,
      count: counts
        .slice(row * periods.length, (row + 1) * periods.length)
        .reduce((sum, count) => sum + count, 0),
      isLast: isUnassigned(category),
    }))
    .toSorted(
      (left, right) =>
        Number(left.isLast) - Number(right.isLast) ||
        right.count - left.count ||
        byName(left.category, right.category),
    );
}

const measureTallies = (tallies: ComplaintTallies): readonly MetricValue[] => {
  const pareto = paretoOf(tallies);
  const den = pareto.reduce((sum, { count }) => sum + count, 0);
  let running = 0;
  return pareto.flatMap(({ category, count }) => {
    running += count;
    const place = { id: ID, unit: UNIT };
    return [
      ratioValue({ ...place, dim: { category } }, { num: count, den, scale: 1 }),
      ratioValue(
        { ...place, dim: { category, share: "cumulative" } },
        { num: running, den, scale: 1 },
      ),
    ];
  });
};

/**
 * M2: share of each category in all complaints, and the share of it and all larger ones together.
 *
 * @example COMPLAINT_SHARE.id // => "M2"
 */
export const COMPLAINT_SHARE: MetricDefinition = {
  id: ID,
  name: "Share of complaints",
  unit: UNIT,
  favourable: "none",
  formula:
    "Complaints of the category ÷ all complaints, 0 to 1, over all observed months. Cumulative: the same for the category and all before it, most complaints first, ties by name.",
  edgeCases:
    "Other, unknown and blank are counted and stand last. Without a usable category it does not apply. Without complaints: no data.",
  source: "ISO 10002:2018, 8.2 (analysis of complaints), as commonly practised",
};

/**
 * The figures of M2.
 *
 * @param parts The request and what was scored from it. @returns At least one figure, which says why when there is no data.
 * @example measureComplaintShare({ request: { contract: 1, asOf: "2026-10-31", targets: [] }, window: null, exposure: null, complaints: null, losses: null, customers: null }).map(({ id, state }) => `${id} ${state}`) // => ["M2 no-data"]
 */
export function measureComplaintShare({
  request: { complaints },
}: ScoredParts): readonly MetricValue[] {
  const place = { id: ID, dim: {}, unit: UNIT };
  if (complaints === undefined)
    return [absentValue(place, "The workbook has no table of complaints.")];
  if (complaints.grouping === "none")
    return [absentValue(place, "The complaints have no usable category column.", "not-applicable")];
  return measureTallies(complaints);
}
