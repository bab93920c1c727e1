/** What holds of limits and marks when the values, their unit or the good direction change. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TrendSeries } from "../../../../shared/contract/trend-series.ts";
import { ratesOf, scored, seriesOf } from "./made-series.ts";
import { anySeries, counts, exposures, FEW, gappy, list } from "./random-series.ts";

const near = (ours: number | null, theirs: number | null, size = 0): boolean =>
  ours === null || theirs === null
    ? ours === theirs
    : Math.abs(ours - theirs) <= 1e-9 * Math.max(Math.abs(theirs), Math.abs(size), 1e-12);

/** Lines of `other` that are not those of `one` times `factor`. */
const notTimes = (one: TrendSeries, other: TrendSeries, factor: number): readonly string[] =>
  one.points.flatMap((point, at) =>
    (["center", "lower", "upper"] as const).flatMap((line) => {
      const [ours, theirs] = [point[line], other.points[at]?.[line] ?? null];
      const size = (point.center ?? 0) * factor;
      return near(theirs, ours === null ? null : ours * factor, size) ? [] : [`${at} ${line}`];
    }),
  );
const rulesOf = ({ points }: TrendSeries) => points.map(({ rules }) => rules);

describe("units", () => {
  it("customers counted in other units change no mark, and the limits by that unit alone", () => {
    fc.assert(
      fc.property(gappy, exposures, fc.constantFrom(0.001, 12, 1000), (row, of, unit) => {
        const pairs = row.map((value, at) => [value, of[at] ?? 1] as const);
        const plain = scored(ratesOf(pairs));
        const other = scored(ratesOf(pairs.map(([value, den]) => [value, den * unit])));
        expect(notTimes(plain, other, 1 / unit)).toEqual([]);
        expect(rulesOf(other)).toEqual(rulesOf(plain));
        expect(other.variation).toBe(plain.variation);
      }),
      FEW,
    );
  });

  it("rates per 1,000 are a thousand times bare rates, and so are their limits", () => {
    fc.assert(
      fc.property(gappy, exposures, (row, of) => {
        const pairs = row.map((value, at) => [value, of[at] ?? 1] as const);
        const plain = scored(ratesOf(pairs));
        const other = scored(ratesOf(pairs, { per: 1000 }));
        expect(notTimes(plain, other, 1000)).toEqual([]);
        expect(rulesOf(other)).toEqual(rulesOf(plain));
      }),
      FEW,
    );
  });

  it("money in pence has a hundred times the limits of money in pounds, and the same marks", () => {
    fc.assert(
      fc.property(list(fc.integer({ min: -900, max: 9000 }), 0, 45), (row) => {
        const [pounds, pence] = [1, 100].map((unit) =>
          scored(
            seriesOf(
              row.map((value) => value * unit),
              { kind: "money" },
            ),
          ),
        );
        if (pounds === undefined || pence === undefined) throw new Error("two series");
        expect(pence.chart.type).toBe(pounds.chart.type);
        expect(notTimes(pounds, pence, 100)).toEqual([]);
        expect(rulesOf(pence)).toEqual(rulesOf(pounds));
        expect(pence.trend.mannKendall).toEqual(pounds.trend.mannKendall);
      }),
      FEW,
    );
  });
});

describe("direction", () => {
  const SWAPPED: Readonly<Record<string, string>> = { better: "worse", worse: "better" };

  it("the other way round, better is worse, and limits, rules and trend stay", () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        const down = scored({ ...series, direction: "decrease" });
        const up = scored({ ...series, direction: "increase" });
        expect(up.variation).toBe(SWAPPED[down.variation] ?? down.variation);
        expect(up.points).toEqual(down.points);
        for (const part of [
          ...(["limits", "segments", "seasonality", "trend", "comparisons"] as const),
          ...(["suggestedRebase", "detectable", "rolledUp", "chart", "n", "gaps"] as const),
        ])
          expect(up[part]).toEqual(down[part]);
      }),
      FEW,
    );
  });

  it("a series turned upside down, its target too, has the same marks", () => {
    fc.assert(
      fc.property(gappy, fc.integer({ min: 0, max: 900 }), (row, target) => {
        const upside = row.map((value) => (value === null ? null : -value));
        const down = scored(seriesOf(row, { kind: "measure", target }));
        const up = scored(
          seriesOf(upside, { kind: "measure", direction: "increase", target: -target }),
        );
        // A season is looked for in values from 0 alone.
        fc.pre(down.seasonality === null);
        expect([up.variation, up.assurance, up.attainment]).toEqual([
          down.variation,
          down.assurance,
          down.attainment,
        ]);
      }),
      FEW,
    );
  });

  it("where neither way is better there is no promise and no verdict, only higher or lower", () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        const { variation, assurance, attainment } = scored({ ...series, direction: "neutral" });
        expect(["higher", "lower", "no-signal", "no-variation", "too-few"]).toContain(variation);
        expect([assurance, attainment]).toEqual(["none", "no-target"]);
      }),
      FEW,
    );
  });
});

describe("counts", () => {
  it("a category split in two and added again is the category", () => {
    fc.assert(
      fc.property(counts, fc.double({ min: 0, max: 1, noNaN: true }), (row, share) => {
        const part = row.map((value) => Math.floor(value * share));
        const rest = row.map((value, at) => value - (part[at] ?? 0));
        const joined = part.map((value, at) => value + (rest[at] ?? 0));
        expect(scored(seriesOf(joined))).toEqual(scored(seriesOf(row)));
      }),
      FEW,
    );
  });

  it.each([
    ["decrease", "upper", "lower", -1e-6],
    ["increase", "lower", "upper", 1e-6],
  ] as const)(
    "better to %s: a target on the %s limit will be met, just beyond the %s missed",
    (...row) => {
      const [direction, worst, best, beyond] = row;
      fc.assert(
        fc.property(counts, (values) => {
          const of = (target: number) =>
            scored(seriesOf(values, { kind: "measure", direction, target }));
          const { limits, assurance } = of(0);
          fc.pre(assurance !== "none" && limits !== null);
          expect(of(limits?.[worst] ?? Number.NaN).assurance).toBe("will-meet");
          expect(of((limits?.[best] ?? Number.NaN) + beyond).assurance).toBe("will-miss");
        }),
        FEW,
      );
    },
  );

  it("held against a fixed baseline, a better latest month never makes a series worse that had no signal", () => {
    fc.assert(
      fc.property(list(fc.integer({ min: 10, max: 60 }), 15, 40), fc.nat(60), (row, better) => {
        const improved = [...row.slice(0, -1), (row.at(-1) ?? 0) - better];
        const markOf = (values: readonly number[]) =>
          scored(seriesOf(values, { kind: "measure", baseline: 14 })).variation;
        fc.pre(markOf(row) === "no-signal");
        expect(markOf(improved)).not.toBe("worse");
      }),
      FEW,
    );
  });

  it("equal months are never a signal, and met or missed for good", () => {
    fc.assert(
      fc.property(
        fc.nat(500),
        fc.integer({ min: 13, max: 40 }),
        fc.nat(500),
        (value, months, target) => {
          const row = Array.from({ length: months }, () => value);
          const { variation, assurance, points } = scored(seriesOf(row, { target }));
          expect(variation).toBe("no-variation");
          expect(assurance).toBe(value <= target ? "will-meet" : "will-miss");
          expect(points.flatMap(({ rules }) => rules)).toEqual([]);
        },
      ),
      FEW,
    );
  });
});
