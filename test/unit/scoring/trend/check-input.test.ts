import { describe, expect, it } from "vitest";
import type { TrendInput } from "../../../../shared/contract/trends.ts";
import { checkInput } from "../../../../shared/scoring/trend/check-input.ts";
import { ratesOf, seriesOf } from "./made-series.ts";

const details = (series: TrendInput): readonly string[] =>
  checkInput(series).map(({ pointer, detail }) => `${pointer} ${detail}`);

const pair = (value: number, exposure: number | null, changes: Partial<TrendInput> = {}) =>
  ratesOf([[value, exposure]], changes);

describe("a series that is what it says is taken", () => {
  it.each<[string, TrendInput]>([
    ["whole counts", seriesOf([0, 3, null])],
    ["events with exposure", pair(3, 100.5)],
    ["a rate that somebody worked out", seriesOf([1.5, 2.25], { kind: "rate" })],
    ["a share that somebody worked out", seriesOf([0, 0.5, 1], { kind: "proportion" })],
    ["all of all", pair(7, 7, { kind: "proportion" })],
    ["money below 0", seriesOf([-3.5, 4], { kind: "money" })],
    ["a period without anybody in it", pair(3, 0)],
    ["exposure that is not known", pair(3, null, { kind: "count" })],
    ["a measure with an exposure that is null", pair(3.5, null, { kind: "measure" })],
    ["days between events", seriesOf([0.5, 12], { kind: "measure", chart: "t" })],
    ["no point", seriesOf([])],
  ])("%s", (_, series) => {
    expect(checkInput(series)).toEqual([]);
  });
});

describe("a value that its kind cannot have is named", () => {
  it.each<[string, TrendInput, string]>([
    ["a broken count", seriesOf([3.5]), "must be a whole number of events"],
    ["broken events", pair(3.5, 100), "must be a whole number of events"],
    ["a count below 0", seriesOf([-1]), "must be 0 or more for a count"],
    ["a rate below 0", seriesOf([-0.5], { kind: "rate" }), "must be 0 or more for a rate"],
    [
      "a share below 0",
      seriesOf([-0.5], { kind: "proportion" }),
      "must be 0 or more for a proportion",
    ],
    ["a share above 1", seriesOf([1.01], { kind: "proportion" }), "must lie between 0 and 1"],
    ["more than all", pair(8, 7, { kind: "proportion" }), "must not be above its exposure"],
    [
      "a value beyond exact whole numbers",
      seriesOf([2 ** 53], { kind: "money" }),
      "is too large to be exact",
    ],
    [
      "nothing between two events",
      seriesOf([0], { kind: "measure", chart: "t" }),
      "must be above 0 for this chart",
    ],
    [
      "fewer cases than none between two events",
      seriesOf([-1], { kind: "measure", chart: "g" }),
      "must be 0 or more for this chart",
    ],
    [
      "no amount on the logarithm",
      seriesOf([-4], { kind: "money", chart: "xmr-log" }),
      "must be above 0 for this chart",
    ],
  ])("%s", (_, series, detail) => {
    expect(details(series)).toEqual([`/points/0/value ${detail}`]);
  });
});

describe("an exposure that says nothing is named", () => {
  it.each<[string, TrendInput, string]>([
    [
      "of money, which is not divided",
      pair(3, 10, { kind: "money" }),
      "is for counts, rates and proportions: “money” takes none",
    ],
    [
      "of a measure",
      pair(3, 10, { kind: "measure" }),
      "is for counts, rates and proportions: “measure” takes none",
    ],
    ["beyond exact whole numbers", pair(3, 1e17), "is too large to be exact"],
    ["of next to nothing, which no rate survives", pair(3, 1e-300), "must be 0, or at least 1e-9"],
  ])("%s", (_, series, detail) => {
    expect(details(series)).toEqual([`/points/0/exposure ${detail}`]);
  });
});

describe("a chart that the series cannot have is named", () => {
  it.each<[string, TrendInput, string]>([
    [
      "chance limits of money",
      seriesOf([3], { kind: "money", chart: "poisson" }),
      "“poisson” needs a count, rate or proportion",
    ],
    ["a rate without exposure", seriesOf([3], { chart: "u" }), "“u” needs an exposure"],
    [
      "shares without a number that they are out of",
      seriesOf([0.5], { kind: "proportion", chart: "pprime" }),
      "“pprime” needs an exposure",
    ],
    ["counts with exposure", pair(3, 10, { chart: "c" }), "“c” takes no exposure; “u” does"],
    [
      "chance limits of a rate that somebody worked out",
      seriesOf([1.5], { kind: "rate", chart: "poisson" }),
      "“poisson” needs whole events",
    ],
    [
      "Laney's limits of the same",
      seriesOf([1.5], { kind: "rate", chart: "uprime" }),
      "“uprime” needs whole events",
    ],
    ["shares of a rate", pair(3, 10, { chart: "p" }), "“p” needs a proportion"],
    [
      "chance limits of shares of no whole number",
      pair(3, 10.5, { kind: "proportion", chart: "binomial" }),
      "“binomial” needs whole numbers of cases as exposure",
    ],
    [
      "cases between events with an exposure",
      pair(3, 10, { chart: "g" }),
      "“g” takes no exposure: its values are what lies between two events",
    ],
  ])("%s", (_, series, detail) => {
    expect(details(series)).toEqual([`/chart ${detail}`]);
  });
});

it("absent periods are 0 events of nobody knows how many: with an exposure they cannot be", () => {
  expect(details(pair(3, 10, { absentMeansZero: true }))).toEqual([
    "/absentMeansZero is not for series with an exposure: that of an absent period is not known",
  ]);
  expect(details(pair(3, null, { kind: "count", absentMeansZero: true }))).toEqual([]);
});

it.each([1e-10, 1e10])("a rate per %d is named", (per) => {
  expect(details(seriesOf([3], { per }))).toEqual(["/per must lie between 1e-9 and 1000000000"]);
});

it("at most five errors are told of a series, and the place of each", () => {
  const series = pair(3.5, 1e17, { kind: "count" });
  expect(details(series)).toHaveLength(2);
  const many = seriesOf(Array.from({ length: 9 }, () => -1));
  expect(details(many).map((text) => text.split(" ")[0])).toEqual(
    [0, 1, 2, 3, 4].map((at) => `/points/${at}/value`),
  );
});
