import type { Limits, RuleHit, SeriesPoint } from "../contract/scorecard.ts";
import { findRules } from "./find-rules.ts";
import { laneyScores, type Rate } from "./laney.ts";
import { poissonUpper } from "./poisson.ts";
import { xmrLimits, type XmrLimits } from "./xmr.ts";

/** A month before the rules are applied. */
export type BarePoint = Omit<SeriesPoint, "rules">;

/**
 * `constant`: the same value in all months; `rare`: below 2 events a month, exact Poisson limits; `laney`: a rate whose
 * exposure differs much, Laney's u′; `xmr`: the rest.
 */
export type Chart = "none" | "constant" | "rare" | "laney" | "xmr";

/** Limits of a series and the rules that fire at each of its months. */
export interface Judged {
  readonly chart: Chart;
  readonly limits: Limits | null;
  readonly rules: readonly (readonly RuleHit[])[];
}

/** Fewest months for limits; below, one month decides them. Source: trial limits of NHS England, "Making Data Count". */
export const MIN_LIMITS = 8;
/** Fewest months for a mark on the scorecard: limits are firm. Source: NHSRplotthedots, "at least 13 points". */
export const MIN_MARKS = 13;
/**
 * Below this mean count an XmR chart of a stable category flags its latest month in up to 79 % of series, because
 * most months are 0 (measured on Poisson 0.15 with the peers' charts).
 */
export const RARE_BELOW = 2;
/**
 * When largest and smallest exposure differ by more than this share of their mean, months are not alike: a young company
 * with 20 customers has wild rates that would set the limits of its later years. Design rule T2.
 */
export const UNEVEN_ABOVE = 0.25;

const isTested = (point: BarePoint): boolean => point.state === "ok" && point.value !== null;

const kindOf = (points: number): Limits["kind"] => (points < MIN_MARKS ? "trial" : "firm");

const noRules = (points: readonly BarePoint[]): readonly (readonly RuleHit[])[] =>
  points.map(() => []);

const judgeConstant = (points: readonly BarePoint[], value: number, months: number): Judged => ({
  chart: "constant",
  limits: {
    kind: kindOf(months),
    centre: value,
    lower: value,
    upper: value,
    points: months,
    note: `The value is the same in all ${months} months.`,
  },
  rules: noRules(points),
});

const sumOf = (points: readonly BarePoint[], pick: (point: BarePoint) => number | null): number =>
  points.reduce((sum, point) => sum + (pick(point) ?? 0), 0);

/** The limit is on the count, so each month has its own by its exposure; the one of the latest month is shown. */
const judgeRare = (points: readonly BarePoint[], tested: readonly BarePoint[]): Judged => {
  const isRate = tested.every(({ den }) => den !== null);
  const events = sumOf(tested, ({ num }) => num);
  const perUnit = events / (isRate ? sumOf(tested, ({ den }) => den) : tested.length);
  const limitOf = ({ den }: BarePoint): number => poissonUpper(perUnit * (isRate ? (den ?? 0) : 1));
  const latest = tested.at(-1);
  const latestLimit = latest === undefined ? 0 : limitOf(latest);
  const scale = isRate ? 1000 / (latest?.den ?? 1) : 1;
  const shown = isRate ? " The limit shown is the one for the customers of the latest month." : "";
  return {
    chart: "rare",
    limits: {
      kind: kindOf(tested.length),
      centre: perUnit * (isRate ? 1000 : 1),
      lower: 0,
      upper: latestLimit * scale,
      points: tested.length,
      note: `Fewer than ${RARE_BELOW} a month on average: exact Poisson limits; runs are not tested.${shown}`,
    },
    rules: points.map((point) =>
      isTested(point) && (point.num ?? 0) > limitOf(point)
        ? [{ rule: "beyond-limits", direction: "high" }]
        : [],
    ),
  };
};

const SCREENING_NOTES: { readonly [Screening in XmrLimits["screening"]]: string | null } = {
  "none-wild": null,
  screened: "The limits leave out the wildest month-to-month changes (Nelson 1982).",
  "kept-all":
    "The limits keep the wildest month-to-month changes: without them most months would look special.",
};

