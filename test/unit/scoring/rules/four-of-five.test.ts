import { expect, it } from "vitest";
import { fourOfFive } from "../../../../shared/scoring/rules/four-of-five.ts";
import { picture, segment } from "./segment.ts";

it.each([
  ["four of five months beyond 1 sigma on one side", [54, 54, 51, 54, 54], "HH.HH"],
  ["the fifth may lie anywhere", [54, 54, 54, 40, 54], "HHH.H"],
  ["1 sigma exactly is not beyond", [53, 53, 53, 53, 53], "....."],
  ["three of five are none", [54, 51, 54, 51, 54], "....."],
  ["four in a row without a fifth are none", [54, 54, 54, 54], "...."],
  ["low months count alike", [46, 46, 49, 46, 46], "LL.LL"],
  ["both sides mixed are none", [54, 46, 54, 46, 54], "....."],
  ["a missing month breaks the five", [54, 54, null, 54, 54], "....."],
])("%s", (...[, values, expected]) => {
  expect(picture(fourOfFive(segment(values)), values.length)).toBe(expected);
});
