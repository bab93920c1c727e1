import { expect, it } from "vitest";
import { shift } from "../../../../shared/scoring/rules/shift.ts";
import { BAND, picture, segment } from "./segment.ts";
import { testedOf } from "../../../lists/rules.ts";

const SEVEN = [51, 52, 51, 52, 51, 52, 51];

it.each([
  ["seven months above the mean are a shift, all of them marked", SEVEN, "HHHHHHH"],
  ["six are none", SEVEN.slice(1), "......"],
  ["seven months below are a shift", SEVEN.map((value) => 100 - value), "LLLLLLL"],
  ["a longer run is marked from end to end", [49, ...SEVEN, 53, 54, 49], ".HHHHHHHHH."],
  ["a month on the mean ends the run", [51, 52, 51, 50, 51, 52, 51, 52], "........"],
  ["a missing month ends the run", [51, 52, 51, null, 51, 52, 51, 52], "........"],
  [
    "seven below, then seven above, are two",
    [...SEVEN.map((value) => 100 - value), ...SEVEN],
    "LLLLLLLHHHHHHH",
  ],
  ["how far above does not matter", [51, 99, 51, 50.1, 51, 52, 51], "HHHHHHH"],
])("%s", (...[, values, expected]) => {
  expect(picture(shift(segment(values), 7), values.length)).toBe(expected);
});

it("the board may ask for six months or eight", () => {
  expect(shift(segment(SEVEN.slice(1)), 6)).toHaveLength(6);
  expect(shift(segment(SEVEN), 8)).toEqual([]);
});

it("each month is held against its own center", () => {
  const higher = { ...BAND, center: 55 };
  const bands = SEVEN.map((_, index) => (index === 3 ? higher : BAND));
  expect(shift(testedOf({ values: SEVEN, bands }), 7)).toEqual([]);
});
