import { describe, expect, it } from "vitest";
import { benjaminiHochberg } from "../../../../shared/scoring/statistics/benjamini-hochberg.ts";
import { FALSE_FLAGS, FALSE_FLAGS_RARE } from "../../../../shared/scoring/trend/chance-flags.ts";
import { countFlags } from "../../../../shared/scoring/trend/count-flags.ts";
import { scoreTrend } from "../../../../shared/scoring/trend/score-trend.ts";
import type { TrendInput } from "../../../../shared/contract/trends.ts";
import { readAs, repeat, seriesOf, sourceOf } from "./made-series.ts";

const scoreOne = (series: TrendInput) => scoreTrend(sourceOf(series), readAs());
const named = (id: string, values: readonly number[], changes: Partial<TrendInput> = {}) =>
  scoreOne(seriesOf(values, { id, ...changes }));

const CALM = repeat(12, 20, 23);
const BAD = [...CALM, 60];
const RARE = repeat(8, 0, 0, 1);

describe("how many series are marked, and how many chance would mark", () => {
  it("counts those that are marked either way, of those that could be", () => {
    const counted = countFlags([
      named("calm", CALM),
      named("worse", BAD),
      named("better", BAD, { direction: "increase" }),
      named("higher", BAD, { direction: "neutral" }),
      named("rare", RARE),
      named("too few", [3, 4]),
      named("equal", repeat(24, 5)),
    ]);
    expect(counted).toMatchObject({ tested: 5, flagged: 3 });
    expect(counted.expectedByChance).toBe(0.061);
    expect([FALSE_FLAGS, FALSE_FLAGS_RARE]).toEqual([0.015, 0.001]);
  });

  it.each([
    ["none", 0, 0, "No series has enough points for a mark."],
    ["one, calm", 1, 0, "0 of 1 series tested has a signal; less than 0.1 expected by chance."],
    ["one, bad", 0, 1, "1 of 1 series tested has a signal; less than 0.1 expected by chance."],
    [
      "three, one of them bad",
      2,
      1,
      "1 of 3 series tested has a signal; less than 0.1 expected by chance.",
    ],
    ["four, calm", 4, 0, "0 of 4 series tested have a signal; about 0.1 expected by chance."],
    [
      "20, two of them bad",
      18,
      2,
      "2 of 20 series tested have a signal; about 0.3 expected by chance.",
    ],
  ])("%s", (...[, calm, bad, sentence]) => {
    const scored = [
      ...Array.from({ length: calm }, (_, at) => named(`calm ${at}`, CALM)),
      ...Array.from({ length: bad }, (_, at) => named(`bad ${at}`, BAD)),
    ];
    const counted = countFlags(scored);
    expect(counted.sentence).toBe(sentence);
    // By hand: 1.5 of 100 series.
    expect(counted.expectedByChance).toBeCloseTo((calm + bad) * 0.015, 3);
  });
});

describe("how many of the trends are luck", () => {
  const rising = (by: number) => CALM.map((value, at) => value + Math.round(at * by));
  const scored = [
    named("flat", CALM),
    named("rising", rising(0.2)),
    named("too few", [3, 4]),
    named("rising fast", rising(1)),
  ];
  const { q } = countFlags(scored);

  it("each series has its q, in the order given, and none where no trend was tested", () => {
    expect(Object.keys(q)).toEqual(["flat", "rising", "too few", "rising fast"]);
    expect(q["too few"]).toBeNull();
  });

  it("q is that of Benjamini and Hochberg over the trends that were tested", () => {
    const ps = scored.map(({ series }) => series.trend.p);
    expect(Object.values(q)).toEqual(benjaminiHochberg(ps));
    // By hand: of three p in order p1 ≤ p2 ≤ p3 the largest q is p3, the next min(p3, 3/2 p2), the first min(that, 3 p1).
    const [p1 = 1, p2 = 1, p3 = 1] = ps.filter((p) => p !== null).toSorted((a, b) => a - b);
    expect(q["flat"]).toBeCloseTo(p3, 12);
    expect(q["rising"]).toBeCloseTo(Math.min(p3, 1.5 * p2), 12);
    expect(q["rising fast"]).toBeCloseTo(Math.min(p3, 1.5 * p2, 3 * p1), 12);
  });

  it("is never below the p of its series", () => {
    for (const { series } of scored)
      expect(q[series.id] ?? 1).toBeGreaterThanOrEqual(series.trend.p ?? 0);
  });
});
