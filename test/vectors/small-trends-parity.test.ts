/**
 * The answer of the trends route against figures of peers that are typed in; these run in every clone. NHSRplotthedots
 * 0.2.2 (default options), qicharts2 0.8.1 (screened moving ranges), pyMannKendall (ec2e3ab), scipy 1.17.1, and
 * R 4.2.2: `glm` with `quasipoisson` and `poisson.test`. The series are synthetic months from January 2021.
 */
import { describe, expect, it } from "vitest";
import type { TrendInput } from "../../shared/contract/trends.ts";
import type { TrendSeries } from "../../shared/contract/trend-series.ts";
import { monthNumber, monthOf } from "../../shared/scoring/month.ts";
import { trended } from "./peer-trends.ts";
import { LETTERS } from "./peer-letters.ts";

const monthAt = (at: number): string => monthOf(monthNumber("2021-01") + at);

const measure = (values: readonly number[], changes: Partial<TrendInput>): TrendInput => ({
  id: "series",
  frequency: "month",
  direction: "decrease",
  kind: "measure",
  chart: "auto",
  rebase: [],
  exclude: [],
  absentMeansZero: false,
  per: 1,
  points: values.map((value, at) => ({ period: monthAt(at), value })),
  ...changes,
});

const labelsOf = ({ points }: TrendSeries): string =>
  points
    .map(({ rules: [first] }) =>
      first === undefined ? "." : LETTERS[`${first.rule} ${first.direction}`],
    )
    .join("");

describe("new baselines from the 15th and the 28th month, as NHSRplotthedots draws them", () => {
  const values = [
    25, 37, 35, 42, 30, 30, 31, 26, 36, 26, 29, 37, 28, 32, 49, 54, 52, 50, 60, 52, 52, 55, 61, 42,
    55, 68, 62, 41, 47, 38, 35, 44, 44, 40, 36, 29, 30, 41, 42, 37, 39, 45,
  ];
  const series = measure(values, { rebase: ["2022-03-01", "2023-04-01"] });
  const ours = trended(series, { profile: "nhsr022" });

  it.each([
    [0, 31.7142857142857, 14.7312087912088, 48.6973626373626],
    [14, 54.7692307692308, 35.4842307692308, 74.0542307692308],
    [27, 39.2, 26.28, 52.12],
  ])("from month %d on the limits are the peer's", (...[at, center, lower, upper]) => {
    const point = ours.points[at];
    expect(point?.center).toBeCloseTo(center, 11);
    expect(point?.lower).toBeCloseTo(lower, 11);
    expect(point?.upper).toBeCloseTo(upper, 11);
  });

  it("each point has the peer's label", () => {
    expect(labelsOf(ours)).toBe("...................................uu.....");
    expect(ours.segments.map(({ from, points }) => [from, points])).toEqual([
      ["2021-01", 14],
      ["2022-03", 13],
      ["2023-04", 15],
    ]);
    expect(ours.variation).toBe("no-signal");
  });
});

describe("limits of the first 18 months, as NHSRplotthedots fixes them", () => {
  const values = [
    37, 49, 37, 41, 39, 38, 38, 45, 36, 37, 38, 29, 41, 39, 46, 41, 38, 50, 47, 44, 23, 34, 23, 25,
    27, 25, 24, 38, 22, 38, 25, 28, 31, 33, 32, 27,
  ];
  const ours = trended(measure(values, { baseline: 18 }), { profile: "nhsr022" });

  it("the limits are the peer's", () => {
    expect(ours.limits).toMatchObject({ kind: "firm", points: 18 });
    expect(ours.limits?.center).toBeCloseTo(39.9444444444444, 11);
    expect(ours.limits?.lower).toBeCloseTo(24.4538562091503, 11);
    expect(ours.limits?.upper).toBeCloseTo(55.4350326797386, 11);
  });

  it("each point has the peer's label, and the mark is its icon: an improvement", () => {
    expect(labelsOf(ours)).toBe("....................v-vuuuv-v-uu----");
    expect(ours.variation).toBe("better");
  });
});

