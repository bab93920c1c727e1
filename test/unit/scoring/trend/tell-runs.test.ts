import { describe, expect, it } from "vitest";
import type { TrendInput, TrendsRequest } from "../../../../shared/contract/trends.ts";
import { periodsOf, repeat, scored, seriesOf } from "./made-series.ts";

const measure = (values: readonly (number | null)[], changes: Partial<TrendInput> = {}) =>
  seriesOf(values, { kind: "measure", ...changes });

const RARE = [...Array.from({ length: 42 }, (_, at) => (at % 5 === 2 ? 1 : 0)), 3, 3, 3];

describe("what the runs of the baseline say, where the mark does not say it", () => {
  const NOT_STEADY = "The level is not steady: ";
  /** Eight of 20 months in a row are high, and the median is crossed often enough. */
  const LONG = [20, ...repeat(4, 30, 32), 20, 22, 20, 31, 20, 22, 20, 31, 20, 22, 20];
  /** Five low, five high, twice: no run is long, and the median is crossed three times. */
  const FIVES = repeat(2, 20, 22, 21, 23, 20, 30, 32, 31, 33, 30);
  const LONG_RUN = `${NOT_STEADY}a run of 8 months lies on one side of the median, by chance at most 7.`;
  // By hand: at most 5 heads of 19 throws in 3 of 100 cases, at most 6 in 8.
  const FEW = `${NOT_STEADY}the months cross their median 3 times, by chance at least 6.`;

  it.each<[string, TrendInput, string]>([
    // 516 / 20 ± 2.66 × 92 / 19.
    ["a long run", measure(LONG), `no signal (usual range 13 to 39, 20 months). ${LONG_RUN} Over`],
    // 524 / 20 ± 2.66 × 62 / 19.
    ["few crossings", measure(FIVES), `no signal (usual range 18 to 35, 20 months). ${FEW} Over`],
    ["of weeks, as weeks", measure(LONG, { frequency: "week" }), "a run of 8 weeks lies"],
    [
      // 584 / 21 ± 2.66 × 62 / 19: the change to 60 is left out.
      "beside another mark",
      measure([...FIVES, 60]),
      "worse, above the upper limit (usual range 19 to 36, 21 months). The level is not steady: the months cross their median 3 times",
    ],
    [
      "beside a shift that is not what speaks for the month",
      measure([...repeat(7, 40, 44), ...repeat(5, 20, 24)]),
      "better, two of the last three months close to or below the lower limit (usual range 23 to 44, 24 months). The level is not steady: a run of 10 months lies",
    ],
    [
      "beside limits that are no limits, in a run chart",
      measure(LONG, { chart: "run" }),
      `no signal (about the median of 20 months). ${LONG_RUN}`,
    ],
    [
      "of the latest baseline",
      measure([...repeat(10, 60, 66), ...LONG], { rebase: [periodsOf(20)[0] ?? ""] }),
      LONG_RUN,
    ],
  ])("is told: %s", (_, series, words) => {
    expect(scored(series).sentence).toContain(words);
  });

  it("a run through months on the median is one run, and no month of it is said to follow another", () => {
    // 12 months of 20 between months of 23, which is the median of all 25; 60 is on the other side of it.
    const { sentence, segments } = scored(measure([...repeat(12, 20, 23), 60]));
    expect(segments[0]?.runs).toMatchObject({ useful: 13, longestRun: 12, crossings: 1 });
    expect(sentence).toContain("a run of 12 months lies on one side of the median");
    expect(sentence).not.toContain("in a row");
  });

  it.each<[string, TrendInput, Partial<TrendsRequest>]>([
    ["a shift", seriesOf([...repeat(8, 40, 44), ...repeat(5, 35, 37)]), {}],
    [
      "a longer run than chance gives",
      measure([...repeat(5, 36, 37), ...repeat(5, 40, 44)]),
      { profile: "anhoej" },
    ],
  ])("is not told where the mark is %s already", (_, series, changes) => {
    const { sentence, segments } = scored(series, changes);
    expect(segments[0]?.runs?.signal).not.toBe("none");
    expect(sentence).not.toContain(NOT_STEADY);
  });

  it.each<[string, TrendInput, Partial<TrendsRequest>]>([
    ["the runs are those of chance", measure(repeat(10, 40, 44)), {}],
    ["the rules are those of NHSRplotthedots", measure(LONG), { profile: "nhsr022" }],
    ["the rules are Wheeler's", measure(LONG), { profile: "wheeler" }],
    [
      "only a baseline before had them",
      measure([...LONG, ...repeat(10, 60, 66)], { rebase: [periodsOf(20)[0] ?? ""] }),
      {},
    ],
    [
      "the new baseline is too young",
      measure([...LONG, 60, 66, 60], { rebase: [periodsOf(3)[0] ?? ""] }),
      {},
    ],
    ["events are so rare that most months are equal", seriesOf(RARE), {}],
  ])("is not told where %s", (_, series, changes) => {
    expect(scored(series, changes).sentence).not.toContain(NOT_STEADY);
  });
});
