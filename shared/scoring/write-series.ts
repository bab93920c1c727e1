import type { Series } from "../contract/scorecard.ts";
import { MIN_LIMITS, MIN_MARKS } from "./judge-points.ts";
import { leadingRule } from "./mark-series.ts";
import { monthInWords } from "./month.ts";
import { countOutside, hasUsualRange } from "./usual-range.ts";
import { writeAlike, writeNumber } from "./write-number.ts";

/** What one and many units of a measure are called after the figure; empty for a bare figure. */
export interface Nouns {
  readonly one: string;
  readonly many: string;
}

type Unworded = Omit<Series, "words">;

const RULE_WORDS = {
  "beyond-limits": { high: "above the upper limit", low: "below the lower limit" },
  shift: {
    high: "seven or more months in a row above the average",
    low: "seven or more months in a row below the average",
  },
  trend: {
    high: "rising for seven months or more",
    low: "falling for seven months or more",
  },
  "two-of-three": {
    high: "two of the last three months close to or above the upper limit",
    low: "two of the last three months close to or below the lower limit",
  },
} as const;

const latestOf = ({ points, latest }: Unworded): Series["points"][number] | undefined =>
  points.find(({ period }) => period === latest);

const withNoun = (text: string, { one, many }: Nouns): string => {
  const noun = text === "1" ? one : many;
  return noun === "" ? text : `${text} ${noun}`;
};

const signalWords = (series: Unworded): string => {
  const leading = leadingRule(latestOf(series)?.rules ?? []);
  if (leading === null) return "no signal";
  return `${series.variation}, ${RULE_WORDS[leading.rule][leading.direction]}`;
};

const tooFewWords = (series: Unworded): string => {
  const known = series.points.filter(({ state, value }) => state === "ok" && value !== null).length;
  return known < MIN_LIMITS
    ? `too few months for limits (${known} of ${MIN_LIMITS})`
    : "too few neighbouring months for limits";
};

const limitWords = (series: Unworded, lower: string, upper: string): string => {
  const points = series.limits?.points ?? 0;
  if (series.variation === "no-variation" || lower === upper)
    return `the same in all ${points} months`;
  if (points < MIN_MARKS)
    return `too few months for a signal (trial range ${lower} to ${upper}, ${points} of ${MIN_MARKS} months)`;
  if (!hasUsualRange(series.points)) {
    const { outside, months } = countOutside(series.points);
    return `${signalWords(series)} (no usual range yet: ${outside} of ${months} months lie outside ${lower} to ${upper})`;
  }
  return `${signalWords(series)} (usual range ${lower} to ${upper}, ${points} months)`;
};

/**
 * A series in one sentence: the latest complete month, signal or noise with the rule, the usual range and how many
 * months it rests on.
 *
 * @param series The series with its marks. @param nouns What the figures count.
 * @returns One sentence; the figures are those of the series, rounded.
 * @example writeSeries({ label: null, unit: "", favourable: "low", points: [], latest: null, limits: null, target: null, attainment: "no-target", variation: "too-few", assurance: "none" }, { one: "", many: "" }) // => "No month is complete yet."
 */
export function writeSeries(series: Unworded, nouns: Nouns): string {
  const value = latestOf(series)?.value ?? null;
  if (series.latest === null || value === null) return "No month is complete yet.";
  const month = monthInWords(series.latest);
  const { limits } = series;
  if (limits === null)
    return `${month}: ${withNoun(writeNumber(value, 2), nouns)}; ${tooFewWords(series)}.`;
  const [now = "", lower = "", upper = ""] = writeAlike([value, limits.lower, limits.upper]);
  return `${month}: ${withNoun(now, nouns)}; ${limitWords(series, lower, upper)}.`;
}
