import { describe, expect, it } from "vitest";
import { METHOD } from "../../../../shared/catalogue/metrics.ts";
import { TrendsAnswer, type TrendSeries } from "../../../../shared/contract/trend-series.ts";
import { TrendsRequest, type TrendInput } from "../../../../shared/contract/trends.ts";
import {
  openTrends,
  readingOf,
  scoreTrends,
} from "../../../../shared/scoring/trend/score-trends.ts";
import { answerTo, ratesOf, readAs, repeat, requestOf, scored, seriesOf } from "./made-series.ts";
import { seriesOf as scoredSeries } from "../../../../shared/scoring/trend/score-trend.ts";

const errorsOf = (series: readonly TrendInput[]): readonly string[] => {
  const result = scoreTrends(requestOf(series));
  if (result.ok) return [];
  return result.problems.flatMap((problem) =>
    problem.code === "body-invalid"
      ? problem.errors.map(({ pointer, detail }) => `${pointer} ${detail}`)
      : [problem.code],
  );
};

describe("how a request wants its charts read", () => {
  it.each([
    ["mdc2023", undefined, 7, [7, 7]],
    ["mdc2023", 6, 6, [6, 6]],
    ["mdc2023", 8, 8, [8, 8]],
    ["nhsr022", 6, 6, [6, 6]],
    ["wheeler", undefined, 8, [8]],
    ["wheeler", 6, 8, [8]],
    ["western-electric", 6, 8, [8]],
    ["anhoej", 6, 7, []],
  ] as const)("%s with a run of %s reads runs of %d", (...[profile, asked, runLength, points]) => {
    const reading = readAs({ profile, ...(asked === undefined ? {} : { runLength: asked }) });
    expect(reading.runLength).toBe(runLength);
    expect(
      reading.profile.rules.flatMap((rule) => ("points" in rule ? [rule.points] : [])),
    ).toEqual(points);
  });

  it("Laney's limits are those of chance at least, unless asked otherwise", () => {
    expect(readingOf({ profile: "mdc2023", strictLaney: true }).strictLaney).toBe(true);
    const steady = seriesOf(repeat(7, 20, 21));
    const [floored, strict] = [false, true].map(
      (strictLaney) => scored(steady, { strictLaney }).limits?.upper ?? Number.NaN,
    );
    expect(floored).toBeCloseTo(20.5 + 3 * Math.sqrt(20.5), 9);
    expect(strict).toBeCloseTo(20.5 + 3 / 1.128, 9);
  });

  it("six months on one side are a shift where six are asked for, and none where seven are", () => {
    const values = [...repeat(8, 40, 44), ...repeat(3, 35, 37)];
    const markOf = (runLength: 6 | 7 | 8) => scored(seriesOf(values), { runLength }).variation;
    expect([6, 7, 8].map((length) => markOf(length as 6 | 7 | 8))).toEqual([
      "better",
      "no-signal",
      "no-signal",
    ]);
  });
});

describe("an answer", () => {
  const series = [
    seriesOf(repeat(12, 20, 23), { id: "Billing" }),
    seriesOf([3, null, 5], { id: "Delivery" }),
  ];

  it("has each series in the order given, the method, and the title of the rules", () => {
    const answer = answerTo(requestOf(series));
    expect(answer).toMatchObject({
      contract: 1,
      method: METHOD,
      profile: "Making Data Count, rules since November 2023",
    });
    expect(answer.series.map(({ id }) => id)).toEqual(["Billing", "Delivery"]);
    expect(answer.multiplicity.tested).toBe(1);
    expect(TrendsAnswer.parse(answer)).toEqual(answer);
  });

  it("a month without customers is a gap, and is not counted", () => {
    const pairs = [
      [5, 100],
      [4, 0],
      [6, 120],
    ] as const;
    const months = ratesOf(pairs);
    expect(scored(months)).toMatchObject({
      n: 2,
      gaps: "1 of 3 months is missing: September 2026.",
    });
  });

  it("has states, gaps and number of points of each", () => {
    expect(answerTo(requestOf(series)).series[1]).toMatchObject({
      n: 2,
      gaps: "1 of 3 months is missing: September 2026.",
      latest: "2026-10",
    });
  });
});

describe("a request that is opened and scored series by series", () => {
  const request = requestOf([
    seriesOf(repeat(12, 20, 23), { id: "Billing" }),
    seriesOf([...repeat(12, 40, 43), 90], { id: "Delivery" }),
  ]);

  it("gives the parts of the whole answer, each time it is scored", () => {
    const opened = openTrends(request);
    if (!opened.ok) throw new Error("a request without errors");
    for (let time = 0; time < 2; time += 1) {
      const series: TrendSeries[] = [];
      const multiplicity = opened.value.scoreEach((each) => series.push(scoredSeries(each)));
      expect({ ...opened.value.head, series, multiplicity }).toEqual(answerTo(request));
    }
  });

  it("is refused before its first series is scored", () => {
    const wrong = { ...request, series: [...request.series, seriesOf([1.5])] };
    expect(openTrends(wrong)).toEqual(scoreTrends(wrong));
    expect(openTrends(wrong)).toMatchObject({
      ok: false,
      problems: [{ code: "body-invalid", errors: [{ pointer: "/series/2/points/0/value" }] }],
    });
  });
});

