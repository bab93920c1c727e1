/**
 * Reference figures typed in, so that the project proves itself alone. Computed by R 4.2.2, package stats: `poisson.test`
 * for intervals and ratios, `glm(y ~ t + offset(log(n)), family = quasipoisson)` with t = 0, 1, … for trends. The series
 * are synthetic.
 */
import { describe, expect, it } from "vitest";
import { poissonInterval } from "../../shared/scoring/statistics/poisson-interval.ts";
import { rateRatio } from "../../shared/scoring/statistics/rate-ratio.ts";
import { ONE_HOLE } from "./one-hole.ts";
import { rateTrend } from "../lists/statistics.ts";

/** Count; lower and upper bound at 95 %; the same at 99.8 %. */
const INTERVALS = [
  [0, 0, 3.68887945411, 0, 6.90775527898],
  [1, 0.0253178079843, 5.57164339094, 0.00100050033358, 9.23341347645],
  [2, 0.242209278544, 7.22468766772, 0.0454020177695, 11.2288722424],
  [3, 0.618672122896, 8.76727306974, 0.190533377568, 13.0622407792],
  [5, 1.62348639012, 11.6683320793, 0.739371731918, 16.4547452037],
  [9, 4.11537309738, 17.0848034514, 2.45242440436, 22.6573733091],
  [12, 6.20057510872, 20.9615850482, 4.04244079042, 27.0259811943],
  [20, 12.2165195854, 30.8883779027, 8.95821326763, 38.0418813539],
  [25, 16.1786818478, 36.9049316975, 12.3369526359, 44.6360754172],
  [100, 81.3639912509, 121.626793792, 71.921397495, 134.924319061],
] as const;

/** Latest and previous count, their exposures; ratio, 95 % bounds, p. The last pair has no ratio and no upper bound. */
const RATIOS = [
  [68, 67, 3878, 1783, 0.466635363666, 0.328057502329, 0.663913830299, 1.58150522616e-5],
  [52, 75, 250, 2247, 6.23168, 4.28891719859, 8.99462484252, 6.95948367602e-20],
  [420, 428, 4215, 475, 0.110586357136, 0.096426858159, 0.126819337413, 4.27265183657e-192],
  [11, 10, 751, 348, 0.509720372836, 0.196524806825, 1.33874528137, 0.156616017302],
  [9, 5, 497, 3165, 11.46277666, 3.44988198675, 43.5400009204, 1.63374202428e-5],
  [386, 392, 2300, 3375, 1.44493123336, 1.25221559098, 1.66723849486, 3.59336390626e-7],
  [10, 15, 1175, 499, 0.283120567376, 0.113745062076, 0.673669106133, 0.00179919337791],
  [10, 8, 3295, 2877, 1.09142640364, 0.387842969175, 3.18229320037, 1],
  [2, 3, 3114, 2200, 0.470991222436, 0.0393385214566, 4.11158139811, 0.411004535973],
  [2, 0, 1279, 3864, null, 0.567392028183, null, 0.0618454907892],
] as const;

