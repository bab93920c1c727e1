/** The distribution functions come from CommonJS packages: this proves that they run in workerd with the same figures. */
import { expect, it } from "vitest";
import { normalUpper } from "../../shared/scoring/statistics/normal.ts";
import { poissonInterval } from "../../shared/scoring/statistics/poisson-interval.ts";
import { rateRatio } from "../../shared/scoring/statistics/rate-ratio.ts";
import { studentQuantile975, studentTwoSided } from "../../shared/scoring/statistics/student.ts";
import { rateTrend } from "../../shared/scoring/statistics/rate-trend.ts";

it("runs in the Worker's own engine", () => {
  expect(navigator.userAgent).toBe("Cloudflare-Workers");
});

it.each([
  { name: "normal tail", ours: normalUpper(9), peer: 1.128_588_405_953_84e-19 },
  { name: "t", ours: studentTwoSided(2.1, 3), peer: 0.126_565_202_549_685 },
  { name: "t quantile", ours: studentQuantile975(10), peer: 2.228_138_851_986_27 },
  { name: "interval", ours: poissonInterval(9)?.upper, peer: 17.084_803_451_419_2 },
])("has the $name of R 4.2.2 there", ({ ours, peer }) => {
  expect((ours ?? Number.NaN) / peer).toBeCloseTo(1, 10);
});

it("compares two rates there", () => {
  const found = rateRatio({ count: 9, exposure: 497 }, { count: 5, exposure: 3165 });
  expect(found.lower).toBeCloseTo(3.449_882_0, 6);
  expect(found.upper).toBeCloseTo(43.540_000_9, 6);
  expect(found.p).toBeCloseTo(1.633_742_03e-5, 12);
});

it("fits a trend there", () => {
  const trend = rateTrend([40, 38, Number.NaN, 43, 45, 44], null, 12);
  expect(trend?.percentPerYear).toBeCloseTo(41.990_605, 5);
});
