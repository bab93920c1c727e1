import { describe, expect, it } from "vitest";
import type { Comparisons } from "../../../../shared/contract/trend-figures.ts";
import type { TrendInput } from "../../../../shared/contract/trends.ts";
import { comparePeriods } from "../../../../shared/scoring/trend/compare-periods.ts";
import { ratesOf, repeat, scored, seriesOf, sourceOf, type Values } from "./made-series.ts";

const compare = (series: TrendInput, dispersion: number | null = null): Comparisons => {
  const source = sourceOf(series);
  return comparePeriods(source, source.points.latest, dispersion);
};
const of = (values: Values, changes: Partial<TrendInput> = {}): Comparisons =>
  compare(seriesOf(values, changes));

describe("two rates are compared exactly", () => {
  // R 4.2.2: poisson.test(c(later, earlier), c(exposure, exposure)).
  it.each([
    [9, 497, 5, 3165, 11.4627766599598, 3.44988198675211, 43.5400009204251, 1.63374202427892e-5],
    [10, 3295, 8, 2877, 1.09142640364188, 0.387842969174569, 3.18229320037173, 1],
    [
      10, 1175, 15, 499, 0.283120567375887, 0.113745062076218, 0.673669106133324,
      0.00179919337791399,
    ],
    [81, 3385, 77, 3684, 1.1448675401408, 0.827626375836213, 1.58483289014851, 0.426082374295175],
  ])("%d of %d against %d of %d, as R's poisson.test", (...row) => {
    const [now, nowOf, before, beforeOf, ratio, lower, upper, p] = row;
    const { previous } = compare(
      ratesOf(
        [
          [before, beforeOf],
          [now, nowOf],
        ],
        { per: 1000 },
      ),
    );
    expect(previous.ratio).toBeCloseTo(ratio, 10);
    expect(previous.lower).toBeCloseTo(lower, 10);
    expect(previous.upper).toBeCloseTo(upper, 9);
    expect(previous.p).toBeCloseTo(p, 11);
    expect(previous.difference).toBeCloseTo(1000 * (now / nowOf - before / beforeOf), 9);
    expect(previous.now).toEqual({ from: "2026-10", to: "2026-10", value: now, exposure: nowOf });
  });

  it("of counts the exposure is the number of months: 22 in 12 against 31 in 12", () => {
    // R 4.2.2: poisson.test(c(22, 31), c(12, 12)).
    const [early, late] = [
      [3, 2, 3, 2, 3, 2, 3, 2, 3, 3, 2, 3],
      [2, 2, 2, 2, 1, 2, 2, 2, 2, 2, 2, 1],
    ];
    const { rolling12 } = of([...early, ...late]);
    expect(rolling12.before).toEqual({ from: "2024-11", to: "2025-10", value: 31, exposure: null });
    expect(rolling12.now).toEqual({ from: "2025-11", to: "2026-10", value: 22, exposure: null });
    expect(rolling12.ratio).toBeCloseTo(0.709677419354839, 12);
    expect(rolling12.lower).toBeCloseTo(0.391513354618443, 10);
    expect(rolling12.upper).toBeCloseTo(1.26582776650945, 10);
    expect(rolling12.p).toBeCloseTo(0.271679166065503, 12);
    expect(rolling12.difference).toBeCloseTo(-9 / 12, 12);
  });
});

describe("from nothing there is no percentage", () => {
  it("from 0 to 4 has no ratio and a reason, and its bound and p stand", () => {
    const { previous } = of([0, 4]);
    expect(previous).toMatchObject({
      ratio: null,
      upper: null,
      difference: 4,
      note: "from 0 to 4: no ratio, since the earlier figure is 0",
    });
    // Of four events all in the later of two equal months: two times one half to the fourth.
    expect(previous.p).toBeCloseTo(2 * 0.5 ** 4, 12);
    expect(previous.lower).toBeGreaterThan(0);
  });

  it("from 0 to 0 says so", () => {
    expect(of([0, 0]).previous).toMatchObject({ ratio: null, p: null, note: "both are 0" });
  });

  it("to 0 is a ratio of 0", () => {
    expect(of([4, 0]).previous).toMatchObject({ ratio: 0, lower: 0, difference: -4 });
  });
});

