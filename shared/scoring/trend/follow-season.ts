import type { Seasonality } from "../../contract/trend-series.ts";
import { CYCLE, PERIOD_WORDS, type Frequency } from "../calendar/frequency.ts";
import type { Column } from "../statistics/column.ts";
import { seasonalFactors } from "../statistics/seasonal-factors.ts";
import { seasonalityTest } from "../statistics/seasonality-test.ts";
import { upToKnown, type TrendSource } from "./trend-source.ts";

/** A pattern is taken for one below this chance: stable series without one are taken so in 2 to 3 % (see the test). */
const FOUND_BELOW = 0.05;
/** Full cycles before limits follow the season. Source: design rule T8; with two, one odd month is a season. */
const MIN_CYCLES = 3;

/** What was found of a season. `factorAt` is 1 everywhere unless the limits follow it. */
export interface Season {
  readonly p: number;
  readonly isFound: boolean;
  readonly isFollowed: boolean;
  /** Whether there are cycles enough; then a season without any event keeps the limits from following it. */
  readonly isLong: boolean;
  readonly factors: readonly number[] | null;
  readonly factorAt: (at: number) => number;
}

const hasBelowZero = (values: Column): boolean => {
  for (let at = 0; at < values.length; at += 1) if ((values[at] ?? 0) < 0) return true;
  return false;
};

/**
 * Whether a series has a yearly pattern (a weekly one for days), and the factors by which its limits follow it: from three
 * full cycles on. Two cycles are enough to see it, and to say so.
 *
 * @param source The series on its calendar.
 * @returns Null where no pattern can be looked for: years, fewer than two cycles, values below 0.
 * @see design rule T8
 */
export function followSeason(source: TrendSource): Season | null {
  const { periods, seasons: all } = source;
  const cycle = CYCLE[periods.frequency];
  const { values, seasons } = upToKnown(source);
  if (cycle === 0 || values.length < 2 * cycle) return null;
  if (hasBelowZero(values)) return null;
  const p = seasonalityTest(values, seasons, cycle);
  if (p === null) return null;
  const isFound = p < FOUND_BELOW;
  const isLong = source.points.count >= MIN_CYCLES * cycle;
  const found = isFound && isLong ? seasonalFactors(values, seasons, cycle) : null;
  const factors =
    found !== null && found.factors.every((factor) => factor > 0) ? found.factors : null;
  return {
    p,
    isFound,
    isFollowed: factors !== null,
    isLong,
    factors,
    factorAt: (at) => factors?.[all[at] ?? 0] ?? 1,
  };
}

/** What was found, in the words of the frequency: days have a season of a week, all others one of a year. */
const noteOf = ({ isFollowed, isLong }: Season, frequency: Frequency): string => {
  if (isFollowed) return "There is a seasonal pattern; centre and limits follow it.";
  const { one, many } = PERIOD_WORDS[frequency];
  const cycle = frequency === "day" ? "week" : "year";
  const compare = `ompare with the same ${one} a ${cycle} before.`;
  return isLong
    ? `There is a seasonal pattern, but some ${many} of the ${cycle} have next to nothing, so the limits do not follow it. C${compare}`
    : `There seems to be a seasonal pattern; with three full ${cycle}s the limits would follow it. Until then c${compare}`;
};

/**
 * The season as it is told.
 *
 * @param season As found, or null. @param frequency Of its series.
 * @returns What was found, in words; null where none was looked for or none is there.
 */
export function tellSeason(season: Season | null, frequency: Frequency): Seasonality | null {
  if (season === null || !season.isFound) return null;
  const { p, isFollowed, factors } = season;
  return {
    p,
    adjusted: isFollowed,
    factors: factors === null ? null : [...factors],
    note: noteOf(season, frequency),
  };
}
