import type { Scorecard } from "../contract/scorecard.ts";
import type { ScoredSeries } from "./score-series.ts";

/**
 * Share of stable series that are marked at their latest month by chance: 1.5 to 3.3 % for counts of 2.5 to 200 a month
 * over 13 to 36 months, 2 % on average; 1.2 to 3 % if no moving range were left out. Source: our seeded simulation,
 * repeated in the tests.
 *
 * @example FALSE_FLAGS_XMR // => 0.02
 */
export const FALSE_FLAGS_XMR = 0.02;
/**
 * The same with exact Poisson limits: 0 to 0.2 %, as the limits leave at most 0.135 % above them. Same source.
 *
 * @example FALSE_FLAGS_RARE // => 0.001
 */
export const FALSE_FLAGS_RARE = 0.001;

const MARKED: ReadonlySet<string> = new Set(["better", "worse", "no-signal"]);

/**
 * How many series have a mark, how many of those say better or worse, and how many chance alone would give.
 *
 * @param scored Every series that is tested, each once. @returns Counts; `expectedByChance` to three decimals.
 * @see design rule T7: with 20 categories it is the difference between a report and noise
 * @example countFlags([]) // => { tested: 0, flagged: 0, expectedByChance: 0 }
 */
export function countFlags(scored: readonly ScoredSeries[]): Scorecard["flags"] {
  const tested = scored.filter(({ series }) => MARKED.has(series.variation));
  const rare = tested.filter(({ isRare }) => isRare).length;
  const expected = (tested.length - rare) * FALSE_FLAGS_XMR + rare * FALSE_FLAGS_RARE;
  return {
    tested: tested.length,
    flagged: tested.filter(({ series }) => series.variation !== "no-signal").length,
    expectedByChance: Math.round(expected * 1000) / 1000,
  };
}
