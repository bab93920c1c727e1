import { describe, expect, it } from "vitest";
import { TrendsAnswer } from "../../shared/contract/trend-series.ts";
import { postJson } from "./ask-app.ts";
import { PATH, REQUEST } from "./ask-trends.ts";
import { problemOf } from "./read-problem.ts";

describe("series as the interface was asked for", () => {
  const ask = async (): Promise<TrendsAnswer> => {
    const { status, text } = await postJson(PATH, REQUEST);
    expect(status).toBe(200);
    return TrendsAnswer.parse(JSON.parse(text));
  };

  it("are taken, and answered with chart, points, three marks, trend, comparisons and a sentence", async () => {
    const { series } = await ask();
    expect(series).toHaveLength(1);
    expect(series[0]).toMatchObject({
      id: "Billing",
      chart: { type: "uprime", reason: expect.stringContaining("limits") as string },
      n: 24,
      variation: "worse",
      assurance: "none",
      attainment: "missed",
      trend: {
        mannKendall: { s: expect.any(Number) as number, p: expect.any(Number) as number },
        seasonal: { slopePerYear: expect.any(Number) as number },
        theilSen: { perYear: expect.any(Number) as number },
        rate: { percentPerYear: expect.any(Number) as number },
      },
      comparisons: {
        previous: { now: { value: 31 }, before: { value: 13 } },
        rolling3: { now: { value: 54 } },
        rolling12: { before: { from: "2024-11", to: "2025-10" } },
      },
      suggestedRebase: null,
      detectable: [{ periods: 3 }, { periods: 6 }, { periods: 12 }],
      sentence: expect.stringMatching(
        /^October 2026: 31; worse, above the upper limit \(usual range \d+ to \d+, 22 months\)\./,
      ) as string,
    });
  });

  it("each point has its value, state, center, limits and rules", async () => {
    const [series] = (await ask()).series;
    const last = series?.points.at(-1);
    expect(last).toMatchObject({
      period: "2026-10",
      value: 31,
      state: "ok",
      rules: [{ rule: "beyond-limits", direction: "high" }],
    });
    // By hand: 269 events in the 22 months since the new baseline.
    expect(last?.center).toBeCloseTo(269 / 22, 9);
    expect(series?.points[0]?.center).toBeNull();
  });

  it("have a line on how many would be marked by chance", async () => {
    const { multiplicity } = await ask();
    expect(multiplicity).toMatchObject({
      tested: 1,
      flagged: 1,
      expectedByChance: expect.any(Number) as number,
      q: { Billing: expect.any(Number) as number },
    });
  });

  it("may come without anything that has a default", async () => {
    const bare = { id: "Calls", kind: "count", points: [{ period: "2026-10", value: 4 }] };
    const { status, text } = await postJson(PATH, { asOf: "2026-10-31", series: [bare] });
    expect(status).toBe(200);
    expect(TrendsAnswer.parse(JSON.parse(text)).series[0]?.sentence).toBe(
      "October 2026: 4; too few months for limits (1 of 8).",
    );
  });

  it.each(["mdc2023", "nhsr022", "anhoej", "wheeler", "western-electric"])(
    "may be read by %s",
    async (profile) => {
      const { status, text } = await postJson(PATH, { ...REQUEST, profile });
      expect(status).toBe(200);
      expect(TrendsAnswer.parse(JSON.parse(text)).series[0]?.variation).toBe("worse");
    },
  );
});

describe("as many as a large company has", () => {
  const many = (count: number, months: number) => ({
    asOf: "2026-10-31",
    series: Array.from({ length: count }, (_, index) => ({
      id: `Series ${index}`,
      kind: "count",
      points: Array.from({ length: months }, (__, at) => ({
        period: `${2016 + Math.floor((at + 10) / 12)}-${String(((at + 10) % 12) + 1).padStart(2, "0")}`,
        value: 20 + ((at * 7 + index) % 11),
      })),
    })),
  });

  it("500 series of ten years of months are answered", { timeout: 60_000 }, async () => {
    const { status, text } = await postJson(PATH, many(500, 120));
    expect(status).toBe(200);
    const { series } = JSON.parse(text) as TrendsAnswer;
    expect(series).toHaveLength(500);
    expect(series[499]?.points).toHaveLength(120);
  });

  it("one series more is refused", async () => {
    const problem = problemOf(await postJson(PATH, many(501, 1)));
    expect(problem.errors).toContainEqual({
      pointer: "/series",
      detail: "may have at most 500 series and has 501",
    });
  });

  it("of very many wrong entries the first faults are told, and nothing breaks", async () => {
    const wrong = Array.from({ length: 500_000 }, () => 1);
    for (const series of [wrong, [{ ...many(1, 1).series[0], exclude: wrong }]]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other: each fills the memory of a Worker
      const asked = await postJson(PATH, { ...many(1, 1), series });
      expect(problemOf(asked)).toMatchObject({ status: 422, code: "body-invalid" });
    }
  });

  it("more points than a century of months are refused", async () => {
    const points = Array.from({ length: 1_201 }, () => ({ period: "2026-10", value: 1 }));
    const series = [{ id: "long", kind: "count", points }];
    const problem = problemOf(await postJson(PATH, { asOf: "2026-10-31", series }));
    expect(problem.errors).toContainEqual({
      pointer: "/series/0/points",
      detail: "may have 1200 points, has 1201",
    });
  });
});
