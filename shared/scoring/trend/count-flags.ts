import type { Multiplicity, TrendSeries } from "../../contract/trend-series.ts";
import { benjaminiHochberg } from "../statistics/benjamini-hochberg.ts";
import { writeNumber } from "../write-number.ts";
import { FALSE_FLAGS_RARE } from "./chance-flags.ts";

/** What the count needs of a scored series. */
export interface FlagFacts {
  readonly series: Pick<TrendSeries, "id" | "variation"> & {
    readonly trend: Pick<TrendSeries["trend"], "p">;
  };
  /** So rare that its runs are not tested: chance marks it less often. */
  readonly isRare: boolean;
  /** Whether it is drawn as the data decide: for a chart or a screening that was asked for, chance is not known. */
  readonly isAuto: boolean;
}

const SIGNALS: ReadonlySet<string> = new Set(["better", "worse", "higher", "lower"]);

const isTested = ({ series }: FlagFacts): boolean =>
  SIGNALS.has(series.variation) || series.variation === "no-signal";

const tellChance = (expected: number | null): string => {
  if (expected === null) return "how many chance alone would give is not known for these settings";
  return expected < 0.05
    ? "less than 0.1 expected by chance"
    : `about ${writeNumber(expected, 1)} expected by chance`;
};

const tellFlags = (flagged: number, tested: number, expected: number | null): string => {
  if (tested === 0)
    return "No series could be tested: each has too few points, or the same figure throughout.";
  const measures = tested === 1 ? "1 series tested" : `${writeNumber(tested)} series tested`;
  const verb = flagged === 1 || tested === 1 ? "has" : "have";
  return `${writeNumber(flagged)} of ${measures} ${verb} a signal; ${tellChance(expected)}.`;
};

const expectedOf = (tested: readonly FlagFacts[], chance: number | null): number | null => {
  if (chance === null || tested.some(({ isAuto }) => !isAuto)) return null;
  const rare = tested.filter(({ isRare }) => isRare).length;
  const expected = (tested.length - rare) * chance + rare * FALSE_FLAGS_RARE;
  return Math.round(expected * 1000) / 1000;
};

/**
 * How many series have a mark, how many of those say that something changed, how many chance alone would give, and the share
 * of false discoveries of each trend.
 *
 * @param scored Every series that is tested, each once. @param chance Share of stable series that are marked by chance, null
 * where it is not known. @returns Counts; `expectedByChance` to three decimals, null where chance is not known.
 * @see Benjamini & Hochberg 1995; design rule T7: with 20 categories it is the difference between a report and noise
 * @example countFlags([], 0.015) // => { tested: 0, flagged: 0, expectedByChance: 0, q: {}, sentence: "No series could be tested: each has too few points, or the same figure throughout." }
 */
export function countFlags(scored: readonly FlagFacts[], chance: number | null): Multiplicity {
  const tested = scored.filter(isTested);
  const expectedByChance = expectedOf(tested, chance);
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
