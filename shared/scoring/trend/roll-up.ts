import type { RolledUp, RuleHit } from "../../contract/trend-series.ts";
import { periodLabel, quarterOfMonth, type Periods } from "../calendar/frequency.ts";
import { figureAt } from "../statistics/column.ts";
import { poissonLimits } from "../statistics/poisson-limits.ts";
import { MIN_MARKS } from "../chart/minimum-points.ts";
import { OK } from "./source-points.ts";
import type { TrendSource } from "./trend-source.ts";

interface Quarter {
  readonly number: number;
  count: number;
  exposure: number;
  known: number;
}

const MONTHS = 3;

const addUp = (source: TrendSource, from: number): readonly Quarter[] => {
  const sums = new Map<number, Quarter>();
  const { states, values, nums, dens } = source.points;
  for (let at = from; at < values.length; at += 1) {
    if (states[at] !== OK || Number.isNaN(values[at])) continue;
    const number = quarterOfMonth(source.first + at, source.periods.yearStart);
    const sum = sums.get(number) ?? { number, count: 0, exposure: 0, known: 0 };
    sums.set(number, sum);
    sum.count += figureAt(nums, at) ?? 0;
    sum.exposure += source.hasExposure ? (figureAt(dens, at) ?? 0) : 1;
    sum.known += 1;
  }
  return [...sums.values()].filter(({ known }) => known === MONTHS);
};

/**
 * A rare monthly series in quarters: three months together show a change that single ones hide. Only quarters whose three
 * months are all known count; the limits are exact (Poisson) on the mean of all of them.
 *
 * @param source The series on its calendar, monthly counts or rates. @param from Where its latest baseline begins: what was
 * before it says nothing of it.
 * @returns The latest whole quarter with its limits, in the unit shown; null below 13 whole quarters or without an event.
 * @see design rule T2, "roll up to quarters"
 */
export function rollUp(source: TrendSource, from: number): RolledUp | null {
  if (source.periods.frequency !== "month") return null;
  const quarters: Periods = { frequency: "quarter", yearStart: source.periods.yearStart };
  const whole = addUp(source, from);
  const latest = whole.at(-1);
  if (latest === undefined || whole.length < MIN_MARKS) return null;
  const events = whole.reduce((sum, { count }) => sum + count, 0);
  const perUnit = events / whole.reduce((sum, { exposure }) => sum + exposure, 0);
  if (events === 0 || latest.exposure === 0) return null;
  const limits = poissonLimits(perUnit * latest.exposure, 3);
  // A count without exposure is one of a quarter: its unit is three months.
  const scale = source.hasExposure ? source.per / latest.exposure : source.per;
  const rules: RuleHit[] = [];
  if (latest.count > limits.upper) rules.push({ rule: "beyond-limits", direction: "high" });
  if (latest.count < limits.lower) rules.push({ rule: "beyond-limits", direction: "low" });
  return {
    frequency: "quarter",
    n: whole.length,
    latest: periodLabel(latest.number, quarters),
    value: latest.count * scale,
    center: perUnit * latest.exposure * scale,
    lower: limits.lower * scale,
    upper: limits.upper * scale,
    rules,
  };
}
