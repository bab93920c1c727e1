import type { ComplaintTallies, ScorecardRequest } from "../contract/request.ts";
import type { Scorecard } from "../contract/scorecard.ts";
import { readCalendar, type CalendarMonth } from "./calendar.ts";
import { chooseTargets } from "./choose-targets.ts";
import { missingExposure, type Exposure } from "./exposure.ts";
import { scoreSeries, type CountedMonths, type ScoredSeries } from "./score-series.ts";

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
  readonly rebases: ScorecardRequest["rebases"];
  /** Whether one of the series is compared with a count, so that those without a rate target are counts too. */
  readonly isCounted: boolean;
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

const wordsOf = (exposure: Exposure | null): Pick<CountedMonths, "unit" | "nouns"> => {
  if (exposure === null)
    return {
      unit: "complaints a month",
      nouns: { one: "complaint", many: "complaints", events: "complaints" },
    };
  const per = `per 1,000 ${exposure.unit}`;
  return {
    unit: per,
    nouns: { one: `complaint ${per}`, many: `complaints ${per}`, events: "complaints" },
  };
};

const scoreOne = (
  label: string | null,
  counts: readonly number[],
  { calendar, exposure, targets, rebases, isCounted }: Measure,
): ScoredSeries => {
  const chosen = chooseTargets(targets, label, exposure !== null);
  const used = isCounted && chosen?.basis !== "rate" ? null : exposure;
  return scoreSeries({
    id: label === null ? "total" : `category:${label}`,
    label,
    ...wordsOf(used),
    calendar,
    counts,
    exposure: used,
    targets: chosen?.comparable === true ? chosen.targets : [],
    targetUnknown: chosen?.comparable === false,
    rebases,
  });
};

/**
 * Trends of complaints, in total and by category. The unit is the rate per 1,000 customers when the customers of every
 * complete month are known, else complaints a month. Where one target is a count all are counts, so that the rows of a
 * table compare, save those whose own target is a rate: figure, limits and target are in one unit.
 *
 * @param tallies Complaints by category and month. @param context The as-of day, targets, and customers by month.
 * @returns Total and categories in the order of the tallies; `tested` has the total once when there are no categories.
 * @see S14 (trended), S15; Bliss, "Take this quiz" (file 000): complaints by category, with targets
 * @example scoreComplaints({ periods: ["2026-10"], categories: ["Billing"], counts: [6], grouping: "category" }, { asOf: "2026-10-31", targets: [], rebases: [], exposure: null }).review.total.sentence // => "October 2026: 6 complaints; too few months for limits (1 of 8)."
 */
export function scoreComplaints(
  tallies: ComplaintTallies,
  context: {
    readonly asOf: string;
    readonly targets: ScorecardRequest["targets"];
    readonly rebases: ScorecardRequest["rebases"];
    readonly exposure: Exposure | null;
  },
): ScoredComplaints {
  const calendar = readCalendar(tallies.periods, context.asOf);
  const complete = calendar.flatMap(({ period, column, isComplete }) =>
    column !== null && isComplete ? [period] : [],
  );
  const isCovered = missingExposure(context.exposure, complete) === null;
  const { targets, rebases } = context;
  const measure: Measure = {
    calendar,
    exposure: isCovered ? context.exposure : null,
    targets,
    rebases,
    isCounted: [null, ...tallies.categories].some(
      (label) => chooseTargets(targets, label, isCovered)?.basis === "count",
    ),
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