describe("events set against an exposure that differs twentyfold", () => {
  const events = [
    26, 14, 3, 37, 22, 12, 29, 39, 22, 32, 44, 14, 51, 8, 18, 5, 21, 15, 2, 18, 10, 17, 7, 17, 5, 9,
    1, 45, 12, 36, 24, 51, 45, 36, 32, 17,
  ];
  const exposure = [
    3901, 1712, 564, 4321, 2902, 1287, 3441, 3697, 1778, 3053, 4016, 1371, 4674, 698, 1740, 605,
    1456, 824, 321, 2525, 1558, 1084, 742, 1534, 600, 902, 219, 4830, 1087, 4344, 2017, 4349, 4356,
    3857, 3334, 2383,
  ];
  const points = events.map((value, at) => ({
    period: monthAt(at),
    value,
    exposure: exposure[at] ?? null,
  }));
  const ask = (changes: Partial<TrendInput>): TrendSeries =>
    trended(measure([], { kind: "rate", points, ...changes }), {
      profile: "anhoej",
      strictLaney: true,
    });

  const PLAIN_U = [
    [0, 0.00496756818011835, 0.0144276707273157],
    [17, 0, 0.0199893929077644],
    [35, 0.00364571862819512, 0.0157495202792389],
  ] as const;
  const PLAIN_P = [
    [0, 0.00499055917401403, 0.01440467973342],
    [17, 0, 0.0199393684816068],
    [35, 0.0036751346338341, 0.0157201042735999],
  ] as const;
  const LANEY = [
    [0, 0.00642348667926918, 0.0129717522281648],
    [17, 0.00257367283580819, 0.0168215660716258],
    [35, 0.00550850485549958, 0.0138867340519344],
  ] as const;

  it.each([
    ["u", "u", "rate", PLAIN_U],
    ["u′", "uprime", "rate", LANEY],
    ["p", "p", "proportion", PLAIN_P],
    ["p′", "pprime", "proportion", LANEY],
  ] as const)("the limits of the %s chart are those of qicharts2", (...[, chart, kind, limits]) => {
    const ours = ask({ chart, kind, screen: "always" });
    for (const [at, lower, upper] of limits) {
      expect(ours.points[at]?.center).toBeCloseTo(0.00969761945371701, 14);
      expect(ours.points[at]?.lower).toBeCloseTo(lower, 14);
      expect(ours.points[at]?.upper).toBeCloseTo(upper, 14);
    }
  });

  const { trend, comparisons } = ask({});

  it("the trend tests are those of pyMannKendall and scipy", () => {
    expect(trend.mannKendall).toMatchObject({ s: 64, varS: 5390 });
    expect(trend.mannKendall?.z).toBeCloseTo(0.8581163303210331, 12);
    expect(trend.mannKendall?.p).toBeCloseTo(0.3908282308519908, 12);
    expect(trend.mannKendall?.tau).toBeCloseTo(0.10158730158730159, 12);
    expect(trend.theilSen?.slope).toBeCloseTo(3.744903760305886e-5, 16);
    expect(trend.theilSen?.intercept).toBeCloseTo(0.008860663165983548, 14);
    expect(trend.theilSen?.lower).toBeCloseTo(-4.31965210970736e-5, 16);
    expect(trend.theilSen?.upper).toBeCloseTo(0.0001166744988329317, 15);
    expect(trend.seasonal).toMatchObject({ s: 0, z: 0, p: 1 });
    expect(trend.seasonal?.varS).toBeCloseTo(44, 12);
    expect(trend.seasonal?.slopePerYear).toBeCloseTo(-6.712587396564672e-5, 16);
  });

  it("the yearly change of the rate is that of R's glm: e to the 12 times 0.00289913, less 1", () => {
    expect(trend.rate?.percentPerYear).toBeCloseTo(100 * Math.expm1(12 * 0.00289913039631859), 8);
    expect(trend.rate?.dispersion).toBeCloseTo(1.02438544166565, 4);
    expect(trend.rate?.p).toBeCloseTo(0.355220045659645, 5);
  });

  it.each([
    ["previous", 17, 32, 0.743259546789761, 0.387110283558127, 1.37900348442668, 0.385208243809205],
    [
      "rolling3",
      85,
      120,
      0.793268226446626,
      0.593622916383114,
      1.05611382955574,
      0.107707857400265,
    ],
    [
      "rolling12",
      313,
      189,
      0.91126214687154,
      0.758309180170655,
      1.09745011716778,
      0.327367124360515,
    ],
  ] as const)("the comparison %s is that of R's poisson.test", (...row) => {
    const [name, now, before, ratio, lower, upper, p] = row;
    const { [name]: comparison } = comparisons;
    expect(comparison).toMatchObject({ now: { value: now }, before: { value: before } });
    expect(comparison.ratio).toBeCloseTo(ratio, 11);
    expect(comparison.lower).toBeCloseTo(lower, 11);
    expect(comparison.upper).toBeCloseTo(upper, 11);
    expect(comparison.p).toBeCloseTo(p, 11);
  });
});
