import { describe, expect, it } from "vitest";
import { postJson } from "./ask-app.ts";
import { PATH, REQUEST, SERIES } from "./ask-trends.ts";
import { problemOf } from "./read-problem.ts";

describe("what is wrong is told in three parts, with the field", () => {
  const [point] = SERIES.points;
  const withPoint = (change: object) => ({
    series: [{ ...SERIES, rebase: [], points: [{ ...point, ...change }] }],
  });
  const withSeries = (change: object) => ({ series: [{ ...SERIES, ...change }] });

  it.each<[string, object, { pointer: string; detail: string }]>([
    [
      "another profile",
      { profile: "spc" },
      {
        pointer: "/profile",
        detail: 'must be "mdc2023" or "nhsr022" or "anhoej" or "wheeler" or "western-electric"',
      },
    ],
    ["no day", { asOf: "October" }, { pointer: "/asOf", detail: "must be a day as YYYY-MM-DD" }],
    [
      "a year that starts in no month",
      { yearStart: 13 },
      { pointer: "/yearStart", detail: "must be at most 12" },
    ],
    [
      "no series",
      { series: [] },
      { pointer: "/series", detail: expect.stringContaining("at least 1") as string },
    ],
    [
      "two series of one name",
      { series: [SERIES, SERIES] },
      { pointer: "/series", detail: "must have a different id each" },
    ],
    [
      "another frequency",
      withSeries({ frequency: "hour" }),
      {
        pointer: "/series/0/frequency",
        detail: 'must be "day" or "week" or "month" or "quarter" or "year"',
      },
    ],
    [
      "a target that is a text",
      withSeries({ target: "low" }),
      { pointer: "/series/0/target", detail: "must be one of the kinds that the contract knows" },
    ],
    [
      "a baseline of seven",
      withSeries({ baseline: 7 }),
      { pointer: "/series/0/baseline", detail: "must be at least 8" },
    ],
    [
      "an unknown key",
      withSeries({ favourable: "low" }),
      { pointer: "/series/0", detail: "has a key that the contract does not know" },
    ],
    [
      "points that are no list",
      withSeries({ points: {} }),
      { pointer: "/series/0/points", detail: "must be a list" },
    ],
    [
      "a value that is a text",
      withPoint({ value: "12" }),
      { pointer: "/series/0/points/0/value", detail: "must be a finite number or null" },
    ],
    [
      "an exposure below 0",
      withPoint({ exposure: -1 }),
      { pointer: "/series/0/points/0/exposure", detail: "must be 0 or more" },
    ],
    [
      "a broken count",
      withPoint({ value: 1.5 }),
      { pointer: "/series/0/points/0/value", detail: "must be a whole number of events" },
    ],
    [
      "a period that is none",
      withPoint({ period: "2026-13" }),
      {
        pointer: "/series/0/points/0/period",
        detail: "must be a month or a day in one, is “2026-13”",
      },
    ],
    [
      "a period twice",
      withSeries({ rebase: [], points: [point, { ...point, period: "2024-11-30" }] }),
      {
        pointer: "/series/0/points/1/period",
        detail: "is the same period as point 0: “2024-11” and “2024-11-30”",
      },
    ],
    [
      "a new baseline that matches no period",
      withSeries({ rebase: ["2025-01", "2031-01"] }),
      {
        pointer: "/series/0/rebase/1",
        detail: "must match a period of the series, “2031-01” matches none",
      },
    ],
    [
      "an excluded period that matches none",
      withSeries({ exclude: ["2020-01"] }),
      {
        pointer: "/series/0/exclude/0",
        detail: "must match a period of the series, “2020-01” matches none",
      },
    ],
    [
      "a target from no period",
      withSeries({ target: [{ from: "soonest", value: 3 }] }),
      { pointer: "/series/0/target/0/from", detail: "must be a period, is “soonest”" },
    ],
    [
      "a chart that needs an exposure",
      withSeries({ chart: "u" }),
      { pointer: "/series/0/chart", detail: "“u” needs an exposure" },
    ],
  ])("%s", async (_, change, error) => {
    const problem = problemOf(await postJson(PATH, { ...REQUEST, ...change }));
    expect(problem).toMatchObject({ status: 422, code: "body-invalid" });
    expect(problem.errors).toContainEqual(error);
    for (const part of [problem.title, problem.detail, problem.remedy]) expect(part).not.toBe("");
    expect(problem.detail).toContain(error.pointer);
  });
});
