import { describe, expect, it } from "vitest";
import type { TrendInput, TrendsRequest } from "../../../../shared/contract/trends.ts";
import { scoreSeries } from "../../../../shared/scoring/score-series.ts";
import { readCalendar } from "../../../../shared/scoring/calendar.ts";
import { periodsOf, repeat, scored, seriesOf } from "./made-series.ts";

const measure = (values: readonly (number | null)[], changes: Partial<TrendInput> = {}) =>
  seriesOf(values, { kind: "measure", ...changes });

const NONE = "Over 25 months no trend is shown.";
const ALIKE = "Neighbouring months are alike, so runs and trends are less sure than they look.";
const WAVE = [42, 45, 48, 54, 66, 72, 78, 78, 69, 60, 57, 51];
const wavy = (values: readonly number[]): number[] =>
  values.map((value, at) => value + ([0, 3, -2, 1, -3][at % 5] ?? 0));
const RARE = [...Array.from({ length: 42 }, (_, at) => (at % 5 === 2 ? 1 : 0)), 3, 3, 3];

describe("what is said of the latest period", () => {
  it.each<[string, TrendInput, string, Partial<TrendsRequest>?]>([
    [
      // 588 / 25 ± 3 √23.52.
      "above the limit",
      seriesOf([...repeat(8, 20, 24, 22), 60]),
      `October 2026: 60; worse, above the upper limit (usual range 9 to 38, 25 months). ${NONE}`,
    ],
    [
      // 1508 / 25 ± 2.66 × 62 / 23: the change to 20 is left out.
      "below it, where less is better",
      seriesOf([...repeat(8, 60, 64, 62), 20]),
      `October 2026: 20; better, below the lower limit (usual range 53 to 67, 25 months). ${NONE}`,
    ],
    [
      // 2264 / 25 ± 2.66 × 31 / 23, in the same way.
      "below it, where more is better",
      measure([...repeat(8, 90, 92, 91), 80], { direction: "increase" }),
      `October 2026: 80; worse, below the lower limit (usual range 87 to 94, 25 months). ${NONE}`,
    ],
    [
      "below it, where neither is better",
      measure([...repeat(8, 90, 92, 91), 80], { direction: "neutral" }),
      `October 2026: 80; lower than usual, below the lower limit (usual range 87 to 94, 25 months). ${NONE}`,
    ],
    [
      // 1032 / 26 ± 2.66 × (15 × 4 + 9 + 9 × 2) / 25.
      "a shift",
      seriesOf([...repeat(8, 40, 44), ...repeat(5, 35, 37)]),
      "October 2026: 37; better, seven or more months in a row below the average (usual range 30 to 49, 26 months). Over 26 months it falls by 9.1% a year (95% interval −13% to −5.2%).",
    ],
    [
      // 888 / 22 ± 2.66 × (15 × 4 + 9 + 5 × 2) / 21.
      "a shift of six, where six are asked for",
      seriesOf([...repeat(8, 40, 44), ...repeat(3, 35, 37)]),
      "October 2026: 37; better, six or more months in a row below the average (usual range 30 to 50, 22 months). Over 22 months it falls by 8.6% a year (95% interval −14% to −3.3%).",
      { runLength: 6 },
    ],
    [
      "a rise",
      measure([...repeat(7, 40, 44), 36, 38, 40, 42, 44, 46, 48]),
      "October 2026: 48; worse, rising for seven months or more (usual range 32 to 52, 21 months). Over 21 months no trend is shown.",
    ],
    [
      "a fall",
      measure([...repeat(7, 40, 44), 48, 46, 44, 42, 40, 38, 36]),
      "October 2026: 36; better, falling for seven months or more (usual range 33 to 51, 21 months). Over 21 months no trend is shown.",
    ],
    [
      // 856 / 20 ± 2.66 × 52 / 19.
      "two of three",
      measure([...repeat(6, 42, 40, 44), 50, 50]),
      "October 2026: 50; worse, two of the last three months close to or above the upper limit (usual range 35.5 to 50.1, 20 months). Over 20 months no trend is shown.",
    ],
    [
      "three of four",
      measure([...repeat(9, 40, 44), 35, 42, 35, 35]),
      "October 2026: 35; better, three of the last four months nearer to the lower limit than to the average (usual range 30 to 53, 22 months). Over 22 months no trend is shown.",
      { profile: "wheeler" },
    ],
    [
      "four of five",
      measure([...repeat(9, 40, 44), 38, 38, 38, 38]),
      "October 2026: 38; better, four of the last five months well below the average (usual range 32 to 51, 22 months). Over 22 months no trend is shown.",
      { profile: "western-electric" },
    ],
    [
      "a long run",
      measure([...repeat(5, 36, 37), ...repeat(5, 40, 44)]),
      "October 2026: 44; worse, a longer run above the average than chance gives (usual range 33 to 46, 20 months). Over 20 months it rises by 4.3 a year (95% interval 2.4 to 7), 11% of the median.",
      { profile: "anhoej" },
    ],
    [
      "no signal about a median",
      seriesOf(repeat(12, 20, 24), { chart: "run" }),
      "October 2026: 24; no signal (about the median of 24 months). Over 24 months no trend is shown.",
    ],
    [
      "no usual range",
      measure(Array.from({ length: 24 }, (_, at) => 50 + at + ([0, 2, -2, 1][at % 4] ?? 0))),
      "October 2026: 74; worse, above the upper limit (no usual range yet: 12 of 24 months lie outside 55 to 69). The level is not steady: a run of 11 months lies on one side of the median, by chance at most 7. Over 24 months it rises by 12 a year (95% interval 11 to 13), 19% of the median.",
    ],
    [
      "a season",
      seriesOf(wavy(repeat(3, ...WAVE))),
      "October 2026: 51; no signal (usual range of the season 31 to 74, 36 months). Over 36 months it falls by 1.3 a year, season against season.",
    ],
    [
      "always the same",
      seriesOf(repeat(14, 1)),
      "October 2026: 1; the same in all 14 months. Over 14 months no trend is shown.",
    ],
    [
      "always the same, of few months",
      seriesOf(repeat(10, 100)),
      "October 2026: 100; the same in all 10 months. Over 10 months no trend is shown.",
    ],
    [
      "the same until now",
      measure([...repeat(14, 100), 150], { baseline: 14 }),
      "October 2026: 150; worse, above the upper limit (always 100 in the 14 months of the baseline). Over 15 months no trend is shown.",
    ],
    [
      "trial limits",
      seriesOf(repeat(5, 20, 24)),
      "October 2026: 24; too few months for a signal (trial range 8 to 36, 10 of 13 months). Over 10 months no trend is shown.",
    ],
    ["too few months", seriesOf([3, 4, 5]), "October 2026: 5; too few months for limits (3 of 8)."],
    [
      "a broken figure alone",
      measure([1.234]),
      "October 2026: 1.23; too few months for limits (1 of 8).",
    ],
    [
      "a young baseline",
      seriesOf(repeat(8, 15, 17, 12), { rebase: ["2026-08"] }),
      "October 2026: 12; too few months in the baseline for limits (3 of 8).",
    ],
    ["nothing complete", seriesOf([null, null]), "No month is complete yet."],
    ["nothing at all", seriesOf([], { frequency: "week" }), "No week is complete yet."],
    [
      "credits",
      seriesOf(repeat(7, -1200, 345), { kind: "money" }),
      "October 2026: 345; no signal (usual range −4,537 to 3,682, 14 months). Over 14 months no trend is shown.",
    ],
    [
      "a rare series in quarters",
      seriesOf(RARE),
      `October 2026: 3; worse by the quarter (usual range 0 to 3, 45 months). Q3 of 2026 had 6, against a limit of 5. Over 45 months no trend is shown. ${ALIKE}`,
    ],
    [
      "mostly equal, and yet a rise",
      measure([...repeat(40, 0), ...repeat(10, 1)], { screen: "never", chart: "run" }),
      `October 2026: 1; worse, seven or more months in a row above the average (about the median of 50 months). Over 50 months it tends to rise, by too little for a yearly figure. ${ALIKE}`,
    ],
    [
      "a rise without measure",
      seriesOf([1, 3, 2, 6, 9, 15, 40, 60, 90, 190]),
      "October 2026: 190; too few months for a signal (trial range 0 to 98, 10 of 13 months). Over 10 months it rises; less than a year is too little for a yearly figure.",
    ],
  ])("%s", (...[, series, sentence, changes]) => {
    expect(scored(series, changes).sentence).toBe(sentence);
  });

  it.each([
    ["day", "31 October 2026: 60; worse, above the upper limit (usual range 9 to 37, 25 days)."],
    ["week", "Week 44 of 2026: 60; worse, above the upper limit (usual range 9 to 37, 25 weeks)."],
    ["quarter", "Q3 of 2026: 60; worse, above the upper limit (usual range 9 to 37, 25 quarters)."],
    ["year", "2025: 60; worse, above the upper limit (usual range 9 to 37, 25 years)."],
  ] as const)("in %ss", (frequency, sentence) => {
    const values = [...repeat(12, 20, 23), 60];
    expect(scored(seriesOf(values, { frequency })).sentence).toContain(sentence);
  });
});

describe("a measure of the scorecard has its noun", () => {
  const sentenceOf = (counts: readonly number[]): string =>
    scoreSeries({
      id: "total",
      label: null,
      unit: "complaints a month",
      nouns: { one: "complaint", many: "complaints", events: "complaints" },
      calendar: readCalendar(periodsOf(counts.length), "2026-10-31"),
      counts,
      exposure: null,
      targets: [],
      targetUnknown: false,
      rebases: [],
    }).series.sentence;

  it.each([
    [[0], "October 2026: 0 complaints; too few"],
    [[1], "October 2026: 1 complaint; too few"],
    [[1234], "October 2026: 1,234 complaints; too few"],
    [[...repeat(12, 20, 23), 60], "October 2026: 60 complaints; worse, above"],
  ])("%j", (counts, start) => {
    expect(sentenceOf(counts)).toContain(start);
  });
});
