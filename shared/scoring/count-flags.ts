import type { Scorecard } from "../contract/scorecard.ts";
import type { ScoredSeries } from "./score-series.ts";

/**
 * False flags for each stable series at its latest month: 1.3 to 3.1 % in simulations of Poisson counts of 2 to 200 a
 * month over 24 months. Source: our seeded simulations, printed on the Method sheet.
 */
const FALSE_FLAGS_XMR = 0.014;
/** The same with exact Poisson limits, which leave at most 0.135 % above when the mean is known. */
const FALSE_FLAGS_RARE = 0.002;

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