/** Counts `y` over exposures `n`; `fit` is slope, its standard error, dispersion, p. */
const TRENDS = [
  {
    name: "about 3 a month, no change",
    y: [
      1, 3, 2, 4, 2, 0, 1, 4, 3, 3, 3, 4, 1, 2, 2, 0, 2, 5, 5, 2, 4, 1, 4, 3, 0, 2, 5, 1, 3, 2, 3,
      0, 2, 2, 1, 1,
    ],
    n: null,
    fit: [-0.00664913324491, 0.0102197560534, 0.932832290312, 0.519667437309],
  },
  {
    name: "falling counts",
    y: [
      100, 98, 96, 94, 92, 90, 88, 86, 84, 82, 80, 78, 76, 74, 72, 70, 68, 66, 64, 62, 60, 58, 56,
      54, 52, 50, 48, 46, 44, 42, 40, 38, 36, 34, 32, 30,
    ],
    n: null,
    fit: [-0.0314199479473, 0.000823258444924, 0.160725423707, 1.68177935974e-29],
  },
  {
    name: "a rate, even exposure",
    y: [
      16, 26, 21, 26, 17, 23, 22, 24, 16, 13, 18, 23, 20, 17, 27, 26, 15, 28, 24, 19, 13, 14, 15,
      17, 26, 20, 11, 17, 23, 25, 19, 19, 12, 17, 21, 16,
    ],
    n: [
      856, 1131, 1094, 1031, 939, 1145, 836, 927, 1165, 932, 1028, 1102, 997, 1099, 1074, 1126, 939,
      1171, 1125, 1166, 940, 805, 919, 1122, 1123, 1156, 801, 1082, 1048, 1144, 1098, 902, 921, 887,
      1085, 1125,
    ],
    fit: [-0.00578194737055, 0.00312955867831, 0.736174562603, 0.0733868805685],
  },
  {
    name: "a rate, uneven exposure",
    y: [
      26, 14, 3, 37, 22, 12, 29, 39, 22, 32, 44, 14, 51, 8, 18, 5, 21, 15, 2, 18, 10, 17, 7, 17, 5,
      9, 1, 45, 12, 36, 24, 51, 45, 36, 32, 17,
    ],
    n: [
      3901, 1712, 564, 4321, 2902, 1287, 3441, 3697, 1778, 3053, 4016, 1371, 4674, 698, 1740, 605,
      1456, 824, 321, 2525, 1558, 1084, 742, 1534, 600, 902, 219, 4830, 1087, 4344, 2017, 4349,
      4356, 3857, 3334, 2383,
    ],
    fit: [0.00289913039632, 0.00309309863334, 1.02438544167, 0.35522004566],
  },
  {
    name: "two months without exposure",
    y: [
      51, 32, 22, 20, 17, 0, 71, 22, 44, 33, 55, 49, 29, 48, 54, 55, 33, 51, 35, 46, 32, 0, 59, 46,
      76, 49, 43, 26, 32, 63,
    ],
    n: [
      246, 150, 111, 112, 105, 0, 288, 108, 202, 244, 271, 298, 153, 224, 251, 290, 200, 266, 183,
      261, 168, 0, 252, 270, 292, 270, 238, 133, 173, 279,
    ],
    fit: [0.000865122679151, 0.00339586228111, 0.949826668982, 0.80091439063],
  },
  {
    name: "a falling rate",
    y: [
      33, 32, 25, 24, 26, 32, 38, 30, 27, 35, 29, 39, 26, 28, 30, 33, 23, 34, 29, 34, 31, 34, 27,
      37, 17, 28, 23, 14, 17, 22, 15, 14, 17, 19, 23, 21,
    ],
    n: [
      941, 983, 989, 947, 1017, 1048, 1058, 1090, 964, 1089, 1052, 969, 952, 955, 917, 1059, 1049,
      935, 944, 1017, 907, 957, 1080, 1005, 934, 1087, 1045, 940, 1053, 1068, 1087, 997, 938, 997,
      976, 1040,
    ],
    fit: [-0.0152790059017, 0.00362970037234, 1.35437836965, 0.000176957435768],
  },
  {
    name: "less scatter than chance",
    y: [
      579, 568, 624, 529, 672, 526, 828, 533, 566, 656, 840, 790, 746, 512, 499, 748, 535, 508, 712,
      710, 770, 546, 772, 877, 579, 578, 872, 851, 571, 882, 849, 569, 769, 596, 673, 509,
    ],
    n: [
      59002, 56529, 62970, 52340, 67238, 52780, 83033, 52804, 56693, 65278, 83865, 77667, 74504,
      50787, 50202, 75668, 53263, 51783, 70771, 70594, 77809, 54425, 77045, 86749, 57794, 57706,
      86612, 85391, 57447, 88238, 84800, 57096, 77691, 59417, 67204, 50374,
    ],
    fit: [4.19337601454e-5, 0.000130686206448, 0.042693792678, 0.750270181249],
  },
  {
    name: "a month missing",
    y: ONE_HOLE,
    n: null,
    fit: [-0.00261663717483, 0.00229988110972, 0.852470854882, 0.263427772294],
  },
  {
    name: "a step up",
    y: [
      29, 24, 25, 18, 21, 30, 37, 41, 39, 46, 37, 48, 47, 52, 41, 61, 48, 42, 46, 43, 36, 53, 44,
      46, 41, 47, 54, 41, 39, 41, 53, 44, 47, 42, 43, 34,
    ],
    n: null,
    fit: [0.0110296268953, 0.00338842870231, 1.81940195628, 0.00256763135632],
  },
  {
    name: "many zeros",
    y: [
      0, 0, 0, 0, 1, 2, 0, 3, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 3, 3, 0, 2, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 6, 0, 2, 0, 0, 0, 1,
    ],
    n: null,
    fit: [0.011295303012, 0.0281813481423, 2.82835649235, 0.690806452428],
  },
] as const;

/** Relative difference, absolute where R has 0; null agrees with null alone. */
const differenceOf = (ours: number | null | undefined, peer: number | null): number => {
  if (ours === null || ours === undefined || peer === null) return ours === peer ? 0 : Infinity;
  return peer === 0 ? Math.abs(ours) : Math.abs(ours / peer - 1);
};

describe("figures computed by R 4.2.2", () => {
  it.each(INTERVALS)("the exact interval of %i events", (count, ...peer) => {
    const [usual, wide] = [poissonInterval(count), poissonInterval(count, 0.998)];
    expect(differenceOf(usual?.lower, peer[0])).toBeLessThan(1e-9);
    expect(differenceOf(usual?.upper, peer[1])).toBeLessThan(1e-9);
    expect(differenceOf(wide?.lower, peer[2])).toBeLessThan(1e-9);
    expect(differenceOf(wide?.upper, peer[3])).toBeLessThan(1e-9);
  });

  it.each(RATIOS)("the ratio of %i to %i events in %i and %i", (x, y, ...given) => {
    const [time, before, ...peer] = given;
    const ours = rateRatio({ count: x, exposure: time }, { count: y, exposure: before });
    expect(differenceOf(ours.ratio, peer[0])).toBeLessThan(1e-9);
    expect(differenceOf(ours.lower, peer[1])).toBeLessThan(1e-9);
    expect(differenceOf(ours.upper, peer[2])).toBeLessThan(1e-9);
    expect(differenceOf(ours.p, peer[3])).toBeLessThan(1e-9);
  });

  it.each(TRENDS)("the trend of $name", ({ y, n, fit }) => {
    const ours = rateTrend(y, n, 12);
    expect(differenceOf(ours?.slope, fit[0])).toBeLessThan(1e-7);
    expect(differenceOf(ours?.se, fit[1])).toBeLessThan(1e-6);
    expect(differenceOf(ours?.dispersion, fit[2])).toBeLessThan(1e-5);
    expect(differenceOf(ours?.p, fit[3])).toBeLessThan(1e-5);
  });
});