describe("three separate marks: met this month, no signal, and what the limits promise", () => {
  // 21.5 on average; limits of chance are 7.6 and 35.4.
  const values = repeat(12, 20, 23);

  it.each([
    [36, "met", "will-meet"],
    [24, "met", "hit-or-miss"],
    [22, "missed", "hit-or-miss"],
    [7, "missed", "will-miss"],
    [null, "no-target", "none"],
  ] as const)("against %s: %s and %s", (target, attainment, assurance) => {
    expect(scored(seriesOf(values, { target }))).toMatchObject({
      target,
      attainment,
      assurance,
      variation: "no-signal",
    });
  });

  it("100 with 100 every month is met and will be met (PowerBI-SPC issue 463)", () => {
    const series = seriesOf(repeat(24, 100), {
      kind: "measure",
      direction: "increase",
      target: 100,
    });
    expect(scored(series)).toMatchObject({
      attainment: "met",
      variation: "no-variation",
      assurance: "will-meet",
      sentence: "October 2026: 100; the same in all 24 months. Over 24 months no trend is shown.",
    });
  });

  it("limits that are no usual range promise nothing", () => {
    const rising = seriesOf(
      Array.from({ length: 24 }, (_, at) => at * at),
      { kind: "measure", target: 900 },
    );
    expect(scored(rising).assurance).toBe("none");
  });

  it("of a changed target the one in force at the latest period counts", () => {
    const target = [
      { from: "2025-01", value: 36 },
      { from: "2026-10", value: 22 },
    ];
    expect(scored(seriesOf(values, { target }))).toMatchObject({
      target: 22,
      attainment: "missed",
    });
  });
});

describe("what a comparison in the months to come could show", () => {
  it("is told of 3, 6 and 12 months, the smaller the longer", () => {
    const found = scored(seriesOf(repeat(12, 20, 23))).detectable ?? [];
    expect(found.map(({ periods }) => periods)).toEqual([3, 6, 12]);
    const percents = found.map(({ percent }) => percent ?? Number.NaN);
    expect(percents).toEqual(percents.toSorted((one, other) => other - one));
  });

  it.each<[string, TrendInput]>([
    ["of money", seriesOf(repeat(12, 20, 23), { kind: "money" })],
    ["of a measure", seriesOf(repeat(12, 20, 23), { kind: "measure" })],
    ["of cases between events", seriesOf(repeat(12, 20, 23), { chart: "g" })],
    ["of days between events", seriesOf(repeat(12, 20, 23), { chart: "t" })],
    [
      "of days between events, given as a rate",
      seriesOf(repeat(12, 20, 23), { chart: "t", kind: "rate" }),
    ],
    ["of fewer than 13 months", seriesOf(repeat(6, 20, 23))],
  ])("is not told %s", (_, series) => {
    expect(scored(series).detectable).toBeNull();
  });
});

describe("what cannot be scored is named by its field", () => {
  it("in which series, and all of them", () => {
    expect(
      errorsOf([seriesOf([1, 2]), seriesOf([1.5], { id: "b" }), seriesOf([-1], { id: "c" })]),
    ).toEqual([
      "/series/1/points/0/value must be a whole number of events",
      "/series/2/points/0/value must be 0 or more for a count",
    ]);
  });

  it("at most 50 times", () => {
    const wrong = Array.from({ length: 40 }, (_, at) => seriesOf([-1, -1, -1], { id: `${at}` }));
    expect(errorsOf(wrong)).toHaveLength(50);
  });

  it("calendars that together span more than an answer can hold", () => {
    const points = [
      { period: "1927-11", value: 1 },
      { period: "2026-10", value: 1 },
    ];
    // 99 years of months, 85 times.
    const wide = Array.from({ length: 85 }, (_, at) => seriesOf([], { id: `${at}`, points }));
    expect(errorsOf(wide)).toEqual([
      "/series must span at most 100000 periods together, spans 100980",
    ]);
  });

  it.each([
    ["wheeler", 6, "must be 8 for “wheeler”"],
    ["western-electric", 7, "must be 8 for “western-electric”"],
    ["anhoej", 7, "is not for “anhoej”, whose runs have no fixed length"],
  ] as const)("%s does not read runs of %d", (profile, runLength, detail) => {
    const request = requestOf([seriesOf([3])], { profile, runLength });
    expect(scoreTrends(request)).toEqual({
      ok: false,
      problems: [{ code: "body-invalid", errors: [{ pointer: "/runLength", detail }] }],
    });
    expect(openTrends(request)).toEqual(scoreTrends(request));
  });

  it("a contract that is left out is filled in as it is documented", () => {
    const bare = { asOf: "2026-10-31", series: [{ id: "a", kind: "count", points: [] }] };
    expect(TrendsRequest.parse(bare)).toEqual({
      profile: "mdc2023",
      strictLaney: false,
      yearStart: 1,
      asOf: "2026-10-31",
      series: [
        {
          id: "a",
          kind: "count",
          points: [],
          frequency: "month",
          direction: "neutral",
          chart: "auto",
          rebase: [],
          exclude: [],
          absentMeansZero: false,
          per: 1,
        },
      ],
    });
  });
});
