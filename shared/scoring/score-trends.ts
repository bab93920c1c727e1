import { METHOD } from "../catalogue/metrics.ts";
import type { TrendInput, TrendsRequest } from "../contract/request.ts";
import type { TrendsAnswer } from "../contract/scorecard.ts";
import { succeed, type Result } from "../result.ts";
import { readCalendar } from "./calendar.ts";
import { checkTrendsBounds } from "./check-bounds.ts";
import { countFlags } from "./count-flags.ts";
import type { BarePoint } from "./judge-points.ts";
import { scoreSeries, type ScoredSeries } from "./score-series.ts";

const pointsOf = ({ periods, values }: TrendInput, asOf: string): readonly BarePoint[] =>
  readCalendar(periods, asOf).map(({ period, column, isComplete }) => {
    const value = column === null ? null : (values[column] ?? null);
    const known = isComplete ? ("ok" as const) : ("partial" as const);
    return {
      period,
      value,
      num: value,
      den: null,
      state: value === null ? ("missing" as const) : known,
    };
  });

const isWholeFromZero = (value: number | null): boolean =>
  value === null || (Number.isInteger(value) && value >= 0);

const scoreOne = (input: TrendInput, asOf: string): ScoredSeries =>
  scoreSeries({
    label: input.label,
    unit: "",
    favourable: input.favourable,
    points: pointsOf(input, asOf),
    floor: input.values.some((value) => value !== null && value < 0) ? null : 0,
    isCount: input.values.every(isWholeFromZero),
    target: input.target ?? null,
    targetUnknown: false,
    nouns: { one: "", many: "" },
  });

/**
 * Trends of any series: limits, rules and marks, as on the scorecard. A series of whole numbers from 0 counts as
 * counts, so that a rare one gets exact Poisson limits; limits go below 0 only where values do.
 *
 * @param request Series with months and values; a null value is a missing month. @returns Each series with its marks,
 * in the order given. Fails with `body-invalid` when a calendar is longer than a century or a sum is not exact.
 * @see design rules T1 to T4, T7 and T10
 * @example scoreTrends({ contract: 1, asOf: "2026-10-31", series: [{ label: "Calls", periods: ["2026-10"], values: [4], favourable: "low" }] }).value.series[0].words // => "October 2026: 4; too few months for limits (1 of 8)."
 */
export function scoreTrends(request: TrendsRequest): Result<TrendsAnswer> {
  const errors = checkTrendsBounds(request);
  if (errors.length > 0) return { ok: false, problems: [{ code: "body-invalid", errors }] };
  const scored = request.series.map((input) => scoreOne(input, request.asOf));
  return succeed({
    contract: 1,
    method: METHOD,
    series: scored.map(({ series }) => series),
    flags: countFlags(scored),
  });
}
