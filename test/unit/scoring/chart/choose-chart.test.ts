import { describe, expect, it } from "vitest";
import type { ChartPoint } from "../../../../shared/scoring/chart/band.ts";
import {
  chooseChart,
  type ChartQuestion,
  type ChosenChart,
} from "../../../../shared/scoring/chart/choose-chart.ts";
import { drawLimits } from "../../../../shared/scoring/chart/draw-limits.ts";
import { poissonCount, seededNumbers } from "../random-counts.ts";
import { COUNTS, beyondOf, ratesOf, valuesOf } from "./chart-points.ts";

const MONTH = { one: "month", many: "months" };

const choose = (kind: ChartQuestion["kind"], points: readonly ChartPoint[]): ChosenChart =>
  chooseChart({ kind, points, period: MONTH, events: "complaints" });

const repeated = (pattern: readonly number[], length = 24): readonly number[] =>
  Array.from({ length }, (_, at) => pattern[at % pattern.length] ?? 0);

const ratesAt = (counts: readonly number[], exposures: readonly number[]) =>
  ratesOf(counts.map((num, at) => [num, exposures[at % exposures.length] ?? 1]));

const RARE = repeated([0, 1, 0, 2, 1, 0, 1]);
const FEW = repeated([4, 3, 5, 6, 2, 4, 3, 7]);
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
      type: "uprime",
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
    { name: "many a month", kind: "count", points: valuesOf(MANY), type: "uprime" },
    {
      name: "few a month by customers",
      kind: "rate",
      points: ratesAt(FEW, [100, 140]),
      type: "poisson",
    },
    {
      name: "many by customers that differ little",
      kind: "rate",
      points: ratesAt(MANY, [1000, 1100]),
      type: "uprime",
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
      "At least 10 complaints a month on average, so the limits are those of chance, wider where the months differ by more (Laney's u′).",
    ],
    [
      "proportion",
      ratesAt(
        FEW.map((num) => 100 - num),
        [100],
      ),
      "All but fewer than 10 a month on average are complaints, so the limits are the exact ones of chance (binomial).",
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