const noteOf = ({ screening, isMostlyConstant }: XmrLimits): string | null =>
  isMostlyConstant
    ? "Most months are equal, so the limits alone are tested, not runs."
    : SCREENING_NOTES[screening];

const judgeXmr = (points: readonly BarePoint[], floor: number | null): Judged => {
  const values = points.map((point) => (isTested(point) ? point.value : null));
  const xmr = xmrLimits(values, floor);
  if (xmr === null) return { chart: "none", limits: null, rules: noRules(points) };
  const note = noteOf(xmr);
  return {
    chart: "xmr",
    limits: {
      kind: kindOf(xmr.points),
      centre: xmr.centre,
      lower: xmr.lower,
      upper: xmr.upper,
      points: xmr.points,
      ...(note === null ? {} : { note }),
    },
    rules: findRules(values, xmr, xmr.isMostlyConstant ? "beyond-limits" : "all"),
  };
};

const rateOf = (point: BarePoint): Rate | null =>
  isTested(point) && point.num !== null && point.den !== null
    ? { num: point.num, den: point.den }
    : null;

const isUneven = (tested: readonly BarePoint[]): boolean => {
  const exposures = tested.flatMap(({ den }) => (den === null ? [] : [den]));
  if (exposures.length < tested.length) return false;
  const [least, most] = [Math.min(...exposures), Math.max(...exposures)];
  const mean = exposures.reduce((sum, exposure) => sum + exposure, 0) / exposures.length;
  return most - least > UNEVEN_ABOVE * mean;
};

/** Every month has its own limits by its exposure; those of the latest month are shown. */
const judgeLaney = (points: readonly BarePoint[], tested: readonly BarePoint[]): Judged => {
  const laney = laneyScores(points.map(rateOf));
  if (laney === null) return { chart: "none", limits: null, rules: noRules(points) };
  const { perUnit, scores, reach } = laney;
  const width = 1000 * reach * Math.sqrt(perUnit / (tested.at(-1)?.den ?? 1));
  const band = { centre: 0, reach, lower: -reach, upper: reach };
  return {
    chart: "laney",
    limits: {
      kind: kindOf(tested.length),
      centre: 1000 * perUnit,
      lower: Math.max(0, 1000 * perUnit - width),
      upper: 1000 * perUnit + width,
      points: tested.length,
      note: "The number of customers differs much over these months: limits by Laney's u′, shown for the latest month.",
    },
    rules: findRules(scores, band, "all"),
  };
};

/**
 * Puts limits on a series and finds the rules that fire: an XmR chart; exact Poisson limits for counts below 2 a month;
 * Laney's u′ for rates whose exposure differs by more than a quarter; none for fewer than 8 complete months. Missing and unfinished months are in no limit and in no rule.
 *
 * @param points Months in order; `num` is the count and `den` the exposure (null without) of a count or rate.
 * @param floor Lowest value possible (0 for counts and rates), or null. @param isCount Whether `num` counts events.
 * @returns The chart used, its limits in the unit of the values, and the rules for each month.
 * @see NHS England, "Making Data Count"; Nelson 1982; Laney 2002; R `qpois` for the rare case
 * @example judgePoints([], 0, true) // => { chart: "none", limits: null, rules: [] }
 */
export function judgePoints(
  points: readonly BarePoint[],
  floor: number | null,
  isCount: boolean,
): Judged {
  const tested = points.filter(isTested);
  const first = tested[0]?.value ?? null;
  if (tested.length < MIN_LIMITS || first === null)
    return { chart: "none", limits: null, rules: noRules(points) };
  if (tested.every(({ value }) => value === first))
    return judgeConstant(points, first, tested.length);
  if (isCount && sumOf(tested, ({ num }) => num) / tested.length < RARE_BELOW)
    return judgeRare(points, tested);
  return isCount && isUneven(tested) ? judgeLaney(points, tested) : judgeXmr(points, floor);
}
