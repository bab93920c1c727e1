import { expect, it } from "vitest";
import { trend } from "../../../../shared/scoring/rules/trend.ts";
import { BAND, picture, segment } from "./segment.ts";
import { testedOf } from "../../../lists/rules.ts";

const RISING = [47, 48, 49, 50, 51, 52, 53];
const FALLING = RISING.toReversed();

it.each([
  ["seven months, each above the one before, are a trend", RISING, "HHHHHHH"],
  ["six are none", RISING.slice(1), "......"],
  ["seven months, each below the one before, are a trend", FALLING, "LLLLLLL"],
  ["a tie ends the run", [47, 48, 49, 50, 50, 51, 52, 53], "........"],
  ["a missing month ends the run", [46, 47, 48, 49, null, 50, 51, 52], "........"],
  ["the side of the mean does not matter", RISING.map((value) => value + 40), "HHHHHHH"],
  [
    "the month on which a fall turns belongs to both",
    [...FALLING, ...RISING.slice(1)],
    "LLLLLLBHHHHHH",
  ],
  ["a longer trend is marked from end to end", [50, ...RISING, 54, 55, 50], ".HHHHHHHHH."],
])("%s", (...[, values, expected]) => {
  expect(picture(trend(segment(values), 7), values.length)).toBe(expected);
});

it("at the month of the turn the later trend comes first", () => {
  const marks = trend(segment([...FALLING, ...RISING.slice(1)]), 7);
  expect(marks.filter(({ index }) => index === 6)).toEqual([
    { index: 6, direction: "high" },
    { index: 6, direction: "low" },
  ]);
});

it("a month without a band ends the run", () => {
  const bands = RISING.map((_, index) => (index === 3 ? null : BAND));
  expect(trend(testedOf({ values: RISING, bands }), 7)).toEqual([]);
});
