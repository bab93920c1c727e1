import { eventsAt } from "./attribute-limits.ts";
import type { ChartPoints } from "./band.ts";
import {
  DISPERSED_ABOVE_ERRORS,
  EXACT_BELOW,
  RARE_BELOW,
  SKEWED_ABOVE,
  UNEVEN_ABOVE,
  XMR_FROM,
} from "./chart-thresholds.ts";
import { countKnown, figuresOf } from "../statistics/column.ts";
import { baseValues, isConstant } from "./xmr-limits.ts";
import type { ChartType } from "./chart-type.ts";
import { MIN_LIMITS } from "./minimum-points.ts";

/** A series for which a chart is looked for. */
export interface ChartQuestion {
  /** What the values are; a rate or a proportion has `num` and `den`. */
  readonly kind: "count" | "rate" | "proportion" | "money" | "measure";
  /** All of the series; those that count decide. */
  readonly points: ChartPoints;
  /** The word for one and several periods, such as "month" and "months". */
  readonly period: { readonly one: string; readonly many: string };
  /** What is counted, in the plural; "events" when left out. */
  readonly events?: string;
  /** Set when points that do not count for the limits differ from those that do: then nothing is constant. */
  readonly hasOthers?: boolean;
  /** Set when the exposure of the points has a season in it, which is then the reason why it differs. */
  readonly followsSeason?: boolean;
}

/** The chart and why, in a sentence for a board paper. */
export interface ChosenChart {
  readonly type: ChartType;
  readonly reason: string;
}

interface Words {
  readonly one: string;
  readonly many: string;
  readonly events: string;
  readonly followsSeason: boolean;
}

/** Events and exposure of the points that count; exposure 1 throughout where the series has none. */
interface Tally {
  readonly points: number;
  readonly events: number;
  readonly exposure: number;
  readonly least: number;
  readonly most: number;
  /** Sum of events² / exposure. */
  readonly squares: number;
  /** Whether every exposure is a whole number. */
  readonly isWhole: boolean;
}

/** Whether any of the values has an exposure. */
const hasExposures = (values: Float64Array, dens: ChartPoints["dens"]): boolean =>
  values.some((value, at) => !Number.isNaN(value) && !Number.isNaN(dens[at] ?? Number.NaN));

/** Null where some point has no events or no exposure to tell: then the values alone decide. */
const tallyOf = (points: ChartPoints, values: Float64Array, hasExposure: boolean): Tally | null => {
  let [events, exposure, squares, most, known] = [0, 0, 0, 0, 0];
  let least = Number.POSITIVE_INFINITY;
  let isWhole = true;
  for (let at = 0; at < values.length; at += 1) {
    if (Number.isNaN(values[at])) continue;
    const num = eventsAt(points, at);
    const den = hasExposure ? (points.dens[at] ?? Number.NaN) : 1;
    if (Number.isNaN(num) || !(den > 0)) return null;
    known += 1;
    events += num;
    exposure += den;
    squares += (num * num) / den;
    if (den < least) least = den;
    if (den > most) most = den;
    isWhole &&= Number.isInteger(den);
  }
  return { points: known, events, exposure, least, most, squares, isWhole };
};

/**
 * Whether the index of dispersion is beyond that of chance. @param spread Of chance at one event expected: 1 for counts,
 * the share without an event for shares.
 */
const isDispersed = ({ points, events, exposure, squares }: Tally, spread: number): boolean => {
  const perUnit = events / exposure;
  const index = (squares / perUnit - events) / (points - 1) / spread;
  return index > 1 + DISPERSED_ABOVE_ERRORS * Math.sqrt(2 / (points - 1));
};

const isUneven = ({ points, exposure, least, most }: Tally): boolean =>
  most - least > (UNEVEN_ABOVE * exposure) / points;

const onChanges = ({ one }: Words, why: string): ChosenChart => ({
  type: "xmr",
  reason: `${why}, so the limits come from the ${one}-to-${one} changes (XmR).`,
});

const chooseForCounts = (tally: Tally, words: Words): ChosenChart => {
  const { one, many, events, followsSeason } = words;
  const mean = tally.events / tally.points;
  const exact = "the limits are the exact ones of chance (Poisson)";
  if (mean < RARE_BELOW)
    return {
      type: "poisson",
      reason: isDispersed(tally, 1)
        ? `Fewer than ${RARE_BELOW} ${events} a ${one} on average, so ${exact}, though they come in clusters more often than chance brings them.`
        : `Fewer than ${RARE_BELOW} ${events} a ${one} on average, so ${exact}.`,
    };
  if (mean < EXACT_BELOW)
    return isDispersed(tally, 1)
      ? {
          type: "uprime",
          reason: `Fewer than ${EXACT_BELOW} ${events} a ${one} on average, varying by more than chance, so the limits of chance are widened to fit (Laney's u′).`,
        }
      : {
          type: "poisson",
          reason: `Fewer than ${EXACT_BELOW} ${events} a ${one} on average, so ${exact}.`,
        };
  if (followsSeason)
    return {
      type: "uprime",
      reason: `The ${events} have a season, so each ${one} has its own limits: those of chance around the season, wider where the ${many} differ by more (Laney's u′).`,
    };
  if (isUneven(tally))
    return {
      type: "uprime",
      reason: `What the ${events} are set against differs between ${many} by more than a quarter, so each ${one} has its own limits (Laney's u′).`,
    };
  if (mean >= XMR_FROM)
    return onChanges(words, `At least ${XMR_FROM} ${events} a ${one} on average`);
  return {
    type: "uprime",
    reason: `At least ${EXACT_BELOW} ${events} a ${one} on average, so the limits are those of chance, wider where the ${many} differ by more (Laney's u′).`,
  };
};

