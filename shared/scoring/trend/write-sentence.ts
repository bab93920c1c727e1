import type { RuleHit, TrendSeries } from "../../contract/trend-series.ts";
import { PERIOD_WORDS, type Frequency } from "../calendar/frequency.ts";
import { periodInWords } from "../calendar/period-words.ts";
import { beginSentence } from "../name-label.ts";
import { writeAlike, writeNumber } from "../write-number.ts";
import { MIN_LIMITS, MIN_MARKS } from "../chart/minimum-points.ts";
import { tellTrendOver } from "./tell-trend-over.ts";
import type { RareSignal } from "./rare-signal.ts";
import { figureAt } from "../statistics/column.ts";
import type { ShownPoints } from "./shown-points.ts";
import type { Nouns } from "./trend-source.ts";
import { unsteadyRuns } from "./tell-segments.ts";
import { findManyOutside } from "./usual-range.ts";

/** What a sentence is made of besides the series: the rule that speaks, the length of a run, the words. */
export interface Wording {
  readonly leading: RuleHit | null;
  /** What a rare series shows over longer stretches; told where no rule speaks. */
  readonly beyond: RareSignal | null;
  readonly runLength: number;
  readonly frequency: Frequency;
  readonly nouns: Nouns;
}

/** A series without its words; of its points, those that the words need. */
interface Unworded extends Omit<TrendSeries, "sentence" | "points"> {
  readonly points: Pick<ShownPoints, "states" | "known" | "rules" | "latest">;
}

const NUMBERS: Readonly<Record<number, string>> = { 6: "six", 7: "seven", 8: "eight" };

const isHigh = ({ direction }: RuleHit): boolean => direction === "high";

const tellRule = (hit: RuleHit, { runLength, frequency }: Wording): string => {
  const { many } = PERIOD_WORDS[frequency];
  const [above, upper, rising] = isHigh(hit)
    ? ["above", "upper", "rising"]
    : ["below", "lower", "falling"];
  const run = NUMBERS[runLength] ?? writeNumber(runLength);
  switch (hit.rule) {
    case "beyond-limits":
      return `${above} the ${upper} limit`;
    case "shift":
      return `${run} or more ${many} in a row ${above} the average`;
    case "trend":
      return `${rising} for ${run} ${many} or more`;
    case "two-of-three":
      return `two of the last three ${many} close to or ${above} the ${upper} limit`;
    case "three-of-four":
      return `three of the last four ${many} nearer to the ${upper} limit than to the average`;
    case "four-of-five":
      return `four of the last five ${many} well ${above} the average`;
    case "long-run":
      return `a longer run ${above} the average than chance gives`;
  }
};

const VERDICTS = {
  better: "better",
  worse: "worse",
  higher: "higher than usual",
  lower: "lower than usual",
} as const;

const isMarked = (variation: TrendSeries["variation"]): variation is keyof typeof VERDICTS =>
  variation in VERDICTS;

const tellSignal = ({ variation }: Unworded, wording: Wording): string => {
  if (!isMarked(variation)) return "no signal";
  const { leading, beyond, frequency } = wording;
  if (leading !== null) return `${VERDICTS[variation]}, ${tellRule(leading, wording)}`;
  const { many } = PERIOD_WORDS[frequency];
  return beyond?.over === "quarter"
    ? `${VERDICTS[variation]} by the quarter`
    : `${VERDICTS[variation]}, the last 12 ${many} against the 12 before`;
};

const tellTooFew = ({ n, segments, latest }: Unworded, { frequency }: Wording): string => {
  const { many } = PERIOD_WORDS[frequency];
  if (n < MIN_LIMITS) return `too few ${many} for limits (${n} of ${MIN_LIMITS})`;
  const points = segments.findLast(({ from }) => from <= (latest ?? ""))?.points ?? n;
  return points < MIN_LIMITS
    ? `too few ${many} in the baseline for limits (${points} of ${MIN_LIMITS})`
    : `too few neighbouring ${many} for limits`;
};

/** Limits without any width: the value of all points, or of those of the baseline. */
const tellFlat = (
  series: Unworded,
  points: number,
  wording: Wording & { range: string },
): string => {
  const { many } = PERIOD_WORDS[wording.frequency];
  if (points < MIN_MARKS) return `the same in all ${points} ${many}`;
  const value = wording.range.split(" to ")[0] ?? "";
  return `${tellSignal(series, wording)} (always ${value} in the ${points} ${many} of the baseline)`;
};

/** The range in brackets: what the limits are called depends on how many points stand behind them. */
const tellRange = (
  series: Unworded,
  { lower, upper, points }: NonNullable<TrendSeries["limits"]>,
  { wording, range }: { readonly wording: Wording; readonly range: string | null },
): string => {
  const { many } = PERIOD_WORDS[wording.frequency];
  const count = `${points} ${many}`;
  if (series.variation === "no-variation") return `the same in all ${count}`;
  if (range === null) return `${tellSignal(series, wording)} (about the median of ${count})`;
  if (lower === upper) return tellFlat(series, points, { ...wording, range });
  if (points < MIN_MARKS)
    return `too few ${many} for a signal (trial range ${range}, ${points} of ${MIN_MARKS} ${many})`;
  const signal = tellSignal(series, wording);
  const kind = series.seasonality?.adjusted === true ? "usual range of the season" : "usual range";
  const { points: all } = series;
  const unusual = findManyOutside(all, { from: 0, to: all.known.length });
  return unusual === null
    ? `${signal} (${kind} ${range}, ${count})`
    : `${signal} (no usual range yet: ${unusual.outside} of ${unusual.tested} ${many} lie outside ${range})`;
};

