import type { Comparison, Comparisons } from "../../contract/trend-figures.ts";
import { PERIOD_WORDS, seasonOf } from "../calendar/frequency.ts";
import { figureAt } from "../statistics/column.ts";
import { rateRatio } from "../statistics/rate-ratio.ts";
import { writeNumber } from "../write-number.ts";
import type { TrendSource } from "./trend-source.ts";

/** Above this variance against chance the exact interval is told to be too narrow. Ours: an interval a tenth too narrow. */
const WIDER_THAN_CHANCE = 1.2;

interface Sum {
  readonly from: string;
  readonly to: string;
  /** Events, or the sum of the values where there are none. */
  readonly value: number;
  /** Exposure, or the number of periods where there is none. */
  readonly exposure: number;
}

/** The sum over so many periods up to one; null unless all of them are known. */
const sumOf = (source: TrendSource, end: number, length: number): Sum | null => {
  const { points, hasExposure } = source;
  const { labels, known, nums, dens } = points;
  const [from, to] = [labels[end - length + 1], labels[end]];
  if (from === undefined || to === undefined) return null;
  let [value, exposure] = [0, 0];
  for (let at = end - length + 1; at <= end; at += 1) {
    const own = known[at] ?? Number.NaN;
    if (Number.isNaN(own)) return null;
    value += figureAt(nums, at) ?? own;
    exposure += hasExposure ? (figureAt(dens, at) ?? 0) : 1;
  }
  return { from, to, value, exposure };
};

const NOTHING: Comparison = {
  now: null,
  before: null,
  difference: null,
  ratio: null,
  lower: null,
  upper: null,
  p: null,
};

const stretchOf = ({ from, to, value, exposure }: Sum, hasExposure: boolean) => ({
  from,
  to,
  value,
  exposure: hasExposure ? exposure : null,
});

/** Why the ratio or its interval is missing, or is to be taken with care. */
const noteOf = (
  source: TrendSource,
  [now, before]: readonly [Sum, Sum],
  dispersion: number | null,
): string | null => {
  if (before.value === 0)
    return now.value === 0
      ? "both are 0"
      : `from 0 to ${writeNumber(now.value, 2)}: no ratio, since the earlier figure is 0`;
  if (!source.isCounted)
    return before.value < 0 || now.value < 0
      ? "no ratio, since a figure is below 0"
      : `no interval, since these are ${source.kind === "proportion" ? "shares" : "no counts"}`;
  return dispersion !== null && dispersion > WIDER_THAN_CHANCE
    ? "the figures vary more than chance, so the interval is too narrow"
    : null;
};

const compare = (
  source: TrendSource,
  [now, before]: readonly [Sum, Sum],
  dispersion: number | null,
): Comparison => {
  const { hasExposure, per } = source;
  const note = noteOf(source, [now, before], dispersion);
  const shown = {
    now: stretchOf(now, hasExposure),
    before: stretchOf(before, hasExposure),
    difference: per * (now.value / now.exposure - before.value / before.exposure),
    ...(note === null ? {} : { note }),
  };
  if (!source.isCounted) {
    const isRatio = before.value > 0 && now.value >= 0;
    const ratio = isRatio ? now.value / now.exposure / (before.value / before.exposure) : null;
    return { ...NOTHING, ...shown, ratio };
  }
  const { ratio, lower, upper, p } = rateRatio(
    { count: now.value, exposure: now.exposure },
    { count: before.value, exposure: before.exposure },
  );
  return { ...NOTHING, ...shown, ratio, lower, upper, p };
};

/** How many periods ago the same one of the year before was; null where periods have no year. */
const yearBack = ({ periods, first }: TrendSource, latest: number): number | null => {
  switch (periods.frequency) {
    case "month":
      return 12;
    case "quarter":
      return 4;
    case "week": {
      // A year of 53 weeks shifts the next one; its own week 53 is set against week 52.
      const weekOf = (at: number): number | null => seasonOf(first + at, periods);
      return weekOf(latest - 52) === weekOf(latest) ? 52 : 53;
    }
    case "day":
    case "year":
      return null;
  }
};

/**
 * The latest periods against earlier ones of the same length: the latest against the one before and against the same one a
 * year ago, and the last 3 and 12 against those before. The ratio of two counts over their exposure is exact (conditional
 * Poisson); from 0 there is none, and never an infinite percentage.
 *
 * @param source The series on its calendar. @param latest Place of the latest known period, or -1. @param dispersion
 * Variance against chance, null when unknown.
 * @returns Four comparisons; `lastYear` null for years and days (a week of days has its own season). A comparison whose
 * periods are not all known has no figures and says so.
 * @see R: `poisson.test`; design rule T6
 */
export function comparePeriods(
  source: TrendSource,
  latest: number,
  dispersion: number | null,
): Comparisons {
  const { frequency } = source.periods;
  const { many } = PERIOD_WORDS[frequency];
  const between = (length: number, back: number): Comparison => {
    const now = latest < 0 ? null : sumOf(source, latest, length);
    const before = latest - back < 0 ? null : sumOf(source, latest - back, length);
    if (now !== null && before !== null) return compare(source, [now, before], dispersion);
    const which =
      length === 1 ? `one of the two ${many} is` : `some of the ${2 * length} ${many} are`;
    return { ...NOTHING, note: `no comparison, since ${which} not known` };
  };
  const year = latest < 0 ? null : yearBack(source, latest);
  return {
    previous: between(1, 1),
    lastYear: year === null ? null : between(1, year),
    rolling3: between(3, 3),
    rolling12: between(12, 12),
  };
}
