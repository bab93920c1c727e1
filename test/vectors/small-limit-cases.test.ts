/**
 * Limits that peers drew on a few small series, typed in: NHSRplotthedots 0.2.2, qicharts2 0.8.1 with screened moving
 * ranges ("unscreened": without), PowerBI-SPC 478773a, which gives the figures of qicharts2 here. Upper limits are those
 * of the last point.
 */
import { expect, it } from "vitest";
import type { ChartType } from "../../shared/scoring/chart/chart-type.ts";
import { type DrawOptions } from "../../shared/scoring/chart/draw-limits.ts";
import { UNROUNDED_FACTOR, WHEELER_FACTOR } from "../../shared/scoring/chart/xmr-limits.ts";
import { ONE_HOLE } from "./one-hole.ts";
import { type ChartPoint, drawLimits } from "../lists/charts.ts";

const QICHARTS: DrawOptions = {
  floor: null,
  cap: null,
  factor: UNROUNDED_FACTOR,
  screen: "always",
  laney: "strict",
};
const NHSR: DrawOptions = { ...QICHARTS, factor: WHEELER_FACTOR };
const UNSCREENED = { screen: "never" } as const;

const of = (values: readonly (number | null)[]): readonly ChartPoint[] =>
  values.map((value) => ({ value, num: value, den: null, isBase: true }));

const THIRTEEN = of([14, 16, 23, 17, 15, 21, 13, 28, 22, 15, 17, 18, 22]);
const WILD_FIRST = of([
  120, 29, 33, 28, 33, 39, 38, 45, 42, 39, 30, 42, 36, 38, 38, 40, 37, 36, 39, 42, 44, 47, 53, 43,
  48, 46, 31, 36, 32, 37, 35, 37, 35, 47, 43, 45,
]);
const CASES_BETWEEN = of([
  58, 16, 23, 18, 40, 18, 47, 32, 71, 19, 33, 86, 36, 107, 14, 2, 12, 19, 25, 5, 21, 19, 1, 15, 13,
  23, 6, 3, 23, 26,
]);
const TIME_BETWEEN = of([
  2.286, 17.125, 1.678, 28.597, 24.613, 13.695, 1.651, 9.553, 11.152, 61.821, 11.08, 28.393, 23.847,
  14.99, 12.05, 7.152, 0.936, 59.891, 0.595, 13.532, 3.321, 14.886, 37.468, 9.491, 26.348, 5.959,
  30.872, 9.247, 20.504, 58.901,
]);
const EVENTS = [
  26, 14, 3, 37, 22, 12, 29, 39, 22, 32, 44, 14, 51, 8, 18, 5, 21, 15, 2, 18, 10, 17, 7, 17, 5, 9,
  1, 45, 12, 36, 24, 51, 45, 36, 32, 17,
];
const EXPOSURE = [
  3901, 1712, 564, 4321, 2902, 1287, 3441, 3697, 1778, 3053, 4016, 1371, 4674, 698, 1740, 605, 1456,
  824, 321, 2525, 1558, 1084, 742, 1534, 600, 902, 219, 4830, 1087, 4344, 2017, 4349, 4356, 3857,
  3334, 2383,
];
const RATES = EVENTS.map((num, at): ChartPoint => {
  const den = EXPOSURE[at] ?? null;
  return { value: den === null ? null : num / den, num, den, isBase: true };
});

interface Case {
  readonly name: string;
  readonly type: ChartType;
  readonly points: readonly ChartPoint[];
  readonly options: DrawOptions;
  readonly center: number;
  readonly lower: number;
  readonly upper: number;
}

it.each<Case>([
  {
    name: "13 months, i chart of qicharts2",
    type: "xmr",
    points: THIRTEEN,
    options: QICHARTS,
    center: 18.5384615384615,
    lower: 3.91080196399345,
    upper: 33.1661211129296,
  },
  {
    name: "13 months, NHSRplotthedots",
    type: "xmr",
    points: THIRTEEN,
    options: NHSR,
    center: 18.5384615384615,
    lower: 3.90846153846154,
    upper: 33.1684615384615,
  },
  {
    name: "13 months, c chart of qicharts2",
    type: "c",
    points: THIRTEEN,
    options: QICHARTS,
    center: 18.5384615384615,
    lower: 5.62156741308628,
    upper: 31.4553556638368,
  },
  {
    name: "wild first month, i chart of qicharts2",
    type: "xmr",
    points: WILD_FIRST,
    options: QICHARTS,
    center: 41.1944444444444,
    lower: 28.9916910026422,
    upper: 53.3971978862467,
  },
  {
    name: "wild first month, NHSRplotthedots",
    type: "xmr",
    points: WILD_FIRST,
    options: NHSR,
    center: 41.1944444444444,
    lower: 28.9897385620915,
    upper: 53.3991503267974,
  },
  {
    name: "wild first month, NHSRplotthedots unscreened",
    type: "xmr",
    points: WILD_FIRST,
    options: { ...NHSR, ...UNSCREENED },
    center: 41.1944444444444,
    lower: 22.4224444444444,
    upper: 59.9664444444444,
  },
  {
    name: "one hole, i chart of qicharts2",
    type: "xmr",
    points: of(ONE_HOLE),
    options: QICHARTS,
    center: 41.5142857142857,
    lower: 23.1390439347886,
    upper: 59.8895274937828,
  },
  {
    name: "one hole, NHSRplotthedots",
    type: "xmr",
    points: of(ONE_HOLE),
    options: NHSR,
    center: 41.5142857142857,
    lower: 23.1361038961039,
    upper: 59.8924675324675,
  },
  {
    name: "rates, u chart of qicharts2",
    type: "u",
    points: RATES,
    options: QICHARTS,
    center: 0.00969761945371701,
    lower: 0.00364571862819512,
    upper: 0.0157495202792389,
  },
  {
    name: "rates, u′ chart of qicharts2",
    type: "uprime",
    points: RATES,
    options: QICHARTS,
    center: 0.00969761945371701,
    lower: 0.00550850485549958,
    upper: 0.0138867340519344,
  },
  {
    name: "rates, u′ chart of qicharts2 unscreened",
    type: "uprime",
    points: RATES,
    options: { ...QICHARTS, ...UNSCREENED },
    center: 0.00969761945371701,
    lower: 0.00476288847661109,
    upper: 0.0146323504308229,
  },
  {
    name: "shares, p chart of qicharts2",
    type: "p",
    points: RATES,
    options: QICHARTS,
    center: 0.00969761945371701,
    lower: 0.0036751346338341,
    upper: 0.0157201042735999,
  },
  {
    name: "shares, p′ chart of qicharts2",
    type: "pprime",
    points: RATES,
    options: QICHARTS,
    center: 0.00969761945371701,
    lower: 0.00550850485549958,
    upper: 0.0138867340519344,
  },
  {
    name: "cases between events, g chart of qicharts2",
    type: "g",
    points: CASES_BETWEEN,
    options: QICHARTS,
    center: 20,
    lower: 0,
    upper: 112.286701082381,
  },
  {
    name: "time between events, t chart of qicharts2",
    type: "t",
    points: TIME_BETWEEN,
    options: QICHARTS,
    center: 13.3685960468225,
    lower: 0,
    upper: 169.01545044956,
  },
])("$name", ({ type, points, options, center, lower, upper }) => {
  const band = drawLimits(type, points, options)?.bands.at(-1);
  expect(band?.center).toBeCloseTo(center, 9);
  expect(band?.lower).toBeCloseTo(lower, 9);
  expect(band?.upper).toBeCloseTo(upper, 9);
});
