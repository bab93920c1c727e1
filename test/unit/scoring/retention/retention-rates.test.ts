import { describe, expect, it } from "vitest";
import {
  grossRetention,
  logoChurn,
  netRetention,
  retentionWithReturns,
} from "../../../../shared/scoring/retention/retention-rates.ts";
import { sumPairs, type RetentionSums } from "../../../../shared/scoring/retention/sum-pairs.ts";

const sumsOf = (parts: Partial<RetentionSums>): RetentionSums => ({
  opening: 100,
  lost: 0,
  contraction: 0,
  expansion: 0,
  new: 0,
  reactivated: 0,
  closing: 0,
  ...parts,
});

describe("retention", () => {
  it.each([
    {
      name: "ChartMogul's example",
      parts: { lost: 10, contraction: 10, expansion: 10 },
      gross: 0.8,
      net: 0.9,
    },
    {
      name: "the example of pulserevops",
      parts: { opening: 10, contraction: 0.6, lost: 0.9, expansion: 1.8 },
      gross: 0.85,
      net: 1.03,
    },
    { name: "new customers keep nobody", parts: { lost: 50, new: 500 }, gross: 0.5, net: 0.5 },
    { name: "all were lost", parts: { lost: 100 }, gross: 0, net: 0 },
  ])("$name", ({ parts, gross, net }) => {
    expect(grossRetention(sumsOf(parts))).toBeCloseTo(gross, 12);
    expect(netRetention(sumsOf(parts))).toBeCloseTo(net, 12);
  });

  it("credits reactivated customers in the labelled variant alone", () => {
    const sums = sumsOf({ lost: 10, reactivated: 4 });
    expect([grossRetention(sums), netRetention(sums)]).toEqual([0.9, 0.9]);
    expect(retentionWithReturns(sums)).toBeCloseTo(0.94, 12);
  });

  it("counts the customers who left, whatever they were worth", () => {
    const { count } = sumPairs([
      { opening: 1000, closing: 1000 },
      { opening: 1, closing: null, count: 3 },
    ]);
    expect(logoChurn(count)).toBe(0.75);
  });

  it("has no figure without an opening", () => {
    const sums = sumsOf({ opening: 0, new: 50, closing: 50 });
    for (const rate of [grossRetention, netRetention, retentionWithReturns, logoChurn])
      expect(rate(sums)).toBeNull();
  });

  it("netted totals would hide what was lost", () => {
    const { value } = sumPairs([
      { opening: 100, closing: 150 },
      { opening: 100, closing: 50 },
    ]);
    expect(grossRetention(value)).toBe(0.75);
    expect(netRetention(value)).toBe(1);
  });
});
