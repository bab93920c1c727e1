import type { Finding, Scorecard } from "../contract/scorecard.ts";
import type { Series } from "../contract/series.ts";
import type { RuleHit } from "../contract/trend-series.ts";
import { periodInWords } from "./calendar/period-words.ts";
import { monthInWords } from "./month.ts";
import { tellTrend } from "./tell-trend.ts";
import { leadingRule } from "./rules/leading-rule.ts";
import { PROFILES } from "./rules/profiles.ts";
import { hasUsualRange } from "./trend/usual-range.ts";
import { writeAlike, writeNumber, writeSmallCount } from "./write-number.ts";

/** A series with the name it has in a sentence and the place where its figures stand. */
export interface Named {
  readonly name: string;
  readonly series: Series;
  readonly sheet: Finding["sheet"];
  readonly key: string;
  /** Those who can complain or leave, told beside a count that has no usual range. */
  readonly customers?: Scorecard["customers"];
}

const latestIndex = ({ points, latest }: Series): number =>
  points.findIndex(({ period }) => period === latest);

/** Months up to the latest at which the same rule fires in the same direction, without a gap. */
const lasting = (series: Series, hit: RuleHit): number => {
  const end = latestIndex(series);
  let start = end;
  const fires = (index: number): boolean =>
    series.points[index]?.rules.some(
      ({ rule, direction }) => rule === hit.rule && direction === hit.direction,
    ) === true;
  while (fires(start - 1)) start -= 1;
  return end - start + 1;
};

const EVENTS: {
  readonly [Rule in RuleHit["rule"]]: (
    direction: RuleHit["direction"],
    months: number,
    latest: string,
  ) => string;
} = {
  "beyond-limits": (direction, months, latest) => {
    const where = direction === "high" ? "above" : "below";
    return months === 1
      ? `went ${where} their usual range in ${latest}`
      : `have been ${where} their usual range for ${writeSmallCount(months)} months`;
  },
  shift: (direction, months) =>
    `have been ${direction === "high" ? "above" : "below"} their average for ${writeSmallCount(months)} months in a row`,
  trend: (direction, months) =>
    `have ${direction === "high" ? "risen" : "fallen"} for ${writeSmallCount(months)} months in a row`,
  "two-of-three": (direction) =>
    `came close to the ${direction === "high" ? "upper" : "lower"} end of their usual range, or passed it, in two of the last three months`,
  "three-of-four": (direction) =>
    `were nearer to the ${direction === "high" ? "upper" : "lower"} end of their usual range than to their average in three of the last four months`,
  "four-of-five": (direction) =>
    `were well ${direction === "high" ? "above" : "below"} their average in four of the last five months`,
  "long-run": (direction) =>
    `have been ${direction === "high" ? "above" : "below"} their average for longer than chance gives`,
};

const latestValue = (series: Series): number | null =>
  series.points[latestIndex(series)]?.value ?? null;

const rateUnit = ({ unit }: Series): string => (unit.startsWith("per ") ? ` ${unit}` : "");

/**
 * The figures behind a sentence about a series: now, where and in what unit, and the usual range.
 *
 * @param series A series. @returns Words for brackets; empty without limits.
 * @example figuresOf({ label: null, unit: "", points: [], latest: null, limits: null, target: null, attainment: "no-target", variation: "too-few", assurance: "none" }) // => ""
 */
export function figuresOf(series: Series): string {
  const { limits, latest } = series;
  const value = latestValue(series);
  if (limits === null || latest === null || value === null) return "";
  if (limits.lower === null || limits.upper === null) return "";
  const [now, lower, upper] = writeAlike([value, limits.lower, limits.upper]);
  const unit = rateUnit(series);
  const kind = series.seasonality?.adjusted === true ? "usual range of the season" : "usual range";
  const range = hasUsualRange(series.points)
    ? `${kind} ${lower} to ${upper}, from ${limits.points} months`
    : `no usual range yet, from ${limits.points} months`;
  return `${now}${unit} in ${monthInWords(latest)}; ${range}`;
}

