/** Series that are stable, and must not be marked; some of them every peer marks. */
import { describe, expect, it } from "vitest";
import type { TrendSeries } from "../../../../shared/contract/trend-series.ts";
import type { RuleProfileId } from "../../../../shared/contract/trends.ts";
import { PROFILES } from "../../../../shared/scoring/rules/profiles.ts";
import { drawSource } from "../../../../shared/scoring/trend/draw-source.ts";
import { poissonCount, seededNumbers } from "../random-counts.ts";
import { firing, ratesOf, readAs, repeat, scored, seriesOf, sourceOf } from "./made-series.ts";

const PROFILE_IDS = Object.keys(PROFILES) as RuleProfileId[];

describe("series that peers judge wrongly", () => {
  it.each(PROFILE_IDS)(
    "%s: 24 equal months have no variation and no rule (xmrit flags 24 of 24)",
    (profile) => {
      for (const kind of ["count", "money", "measure"] as const) {
        const series = scored(seriesOf(repeat(24, 100), { kind }), { profile });
        expect(series).toMatchObject({ variation: "no-variation", limits: { center: 100 } });
        expect(firing(series)).toBe("0".repeat(24));
      }
    },
  );

  it("one spike among equal months is the only signal; unguarded, 24 of 24 are", () => {
    const spike = [...repeat(12, 50), 60, ...repeat(11, 50)];
    const guarded = seriesOf(spike, { kind: "measure" });
    expect(firing(scored(guarded))).toBe(`${"0".repeat(12)}1${"0".repeat(11)}`);
    expect(firing(scored({ ...guarded, screen: "always" }))).toBe("1".repeat(24));
  });

  it("26 complaints in one month are no signal where chance alone gives 20 and up to 33", () => {
    const series = scored(seriesOf([...repeat(12, 20), 26, ...repeat(11, 20)]));
    expect(firing(series)).toBe("0".repeat(24));
    const mean = 20 + 6 / 24;
    expect(series.limits?.upper).toBeCloseTo(mean + 3 * Math.sqrt(mean), 9);
  });

  it("from 25 complaints a month on the changes between months decide: 60 among months of 50 is the only signal", () => {
    const series = scored(seriesOf([...repeat(12, 50), 60, ...repeat(11, 50)]));
    expect(series.chart.type).toBe("xmr");
    expect(firing(series)).toBe(`${"0".repeat(12)}1${"0".repeat(11)}`);
    // By hand: two changes of 10 in 23.
    expect(series.limits?.upper).toBeCloseTo(50 + 10 / 24 + 2.66 * (20 / 23), 9);
  });

  it("a point 5 sigma out is left out of the limits, a wide change that chance brings is not", () => {
    // Changes of 3 in turn, the last one wider: limits 2.66 times the mean change from the mean.
    const upperOf = (last: number) => {
      const { limits } = scored(seriesOf([...repeat(12, 40, 43), last]));
      return (limits?.upper ?? Number.NaN) - (limits?.center ?? Number.NaN);
    };
    expect(upperOf(43 + 13)).toBeCloseTo((2.66 * (23 * 3 + 13)) / 24, 9);
    expect(upperOf(43 + 14)).toBeCloseTo(2.66 * 3, 9);
  });

  it.each(["count", "measure"] as const)(
    "a %s that is mostly 0 has no signal while it is stable (three peers flag 48 of 48)",
    (kind) => {
      const series = scored(seriesOf(repeat(8, 0, 0, 1, 0, 0, 0), { kind }));
      expect(series.chart.type).toBe(kind === "count" ? "poisson" : "xmr");
      expect(firing(series)).toBe("0".repeat(48));
    },
  );

  it("five complaints where one in four months is usual are a signal, and the only one", () => {
    const series = scored(seriesOf([...repeat(8, 0, 0, 1, 0), 5]));
    expect(firing(series)).toBe(`${"0".repeat(32)}1`);
    expect(series.variation).toBe("worse");
  });

  it("a rare rate is tested on its count: the same count with ten times the customers is none", () => {
    const last = (exposure: number): TrendSeries =>
      scored(
        ratesOf([...repeat(8, 0, 0, 1, 0), 4].map((n, at) => [n, at === 32 ? exposure : 1000])),
      );
    expect(firing(last(1000)).at(-1)).toBe("1");
    expect(firing(last(10_000)).at(-1)).toBe("0");
  });
});

describe("rates of a company that grows", () => {
  /** Customers from 100 to 4,900 in two years. */
  const GROWTH = Array.from({ length: 25 }, (_, month) => 100 + month * 200);

  it("a steady rate is no signal, though the first months are wild", () => {
    const judged = scored(
      ratesOf(GROWTH.map((den, month) => [Math.round(den / 100) + (month % 2), den])),
    );
    expect(judged.chart.type).toBe("uprime");
    expect(firing(judged).at(-1)).toBe("0");
  });

  it("a steady count is a falling rate, and a signal", () => {
    const judged = scored(ratesOf(GROWTH.map((den, month) => [20 + (month % 3), den])));
    expect(judged.points.at(-1)?.rules).toContainEqual({ rule: "shift", direction: "low" });
    expect(judged.variation).toBe("better");
    expect(judged.trend.rate?.percentPerYear).toBeLessThan(-50);
  });

  it("the limits shown are those of the latest month: 1 % of 4,900 ± 3 × 7 is 28 to 70", () => {
    const { limits } = scored(
      ratesOf(
        GROWTH.map((den) => [den / 100, den + (den === 100 ? 1 : 0)]),
        { per: 4900 },
      ),
    );
    expect(limits?.lower).toBeCloseTo(28, 1);
    expect(limits?.upper).toBeCloseTo(70, 1);
  });

  it.each([0.005, 0.02, 0.1])(
    "a stable rate of %d is flagged falsely at its latest month in at most 2 in 100 of 1,000 series",
    (rate) => {
      const next = seededNumbers(20_261_031);
      const flagged = Array.from({ length: 1000 }, () =>
        ratesOf(GROWTH.map((den) => [poissonCount(rate * den, next), den])),
      ).filter((series) => drawSource(sourceOf(series), readAs()).rules.at(-1)?.length !== 0);
      expect(flagged.length / 1000).toBeLessThanOrEqual(0.02);
    },
  );
});

describe("false flags at the latest month of a stable category, 1,000 simulated series each", () => {
  const share = (mean: number, months: number): number => {
    const next = seededNumbers(20_261_031);
    let flagged = 0;
    for (let series = 0; series < 1000; series += 1) {
      const values = Array.from({ length: months }, () => poissonCount(mean, next));
      const { rules } = drawSource(sourceOf(seriesOf(values)), readAs());
      if (rules.at(-1)?.length !== 0) flagged += 1;
    }
    return flagged / 1000;
  };

  it.each([
    [0.15, 24],
    [0.15, 36],
    [0.5, 36],
    [1.5, 36],
  ])("mean %d over %d months: at most 0.5 %%", (mean, months) => {
    expect(share(mean, months)).toBeLessThanOrEqual(0.005);
  });

  it.each([
    [2, 24],
    [2, 36],
    [5, 36],
    [20, 24],
    [20, 36],
    [200, 24],
  ])(
    "mean %d over %d months: at most 3 in 100, and not so few that nothing is tested",
    (mean, months) => {
      expect(share(mean, months)).toBeGreaterThan(0.003);
      expect(share(mean, months)).toBeLessThanOrEqual(0.03);
    },
  );
});
