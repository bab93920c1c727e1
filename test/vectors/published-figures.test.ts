/** Limits and rules against figures that others published or that were worked out by hand; these run in every clone. */
import { describe, expect, it } from "vitest";
import type { Screen } from "../../shared/scoring/chart/moving-ranges.ts";
import { WHEELER_FACTOR } from "../../shared/scoring/chart/xmr-limits.ts";
import { findRules } from "../../shared/scoring/rules/find-rules.ts";
import { PROFILES } from "../../shared/scoring/rules/profiles.ts";
import type { RuleHit } from "../../shared/scoring/rules/rule-hit.ts";
import { type ListedLimits, xmrLimits } from "../lists/charts.ts";
import { testedOf } from "../lists/rules.ts";

/** Limits as the default profile draws them, without a floor. */
const limitsOf = (values: readonly number[], screen: Screen = "guarded"): ListedLimits => {
  const points = values.map((value) => ({ value, num: null, den: null, isBase: true }));
  const options = { floor: null, cap: null, factor: WHEELER_FACTOR, screen };
  const limits = xmrLimits(points, options);
  if (limits === null) throw new Error("each series has limits");
  return limits;
};

const hitsIn = (values: readonly number[]): readonly (readonly RuleHit[])[] =>
  findRules({
    ...testedOf({ values, bands: limitsOf(values).bands }),
    profile: PROFILES.mdc2023,
    runs: "tested",
  });

/**
 * NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2 "Individuals Control Charts": flow rate of ten batches.
 * Published there: mean 50.81, mean moving range 1.8778, upper limit 55.8041, lower limit 45.8159.
 * By hand: the ten sum to 508.1; the nine ranges 2, 2.3, 1.4, 3.5, 3.4, 1.4, 0.2, 1.2, 1.5 sum to 16.9.
 */
const NIST_FLOW = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];

describe("the individuals chart of the NIST handbook", () => {
  const { bands, screening } = limitsOf(NIST_FLOW);
  const band = bands[0];

  it("has the mean and the mean moving range that are published", () => {
    expect(band?.center).toBeCloseTo(50.81, 10);
    expect(((band?.upper ?? 0) - (band?.center ?? 0)) / WHEELER_FACTOR).toBeCloseTo(1.8778, 4);
    expect(screening).toBe("none-wild");
  });

  it("has the limits that are published; 2.66 stands for 3 / 1.128, so that they differ by less than 0.001", () => {
    expect(Math.abs((band?.upper ?? 0) - 55.8041)).toBeLessThan(0.001);
    expect(Math.abs((band?.lower ?? 0) - 45.8159)).toBeLessThan(0.001);
  });

  it("has no signal, as the handbook says", () => {
    expect(hitsIn(NIST_FLOW).flat()).toEqual([]);
  });
});

/** NHSRplotthedots, vignette "deviations": one wild month among ones and twos; limits recomputed by hand. */
const VIGNETTE = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];

describe("one wild month among ones and twos", () => {
  it.each([
    // 35 of 18 is 1.9444; 15 ranges of 1 remain: 1.9444 ± 2.66.
    ["does not widen the limits", "guarded", -0.72, 4.6],
    // All 17 ranges sum to 32: 1.8824 × 2.66 is 5.007.
    ["widens them where nothing is left out", "never", -3.06, 6.95],
  ] as const)("%s", (...[, screen, lower, upper]) => {
    const band = limitsOf(VIGNETTE, screen).bands[0];
    expect(band?.center).toBeCloseTo(1.94, 2);
    expect(band?.lower).toBeCloseTo(lower, 2);
    expect(band?.upper).toBeCloseTo(upper, 2);
  });

  it("is a signal either way", () => {
    expect(hitsIn(VIGNETTE)[4]?.[0]).toEqual({ rule: "beyond-limits", direction: "high" });
  });
});

it("one month of 265 among months of 0 to 8 does not make the others special", () => {
  const series = [0, 265, 0, 2, 1, 0, 0, 2, 2, 0, 7, 3, 0, 1, 1, 2, 3, 8, 0];
  const { bands, screening } = limitsOf(series);
  expect(screening).toBe("kept-all");
  expect(series.filter((value) => value < (bands[0]?.lower ?? 0))).toEqual([]);
});

type Fired = readonly [rule: RuleHit["rule"], direction: RuleHit["direction"], at: string];

/** Which rule fires at which months, counted from 1. */
const firedIn = (values: readonly number[]): readonly Fired[] => {
  const months = new Map<string, Fired>();
  for (const [index, hits] of hitsIn(values).entries()) {
    for (const { rule, direction } of hits) {
      const [, , before] = months.get(`${rule} ${direction}`) ?? [];
      const at = before === undefined ? `${index + 1}` : `${before} ${index + 1}`;
      months.set(`${rule} ${direction}`, [rule, direction, at]);
    }
  }
  return [...months.values()];
};

/**
 * Each series made for one rule; mean, mean moving range (MR) and limits (mean ± 2.66 MR) by hand.
 * Rules as NHS England's "Making Data Count" states them since November 2023.
 */
