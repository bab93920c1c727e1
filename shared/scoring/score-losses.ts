import type { LossTallies } from "../contract/request.ts";
import type { LossReason, LossReview } from "../contract/scorecard.ts";
import { readCalendar, type CalendarMonth } from "./calendar.ts";
import { missingExposure, type Exposure } from "./exposure.ts";
import { scoreSeries, type ScoredSeries } from "./score-series.ts";
import { hasSoundWindow } from "./sound-shares.ts";
import { columnsInWindow, sumCells, sumLosses } from "./sum-losses.ts";
import type { BoardWindow } from "./window.ts";

/** Losses of the contract, with the series that the count of flags rests on. */
export interface ScoredLosses {
  readonly review: LossReview;
  readonly tested: readonly ScoredSeries[];
}

interface Context {
  readonly asOf: string;
  readonly window: BoardWindow | null;
  readonly exposure: Exposure | null;
}

const everyRow = ({ reasons }: LossTallies): readonly number[] => reasons.map((_, row) => row);

const scoreMonthly = (
  tallies: LossTallies,
  calendar: readonly CalendarMonth[],
  exposure: Exposure | null,
): ScoredSeries => {
  const complete = calendar.flatMap(({ period, column, isComplete }) =>
    column !== null && isComplete ? [period] : [],
  );
  const used = missingExposure(exposure, complete) === null ? exposure : null;
  const rows = everyRow(tallies);
  const counts = tallies.periods.map((_, column) => sumCells(tallies, rows, [column]).count);
  const per = `per 1,000 ${used?.unit ?? ""}`;
  return scoreSeries({
    id: "losses",
    label: null,
    unit: used === null ? "losses a month" : per,
    calendar,
    counts,
    exposure: used,
    targets: [],
    targetUnknown: false,
    rebases: [],
    nouns:
      used === null
        ? { one: "loss", many: "losses", events: "losses" }
        : { one: `loss ${per}`, many: `losses ${per}`, events: "losses" },
  });
};

const byName = (left: LossReason, right: LossReason): number => {
  if (left.reason === right.reason) return 0;
  return left.reason < right.reason ? -1 : 1;
};

/** A value that is unknown ranks below every known one. */
const rank = (value: number | null): number => value ?? -Number.MAX_VALUE;

const byCount = (left: LossReason, right: LossReason): number =>
  right.windowCount - left.windowCount || right.count - left.count || byName(left, right);

const byValue = (left: LossReason, right: LossReason): number =>
  rank(right.windowValue) - rank(left.windowValue) ||
  right.windowCount - left.windowCount ||
  rank(right.value) - rank(left.value) ||
  byCount(left, right);

const largestFirst = (reasons: readonly LossReason[]): LossReason[] =>
  reasons.toSorted(hasSoundWindow(reasons) ? byValue : byCount);

const reviewReasons = (
  tallies: LossTallies,
  inWindow: readonly number[],
  all: readonly number[],
): LossReason[] =>
  largestFirst(
    tallies.reasons.map((reason, row) => {
      const recent = sumCells(tallies, [row], inWindow);
      const ever = sumCells(tallies, [row], all);
      return {
        reason,
        explained: tallies.explained[row] ?? false,
        windowCount: recent.count,
        windowValue: recent.value,
        count: ever.count,
        value: ever.value,
      };
    }),
  );

/**
 * Losses by volume, value and reason: for the board's window and for all the data. Reasons stand by value lost, by
 * count where no value is known or one is below 0, then by name; losses without a reason keep the place that their weight gives them.
 *
 * @param tallies Losses by reason and month. @param context The as-of day, the board's months, customers by month.
 * @returns The review; `monthly` is null when the losses have no dates.
 * @see S67; Bliss, "Know Your Lost Customers": volume, value, reasons
 * @example scoreLosses({ periods: [], reasons: ["Price"], explained: [true], counts: [3] }, { asOf: "2026-10-31", window: null, exposure: null }).review.window.count // => 3
 */
export function scoreLosses(tallies: LossTallies, context: Context): ScoredLosses {
  const { asOf, window, exposure } = context;
  const isDated = tallies.periods.length > 0;
  const inWindow = columnsInWindow(tallies, window);
  const all = columnsInWindow(tallies, null);
  const calendar = readCalendar(tallies.periods, asOf);
  const monthly = isDated ? scoreMonthly(tallies, calendar, exposure) : null;
  const rows = everyRow(tallies);
  return {
    review: {
      monthly: monthly?.series ?? null,
      monthlyValue: isDated
        ? calendar.map(({ column }) =>
            column === null ? null : sumCells(tallies, rows, [column]).value,
          )
        : null,
      window: sumLosses(tallies, inWindow),
      all: sumLosses(tallies, all),
      reasons: reviewReasons(tallies, inWindow, all),
    },
    tested: monthly === null ? [] : [monthly],
  };
}
