import { describe, expect, it } from "vitest";
import {
  type ChartQuestion,
  type ChosenChart,
} from "../../../../shared/scoring/chart/choose-chart.ts";
import { poissonCount, seededNumbers } from "../random-counts.ts";
import { COUNTS, beyondOf, ratesOf, valuesOf } from "./chart-points.ts";
import { type ChartPoint, chooseChart, drawLimits } from "../../../lists/charts.ts";

const MONTH = { one: "month", many: "months" };

const choose = (kind: ChartQuestion["kind"], points: readonly ChartPoint[]): ChosenChart =>
  chooseChart({ kind, points, period: MONTH, events: "complaints" });

const repeated = (pattern: readonly number[], length = 24): readonly number[] =>
  Array.from({ length }, (_, at) => pattern[at % pattern.length] ?? 0);

const ratesAt = (counts: readonly number[], exposures: readonly number[]) =>
  ratesOf(counts.map((num, at) => [num, exposures[at % exposures.length] ?? 1]));

const RARE = repeated([0, 1, 0, 2, 1, 0, 1]);
const FEW = repeated([4, 3, 5, 6, 2, 4, 3, 7]);
const SOME = repeated([15, 12, 19, 14, 17, 11, 16]);
const MANY = repeated([40, 33, 51, 38, 45, 29, 42]);
const BATCHES = repeated([0, 0, 0, 0, 12]);
const RARE_BATCHES = repeated([0, 0, 0, 0, 6]);

interface Row {
  readonly name: string;
  readonly kind: ChartQuestion["kind"];
  readonly points: readonly ChartPoint[];
  readonly type: ChosenChart["type"];
}