describe("periods that are not known", () => {
  const ROWS = repeat(8, 5, 6, 7);

  it.each<[string, Values, readonly (keyof Comparisons)[]]>([
    ["nothing is missing", ROWS, []],
    [
      "the month before",
      ROWS.with(22, 0).map((v, at) => (at === 22 ? null : v)),
      ["previous", "rolling3", "rolling12"],
    ],
    [
      "the month a year ago",
      ROWS.map((v, at) => (at === 11 ? null : v)),
      ["lastYear", "rolling12"],
    ],
    ["one month of the twelve before", ROWS.map((v, at) => (at === 3 ? null : v)), ["rolling12"]],
    ["all before the last two years", ROWS.slice(1), ["rolling12"]],
    ["all before the last month", [5], ["previous", "lastYear", "rolling3", "rolling12"]],
    ["everything", [], ["previous", "rolling3", "rolling12"]],
  ])("%s: such comparisons have no figures and say so", (_, values, missing) => {
    const comparisons = of(values);
    const without = Object.entries(comparisons).flatMap(([name, comparison]) =>
      comparison !== null && comparison.now === null ? [name] : [],
    );
    expect(without).toEqual(missing);
    for (const name of missing) {
      expect(comparisons[name]).toMatchObject({ ratio: null, difference: null, p: null });
      expect(comparisons[name]?.note).toMatch(
        /^no comparison, since (one of the two months is|some of the (6|24) months are) not known$/,
      );
    }
  });

  it("a month that is not over is compared with nothing", () => {
    const series = seriesOf([5, 6, 7, 90]);
    expect(scored(series, { asOf: "2026-10-15" }).comparisons.previous.now?.value).toBe(7);
  });

  it("an excluded month is known: it is compared, as the latest and as one of the others", () => {
    const series = seriesOf([5, 6, 7, 90], { exclude: ["2026-08", "2026-10"] });
    const { previous, rolling3 } = scored(series).comparisons;
    expect([previous.before?.value, previous.now?.value]).toEqual([7, 90]);
    expect(rolling3.now).toBeNull();
    expect(
      scored(seriesOf([1, 2, 5, 6, 7, 90], { exclude: ["2026-08"] })).comparisons.rolling3,
    ).toMatchObject({
      now: { value: 103 },
      before: { value: 8 },
    });
  });

  it("a month without customers has no rate to compare", () => {
    const { previous } = compare(
      ratesOf([
        [5, 0],
        [6, 100],
      ]),
    );
    expect(previous.now).toBeNull();
  });
});

describe("the same period a year ago", () => {
  const RISING = Array.from({ length: 60 }, (_, at) => at + 1);
  const before = (changes: Partial<TrendInput>, values: Values = RISING) =>
    of(values, changes).lastYear?.before?.from;

  it.each([
    ["month", "2025-10"],
    ["quarter", "2025-Q3"],
    ["week", "2025-W44"],
  ] as const)("of a %s is %s", (frequency, period) => {
    expect(before({ frequency })).toBe(period);
  });

  it.each([
    ["2026-W10", "2025-W10"],
    ["2026-W52", "2025-W52"],
    ["2026-W53", "2025-W52"],
    ["2027-W01", "2026-W01"],
    ["2027-W52", "2026-W52"],
  ])("of week %s is %s, across the year of 53 weeks", (latest, earlier) => {
    const points = [earlier, latest].map((period) => ({ period, value: 7 }));
    const source = sourceOf(seriesOf([], { frequency: "week", points }), { asOf: "2028-12-31" });
    const { lastYear } = comparePeriods(source, source.points.labels.length - 1, null);
    expect(lastYear?.before?.from).toBe(earlier);
  });

  it.each(["day", "year"] as const)("of a %s is not looked for", (frequency) => {
    expect(of(RISING, { frequency }).lastYear).toBeNull();
  });
});

describe("what the figures cannot bear", () => {
  it("money has a ratio and no interval", () => {
    expect(of([2000, 3000], { kind: "money" }).previous).toMatchObject({
      ratio: 1.5,
      lower: null,
      upper: null,
      p: null,
      difference: 1000,
      note: "no interval, since these are no counts",
    });
  });

  it.each(["g", "t"] as const)(
    "what lies between two events is no count: drawn as %s, 20 after 10 is twice as much without an interval",
    (chart) => {
      expect(of([10, 20], { chart }).previous).toMatchObject({
        ratio: 2,
        lower: null,
        upper: null,
        p: null,
        note: "no interval, since these are no counts",
      });
      // The same as a count has one.
      expect(of([10, 20]).previous.p).not.toBeNull();
    },
  );

  it("a ratio of amounts below 0 would mislead", () => {
    expect(of([-2000, 3000], { kind: "money" }).previous).toMatchObject({
      ratio: null,
      difference: 5000,
      note: "no ratio, since a figure is below 0",
    });
  });

  it.each([
    [null, undefined],
    [1.2, undefined],
    [1.3, "the figures vary more than chance, so the interval is too narrow"],
  ])("with %s times the variance of chance: %s", (dispersion, note) => {
    expect(compare(seriesOf([20, 30]), dispersion).previous.note).toBe(note);
  });
});