const BY_HAND: readonly {
  readonly name: string;
  readonly values: readonly number[];
  readonly center: number;
  readonly reach: number;
  readonly fired: readonly Fired[];
}[] = [
  {
    // 14 months of 9 and 11 in turn: the mean is 10; 13 ranges of 2. The limits are 4.68 and 15.32.
    name: "months that go up and down have no signal",
    values: [9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11],
    center: 10,
    reach: 5.32,
    fired: [],
  },
  {
    // 12 months of 8 and 12 in turn (120), then 30: 150 of 13 is 11.5385. Ranges: 11 of 4 (44), then 18: 62 of 12 is 5.1667, and
    // 18 is wild (above 3.267 × 5.1667 = 16.88), so 4 remains. The limits are 0.90 and 22.18.
    name: "one month above the limit is a signal at that month, and its own leap does not widen the limits",
    values: [8, 12, 8, 12, 8, 12, 8, 12, 8, 12, 8, 12, 30],
    center: 150 / 13,
    reach: 10.64,
    fired: [["beyond-limits", "high", "13"]],
  },
  {
    // The same months turned upside down about 10: 110 of 13 is 8.4615. The limits are −2.18 and 19.10.
    name: "one month below the limit is a signal at that month",
    values: [12, 8, 12, 8, 12, 8, 12, 8, 12, 8, 12, 8, -10],
    center: 110 / 13,
    reach: 10.64,
    fired: [["beyond-limits", "low", "13"]],
  },
  {
    // 7 months of 11 and 9 in turn, from 11 (sum 71), then 7 of 13 and 15 in turn, from 13 (sum 97): 168 of 14 is 12.
    // Ranges: 6 of 2, one of 2 (11 to 13), 6 of 2. The limits are 6.68 and 17.32; two thirds of the way is 8.45 and 15.55.
    name: "seven months below the mean and seven above are a shift each",
    values: [11, 9, 11, 9, 11, 9, 11, 13, 15, 13, 15, 13, 15, 13],
    center: 12,
    reach: 5.32,
    fired: [
      ["shift", "low", "1 2 3 4 5 6 7"],
      ["shift", "high", "8 9 10 11 12 13 14"],
    ],
  },
  {
    // 6 months of 11 and 9 in turn (60), then 6 of 13 and 15 in turn (84): 144 of 12 is 12. Ranges: 5 of 2, one of 4, 5 of 2: 24
    // of 11 is 2.1818 (wild would be above 7.13). The limits are 6.20 and 17.80; two thirds of the way 8.13 and 15.87.
    name: "six months below the mean and six above are no shift",
    values: [11, 9, 11, 9, 11, 9, 13, 15, 13, 15, 13, 15],
    center: 12,
    reach: (2.66 * 24) / 11,
    fired: [],
  },
  {
    // Six months rise from 8 to 13 (63), with 12 before and 9 and 6 after: 90 of 9 is 10. Ranges: 4, five of 1, 4, 3: 16 of 8 is
    // 2 (wild would be above 6.53). The limits are 4.68 and 15.32; two thirds of the way 6.45 and 13.55.
    name: "six months that rise are no trend",
    values: [12, 8, 9, 10, 11, 12, 13, 9, 6],
    center: 10,
    reach: 5.32,
    fired: [],
  },
  {
    // 13, 7, 8, … 13, 7: the seven rising months sum to 70, with 13 before and 7 after 90 of 9: the mean is 10. Ranges: 6, six
    // of 1, 6: 18 of 8 is 2.25 (wild would be above 7.35). The limits are 4.015 and 15.985; two thirds of the way 6.01, 13.99.
    name: "seven months that rise are a trend",
    values: [13, 7, 8, 9, 10, 11, 12, 13, 7],
    center: 10,
    reach: 5.985,
    fired: [["trend", "high", "2 3 4 5 6 7 8"]],
  },
  {
    // The same months turned upside down about 10.
    name: "seven months that fall are a trend",
    values: [7, 13, 12, 11, 10, 9, 8, 7, 13],
    center: 10,
    reach: 5.985,
    fired: [["trend", "low", "2 3 4 5 6 7 8"]],
  },
  {
    // Ten months of 9 and 11 in turn (100), then 14, 11, 14, 9, 11, 9, 7, 5 (80): 180 of 18 is 10. Ranges: 9 of 2 (18),
    // then 3, 3, 3, 5, 2, 2, 2, 2 (22): 40 of 17 is 2.3529, and none is wild (above 7.69). The limits are 3.74 and 16.26; two
    // thirds of the way up is 14.17.
    name: "two months close to the limit are none when they are short of two thirds of the way",
    values: [9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 14, 11, 14, 9, 11, 9, 7, 5],
    center: 10,
    reach: (2.66 * 40) / 17,
    fired: [],
  },
  {
    // Ten months of 9 and 11 in turn (100), then 14.5, 11, 14.5, 9, 11, 9, 6, 5 (80): the mean is 10. Ranges: 9 of 2 (18), then
    // 3.5, 3.5, 3.5, 5.5, 2, 2, 3, 1 (24): 42 of 17 is 2.4706, and none is wild (above 8.07). The limits are 3.43 and 16.57; two
    // thirds of the way is 5.62 and 14.38: the months 11 and 13 are beyond it, month 12 is on their side. Of the last three,
    // only 5 is beyond.
    name: "two of three months beyond two thirds of the way on one side are a signal at those two",
    values: [9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 14.5, 11, 14.5, 9, 11, 9, 6, 5],
    center: 10,
    reach: (2.66 * 42) / 17,
    fired: [["two-of-three", "high", "11 13"]],
  },
];

describe.each(BY_HAND)("$name", ({ values, center, reach, fired }) => {
  it("with the limits worked out by hand", () => {
    const band = limitsOf(values).bands[0];
    expect(band?.center).toBeCloseTo(center, 10);
    expect((band?.upper ?? 0) - center).toBeCloseTo(reach, 10);
    expect(center - (band?.lower ?? 0)).toBeCloseTo(reach, 10);
  });

  it("and no other rule fires", () => {
    expect(firedIn(values)).toEqual(fired);
  });
});