describe("the chart of a series", () => {
  it.each<Row>([
    { name: "seven months", kind: "count", points: valuesOf(MANY.slice(0, 7)), type: "none" },
    {
      name: "eight months and a hole",
      kind: "count",
      points: valuesOf([null, ...MANY.slice(0, 8)]),
      type: "xmr",
    },
    {
      name: "the same in every month",
      kind: "count",
      points: valuesOf(repeated([4])),
      type: "constant",
    },
    { name: "fewer than 2 a month", kind: "count", points: valuesOf(RARE), type: "poisson" },
    {
      name: "fewer than 2 a month, in batches",
      kind: "count",
      points: valuesOf(RARE_BATCHES),
      type: "poisson",
    },
    { name: "fewer than 10 a month", kind: "count", points: valuesOf(FEW), type: "poisson" },
    {
      name: "fewer than 10 a month, in batches",
      kind: "count",
      points: valuesOf(BATCHES),
      type: "uprime",
    },
    { name: "some a month", kind: "count", points: valuesOf(SOME), type: "uprime" },
    { name: "many a month", kind: "count", points: valuesOf(MANY), type: "xmr" },
    {
      name: "many a month, in batches",
      kind: "count",
      points: valuesOf(repeated([0, 0, 0, 0, 300])),
      type: "xmr",
    },
    {
      name: "few a month by customers",
      kind: "rate",
      points: ratesAt(FEW, [100, 140]),
      type: "poisson",
    },
    {
      name: "some by customers that differ little",
      kind: "rate",
      points: ratesAt(SOME, [1000, 1100]),
      type: "uprime",
    },
    {
      name: "many by customers that differ little",
      kind: "rate",
      points: ratesAt(MANY, [1000, 1100]),
      type: "xmr",
    },
    {
      name: "many by customers that differ much",
      kind: "rate",
      points: ratesAt(MANY, [1000, 1400]),
      type: "uprime",
    },
    { name: "few lost of many", kind: "proportion", points: ratesAt(FEW, [100]), type: "binomial" },
    {
      name: "few kept of many",
      kind: "proportion",
      points: ratesAt(
        FEW.map((num) => 100 - num),
        [100],
      ),
      type: "binomial",
    },
    {
      name: "few lost of a number that is no whole one",
      kind: "proportion",
      points: ratesAt(FEW, [100, 100.5]),
      type: "pprime",
    },
    {
      name: "hardly any lost of a number that is no whole one",
      kind: "proportion",
      points: ratesAt(RARE, [100, 100, 99.9]),
      type: "pprime",
    },
    { name: "many lost of more", kind: "proportion", points: ratesAt(MANY, [100]), type: "pprime" },
    {
      name: "few lost of many, in batches",
      kind: "proportion",
      points: ratesAt(BATCHES, [100]),
      type: "pprime",
    },
    {
      name: "shares of an unknown number",
      kind: "proportion",
      points: valuesOf(repeated([0.1, 0.2])),
      type: "xmr",
    },
    {
      name: "amounts of a size",
      kind: "money",
      points: valuesOf(repeated([900, 1100, 1000])),
      type: "xmr",
    },
    {
      name: "amounts with a few large ones",
      kind: "money",
      points: valuesOf(repeated([1, 2, 3, 4, 90])),
      type: "xmr-log",
    },
    {
      // By hand: deviations -10, -4, 14 of a mean of 13; √3 × 1680 / 312^1.5 = 0.528.
      name: "amounts whose skewness is 0.53",
      kind: "money",
      points: valuesOf(repeated([3, 9, 27])),
      type: "xmr-log",
    },
    {
      // By hand: deviations -4, -1, 5 of a mean of 7; √3 × 60 / 42^1.5 = 0.382.
      name: "amounts whose skewness is 0.38",
      kind: "money",
      points: valuesOf(repeated([3, 6, 12])),
      type: "xmr",
    },
    {
      name: "the same with a credit",
      kind: "money",
      points: valuesOf([-1, ...repeated([1, 2, 3, 4, 90])]),
      type: "xmr",
    },
    {
      name: "a measure",
      kind: "measure",
      points: valuesOf(repeated([1, 2, 3, 4, 90])),
      type: "xmr",
    },
  ])("$name: $type", ({ kind, points, type }) => {
    expect(choose(kind, points).type).toBe(type);
  });

  /** Half of 24 months two below a mean, half two above; the last one less where the mean is to be missed. */
  const aboutMean = (mean: number, less: 0 | 1): readonly number[] =>
    repeated([mean - 2, mean + 2]).map((count, at) => (at === 23 ? count - less : count));

  it.each([
    [2, 1, "Fewer than 2 "],
    [2, 0, "Fewer than 10 "],
    [10, 1, "Fewer than 10 "],
    [10, 0, "At least 10 "],
    [25, 1, "At least 10 "],
    [25, 0, "At least 25 "],
  ] as const)("%d a month, less %d in all: %s", (...[mean, less, reason]) => {
    const counts = aboutMean(mean, less);
    expect(choose("count", valuesOf(counts)).reason).toContain(reason);
    // A rate goes by its events, whatever they are events of.
    expect(choose("rate", ratesAt(counts, [40_000])).reason).toContain(reason);
  });

  it.each([
    // A quarter of the mean exposure is 285.
    [1280, "xmr"],
    // And here 286.25.
    [1290, "uprime"],
  ] as const)("many by 1,000 customers and %d in turn: %s", (customers, type) => {
    expect(choose("rate", ratesAt(MANY, [1000, customers])).type).toBe(type);
  });

  it("many that have a season keep the limits of their own month", () => {
    const question = { kind: "count" as const, points: valuesOf(MANY), period: MONTH };
    expect(chooseChart({ ...question, followsSeason: true })).toEqual({
      type: "uprime",
      reason:
        "The events have a season, so each month has its own limits: those of chance around the season, wider where the months differ by more (Laney's u′).",
    });
  });

  it("points that do not count do not decide", () => {
    const later = valuesOf(MANY).map((point) => ({ ...point, isBase: false }));
    expect(choose("count", [...valuesOf(FEW), ...later]).type).toBe("poisson");
  });

  it.each<[ChartQuestion["kind"], readonly ChartPoint[], string]>([
    [
      "count",
      valuesOf(FEW),
      "Fewer than 10 complaints a month on average, so the limits are the exact ones of chance (Poisson).",
    ],
    [
      "count",
      valuesOf(MANY),
      "At least 25 complaints a month on average, so the limits come from the month-to-month changes (XmR).",
    ],
    [
      "count",
      valuesOf(SOME),
      "At least 10 complaints a month on average, so the limits are those of chance, wider where the months differ by more (Laney's u′).",
    ],
    [
      "proportion",
      ratesAt(
        FEW.map((num) => 100 - num),
        [100],
      ),
      "Fewer than 10 a month on average are no complaints, so the limits are the exact ones of chance (binomial).",
    ],
  ])("gives its reason in one sentence", (kind, points, reason) => {
    expect(choose(kind, points).reason).toBe(reason);
  });
});

describe("false marks on stable counts", () => {
  it.each([
    { mean: 0.15, most: 0.02 },
    { mean: 0.5, most: 0.02 },
    { mean: 3, most: 0.04 },
    { mean: 8, most: 0.06 },
  ])("of mean $mean: some month of 24 is beyond the limits in at most $most of series", (row) => {
    const next = seededNumbers(20_261_122);
    const marked = Array.from({ length: 1000 }, () =>
      valuesOf(Array.from({ length: 24 }, () => poissonCount(row.mean, next))),
    ).filter((points) => {
      const { type } = choose("count", points);
      return beyondOf(points, drawLimits(type, points, COUNTS)) > 0;
    });
    expect(marked.length / 1000).toBeLessThanOrEqual(row.most);
  });
});
