/** Ratios, retention, concentration and quantiles against base R, whose answers scripts/vectors/write-rates.R wrote down. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { concentrationOf } from "../../shared/scoring/concentration.ts";
import { annualise } from "../../shared/scoring/retention/annualise.ts";
import {
  grossRetention,
  logoChurn,
  netRetention,
  retentionWithReturns,
} from "../../shared/scoring/retention/retention-rates.ts";
import { sumPairs } from "../../shared/scoring/retention/sum-pairs.ts";
import { quantileOf } from "../../shared/scoring/statistics/quantile.ts";
import {
  riskRatio,
  stratifiedRatio,
  type GroupPair,
  type RiskRatio,
} from "../../shared/scoring/statistics/risk-ratio.ts";
import { largestDifference } from "./largest-difference.ts";

/** Lost and all of the exposed, lost and all of the others. */
type Stratum = readonly [number, number, number, number];

interface Rates {
  readonly plain: readonly { readonly stratum: Stratum; readonly ratio: readonly number[] }[];
  readonly common: readonly {
    readonly name: string;
    readonly strata: readonly Stratum[];
    readonly ratio: readonly number[];
  }[];
  readonly retention: readonly {
    readonly name: string;
    readonly opening: readonly (number | null)[];
    readonly closing: readonly (number | null)[];
    readonly back: readonly number[];
    readonly gross: number;
    readonly net: number;
    readonly withReturns: number;
    readonly churn: number;
    readonly yearOfMonth: number;
    readonly yearOfQuarter: number;
    readonly concentration: {
      readonly hhi: number;
      readonly top: number;
      readonly largest: number;
      readonly hhiWithoutLargest: number | null;
    } | null;
  }[];
  readonly quantiles: readonly {
    readonly value: readonly number[];
    readonly count: readonly number[];
    readonly median: number;
    readonly p90: number;
  }[];
}

const RATES = JSON.parse(readFileSync(new URL("r/rates.json", import.meta.url), "utf8")) as Rates;

const pairOf = ([events, total, otherEvents, otherTotal]: Stratum): GroupPair => ({
  exposed: { events, total },
  other: { events: otherEvents, total: otherTotal },
});

const figuresOf = ({ ratio, lower, upper }: RiskRatio) => [ratio, lower, upper];

describe("risk ratios as R has them", () => {
  it.each(RATES.plain)("of the table $stratum", ({ stratum, ratio }) => {
    expect(largestDifference(figuresOf(riskRatio(pairOf(stratum))), ratio)).toBeLessThan(1e-9);
  });

  it.each(RATES.common)("over strata: $name", ({ strata, ratio }) => {
    const found = stratifiedRatio(strata.map(pairOf));
    expect(largestDifference(figuresOf(found), ratio)).toBeLessThan(1e-9);
  });
});

describe("retention as R has it, customer by customer", () => {
  it.each(RATES.retention)("$name", (book) => {
    const { value, count } = sumPairs(
      book.opening.map((opening, row) => ({
        opening,
        closing: book.closing[row] ?? null,
        hasReturned: book.back[row] === 1,
      })),
    );
    const churn = logoChurn(count) ?? Number.NaN;
    expect(
      largestDifference(
        [grossRetention(value), netRetention(value), retentionWithReturns(value), churn],
        [book.gross, book.net, book.withReturns, book.churn],
      ),
    ).toBeLessThan(1e-9);
    expect(
      largestDifference(
        [annualise(churn, 1), annualise(churn, 3)],
        [book.yearOfMonth, book.yearOfQuarter],
      ),
    ).toBeLessThan(1e-9);
  });
});

describe("concentration as R has it", () => {
  it.each(RATES.retention)("of those who are left: $name", ({ closing, concentration }) => {
    const { all, withoutLargest } = concentrationOf(closing.filter((value) => value !== null));
    const { hhi, top, largest, hhiWithoutLargest } = concentration ?? {};
    expect(
      largestDifference(
        [all?.hhi, all?.topShare, all?.largestShare, withoutLargest?.hhi ?? undefined],
        [hhi, top, largest, hhiWithoutLargest ?? undefined],
      ),
    ).toBeLessThan(1e-9);
  });
});

describe("quantiles as R has them, by type 7", () => {
  it.each(RATES.quantiles)("of the values $value", ({ value, count, median, p90 }) => {
    const tally = value.map((one, place) => ({ value: one, count: count[place] ?? 0 }));
    const found = [quantileOf(tally, 0.5), quantileOf(tally, 0.9)];
    expect(largestDifference(found, [median, p90])).toBeLessThan(1e-9);
  });
});
