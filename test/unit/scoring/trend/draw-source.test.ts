import { describe, expect, it } from "vitest";
import type { RuleProfileId, TrendInput } from "../../../../shared/contract/trends.ts";
import { poissonLimits } from "../../../../shared/scoring/statistics/poisson-limits.ts";
import { firing, monthAt, periodsOf, repeat, scored, seriesOf } from "./made-series.ts";

describe("how many months limits need", () => {
  it.each([
    ["7 months have no limits", 7, undefined],
    ["8 months have trial limits", 8, "trial"],
    ["12 months have trial limits", 12, "trial"],
    ["13 months have firm limits", 13, "firm"],
  ])("%s", (_, months, kind) => {
    expect(scored(seriesOf(repeat(7, 20, 23).slice(0, months))).limits?.kind).toBe(kind);
  });

  it("a missing month is not a month: 13 with a gap are 12", () => {
    expect(scored(seriesOf([...repeat(6, 20, 23), null])).limits?.points).toBe(12);
  });

  it("NHSRplotthedots draws limits from two, and its profile agrees, without a mark", () => {
    const series = seriesOf([14, 16], { kind: "measure" });
    const { limits, variation } = scored(series, { profile: "nhsr022" });
    expect(limits?.upper).toBeCloseTo(15 + 2.66 * 2, 12);
    expect(variation).toBe("too-few");
    expect(scored(series).limits).toBeNull();
  });

  it("a month that is not over is in no limit and in no rule", () => {
    const stable = repeat(12, 20, 23);
    const series = seriesOf([...stable, 900]);
    const unfinished = scored(series, { asOf: "2026-10-15" });
    expect(unfinished.limits).toEqual(scored(seriesOf(stable)).limits);
    expect(unfinished.points.at(-1)).toMatchObject({ value: 900, state: "partial", rules: [] });
  });
});

describe("what is equal in the baseline alone", () => {
  const later = [...repeat(13, 100), 100, 99, 150];

  it.each(["count", "measure"] as const)(
    "a change after 13 equal months is a signal, whatever the %s",
    (kind) => {
      const series = scored(seriesOf(later, { kind, baseline: 13 }));
      expect(series).toMatchObject({ variation: "worse", limits: { lower: 100, upper: 100 } });
      expect(firing(series)).toBe(`${"0".repeat(14)}11`);
      expect(series.chart.type).toBe("xmr");
    },
  );

  it("an excluded spike is a signal where it stands, and the months after it are none", () => {
    const values = [...repeat(13, 100), 150, 100, 100];
    const series = seriesOf(values, { kind: "measure" });
    const judged = scored({ ...series, exclude: [monthAt(series, 13)] });
    expect(judged.variation).toBe("no-signal");
    expect(firing(judged)).toBe("0000000000000100");
  });

  it("a baseline of equal months after one that varied is met by its value, never by turns", () => {
    const series = seriesOf([...repeat(12, 20, 24), ...repeat(14, 5)], { target: 5 });
    const rebased = scored({ ...series, rebase: [monthAt(series, 24)] });
    expect(rebased).toMatchObject({ variation: "no-variation", assurance: "will-meet" });
    expect(scored({ ...series, rebase: [monthAt(series, 24)], target: 4 }).assurance).toBe(
      "will-miss",
    );
  });
});

describe("what never happened in the baseline", () => {
  // Up to 3 events are expected where none was seen in 13 months: 3 / 13 a month.
  const { upper } = poissonLimits(3 / 13, 3);
  const after = (count: number) => scored(seriesOf([...repeat(13, 0), count], { baseline: 13 }));

  it("may happen once: the first complaint after a year of none is no signal", () => {
    expect(upper).toBeGreaterThanOrEqual(1);
    expect(after(1)).toMatchObject({ variation: "no-signal", limits: { center: 0, upper } });
    expect(after(upper).variation).toBe("no-signal");
  });

  it("and is a signal beyond that", () => {
    expect(after(upper + 1)).toMatchObject({ variation: "worse" });
  });
});

describe("what a quantity cannot be is no limit", () => {
  const limitsOf = (kind: TrendInput["kind"], values: readonly number[], profile?: RuleProfileId) =>
    scored(seriesOf(values, { kind, chart: "xmr" }), profile === undefined ? {} : { profile })
      .limits;

  it.each([
    ["counts", "count", repeat(8, 0, 9, 1)],
    ["shares", "proportion", repeat(8, 0, 0.9, 0.1)],
    ["amounts that are never below 0", "money", repeat(8, 0, 9, 1)],
  ] as const)("%s stop at 0", (_, kind, values) => {
    expect(limitsOf(kind, values)?.lower).toBe(0);
  });

  it.each([
    ["money with credits does not", "money", repeat(8, -3, 9, 1)],
    ["nor does any other measure", "measure", repeat(8, 0, 9, 1)],
  ] as const)("%s", (_, kind, values) => {
    expect(limitsOf(kind, values)?.lower).toBeLessThan(-3);
  });

  it("shares stop at 1", () => {
    expect(limitsOf("proportion", repeat(8, 1, 0.1, 0.9))?.upper).toBe(1);
  });

  it.each(["nhsr022", "wheeler"] as const)("%s draws what it computes, below 0 too", (profile) => {
    expect(limitsOf("count", repeat(8, 0, 9, 1), profile)?.lower).toBeLessThan(0);
  });
});

