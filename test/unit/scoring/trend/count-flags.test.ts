import { describe, expect, it } from "vitest";
import { benjaminiHochberg } from "../../../../shared/scoring/statistics/benjamini-hochberg.ts";
import {
  chanceOfMark,
  FALSE_FLAGS,
  FALSE_FLAGS_RARE,
} from "../../../../shared/scoring/trend/chance-flags.ts";
import { countFlags } from "../../../../shared/scoring/trend/count-flags.ts";
import { scoreTrend, seriesOf as answered } from "../../../../shared/scoring/trend/score-trend.ts";
import type { TrendInput } from "../../../../shared/contract/trends.ts";
import { readAs, repeat, seriesOf, sourceOf } from "./made-series.ts";

const scoreOne = (series: TrendInput) => {
  const trend = scoreTrend(sourceOf(series), readAs());
  return { series: answered(trend), isRare: trend.isRare, isAuto: series.chart === "auto" };
};
const named = (id: string, values: readonly number[], changes: Partial<TrendInput> = {}) =>
  scoreOne(seriesOf(values, { id, ...changes }));

const CALM = repeat(12, 20, 23);
const BAD = [...CALM, 60];
const RARE = repeat(8, 0, 0, 1);

describe("how many series are marked, and how many chance would mark", () => {
  it("counts those that are marked either way, of those that could be", () => {
    const counted = countFlags(
      [
        named("calm", CALM),
        named("worse", BAD),
        named("better", BAD, { direction: "increase" }),
        named("higher", BAD, { direction: "neutral" }),
        named("rare", RARE),
        named("too few", [3, 4]),
        named("equal", repeat(24, 5)),
      ],
      FALSE_FLAGS,
    );
    expect(counted).toMatchObject({ tested: 5, flagged: 3 });
    expect(counted.expectedByChance).toBe(0.061);
    expect([FALSE_FLAGS, FALSE_FLAGS_RARE]).toEqual([0.015, 0.001]);
  });

  it.each([
    [
      "none",
      0,
      0,
      "No series could be tested: each has too few points, or the same figure throughout.",
    ],
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
    const counted = countFlags(scored, FALSE_FLAGS);
    expect(counted.sentence).toBe(sentence);
    // By hand: 1.5 of 100 series.
    expect(counted.expectedByChance).toBeCloseTo((calm + bad) * 0.015, 3);
  });
});

describe("how many marks are expected by chance", () => {
  it("goes by the rules", () => {
    const counted = countFlags([named("calm", CALM), named("bad", BAD)], 0.027);
    expect(counted).toMatchObject({
      expectedByChance: 0.054,
      sentence: "1 of 2 series tested has a signal; about 0.1 expected by chance.",
    });
  });

  it.each([
    ["the rules leave it open", [named("bad", BAD)], null],
    [
      "a chart was asked for",
      [named("bad", BAD), named("asked", CALM, { chart: "c" })],
      FALSE_FLAGS,
    ],
  ] as const)("is not known where %s", (_, scored, chance) => {
    expect(countFlags(scored, chance)).toMatchObject({
      expectedByChance: null,
      sentence: expect.stringMatching(
        /^1 of \d series tested has a signal; how many chance alone would give is not known for these settings\.$/,
      ) as string,
    });
  });

  it("a chart that was asked for and is not tested leaves it as it is", () => {
    const scored = [named("calm", CALM), named("asked", [3, 4], { chart: "c" })];
    expect(countFlags(scored, FALSE_FLAGS)).toMatchObject({ tested: 1, expectedByChance: 0.015 });
  });

  it.each([
    ["mdc2023", undefined, FALSE_FLAGS],
    ["mdc2023", 6, 0.027],
    ["mdc2023", 7, FALSE_FLAGS],
    ["mdc2023", 8, 0.008],
    ["anhoej", undefined, 0.005],
    ["wheeler", undefined, 0.008],
    ["western-electric", undefined, 0.012],
    ["nhsr022", undefined, null],
  ] as const)("%s with runs of %s: %s", (profile, runLength, chance) => {
    const reading = readAs({ profile, ...(runLength === undefined ? {} : { runLength }) });
    expect(chanceOfMark(reading)).toBe(chance);
  });

  it("is not known where Laney's limits may be closer than chance", () => {
    expect(chanceOfMark(readAs({ strictLaney: true }))).toBeNull();
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
  const { q } = countFlags(scored, FALSE_FLAGS);

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
