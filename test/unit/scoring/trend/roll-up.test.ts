import { describe, expect, it } from "vitest";
import type { TrendInput } from "../../../../shared/contract/trends.ts";
import { poissonLimits } from "../../../../shared/scoring/statistics/poisson-limits.ts";
import { rollUp } from "../../../../shared/scoring/trend/roll-up.ts";
import { ratesOf, repeat, scored, seriesOf, sourceOf } from "./made-series.ts";

/** 42 months from February 2023 to July 2026 with 8 events, then three a month: 14 whole quarters end with Q3 of 2026. */
const RARE = Array.from({ length: 42 }, (_, at) => (at % 5 === 2 ? 1 : 0));
const RISEN = [...RARE, 3, 3, 3];

const rolled = (series: TrendInput, yearStart = 1) => rollUp(sourceOf(series, { yearStart }), 0);

describe("a rare series in quarters", () => {
  it("shows a rise that single months hide: 6 in a quarter where 1 is usual", () => {
    // April 2023 to September 2026: 14 quarters with 14 events.
    const limits = poissonLimits(1, 3);
    expect(rolled(seriesOf(RISEN))).toEqual({
      frequency: "quarter",
      n: 14,
      latest: "2026-Q3",
      value: 6,
      center: 1,
      lower: limits.lower,
      upper: limits.upper,
      rules: [{ rule: "beyond-limits", direction: "high" }],
    });
    expect(scored(seriesOf(RISEN)).points.every(({ rules }) => rules.length === 0)).toBe(true);
  });

  it("a quarter on the limit is no signal", () => {
    const values = [...RARE, 2, 3, 0];
    expect(rolled(seriesOf(values))).toMatchObject({ value: 5, upper: 5, rules: [] });
  });

  it("as a rate is held against its own exposure, per so many", () => {
    const found = rolled(
      ratesOf(
        RISEN.map((n) => [n, 200]),
        { per: 1000 },
      ),
    );
    // 6 of 600 customer months are 10 per 1,000; 14 of 8,400 are 1.67, which is 1 in a quarter.
    expect(found?.value).toBeCloseTo(10, 9);
    expect(found?.center).toBeCloseTo(1000 / 600, 9);
    expect(found?.upper).toBeCloseTo((poissonLimits(1, 3).upper * 1000) / 600, 9);
  });

  it("counts by the quarters of the fiscal year", () => {
    expect(rolled(seriesOf(RISEN), 2)?.latest).toBe("FY2027-Q3");
  });

  it("leaves out a quarter of which a month is missing, excluded or not over", () => {
    const gapped = RISEN.map((value, at) => (at === 10 ? null : value));
    expect(rolled(seriesOf(gapped))?.n).toBe(13);
    expect(rolled(seriesOf(RISEN, { exclude: ["2024-01"] }))?.n).toBe(13);
    const open = sourceOf(seriesOf([...RISEN, 9, 9]), { asOf: "2026-10-15" });
    expect(rollUp(open, 0)?.latest).toBe("2026-Q3");
  });
});

describe("quarters of a new baseline", () => {
  // A year of 60 a month, then 42 months with 8 events and one of three.
  const series = seriesOf([...repeat(12, 60), ...RISEN]);

  it("know nothing of what was before it", () => {
    expect(rollUp(sourceOf(series), 12)).toEqual(rolled(seriesOf(RISEN)));
    // Ten months of 60 and 14 events more in 18 whole quarters.
    expect(rollUp(sourceOf(series), 0)?.center).toBeCloseTo(614 / 18, 9);
    const rebase = [series.points[12]?.period ?? ""];
    expect(scored({ ...series, rebase }).rolledUp).toEqual(rolled(seriesOf(RISEN)));
  });

  it("begin with the first whole one after it", () => {
    // From March 2023 on; one from May 2023 leaves the quarter from April to June with two months.
    expect(rollUp(sourceOf(series), 14)?.n).toBe(14);
    expect(rollUp(sourceOf(series), 15)?.n).toBe(13);
    expect(rollUp(sourceOf(series), 18)).toBeNull();
  });
});

describe("there are no quarters", () => {
  it.each<[string, TrendInput]>([
    ["of fewer than 13 whole ones", seriesOf(RISEN.slice(6))],
    ["without an event", seriesOf(repeat(48, 0))],
    ["of weeks", seriesOf(RISEN, { frequency: "week" })],
    ["of nothing", seriesOf([])],
    ["with customers in no month", ratesOf(RISEN.map((n) => [n, 0]))],
  ])("%s", (_, series) => {
    expect(rolled(series)).toBeNull();
  });

  it("and they are told of rare series alone", () => {
    expect(scored(seriesOf(RISEN)).rolledUp).not.toBeNull();
    expect(scored(seriesOf(repeat(15, 4, 5, 3))).rolledUp).toBeNull();
    expect(scored(seriesOf(RISEN, { kind: "measure" })).rolledUp).toBeNull();
  });
});
