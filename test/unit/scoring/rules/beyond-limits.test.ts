import { expect, it } from "vitest";
import { beyondLimits } from "../../../../shared/scoring/rules/beyond-limits.ts";
import { BAND, picture, segment } from "./segment.ts";
import { testedOf } from "../../../lists/rules.ts";

it.each([
  ["a month above the upper limit and one below the lower are signals", [60, 50, 40], "H.L"],
  ["a month on a limit is none", [59, 41], ".."],
  ["a missing month is none", [null, 60], ".H"],
  ["no months have no signal", [], ""],
])("%s", (...[, values, expected]) => {
  expect(picture(beyondLimits(segment(values)), values.length)).toBe(expected);
});

it("each month is held against its own limits, as months with few customers have wider ones", () => {
  const wide = { ...BAND, lower: 30, upper: 70 };
  expect(beyondLimits(testedOf({ values: [60, 60], bands: [wide, BAND] }))).toEqual([
    { index: 1, direction: "high" },
  ]);
});

it("a month without limits is not tested", () => {
  expect(beyondLimits(testedOf({ values: [99], bands: [null] }))).toEqual([]);
});
