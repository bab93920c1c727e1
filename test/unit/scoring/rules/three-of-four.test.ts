import { expect, it } from "vitest";
import { threeOfFour } from "../../../../shared/scoring/rules/three-of-four.ts";
import { BAND, picture, segment } from "./segment.ts";
import { testedOf } from "../../../lists/rules.ts";

it.each([
  ["three of four months nearer to the limit than to the mean", [55, 55, 51, 55], "HH.H"],
  ["the fourth may lie anywhere", [55, 45, 55, 55], "H.HH"],
  ["all four are marked when all are near", [55, 56, 55, 56], "HHHH"],
  ["a month beyond the limit counts", [60, 51, 55, 55], "H.HH"],
  ["half way exactly is not nearer", [54.5, 54.5, 54.5, 54.5], "...."],
  ["two of four are none", [55, 51, 51, 55], "...."],
  ["three in a row without a fourth are none", [55, 55, 55], "..."],
  ["two near one limit and two near the other are none", [55, 45, 55, 45], "...."],
  ["low months count alike", [45, 51, 45, 44], "L.LL"],
  ["a missing month breaks the four", [55, 55, null, 55, 55], "....."],
])("%s", (...[, values, expected]) => {
  expect(picture(threeOfFour(segment(values)), values.length)).toBe(expected);
});

it("a lower limit drawn at 0 does not move the half way line", () => {
  const floored = { ...BAND, lower: 48 };
  const values = [46, 46, 46, 46];
  expect(threeOfFour(testedOf({ values, bands: values.map(() => floored) }))).toEqual([]);
});
