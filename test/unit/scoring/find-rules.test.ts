import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findRules, type Band } from "../../../shared/scoring/find-rules.ts";

/** Mean 50, limits 41 and 59: two thirds of the way is 44 and 56. */
const BAND: Band = { centre: 50, reach: 9, lower: 41, upper: 59 };

const marks = (values: readonly (number | null)[]): string[] =>
  findRules(values, BAND, "all").map((hits) =>
    hits.map(({ rule, direction }) => `${rule} ${direction}`).join(", "),
  );

const marked = (values: readonly (number | null)[], mark: string): number[] =>
  marks(values).flatMap((text, index) => (text.includes(mark) ? [index] : []));

describe("beyond the limits", () => {
  it("a month on the limit is not beyond it", () => {
    expect(marks([59, 41])).toEqual(["", ""]);
  });
  it("a month outside is marked, with its direction", () => {
    expect(marks([59.1, 50, 40.9])).toEqual(["beyond-limits high", "", "beyond-limits low"]);
  });
});

describe("seven months on one side of the mean", () => {
  const seven = [51, 52, 51, 52, 51, 52, 51];
  it.each([
    ["seven are a signal, all of them marked", seven, [0, 1, 2, 3, 4, 5, 6]],
    ["six are none", seven.slice(1), []],
    ["a month on the mean ends the run", [51, 52, 51, 50, 51, 52, 51, 52], []],
    ["a missing month ends the run and is not bridged", [51, 52, 51, null, 52, 51, 52, 51], []],
  ])("%s", (_, values, expected) => {
    expect(marked(values, "shift high")).toEqual(expected);
  });
});

describe("seven months rising or falling", () => {
  it.each([
    ["seven rising months are a signal", [47, 48, 49, 50, 51, 52, 53], "high", 7],
    ["six are none", [48, 49, 50, 51, 52, 53], "high", 0],
    ["seven falling months are a signal", [53, 52, 51, 50, 49, 48, 47], "low", 7],
    ["a tie ends the run", [47, 48, 49, 50, 50, 51, 52, 53], "high", 0],
    ["a missing month ends the run", [46, 47, 48, null, 49, 50, 51, 52, 53], "high", 0],
  ])("%s", (...[, values, direction, count]) => {
    expect(marked(values, `trend ${direction}`)).toHaveLength(count);
  });
});

describe("two of three months close to a limit", () => {
  it.each([
    ["two of three on one side are a signal", [57, 51, 57], "high", [0, 2]],
    [
      "a month beyond the limit counts (Making Data Count, November 2023)",
      [60, 57, 51],
      "high",
      [0, 1],
    ],
    ["the third must be on the same side", [57, 49, 57], "high", []],
    ["near opposite limits is none (NHSRplotthedots issue 143)", [57, 51, 43], "high", []],
    ["two thirds of the way exactly is not beyond", [56, 56, 51], "high", []],
    ["a missing month is not bridged", [57, null, 57, 51], "high", []],
    ["low months count alike", [43, 43, 49], "low", [0, 1]],
  ])("%s", (...[, values, direction, expected]) => {
    expect(marked(values, `two-of-three ${direction}`)).toEqual(expected);
  });
});

it("turning a series upside down turns every direction", () => {
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.integer({ min: 35, max: 65 }), { freq: 8 }), {
        maxLength: 40,
        size: "max",
      }),
      (values) => {
        const turned = values.map((value) => (value === null ? null : 100 - value));
        const swap = (text: string): string =>
          text.replaceAll(/high|low/g, (word) => (word === "high" ? "low" : "high"));
        expect(marks(turned).map((text) => text.split(", ").toSorted())).toEqual(
          marks(values).map((text) => swap(text).split(", ").toSorted()),
        );
      },
    ),
  );
});

it("where runs are left out, only the limits speak", () => {
  const values = [51, 52, 51, 52, 51, 52, 60];
  expect(findRules(values, BAND, "beyond-limits").flat()).toEqual([
    { rule: "beyond-limits", direction: "high" },
  ]);
});
