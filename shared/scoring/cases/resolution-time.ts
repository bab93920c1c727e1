import type { ResolutionTime } from "../../contract/cases/case-review.ts";
import type { CaseTallies } from "../../contract/cases/case-tallies.ts";
import { shareOf } from "../losses/share.ts";
import { quoteLabel } from "../name-label.ts";
import { quantileOf } from "../statistics/quantile.ts";
import { kaplanMeier, type SurvivalCurve } from "../survival/kaplan-meier.ts";
import type { Spell } from "../survival/spells.ts";
import { survivalAt } from "../survival/survival-at.ts";
import { isInWindow, type BoardWindow } from "../window.ts";
import { countWords, writeNumber, writeShare } from "../write-number.ts";

type Durations = NonNullable<CaseTallies["durations"]>;

/** Fewer cases of a category get no curve of their own. Ours. */
const LEAST_CASES = 20;

/** A tenth of so few cases says nothing; below, a step of the curve is not told. */
const MIN_AT_RISK = 1;

/** Median days of the cases that were closed in the window, whenever they came: what is mostly reported. */
const reportedMedian = (tallies: CaseTallies, window: BoardWindow | null): number | null => {
  const { closings, periods } = tallies;
  if (closings === undefined) return null;
  const taken = closings.counts.flatMap((count, group) => {
    const period = periods[closings.closed[group] ?? -1];
    const isInside = period !== undefined && isInWindow(window, period);
    return isInside && count > 0 ? [{ value: closings.days[group] ?? 0, count }] : [];
  });
  return quantileOf(taken, 1 / 2);
};

const spellsOf = (durations: Durations, includes: (group: number) => boolean): readonly Spell[] =>
  durations.counts.flatMap((count, group) =>
    count === 0 || !includes(group)
      ? []
      : [
          {
            entry: 0,
            exit: durations.days[group] ?? 0,
            event: durations.isClosed[group] === true,
            count,
          },
        ],
  );

const withinOf = (curve: SurvivalCurve, days: number): ResolutionTime["withinService"] => {
  const point = survivalAt(curve, days);
  if (point === null) {
    const note = `No complaint has been open for ${writeNumber(days)} days yet.`;
    return { ...shareOf(null, null, note), lower: null, upper: null };
  }
  const { survival, lower, upper } = point;
  return {
    value: 1 - survival,
    num: (1 - survival) * curve.customers,
    den: curve.customers,
    state: "ok",
    lower: upper === null ? null : 1 - upper,
    upper: lower === null ? null : 1 - lower,
  };
};

const tell = (
  { category, cases, median, moreThan, withinService, reported }: Omit<ResolutionTime, "sentence">,
  serviceDays: number,
): string => {
  const of = category === null ? "" : ` about ${quoteLabel(category)}`;
  const half =
    median === null
      ? `Half of the ${countWords(cases, "complaint")}${of} take more than ${countWords(moreThan ?? 0, "day")}`
      : `Half of the ${countWords(cases, "complaint")}${of} are resolved within ${countWords(Math.ceil(median), "day")}`;
  const { value } = withinService;
  const within =
    value === null ? "" : `, ${writeShare(value, 1)} within ${countWords(serviceDays, "day")}`;
  const flatters =
    reported !== null && (median === null || reported < Math.ceil(median))
      ? ` The median of those closed in the time is ${countWords(Math.round(reported), "day")}, which leaves out all that are open.`
      : "";
  return `${half}${within}.${flatters}`;
};

const timeOf = (
  category: string | null,
  curve: SurvivalCurve,
  { serviceDays, reported }: { readonly serviceDays: number; readonly reported: number | null },
): ResolutionTime => {
  const { time, lower, upper } = curve.median;
  const figures = {
    category,
    cases: curve.customers,
    open: curve.customers - curve.events,
    median: time,
    lower,
    upper,
    moreThan: time === null ? curve.lastTime : null,
    withinService: withinOf(curve, serviceDays),
    reported,
  };
  return { ...figures, sentence: tell(figures, serviceDays) };
};

/**
 * How long complaints take from receipt to their last closing, those received in the window: an open one counts for as long
 * as it is open, so that a backlog cannot make the figure look better.
 *
 * @param tallies Durations by category and month of receipt. @param window The board's months.
 * @returns All complaints first, then each category with 20 or more; none without durations.
 * @see M7: Kaplan–Meier's median and the share resolved within the service level
 */
export function resolutionTimes(
  tallies: CaseTallies,
  window: BoardWindow | null,
): readonly ResolutionTime[] {
  const { durations, periods, categories, serviceDays } = tallies;
  if (durations === undefined) return [];
  const isInside = (group: number): boolean => {
    const period = periods[durations.received[group] ?? -1];
    return period !== undefined && isInWindow(window, period);
  };
  const curveOf = (includes: (group: number) => boolean): SurvivalCurve | null =>
    kaplanMeier(
      spellsOf(durations, (group) => isInside(group) && includes(group)),
      MIN_AT_RISK,
    );
  const all = curveOf(() => true);
  if (all === null) return [];
  const own = categories.flatMap((category, code) => {
    const curve = curveOf((group) => durations.category[group] === code);
    return curve === null || curve.customers < LEAST_CASES
      ? []
      : [timeOf(category, curve, { serviceDays, reported: null })];
  });
  const reported = reportedMedian(tallies, window);
  return [timeOf(null, all, { serviceDays, reported }), ...own];
}