const tellQuarter = (name: string, quarter: NonNullable<Series["rolledUp"]>): string => {
  const isHigh = quarter.rules[0]?.direction === "high";
  const bound = isHigh ? quarter.upper : quarter.lower;
  const [now = "", limit = ""] = writeAlike([quarter.value, bound]);
  return `${name} came to ${now} in ${periodInWords(quarter.latest, "quarter")}, ${isHigh ? "above" : "below"} their limit of ${limit} for a quarter.`;
};

/** A rare measure has its signal in a whole quarter, or in a year against the one before. */
const tellRare = (name: string, { rolledUp, comparisons }: Series): string => {
  if (rolledUp !== null && rolledUp.rules.length > 0) return tellQuarter(name, rolledUp);
  const { now, before } = comparisons.rolling12;
  return `${name} came to ${writeNumber(now?.value ?? 0)} in the last 12 months, after ${writeNumber(before?.value ?? 0)} in the 12 before: more than chance explains.`;
};

/**
 * What a signal at the latest month of a series says, in one sentence with its figures.
 *
 * @param named The series, marked better or worse, with its name in the plural. @returns The finding; null when the
 * series has no mark of better or worse.
 * @example findSignal({ name: "Complaints", sheet: "Complaint trends", key: "total", series: { label: null, unit: "", points: [], latest: null, limits: null, target: null, attainment: "no-target", variation: "too-few", assurance: "none" } }) // => null
 */
export function findSignal({ name, series, sheet, key, customers }: Named): Finding | null {
  const { variation, latest } = series;
  if (variation !== "better" && variation !== "worse") return null;
  const hit = leadingRule(series.points[latestIndex(series)]?.rules ?? [], PROFILES.mdc2023);
  if (latest === null) return null;
  if (hit === null)
    return {
      code: `signal-${variation}`,
      tone: variation,
      text: tellRare(name, series),
      sheet,
      key,
    };
  const event = EVENTS[hit.rule](hit.direction, lasting(series, hit), monthInWords(latest));
  const text = hasUsualRange(series.points)
    ? `${name} ${event} (${figuresOf(series)}).`
    : tellTrend({ name, series, customers: customers ?? null }, hit.direction);
  return { code: `signal-${variation}`, tone: variation, text, sheet, key };
}

/**
 * What a target says that is missed and, by the limits, will go on being missed.
 *
 * @param named The series with its name in the plural. @returns The finding; null for any other series.
 * @example findMiss({ name: "Complaints", sheet: "Complaint trends", key: "total", series: { label: null, unit: "", points: [], latest: null, limits: null, target: null, attainment: "no-target", variation: "too-few", assurance: "none" } }) // => null
 */
export function findMiss({ name, series, sheet, key }: Named): Finding | null {
  const { assurance, attainment, target, unit } = series;
  if (assurance !== "will-miss" || attainment !== "missed" || target === null) return null;
  const per = unit.startsWith("per ") ? unit : "a month";
  const [goal = ""] = writeAlike([target]);
  return {
    code: "target-will-miss",
    tone: "worse",
    text: `${name} miss their target of ${goal} ${per} and will go on missing it unless something changes (${figuresOf(series)}).`,
    sheet,
    key,
  };
}

/**
 * How far the latest month lies from the average, in steps of the distance to the limit: to put the worst first.
 *
 * @param series A series with limits. @returns 1 at the limit, above 1 beyond it; 0 without limits.
 * @example signalSize({ label: null, unit: "", points: [], latest: null, limits: null, target: null, attainment: "no-target", variation: "too-few", assurance: "none" }) // => 0
 */
export function signalSize(series: Series): number {
  const { limits } = series;
  const value = latestValue(series);
  if (limits === null || limits.upper === null || value === null) return 0;
  const reach = limits.upper - limits.center;
  return reach > 0 ? Math.abs(value - limits.center) / reach : 0;
}
