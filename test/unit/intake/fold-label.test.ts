import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explainsLoss, foldLabel, showLabel } from "../../../addin/intake/fold-label.ts";

describe("labels that are one category", () => {
  it.each([
    ["Comcast data cap", "comcast  Data Cap "],
    ["Qualité", "Qualite\u0301"],
    ["404", 404],
  ])("%s and %s", (one, other) => expect(foldLabel(one)).toBe(foldLabel(other)));

  it("do not include labels that differ by an accent", () =>
    expect(foldLabel("peche")).not.toBe(foldLabel("pêche")));
});

it.each(["Select One", "Please choose an issue...", "NULL", "(blank)", "-", "--", "   "])(
  "“%s” was never chosen by anybody and counts as blank",
  (placeholder) => expect(showLabel(placeholder)).toBe(""),
);

it("a choice such as unknown or other is shown as it was chosen", () =>
  expect(["Unknown", "Other", "None"].map(showLabel)).toEqual(["Unknown", "Other", "None"]));

describe("a reason explains a loss unless it says nothing", () => {
  it.each([
    "",
    "unknown",
    "Don't know",
    "Don’t know",
    "Other",
    "None",
    "N/A",
    "Sonstiges",
    "Não informado",
  ])("“%s” explains nothing", (reason) => expect(explainsLoss(reason)).toBe(false));
  it.each(["Price too high", "Deceased", "Moved", "Other supplier was cheaper", "features"])(
    "“%s” explains it",
    (reason) => expect(explainsLoss(reason)).toBe(true),
  );
});

it("a long label is cut to what the contract takes", () =>
  expect(showLabel("x".repeat(500))).toHaveLength(200));

it("folding a label twice changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(foldLabel(foldLabel(text))).toBe(foldLabel(text));
    }),
  );
});
