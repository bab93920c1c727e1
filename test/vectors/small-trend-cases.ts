/**
 * Eight short series with what others computed of them, so that every clone can check the trend tests against a peer.
 * S, its variance, z, p, the seasonal test: pyMannKendall (ec2e3ab), equal to R trend 1.1.6 where that has a number.
 * Tau-b, Sen's line and its 95 % interval: scipy 1.17.1 (`kendalltau`, `theilslopes` with method "separate").
 * The series are synthetic months; null is a missing month; the seasonal test takes the first month for season 0.
 */
import { ONE_HOLE } from "./one-hole.ts";

export interface SmallCase {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly test: {
    readonly s: number;
    readonly varS: number;
    readonly z: number;
    readonly p: number;
  };
  /** Null where scipy has none. */
  readonly tau: number | null;
  readonly line: {
    readonly slope: number;
    readonly intercept: number;
    readonly lower: number;
    readonly upper: number;
  };
  /** Null below two years. */
  readonly seasonal: {
    readonly s: number;
    readonly varS: number;
    readonly z: number;
    readonly p: number;
    readonly slopePerCycle: number;
  } | null;
}

export const SMALL_CASES: readonly SmallCase[] = [
  {
    name: "seven months",
    values: [14, 16, 23, 17, 15, 21, 13],
    test: { s: -1.0, varS: 44.333333333333336, z: 0.0, p: 1.0 },
    tau: -0.04761904761904762,
    line: { slope: -0.16666666666666666, intercept: 16.5, lower: -2.5, upper: 2.0 },
    seasonal: null,
  },
  {
    name: "thirteen months",
    values: [14, 16, 23, 17, 15, 21, 13, 28, 22, 15, 17, 18, 22],
    test: { s: 17.0, varS: 265.6666666666667, z: 0.9816381975124838, p: 0.32627812239562526 },
    tau: 0.22226495315660852,
    line: { slope: 0.31666666666666665, intercept: 15.1, lower: -0.5, upper: 1.0 },
    seasonal: null,
  },
  {
    name: "twenty months without an event",
    values: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    test: { s: 0.0, varS: 0.0, z: 0, p: 1.0 },
    tau: null,
    line: { slope: 0.0, intercept: 0.0, lower: 0.0, upper: 0.0 },
    seasonal: null,
  },
  {
    name: "two years of two values",
    values: [
      10, 10, 11, 10, 10, 11, 10, 10, 11, 10, 11, 10, 11, 10, 11, 11, 11, 10, 11, 10, 11, 11, 10,
      11,
    ],
    test: { s: 52.0, varS: 1200.0, z: 1.4722431864335455, p: 0.14095521914437148 },
    tau: 0.2608360150191666,
    line: { slope: 0.0, intercept: 10.5, lower: 0.0, upper: 0.0 },
    seasonal: {
      s: 4.0,
      varS: 8.0,
      z: 1.0606601717798212,
      p: 0.2888443663464848,
      slopePerCycle: 0.5,
    },
  },
  {
    name: "three years that fall",
    values: [
      87, 97, 70, 71, 64, 80, 64, 67, 58, 62, 44, 44, 39, 33, 39, 40, 36, 38, 37, 41, 17, 32, 25,
      22, 27, 15, 21, 15, 16, 19, 15, 13, 15, 9, 10, 10,
    ],
    test: { s: -538.0, varS: 5377.333333333333, z: -7.323029883520333, p: 2.424727085781342e-13 },
    tau: -0.8608275469222594,
    line: { slope: -2.0, intercept: 71.5, lower: -2.3076923076923075, upper: -1.7058823529411764 },
    seasonal: {
      s: -36.0,
      varS: 43.99999999999999,
      z: -5.276448530110864,
      p: 1.3171148394164334e-7,
      slopePerCycle: -24.75,
    },
  },
  {
    name: "three years with a missing month",
    values: ONE_HOLE,
    test: { s: -72.0, varS: 4911.333333333333, z: -1.0131147616599017, p: 0.311005348143812 },
    tau: -0.12428950591329763,
    line: {
      slope: -0.10526315789473684,
      intercept: 42.89473684210526,
      lower: -0.3076923076923077,
      upper: 0.11764705882352941,
    },
    seasonal: {
      s: 1.0,
      varS: 40.33333333333333,
      z: 0.0,
      p: 1.0,
      slopePerCycle: 0.25,
    },
  },
  {
    name: "three years that rise, the first two months missing",
    values: [
      null,
      null,
      23,
      40,
      29,
      41,
      37,
      34,
      37,
      41,
      40,
      40,
      43,
      47,
      36,
      37,
      50,
      40,
      64,
      44,
      42,
      57,
      64,
      59,
      73,
      71,
      47,
      77,
      70,
      69,
      78,
      76,
      75,
      75,
      68,
      90,
    ],
    test: { s: 396.0, varS: 4534.0, z: 5.866192870282584, p: 4.4591508263636115e-9 },
    tau: 0.7142059699091313,
    line: {
      slope: 1.5862068965517242,
      intercept: 17.655172413793103,
      lower: 1.3333333333333333,
      upper: 1.8275862068965518,
    },
    seasonal: {
      s: 28.0,
      varS: 38.666666666666664,
      z: 4.342055766093069,
      p: 1.4115569156203378e-5,
      slopePerCycle: 19.0,
    },
  },
  {
    name: "twenty-five months with a yearly pattern and no trend",
    values: [
      56, 81, 94, 109, 79, 90, 66, 47, 22, 26, 34, 49, 65, 69, 87, 104, 95, 75, 52, 30, 34, 27, 33,
      33, 70,
    ],
    test: { s: -68.0, varS: 1831.3333333333333, z: -1.5656370946662965, p: 0.11743360062852681 },
    tau: -0.22742602111082136,
    line: {
      slope: -1.3095238095238095,
      intercept: 80.71428571428572,
      lower: -3.05,
      upper: 0.42857142857142855,
    },
    seasonal: {
      s: -2.0,
      varS: 14.666666666666666,
      z: -0.26111648393354675,
      p: 0.794002680192762,
      slopePerCycle: -3.0,
    },
  },
];