describe("which points count for the limits", () => {
  const values = [...repeat(7, 20, 23), 60, ...repeat(3, 20, 23)];

  it("an excluded month does not, and is shown and tested all the same", () => {
    const series = seriesOf(values, { kind: "measure" });
    const judged = scored({ ...series, exclude: [monthAt(series, 14)] });
    const without = scored(
      seriesOf(
        values.map((v, at) => (at === 14 ? null : v)),
        { kind: "measure" },
      ),
    );
    expect(judged.limits).toEqual(without.limits);
    expect(judged.points[14]).toMatchObject({
      value: 60,
      state: "excluded",
      rules: [{ rule: "beyond-limits", direction: "high" }],
    });
    // It is known all the same: 21 months have a figure, 20 stand behind the limits.
    expect([judged.n, judged.limits?.points]).toEqual([21, 20]);
  });

  it("with a baseline of 13 the first 13 do: later months are held against them", () => {
    const judged = scored(seriesOf(values, { kind: "measure", baseline: 13 }));
    const own = scored(seriesOf(values.slice(0, 13), { kind: "measure" })).limits;
    expect(judged.limits).toMatchObject({ points: 13, center: own?.center, upper: own?.upper });
    expect(judged.points.at(-1)?.upper).toBe(own?.upper);
  });

  it("a baseline is counted in months that are known", () => {
    const gapped = values.map((value, at) => (at === 3 ? null : value));
    expect(scored(seriesOf(gapped, { baseline: 13 })).limits?.points).toBe(13);
    const series = seriesOf(values, { baseline: 13 });
    expect(scored({ ...series, exclude: [monthAt(series, 3)] }).limits?.points).toBe(13);
  });

  it("with new baselines each has its own first 13", () => {
    const series = seriesOf([...repeat(10, 20, 23), ...repeat(10, 50, 53)], { baseline: 13 });
    const judged = scored({ ...series, rebase: [monthAt(series, 20)] });
    expect(judged.segments.map(({ points }) => points)).toEqual([13, 13]);
  });
});

describe("a new baseline", () => {
  const values = [...repeat(7, 40, 44), ...repeat(8, 20, 24)];
  const series = seriesOf(values, { kind: "measure" });
  const rebased = scored({ ...series, rebase: [monthAt(series, 14)] });

  it("has limits of its own, and the one before keeps its", () => {
    expect(rebased.points[13]?.center).toBe(42);
    expect(rebased.points[14]?.center).toBe(22);
    expect(rebased.limits).toMatchObject({ center: 22, points: 16 });
  });

  it("begins the rules anew: the shift that is one no more is none", () => {
    expect(firing(scored(series))).toMatch(/[12]/);
    expect(firing(rebased)).toBe("0".repeat(30));
  });

  it("has the chart that fits its own months: 63 a month before do not decide the limits of 1 in 3 after", () => {
    const rare = seriesOf([...repeat(12, 60, 66), ...repeat(5, 0, 1, 0)]);
    const judged = scored({ ...rare, rebase: [monthAt(rare, 24)] });
    expect(judged.chart).toEqual({
      type: "poisson",
      reason:
        "Fewer than 2 events a month on average, so the limits are the exact ones of chance (Poisson).",
    });
    expect(judged.limits).toMatchObject(poissonLimits(1 / 3, 3));
    // By hand: changes of 6 in every month before.
    expect(judged.points[0]?.upper).toBeCloseTo(63 + 2.66 * 6, 9);
    expect(firing(judged)).toBe("0".repeat(39));
  });

  it("with too few months for a chart names the baseline as the reason", () => {
    const young = scored({ ...series, rebase: [monthAt(series, 24)] });
    expect(young.chart).toEqual({
      type: "none",
      reason: "Fewer than 8 months have a figure since the new baseline, so no limits are drawn.",
    });
    // 14 months about 42, ten about 22.
    expect(young.points[0]?.center).toBeCloseTo(808 / 24, 9);
  });

  it("with fewer than 8 months has no limits and no rules yet, and says so", () => {
    const young = scored({ ...series, rebase: [monthAt(series, 26)] });
    expect(young).toMatchObject({ limits: null, variation: "too-few" });
    expect(young.points.slice(26).map(({ center }) => center)).toEqual([null, null, null, null]);
    expect(young.sentence).toContain("too few months in the baseline for limits (4 of 8)");
  });
});

it("a run chart has a center and no limits, and its shifts are found", () => {
  const values = [...repeat(8, 40, 44), ...repeat(4, 24, 28)];
  const judged = scored(seriesOf(values, { chart: "run" }));
  expect(judged.limits).toEqual({ kind: "firm", center: 40, lower: null, upper: null, points: 24 });
  expect(judged.points.at(-1)?.rules).toContainEqual({ rule: "shift", direction: "low" });
});

it("periods far apart without neighbours have no XmR limits, and the words say why", () => {
  const values = Array.from({ length: 20 }, (_, at) => (at % 2 === 0 ? 10 + (at % 3) : null));
  const judged = scored(seriesOf(values, { kind: "measure" }));
  expect(judged.limits).toBeNull();
  expect(periodsOf(20)[18]).toBe(judged.latest);
  expect(judged.sentence).toBe("September 2026: 10; too few neighbouring months for limits.");
});
