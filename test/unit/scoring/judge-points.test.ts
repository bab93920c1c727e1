import { describe, expect, it } from "vitest";
import { judgePoints, type BarePoint } from "../../../shared/scoring/judge-points.ts";
import { poissonAtMost, poissonUpper } from "../../../shared/scoring/statistics/poisson-limits.ts";
import { poissonCount, seededNumbers } from "./random-counts.ts";

const points = (values: readonly (number | null)[]): readonly BarePoint[] =>
  values.map((value, index) => ({
    period: `m${index}`,
    value,
    num: value,
    den: null,
    state: value === null ? "missing" : "ok",
  }));

const repeat = (times: number, ...values: readonly number[]): number[] =>
  Array.from({ length: times }, () => values).flat();

describe("how many months limits need", () => {
  it.each([
    ["7 months have no limits", 7, undefined],
    ["8 months have trial limits", 8, "trial"],
    ["12 months have trial limits", 12, "trial"],
    ["13 months have firm limits", 13, "firm"],
  ])("%s", (_, months, kind) => {
    const values = repeat(7, 20, 23).slice(0, months);
    expect(judgePoints(points(values), 0, true).limits?.kind).toBe(kind);
  });

  it("a missing month is not a month: 13 with a gap are 12", () => {
    const values = [...repeat(6, 20, 23), null];
    expect(judgePoints(points(values), 0, true).limits?.points).toBe(12);
  });

  it("a month that is not over is in no limit and in no rule", () => {
    const stable = points(repeat(12, 20, 23));
    const unfinished: BarePoint = {
      period: "now",
      value: 900,
      num: 900,
      den: null,
      state: "partial",
    };
    const judged = judgePoints([...stable, unfinished], 0, true);
    expect(judged.limits).toEqual(judgePoints(stable, 0, true).limits);
    expect(judged.rules.at(-1)).toEqual([]);
  });
});

describe("series that peers judge wrongly", () => {
  it("24 equal months have no variation and no rule (xmrit flags 24 of 24)", () => {
    const judged = judgePoints(points(repeat(24, 100)), 0, true);
    expect(judged).toMatchObject({ chart: "constant", limits: { lower: 100, upper: 100 } });
    expect(judged.rules.flat()).toEqual([]);
  });

  it("one spike among equal months is the only signal (peers flag 24 of 24)", () => {
    const judged = judgePoints(points([...repeat(12, 50), 60, ...repeat(11, 50)]), 0, true);
    expect(judged.rules.map((hits) => hits.length)).toEqual([
      ...repeat(12, 0),
      1,
      ...repeat(11, 0),
    ]);
  });

  it("a category that is mostly 0 has no signal while it is stable (peers flag 48 of 48)", () => {
    const judged = judgePoints(points(repeat(8, 0, 0, 1, 0, 0, 0)), 0, true);
    expect(judged.chart).toBe("rare");
    expect(judged.rules.flat()).toEqual([]);
  });

  it("five complaints where one in four months is usual are a signal", () => {
    const judged = judgePoints(points([...repeat(8, 0, 0, 1, 0), 5]), 0, true);
    expect(judged.rules.at(-1)).toEqual([{ rule: "beyond-limits", direction: "high" }]);
  });

  it("a rare rate is tested on its count: the same count with ten times the customers is none", () => {
    const months = (exposure: number): readonly BarePoint[] =>
      [...repeat(8, 0, 0, 1, 0), 4].map((num, index) => {
        const den = index === 32 ? exposure : 1000;
        return { period: `m${index}`, value: (1000 * num) / den, num, den, state: "ok" };
      });
    expect(judgePoints(months(1000), 0, true).rules.at(-1)).toHaveLength(1);
    expect(judgePoints(months(10_000), 0, true).rules.at(-1)).toHaveLength(0);
  });
});

describe("Poisson limits", () => {
  /** P(X = k) as a product of the mean over k!, summed the plain way. */
  const plainTail = (count: number, mean: number): number => {
    let [sum, factorial] = [0, 1];
    for (let k = 0; k <= count; k += 1) {
      if (k > 0) factorial *= k;
      sum += (mean ** k * Math.exp(-mean)) / factorial;
    }
    return sum;
  };

  it.each([0.05, 0.15, 0.5, 1, 1.9])(
    "at a mean of %d the limit is the first that holds 99.865 %%",
    (mean) => {
      const limit = poissonUpper(mean);
      expect(plainTail(limit, mean)).toBeGreaterThanOrEqual(0.998_65);
      expect(plainTail(limit - 1, mean)).toBeLessThan(0.998_65);
    },
  );

  it("the chance agrees with a plain sum", () => {
    expect(poissonAtMost(7, 3.5)).toBeCloseTo(plainTail(7, 3.5), 12);
  });

  it("large means have the normal limit: 400 + 3 × 20", () => {
    expect(poissonUpper(400)).toBe(460);
  });
});

describe("false flags at the latest month of a stable category, 2,000 simulated series each", () => {
  const share = (mean: number, months: number): number => {
    const next = seededNumbers(20_261_031);
    let flagged = 0;
    for (let series = 0; series < 2000; series += 1) {
      const values = Array.from({ length: months }, () => poissonCount(mean, next));
      if ((judgePoints(points(values), 0, true).rules.at(-1)?.length ?? 0) > 0) flagged += 1;
    }
    return flagged / 2000;
  };

  it.each([
    [0.15, 24],
    [0.15, 36],
    [0.5, 24],
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
    "mean %d over %d months: at most 5 in 100, about the 2 that the board is told",
    (mean, months) => {
      expect(share(mean, months)).toBeGreaterThan(0.01);
      expect(share(mean, months)).toBeLessThanOrEqual(0.035);
    },
  );
});
