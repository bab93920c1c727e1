import { describe, expect, it } from "vitest";
import { twoOfThree, type TwoOfThree } from "../../../../shared/scoring/rules/two-of-three.ts";
import { picture, segment } from "./segment.ts";

/** What each wording marks, in the order Making Data Count 2023, NHSRplotthedots 0.2.2, Western Electric. */
type Wordings = readonly [mdc: string, nhsr: string, westernElectric: string];

const CASES: readonly (readonly [string, readonly (number | null)[], Wordings])[] = [
  ["two of three months close to a limit", [57, 51, 58], ["H.H", "H.H", "H.H"]],
  ["a month beyond the limit beside one close to it", [60, 57, 51], ["HH.", "...", "HH."]],
  ["two months beyond the limit", [60, 61, 51], ["HH.", "...", "HH."]],
  ["two close, the third beyond the limit", [57, 60, 57], ["HHH", "H.H", "HHH"]],
  ["the third on the other side of the mean", [57, 49, 57], ["...", "...", "H.H"]],
  ["the third on the mean", [57, 57, 50], ["...", "...", "HH."]],
  ["two months close to opposite limits", [57, 51, 43], ["...", "...", "..."]],
  ["two close and one close to the opposite limit", [57, 43, 57], ["...", "...", "H.H"]],
  ["exactly two thirds of the way is not close", [56, 56, 51], ["...", "...", "..."]],
  ["low months count alike", [43, 49, 42], ["L.L", "L.L", "L.L"]],
  ["a missing month is not bridged", [57, null, 57], ["...", "...", "..."]],
  ["two months are not three", [57, 57], ["..", "..", ".."]],
  ["a row of close months, each marked once", [57, 58, 57, 58], ["HHHH", "HHHH", "HHHH"]],
  ["close months far apart", [57, 51, 51, 57], ["....", "....", "...."]],
  ["two high, then two low", [57, 57, 51, 49, 43, 43], ["HH..LL", "HH..LL", "HH..LL"]],
];

const DEFINITIONS = ["mdc", "nhsr", "western-electric"] as const satisfies readonly TwoOfThree[];

describe.each(CASES)("%s", (...[, values, expected]) => {
  it.each(DEFINITIONS.map((definition, place) => [definition, expected[place]] as const))(
    "%s",
    (definition, marked) => {
      expect(picture(twoOfThree(segment(values), definition), values.length)).toBe(marked);
    },
  );
});
