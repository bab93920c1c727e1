import { describe, expect, it } from "vitest";
import type { TrendInput } from "../../../../shared/contract/trends.ts";
import { monthAt, ratesOf, repeat, scored, seriesOf } from "./made-series.ts";

/** 24 months of 40 and 44: mean 42, changes of 4, limits 42 ± 2.66 × 4. */
const CALM = repeat(12, 40, 44);
const measure = (values: readonly (number | null)[], changes: Partial<TrendInput> = {}) =>
  seriesOf(values, { kind: "measure", ...changes });

describe("the latest period", () => {
  it("may be one that is left out of the limits: it is shown, marked and compared", () => {
    const series = measure([...CALM, 90], { target: 60 });
    const judged = scored({ ...series, exclude: [monthAt(series, 24)] });
    expect(judged).toMatchObject({
      latest: "2026-10",
      variation: "worse",
      attainment: "missed",
      assurance: "none",
      limits: { center: 42, points: 24 },
      comparisons: { previous: { now: { value: 90 }, before: { value: 44 } } },
    });
    expect(judged.limits?.upper).toBeCloseTo(42 + 2.66 * 4, 9);
    expect(judged.points[24]).toMatchObject({ state: "excluded", value: 90 });
    expect(judged.sentence).toMatch(
      /^October 2026: 90; worse, above the upper limit \(usual range 31 to 53, 24 months\)\./,
    );
  });

  it("left out or not, has the same mark where its own value moves no limit", () => {
    const series = measure([...CALM, 42], { baseline: 24, target: 60 });
    const judged = scored(series);
    const leftOut = scored({ ...series, exclude: [monthAt(series, 24)] });
    for (const part of [
      ...(["latest", "limits", "variation", "attainment", "assurance"] as const),
      ...(["segments", "trend", "comparisons", "detectable"] as const),
    ])
      expect(leftOut[part]).toEqual(judged[part]);
  });

  it.each<[string, TrendInput, string]>([
    ["is the last one that is over", measure([...CALM, 43, 90]), "2026-09"],
    ["is the last one with a figure", measure([...CALM, 43, null, null]), "2026-08"],
    [
      "is the last one with a figure, left out or not",
      measure([...CALM, 43, null], { exclude: ["2026-09"] }),
      "2026-09",
    ],
    [
      "is not one that is left out before it is over",
      measure([...CALM, 43, 90], { exclude: ["2026-10"] }),
      "2026-09",
    ],
    [
      "is the last one with customers",
      ratesOf([...CALM.map((count) => [count, 100] as const), [43, 0]]),
      "2026-09",
    ],
  ])("%s", (_, series, latest) => {
    expect(scored(series, { asOf: "2026-10-15" }).latest).toBe(latest);
  });

  it.each<[string, TrendInput]>([
    ["no point", measure([])],
    ["only gaps", measure([null, null])],
    ["a period that is not over alone", measure([5])],
  ])("there is none of %s, and no mark", (_, series) => {
    expect(scored(series, { asOf: "2026-10-15" })).toMatchObject({
      latest: null,
      limits: null,
      variation: "too-few",
      assurance: "none",
      sentence: "No month is complete yet.",
    });
  });

  it("has the limits of the baseline in which it lies", () => {
    const series = measure([...CALM, ...repeat(10, 20, 24)]);
    const rebased = { ...series, rebase: [monthAt(series, 24)] };
    expect(scored(rebased).limits).toMatchObject({ center: 22, points: 20 });
    // The new baseline is decided, and nothing of it is known yet.
    const open = { ...measure([...CALM, null]), rebase: ["2026-10"] };
    expect(scored(open)).toMatchObject({ latest: "2026-09", limits: { center: 42, points: 24 } });
  });
});
