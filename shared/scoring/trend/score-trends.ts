import { METHOD } from "../../catalogue/metrics.ts";
import type { Multiplicity, TrendsAnswer, TrendSeries } from "../../contract/trend-series.ts";
import type { TrendsRequest } from "../../contract/trends.ts";
import type { FieldError } from "../../problem.ts";
import { succeed, type Result } from "../../result.ts";
import { namePeriods } from "../calendar/name-periods.ts";
import { PROFILES, profileWith } from "../rules/profiles.ts";
import { chanceOfMark } from "./chance-flags.ts";
import { countFlags, type FlagFacts } from "./count-flags.ts";
import type { Reading } from "./draw-segment.ts";
import { layCalendar } from "./lay-calendar.ts";
import { scoreTrend, type ScoredTrend, seriesOf } from "./score-trend.ts";
import type { TrendSource } from "./trend-source.ts";

/** Periods of all calendars together, gaps included: an answer of about 19 MB. */
const MAX_PERIODS = 100_000;

/** Most errors that one answer tells. */
const MOST_ERRORS = 50;

/** Points of a shift and a trend when none are asked for. Source: NHS England, "Making Data Count". */
const RUN_LENGTH = 7;

const NO_NOUNS = { one: "", many: "" };

/**
 * How a request wants its charts read.
 *
 * @param request Its profile, run length and Laney option.
 * @example readingOf({ profile: "mdc2023", strictLaney: false }).runLength // => 7
 */
export function readingOf(
  request: Pick<TrendsRequest, "profile" | "runLength" | "strictLaney">,
): Reading {
  const profile = profileWith(request.profile, request.runLength ?? RUN_LENGTH);
  const runLength = profile.rules.flatMap((rule) => ("points" in rule ? [rule.points] : []))[0];
  return { profile, runLength: runLength ?? RUN_LENGTH, strictLaney: request.strictLaney };
}

const layAll = (
  request: TrendsRequest,
): {
  readonly sources: readonly (() => TrendSource)[];
  readonly periods: number;
  readonly errors: readonly FieldError[];
} => {
  const sources: (() => TrendSource)[] = [];
  const errors: FieldError[] = [];
  const namesOf = namePeriods();
  let periods = 0;
  for (const [index, input] of request.series.entries()) {
    const name = namesOf({ frequency: input.frequency, yearStart: request.yearStart });
    const laid = layCalendar(input, request, { nouns: NO_NOUNS, name });
    if (laid.ok) {
      sources.push(laid.read);
      periods += laid.periods;
    } else
      errors.push(
        ...laid.errors.map(({ pointer, detail }) => ({
          pointer: `/series/${index}${pointer}`,
          detail,
        })),
      );
    if (errors.length >= MOST_ERRORS) break;
  }
  if (periods > MAX_PERIODS)
    errors.push({
      pointer: "/series",
      detail: `must span at most ${MAX_PERIODS} periods together, spans ${periods}`,
    });
  return { sources, periods, errors: errors.slice(0, MOST_ERRORS) };
};

/** A number of points that the rules do not have would be ignored in silence. */
const checkRunLength = ({ profile, runLength }: TrendsRequest): readonly FieldError[] => {
  const { pointChoices } = PROFILES[profile];
  if (runLength === undefined || pointChoices.includes(runLength)) return [];
  const detail =
    pointChoices.length === 0
      ? `is not for “${profile}”, whose runs have no fixed length`
      : `must be ${pointChoices.join(", ")} for “${profile}”`;
  return [{ pointer: "/runLength", detail }];
};

/** A checked request whose series are scored one after the other. */
export interface OpenTrends {
  readonly head: Pick<TrendsAnswer, "contract" | "method" | "profile">;
  /** Points of all series together, gaps included: so many the answer has. */
  readonly periods: number;
  /**
   * Scores every series in order and hands each over; what is not kept can be forgotten, so that a large request needs no
   * room for its whole answer. @returns The flags of all of them.
   */
  readonly scoreEach: (take: (scored: ScoredTrend) => void) => Multiplicity;
}

/**
 * Checks a request whole before its first series is scored.
 *
 * @param request Valid by the contract. @returns Fails with `body-invalid`, naming every field: a period twice, a date that
 * matches no period, values that the kind cannot have.
 * @example openTrends({ profile: "mdc2023", strictLaney: false, yearStart: 1, asOf: "2026-10-31", series: [] }).value.head.profile // => "Making Data Count, rules since November 2023"
 */
export function openTrends(request: TrendsRequest): Result<OpenTrends> {
  const laid = layAll(request);
  const { sources, periods } = laid;
  const errors = [...checkRunLength(request), ...laid.errors];
  if (errors.length > 0) return { ok: false, problems: [{ code: "body-invalid", errors }] };
  const reading = readingOf(request);
  return succeed({
    head: { contract: 1 as const, method: METHOD, profile: reading.profile.title },
    periods,
    scoreEach: (take) => {
      const facts = sources.map((read): FlagFacts => {
        const source = read();
        const scored = scoreTrend(source, reading);
        take(scored);
        const { head, verdict, isRare } = scored;
        const { variation, trend } = verdict;
        const isAuto = source.chart === "auto" && source.screen === null;
        return { series: { id: head.id, variation, trend: { p: trend.p } }, isRare, isAuto };
      });
      return countFlags(facts, chanceOfMark(reading));
    },
  });
}

/**
 * Trends of any series: chart and limits by what the data are, rules and marks, trend, comparisons, and how many of the
 * marks chance alone would give.
 *
 * @param request Valid by the contract. @returns Each series in the order given. Fails as {@link openTrends}.
 * @see design rules T1 to T10
 * @example scoreTrends({ profile: "mdc2023", strictLaney: false, yearStart: 1, asOf: "2026-10-31", series: [{ id: "Calls", frequency: "month", direction: "decrease", kind: "count", chart: "auto", rebase: [], exclude: [], absentMeansZero: false, per: 1, points: [{ period: "2026-10", value: 4 }] }] }).value.series[0].sentence // => "October 2026: 4; too few months for limits (1 of 8)."
 */
export function scoreTrends(request: TrendsRequest): Result<TrendsAnswer> {
  const opened = openTrends(request);
  if (!opened.ok) return opened;
  const series: TrendSeries[] = [];
  const multiplicity = opened.value.scoreEach((scored) => series.push(seriesOf(scored)));
  return succeed({ ...opened.value.head, series, multiplicity });
}
