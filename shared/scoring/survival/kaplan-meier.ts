import { Z_975 } from "../statistics/normal.ts";
import { halfTime, type Height } from "./half-time.ts";
import { customersOf, isWithinUnit, momentsOf, type Moment, type Spell } from "./spells.ts";
import { collapseOf, MIN_AT_RISK, stopLine } from "./stop-line.ts";

/** Share still there after a time, with what is known of its error. */
export interface Survival {
  /** 1 down to 0. */
  readonly survival: number;
  /** Greenwood's; null when the share is 0, where it has none. */
  readonly standardError: number | null;
  /** 95 % log-log bounds; both null when the share is 1 or 0, where nothing is known of the error. */
  readonly lower: number | null;
  readonly upper: number | null;
}

/** A time at which somebody was lost. */
export interface SurvivalStep extends Survival {
  readonly time: number;
  readonly atRisk: number;
  readonly events: number;
  /** Customers last seen before this time without being lost. */
  readonly censoredBefore: number;
  /** False beyond the stop line: too few are at risk, and the step is not to be told. */
  readonly isTold: boolean;
}

/** The time after which half are left. */
export interface MedianTime {
  /** Null when not reached: more than half are still there at the end of the data. */
  readonly time: number | null;
  /** 95 % bounds; null when the bound of the curve never falls to one half. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** False when there is no median, or it lies beyond the stop line: then it is "more than" the line. */
  readonly isTold: boolean;
}

/** Who is still there by tenure. */
export interface SurvivalCurve {
  readonly customers: number;
  readonly events: number;
  /** Customers who came and went, or were last seen, in the unit of their entry: counted as there for half of it. */
  readonly withinUnit: number;
  /** First tenure at which anybody is watched; above 0, the curve is that of customers who got so far. */
  readonly firstTime: number;
  /** Last tenure at which anybody is watched. */
  readonly lastTime: number;
  /** Last tenure up to which enough are at risk all along; nothing later is to be told. */
  readonly stopsAfter: number;
  /** Tenure at which all at risk were lost while others were yet to enter; from there the estimate of 0 is an artefact. */
  readonly collapsedAt: number | null;
  readonly steps: readonly SurvivalStep[];
  readonly median: MedianTime;
  /** How many were at risk up to each time, since the one before: the numbers under a chart. */
  readonly riskSets: readonly Pick<Moment, "time" | "atRisk">[];
}

/** Bounds on the scale log(-log S), on which they cannot leave 0 to 1. Source: Kalbfleisch & Prentice 1980, 1.13. */
const withBounds = (survival: number, greenwood: number): Survival => {
  if (survival <= 0) return { survival: 0, standardError: null, lower: null, upper: null };
  const errorOfLog = Math.sqrt(greenwood);
  const reach = (Z_975 * errorOfLog) / -Math.log(survival);
  return {
    survival,
    standardError: survival * errorOfLog,
    lower: survival ** Math.exp(reach),
    upper: survival ** Math.exp(-reach),
  };
};

const stepsOf = (moments: readonly Moment[], stopsAfter: number): readonly SurvivalStep[] => {
  let [survival, greenwood, censoredBefore] = [1, 0, 0];
  const steps: SurvivalStep[] = [];
  for (const { time, atRisk, events, censored } of moments) {
    if (events > 0) {
      survival *= (atRisk - events) / atRisk;
      greenwood += events / (atRisk * (atRisk - events));
      const isTold = time <= stopsAfter;
      steps.push({
        time,
        atRisk,
        events,
        censoredBefore,
        isTold,
        ...withBounds(survival, greenwood),
      });
    }
    censoredBefore += censored;
  }
  return steps;
};

const medianOf = (
  steps: readonly SurvivalStep[],
  ends: { lastTime: number; stopsAfter: number },
): MedianTime => {
  const heightsOf = (key: "survival" | "lower" | "upper"): readonly Height[] =>
    steps.map((step) => ({ time: step.time, value: step[key] }));
  const time = halfTime(heightsOf("survival"), ends.lastTime);
  return {
    time,
    lower: halfTime(heightsOf("lower"), ends.lastTime),
    upper: halfTime(heightsOf("upper"), ends.lastTime),
    isTold: time !== null && time <= ends.stopsAfter,
  };
};

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/**
 * Who is still there by tenure, after Kaplan and Meier: customers who are still there, and those who were customers before
 * the data starts, count for the time over which they were watched. A mean of the tenures of lost customers would leave the
 * loyal out, and without the late entries short tenures would seem safer than they are.
 *
 * @param spells Customers' spells, alike ones tallied; the order does not matter. Preconditions as at the fields of `Spell`.
 * @param minAtRisk Fewest customers at risk for which a step is told. @returns Times in the unit of the spells; null without
 * spells. Where nobody is at risk for a while the curve lies flat, as in R, beyond the stop line.
 * @see Kaplan & Meier 1958, JASA 53; R: `survival::survfit(Surv(entry, exit, event) ~ 1, weights = count, conf.type = "log-log")`
 * @example kaplanMeier([{ entry: 0, exit: 3, event: true, count: 5 }, { entry: 0, exit: 8, event: false, count: 15 }])?.steps.map(({ time, survival }) => [time, survival]) // => [[3, 0.75]]
 * @example kaplanMeier([{ entry: 0, exit: 3, event: false }])?.median.time // => null
 * @example kaplanMeier([]) // => null
 */
export function kaplanMeier(
  spells: readonly Spell[],
  minAtRisk = MIN_AT_RISK,
): SurvivalCurve | null {
  const moments = momentsOf(spells);
  const [first, last] = [moments[0], moments.at(-1)];
  if (first === undefined || last === undefined) return null;
  const ends = {
    firstTime: first.time,
    lastTime: last.time,
    stopsAfter: stopLine(moments, minAtRisk),
  };
  const steps = stepsOf(moments, ends.stopsAfter);
  return {
    customers: sumOf(spells.map(customersOf)),
    events: sumOf(steps.map(({ events }) => events)),
    withinUnit: sumOf(spells.filter(isWithinUnit).map(customersOf)),
    ...ends,
    collapsedAt: collapseOf(moments),
    steps,
    median: medianOf(steps, ends),
    riskSets: moments.slice(1).map(({ time, atRisk }) => ({ time, atRisk })),
  };
}