const chooseForShares = (tally: Tally, { one, events }: Words): ChosenChart => {
  const { points, exposure } = tally;
  const share = tally.events / exposure;
  const [mean, others] = [tally.events / points, (exposure - tally.events) / points];
  const fewer = Math.min(mean, others);
  const isFew = fewer < RARE_BELOW || (fewer < EXACT_BELOW && !isDispersed(tally, 1 - share));
  // Exact limits need whole numbers to be out of.
  const isExact = isFew && tally.isWhole;
  if (!isExact)
    return {
      type: "pprime",
      reason: `The limits are those of chance for the number that each ${one}'s share is out of, wider where the shares vary by more (Laney's p′).`,
    };
  const bound = `fewer than ${fewer < RARE_BELOW ? RARE_BELOW : EXACT_BELOW}`;
  const few =
    mean <= others
      ? `F${bound.slice(1)} ${events} a ${one} on average`
      : `F${bound.slice(1)} a ${one} on average are no ${events}`;
  return {
    type: "binomial",
    reason: `${few}, so the limits are the exact ones of chance (binomial).`,
  };
};

/** Third moment about the mean in cubed standard deviations; 0 where nothing varies. */
const skewnessOf = (values: Float64Array): number => {
  let sum = 0;
  for (const value of values) sum += value;
  const mean = sum / values.length;
  let [squares, cubes] = [0, 0];
  for (const value of values) {
    const square = (value - mean) * (value - mean);
    squares += square;
    cubes += square * (value - mean);
  }
  return squares === 0 ? 0 : (Math.sqrt(values.length) * cubes) / squares ** 1.5;
};

const chooseForMoney = (values: Float64Array, words: Words): ChosenChart => {
  const skewness = skewnessOf(values);
  if (skewness <= SKEWED_ABOVE) return onChanges(words, "No amount is far above the others");
  if (values.some((value) => value <= 0)) return onChanges(words, "Some amounts are 0 or below");
  return Math.abs(skewnessOf(values.map((value) => Math.log(value)))) < skewness
    ? {
        type: "xmr-log",
        reason: `A few amounts are far above the others, so the limits come from the ${words.one}-to-${words.one} changes in percent (XmR on the logarithm).`,
      }
    : onChanges(words, "Logarithms would make the amounts no more even");
};

const chooseForKind = (
  { kind, points }: Pick<ChartQuestion, "kind" | "points">,
  values: Float64Array,
  words: Words,
): ChosenChart => {
  if (kind === "money") return chooseForMoney(figuresOf(values), words);
  const hasExposure = hasExposures(values, points.dens);
  const tally = kind === "measure" ? null : tallyOf(points, values, hasExposure);
  if (tally === null) return onChanges(words, "The values may vary in any way");
  const isShare = kind === "proportion" && hasExposure;
  if (isShare) return chooseForShares(tally, words);
  return kind === "proportion"
    ? onChanges(words, "What the shares are out of is not known")
    : chooseForCounts(tally, words);
};

/**
 * The chart that fits a series, and why: what is counted and how much of it there is decides, so that a stable series is
 * seldom marked. Exact limits of chance for small counts; XmR for large ones, for money and for measures; Laney's between and
 * where the exposure differs: with equal exposure they are those of an XmR chart, but never closer than chance puts them,
 * which marks the latest of 36 stable months of 20 events in 1.5 instead of 2.0 of 100 series. At a mean of 3 and three times the variance
 * of chance Laney's limits mark some month in 45 of 100 stable series of 24 months, exact limits in 59; below a mean of 2
 * they mark more than exact limits do, so rare counts keep those however they vary.
 *
 * @param question Kind of series, its points in order, and words for the reason.
 * @returns `none` with fewer than 8 points that count, `constant` when those are all equal. One sentence of reason.
 * @see design rule T2; the figures are in `chart-thresholds.ts`
 * @example chooseChart({ kind: "count", points: { values: [4, 3, 5, 4, 2, 6, 4, 3], nums: [4, 3, 5, 4, 2, 6, 4, 3], dens: [], isBase: Array(8).fill(1) }, period: { one: "month", many: "months" }, events: "complaints" }) // => { type: "poisson", reason: "Fewer than 10 complaints a month on average, so the limits are the exact ones of chance (Poisson)." }
 * @example chooseChart({ kind: "measure", points: { values: [], nums: [], dens: [], isBase: [] }, period: { one: "week", many: "weeks" } }) // => { type: "none", reason: "Fewer than 8 weeks have a figure, so no limits are drawn." }
 */
export function chooseChart(question: ChartQuestion): ChosenChart {
  const { points, period, events = "events", followsSeason = false } = question;
  const values = baseValues(points);
  if (countKnown(values) < MIN_LIMITS)
    return {
      type: "none",
      reason: `Fewer than ${MIN_LIMITS} ${period.many} have a figure, so no limits are drawn.`,
    };
  if (question.hasOthers !== true && isConstant(values))
    return {
      type: "constant",
      reason: `The value is the same in every ${period.one}, so the limits are that value.`,
    };
  return chooseForKind(question, values, { ...period, events, followsSeason });
}
