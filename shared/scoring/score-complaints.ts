import type { ComplaintTallies, ScorecardRequest } from "../contract/request.ts";
import type { Scorecard } from "../contract/scorecard.ts";
import { countPoints } from "./bare-points.ts";
import { readCalendar, type CalendarMonth } from "./calendar.ts";
import { chooseTarget } from "./choose-target.ts";
import { missingExposure, type Exposure } from "./exposure.ts";
import { scoreSeries, type ScoredSeries } from "./score-series.ts";

/** Complaints of the contract, with the series that the count of flags rests on. */
export interface ScoredComplaints {
  readonly review: NonNullable<Scorecard["complaints"]>;
  readonly tested: readonly ScoredSeries[];
}

interface Measure {
  readonly calendar: readonly CalendarMonth[];
  /** Customers by month when every complete month has them, else null: a series is in one unit throughout. */
  readonly exposure: Exposure | null;
  readonly targets: ScorecardRequest["targets"];
}

const rowOf = ({ periods, counts }: ComplaintTallies, category: number): readonly number[] =>
  counts.slice(category * periods.length, (category + 1) * periods.length);

const totalsOf = (tallies: ComplaintTallies): readonly number[] =>
  tallies.periods.map((_, column) =>
    tallies.categories.reduce(
      (sum, _name, row) => sum + (tallies.counts[row * tallies.periods.length + column] ?? 0),
      0,
    ),
  );

const scoreOne = (
  label: string | null,
  counts: readonly number[],
  { calendar, exposure, targets }: Measure,
): ScoredSeries => {
  const target = chooseTarget(targets, label, exposure !== null);
  const used = target?.basis === "count" ? null : exposure;
  const isRate = used !== null;
  const per = `per 1,000 ${used?.unit ?? ""}`;
  return scoreSeries({
    label,
    unit: isRate ? per : "complaints a month",
    favourable: "low",
    points: countPoints(calendar, counts, used),
    floor: 0,
    isCount: true,
    target: target?.comparable === true ? target.atMost : null,
    targetUnknown: target?.comparable === false,
    nouns: isRate
      ? { one: `complaint ${per}`, many: `complaints ${per}` }
      : { one: "complaint", many: "complaints" },
  });
};

/**
 * Trends of complaints, in total and by category. The unit is the rate per 1,000 customers when the customers of every
 * complete month are known, else complaints a month; a category whose target is a count stays a count, so that figure,
 * limits and target are in one unit.
 *
 * @param tallies Complaints by category and month. @param context The as-of day, targets, and customers by month.
 * @returns Total and categories in the order of the tallies; `tested` has the total once when there are no categories.
 * @example scoreComplaints({ periods: ["2026-10"], categories: ["Billing"], counts: [6], grouping: "category" }, { asOf: "2026-10-31", targets: [], exposure: null }).review.total.words // => "October 2026: 6 complaints; too few months for limits (1 of 8)."
 */
export function scoreComplaints(
  tallies: ComplaintTallies,
  context: {
    readonly asOf: string;
    readonly targets: ScorecardRequest["targets"];
    readonly exposure: Exposure | null;
  },
): ScoredComplaints {
  const calendar = readCalendar(tallies.periods, context.asOf);
  const complete = calendar.flatMap(({ period, column, isComplete }) =>
    column !== null && isComplete ? [period] : [],
  );
  const isCovered = missingExposure(context.exposure, complete) === null;
  const measure: Measure = {
    calendar,
    exposure: isCovered ? context.exposure : null,
    targets: context.targets,
  };
  const total = scoreOne(null, totalsOf(tallies), measure);
  const categories = tallies.categories.map((name, row) =>
    scoreOne(name, rowOf(tallies, row), measure),
  );
  return {
    review: {
      grouping: tallies.grouping,
      total: total.series,
      categories: categories.map(({ series }) => series),
    },
    tested: tallies.grouping === "none" ? [total] : [total, ...categories],
  };
}
