import { describe, expect, it } from "vitest";
import type { Comparison } from "../../../../shared/contract/trend-figures.ts";
import type { RolledUp } from "../../../../shared/contract/trend-series.ts";
import { rareSignal } from "../../../../shared/scoring/trend/rare-signal.ts";
import { monthAt, repeat, scored, seriesOf } from "./made-series.ts";

const YEAR: Comparison = {
  now: null,
  before: null,
  difference: null,
  ratio: null,
  lower: null,
  upper: null,
  p: null,
};
const QUARTER: RolledUp = {
  frequency: "quarter",
  n: 14,
  latest: "2026-Q3",
  value: 6,
  center: 1,
  lower: 0,
  upper: 5,
  rules: [{ rule: "beyond-limits", direction: "high" }],
};

describe("what a rare series shows beyond its latest month", () => {
  it.each([
    ["nothing is known", null, YEAR, null],
    ["a quarter within its limits", { ...QUARTER, rules: [] }, YEAR, null],
    ["a quarter beyond them", QUARTER, YEAR, { direction: "high", over: "quarter" }],
    [
      "more than the year before",
      null,
      { ...YEAR, p: 0.0026, difference: 0.5 },
      { direction: "high", over: "year" },
    ],
    [
      "less than the year before",
      null,
      { ...YEAR, p: 0.0026, difference: -0.5 },
      { direction: "low", over: "year" },
    ],
    [
      "a year that chance gives in 27 of 10,000",
      null,
      { ...YEAR, p: 0.0027, difference: 0.5 },
      null,
    ],
    [
      "the quarter first, since it is the later news",
      QUARTER,
      { ...YEAR, p: 0.0001, difference: -0.5 },
      { direction: "high", over: "quarter" },
    ],
  ] as const)("%s", (...[, quarter, year, signal]) => {
    const rolledUp = quarter === null ? null : { ...quarter, rules: [...quarter.rules] };
    expect(rareSignal(rolledUp, year)).toEqual(signal);
  });
});

describe("the mark of a rare series", () => {
  const MONTHS = (events: number) => Array.from({ length: 12 }, (_, at) => (at < events ? 1 : 0));
  const rise = (events: number) => seriesOf([...repeat(12, 0), ...MONTHS(events).toReversed()]);

  // By hand: of so many events all in the later of two equal years, 2 × 0.5^9 = 0.0039 and 2 × 0.5^10 = 0.0020.
  it.each([
    [9, "no-signal"],
    [10, "worse"],
  ] as const)("%d events in a year after a year of none: %s", (events, variation) => {
    const judged = scored(rise(events));
    expect(judged.variation).toBe(variation);
    expect(judged.points.every(({ rules }) => rules.length === 0)).toBe(true);
  });

  it("rests on the year, and says so", () => {
    expect(scored(rise(10)).sentence).toMatch(
      /^October 2026: 1; worse, the last 12 months against the 12 before \(usual range 0 to \d, 24 months\)\. In the last 12 there were 10 events, in the 12 before 0\./,
    );
  });

  it("is better where events become fewer, and what neither is where neither is better", () => {
    const fall = seriesOf([...MONTHS(10), ...repeat(12, 0)]);
    expect(scored(fall).variation).toBe("better");
    expect(scored({ ...fall, direction: "increase" }).variation).toBe("worse");
    expect(scored({ ...fall, direction: "neutral" }).variation).toBe("lower");
  });

  it("is that of the month where the month has one", () => {
    const series = seriesOf([...repeat(12, 0), ...MONTHS(10).toReversed().slice(0, 11), 9]);
    expect(scored(series).sentence).toContain("worse, above the upper limit");
  });

  it("needs both years in the latest baseline: that a new one differs from the last is no news", () => {
    const series = rise(10);
    expect(scored(series).variation).toBe("worse");
    const rebased = seriesOf([...repeat(12, 60), ...repeat(13, 0), 1, 1, 0]);
    const rebase = [monthAt(rebased, 12)];
    expect(scored({ ...rebased, rebase }).variation).toBe("no-signal");
    // With a month more than two years of its own, it is looked for again.
    const own = seriesOf([...repeat(12, 60), ...rise(10).points.map(({ value }) => value)]);
    const since = (at: number) => scored({ ...own, rebase: [monthAt(own, at)] });
    expect(since(12).variation).toBe("worse");
    expect(since(12).sentence).toContain("the last 12 months against the 12 before");
    expect(since(13).sentence).not.toContain("against the 12 before");
  });

  it("of a series that is not rare is not looked for", () => {
    const judged = scored(seriesOf([...repeat(12, 3), ...repeat(4, 2, 4, 9)]));
    expect(judged.sentence).not.toContain("against the 12 before");
  });
});