const withNoun = (text: string, { one, many }: Nouns): string => {
  const noun = text === "1" ? one : many;
  return noun === "" ? text : `${text} ${noun}`;
};

/** The latest figure and the range between the limits, with the same decimals; null where a chart has no limits. */
const writeFigures = (
  value: number,
  { lower, upper }: NonNullable<TrendSeries["limits"]>,
): { readonly now: string; readonly range: string | null } => {
  if (lower === null || upper === null) return { now: writeAlike([value])[0] ?? "", range: null };
  const [now = "", low = "", high = ""] = writeAlike([value, lower, upper]);
  return { now, range: `${low} to ${high}` };
};

const tellLatest = (series: Unworded, wording: Wording): string => {
  const value = figureAt(series.points.known, series.points.latest);
  if (series.latest === null || value === null)
    return `No ${PERIOD_WORDS[wording.frequency].one} is complete yet.`;
  const when = beginSentence(periodInWords(series.latest, wording.frequency));
  const { limits } = series;
  if (limits === null) {
    const now = withNoun(writeNumber(value, 2), wording.nouns);
    return `${when}: ${now}; ${tellTooFew(series, wording)}.`;
  }
  const { now, range } = writeFigures(value, limits);
  return `${when}: ${withNoun(now, wording.nouns)}; ${tellRange(series, limits, { wording, range })}.`;
};

/** The two years of a rare series, where they are what the mark rests on. */
const tellYear = (
  { comparisons: { rolling12 } }: Unworded,
  { leading, beyond, nouns }: Wording,
): string | null => {
  const { now, before } = rolling12;
  if (leading !== null || beyond?.over !== "year" || now === null || before === null) return null;
  const events = nouns.events ?? "events";
  return `In the last 12 there were ${writeNumber(now.value)} ${events}, in the 12 before ${writeNumber(before.value)}.`;
};

/** A mark beside a season that the limits do not follow may be the season. */
const tellUnfollowed = ({ seasonality, variation }: Unworded): string | null =>
  seasonality !== null && !seasonality.adjusted && isMarked(variation)
    ? `${seasonality.note} The mark may be the season.`
    : null;

/** Rules that say by themselves that the level has moved. */
const TELLS_RUNS: ReadonlySet<string> = new Set(["shift", "long-run"]);

/** What the runs of the latest baseline say, where the mark of the latest period does not say it already. */
const tellRuns = (series: Unworded, { leading, frequency }: Wording): string | null => {
  const runs = unsteadyRuns(series);
  if (runs === null || (leading !== null && TELLS_RUNS.has(leading.rule))) return null;
  const { longestRun, longestRunLimit, crossings, crossingsLimit } = runs;
  const { many } = PERIOD_WORDS[frequency];
  const times = crossings === 1 ? "once" : `${writeNumber(crossings)} times`;
  // A run leaves out what lies on the median: its months need not follow each other.
  return runs.signal === "few-crossings"
    ? `The level is not steady: the ${many} cross their median ${times}, by chance at least ${writeNumber(crossingsLimit)}.`
    : `The level is not steady: a run of ${writeNumber(longestRun)} ${many} lies on one side of the median, by chance at most ${writeNumber(longestRunLimit)}.`;
};

interface Quarter {
  readonly hit: RuleHit;
  readonly now: string;
  readonly limit: string;
  readonly name: string;
}

/** A quarter beyond its limits, with its figures; null where there is none. */
const readQuarter = ({ rolledUp }: Unworded): Quarter | null => {
  const hit = rolledUp?.rules[0];
  if (rolledUp === null || hit === undefined) return null;
  const [now = "", limit = ""] = writeAlike([
    rolledUp.value,
    isHigh(hit) ? rolledUp.upper : rolledUp.lower,
  ]);
  return { hit, now, limit, name: periodInWords(rolledUp.latest, "quarter") };
};

/** The quarter that the mark rests on. */
const tellQuarter = (series: Unworded, { leading, beyond }: Wording): string | null => {
  const quarter = leading === null && beyond?.over === "quarter" ? readQuarter(series) : null;
  return quarter === null
    ? null
    : `${beginSentence(quarter.name)} had ${quarter.now}, against a limit of ${quarter.limit}.`;
};

/** A signal of the quarters beside one of the latest period. */
const tellOtherQuarter = (series: Unworded, { leading, beyond }: Wording): string | null => {
  const quarter = leading === null && beyond?.over === "quarter" ? null : readQuarter(series);
  if (quarter === null) return null;
  const isBetter = isHigh(quarter.hit) === (series.direction === "increase");
  const verdict = isBetter ? "better" : "worse";
  const mark = series.direction === "neutral" ? "a signal" : verdict;
  return `In quarters: ${mark}, ${quarter.now} in ${quarter.name} against a limit of ${quarter.limit}.`;
};

/**
 * A series in words: the latest complete period, signal or noise with the rule, the usual range and how many periods it
 * rests on; then the trend that leads, and what to be careful about.
 *
 * @param series The series with its marks. @param wording The rule that speaks, and words.
 * @returns One to four sentences; the figures are those of the series, rounded.
 */
export function writeSentence(series: Unworded, wording: Wording): string {
  const parts = [
    tellLatest(series, wording),
    tellYear(series, wording),
    tellQuarter(series, wording),
    tellRuns(series, wording),
    tellUnfollowed(series),
    series.limits === null ? null : tellTrendOver(series, wording.frequency),
    tellOtherQuarter(series, wording),
  ];
  return parts.filter((part) => part !== null).join(" ");
}
