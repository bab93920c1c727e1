import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  THRESHOLDS,
  thresholdsWith,
  type ThresholdId,
} from "../../../../shared/catalogue/readiness/thresholds.ts";

const IDS = Object.keys(THRESHOLDS) as ThresholdId[];
const usual = thresholdsWith({}).values;

describe("thresholds", () => {
  it.each(IDS)("%s has a sensible value, words and a source", (id) => {
    const { value, words, source } = THRESHOLDS[id];
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/u);
    expect(thresholdsWith({ [id]: value })).toEqual({ values: usual, problems: [] });
    expect(words).toMatch(/\.$/u);
    expect(source).not.toBe("");
  });

  it.each([
    ["shares", ["share-some", "share-half", "share-most", "share-nearly-all"]],
    ["working time", ["dedicated-some", "dedicated-half", "dedicated-full"]],
    [
      "progress against plan",
      ["index-earned-some", "index-earned-half", "index-earned-most", "index-earned-full"],
    ],
    ["years", ["horizon-one", "horizon-two", "horizon-three", "horizon-four"]],
    ["cuts", ["cut-little", "cut-some", "cut-much"]],
    ["falls of funding", ["funding-fall-little", "funding-fall-some", "funding-fall-much"]],
    ["bands of the index", ["band-middle", "band-fairly-high", "band-high"]],
    ["overdue days", ["overdue-one", "overdue-two", "overdue-three"]],
    ["agreement", ["agreement-moderate", "agreement-strong"]],
  ] as const)("the steps of %s rise", (...[, ids]) => {
    const values = ids.map((id) => usual[id]);
    expect(values).toEqual(values.toSorted((left, right) => left - right));
    expect(new Set(values).size).toBe(values.length);
  });

  it("a workbook's value holds, and every other stays", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...IDS),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (id, value) => {
          const { values, problems } = thresholdsWith({ [id]: value });
          expect(values).toEqual({ ...usual, [id]: value });
          expect(problems).toEqual([]);
        },
      ),
    );
  });

  it.each([
    ["an id that does not exist", { "share-haf": 0.4 }, "unknown-id"],
    ["an id that every object has", { constructor: 1 }, "unknown-id"],
    ["a share above 1", { "share-half": 50 }, "out-of-range"],
    ["a negative number of days", { "stick-days": -1 }, "out-of-range"],
    ["no number", { "stick-days": Number.NaN }, "out-of-range"],
    ["a day that never comes", { "stick-days": Infinity }, "out-of-range"],
  ])("%s is told and changes nothing", (...[, overrides, why]) => {
    const { values, problems } = thresholdsWith(overrides);
    expect(values).toEqual(usual);
    expect(problems.map((problem) => problem.why)).toEqual([why]);
  });
});
