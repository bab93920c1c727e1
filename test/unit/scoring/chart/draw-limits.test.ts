import { expect, it } from "vitest";
import { CHARTS_TO_ASK_FOR } from "../../../../shared/scoring/chart/chart-type.ts";
import { COUNTS, ratesOf, valuesOf } from "./chart-points.ts";
import { drawLimits } from "../../../lists/charts.ts";

const SHARES = ratesOf([
  [1, 20],
  [3, 30],
  [2, 20],
  [0, 0],
  [4, 25],
  [2, 20],
]);

it.each(CHARTS_TO_ASK_FOR.filter((type) => type !== "run"))(
  "a %s chart has a place for every point, its center between its limits",
  (type) => {
    const limits = drawLimits(type, SHARES, COUNTS);
    expect(limits?.bands.length).toBe(SHARES.length);
    for (const band of limits?.bands ?? []) {
      if (band === null) continue;
      expect(band.lower).toBeLessThanOrEqual(band.center);
      expect(band.upper).toBeGreaterThanOrEqual(band.center);
    }
  },
);

it.each(["none", "run"] as const)("%s has no limits", (type) => {
  expect(drawLimits(type, SHARES, COUNTS)).toBeNull();
});

it.each(["constant", ...CHARTS_TO_ASK_FOR] as const)("a %s chart of no point is none", (type) => {
  expect(drawLimits(type, [], COUNTS)).toBeNull();
});

it("a constant chart needs points that are all the same", () => {
  expect(drawLimits("constant", SHARES, COUNTS)).toBeNull();
  expect(drawLimits("constant", valuesOf([3, null, 3]), COUNTS)?.bands[1]?.upper).toBe(3);
});

it("Laney's sigma is on u′ and p′ charts alone", () => {
  const withSigma = CHARTS_TO_ASK_FOR.filter(
    (type) => (drawLimits(type, SHARES, COUNTS)?.sigmaZ ?? null) !== null,
  );
  expect(withSigma).toEqual(["uprime", "pprime"]);
});
