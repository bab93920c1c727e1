import type { Multiplicity, TrendSeries } from "../../contract/trend-series.ts";
import { benjaminiHochberg } from "../statistics/benjamini-hochberg.ts";
import { writeNumber } from "../write-number.ts";
import { FALSE_FLAGS, FALSE_FLAGS_RARE } from "./chance-flags.ts";

/** What the count needs of a scored series. */
export interface FlagFacts {
  readonly series: Pick<TrendSeries, "id" | "variation"> & {
    readonly trend: Pick<TrendSeries["trend"], "p">;
  };
  /** So rare that its runs are not tested: chance marks it less often. */
  readonly isRare: boolean;
}

const SIGNALS: ReadonlySet<string> = new Set(["better", "worse", "higher", "lower"]);

const isTested = ({ series }: FlagFacts): boolean =>
  SIGNALS.has(series.variation) || series.variation === "no-signal";

const tellFlags = (flagged: number, tested: number, expected: number): string => {
  if (tested === 0) return "No series has enough points for a mark.";
  const measures = tested === 1 ? "1 series tested" : `${writeNumber(tested)} series tested`;
  const about = expected < 0.05 ? "less than 0.1" : `about ${writeNumber(expected, 1)}`;
  return `${writeNumber(flagged)} of ${measures} ${flagged === 1 || tested === 1 ? "has" : "have"} a signal; ${about} expected by chance.`;
};

/**
 * How many series have a mark, how many of those say that something changed, how many chance alone would give, and the share
 * of false discoveries of each trend.
 *
 * @param scored Every series that is tested, each once. @returns Counts; `expectedByChance` to three decimals.
 * @see Benjamini & Hochberg 1995; design rule T7: with 20 categories it is the difference between a report and noise
 * @example countFlags([]) // => { tested: 0, flagged: 0, expectedByChance: 0, q: {}, sentence: "No series has enough points for a mark." }
 */
export function countFlags(scored: readonly FlagFacts[]): Multiplicity {
  const tested = scored.filter(isTested);
  const rare = tested.filter(({ isRare }) => isRare).length;
  const chance = (tested.length - rare) * FALSE_FLAGS + rare * FALSE_FLAGS_RARE;
  const expectedByChance = Math.round(chance * 1000) / 1000;
  const flagged = tested.filter(({ series }) => SIGNALS.has(series.variation)).length;
  const qs = benjaminiHochberg(scored.map(({ series }) => series.trend.p));
  return {
    tested: tested.length,
    flagged,
    expectedByChance,
    q: Object.fromEntries(scored.map(({ series }, index) => [series.id, qs[index] ?? null])),
    sentence: tellFlags(flagged, tested.length, expectedByChance),
  };
}
