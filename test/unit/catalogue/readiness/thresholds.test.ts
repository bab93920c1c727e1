import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { THRESHOLDS, type ThresholdId } from "../../../../shared/catalogue/readiness/thresholds.ts";
import { thresholdsWith } from "../../../../shared/catalogue/readiness/thresholds-with.ts";

const IDS = Object.keys(THRESHOLDS) as ThresholdId[];
const usual = thresholdsWith({}).values;

const LADDERS = [
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
] as const;

describe("thresholds", () => {
  it.each(IDS)("%s has a sensible value, words and a source", (id) => {
    const { value, words, source } = THRESHOLDS[id];
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/u);
    expect(thresholdsWith({ [id]: value })).toEqual({ values: usual, problems: [] });
    expect(words).toMatch(/\.$/u);
    expect(source).not.toBe("");
  });

  it.each(LADDERS)("the steps of %s rise", (...[, ids]) => {
    const values = ids.map((id) => usual[id]);
    expect(values).toEqual(values.toSorted((left, right) => left - right));
    expect(new Set(values).size).toBe(values.length);
  });

  it("a workbook's value holds, and every other stays", () => {
    const alone = IDS.filter((id) => !LADDERS.some(([, ids]) => ids.some((one) => one === id)));
    const isShare = (id: ThresholdId): boolean => THRESHOLDS[id].unit === "share";
    fc.assert(
      fc.property(
        fc.constantFrom(...alone),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom(3, 4),
        (id, share, whole) => {
          const value = isShare(id) ? share : whole;
          const { values, problems } = thresholdsWith({ [id]: value });
          expect(values).toEqual({ ...usual, [id]: value });
          expect(problems).toEqual([]);
        },
      ),
    );
  });

  it.each(LADDERS)("the marks of %s hold in order, and none of them out of it", (...[, ids]) => {
    // Whole days and shares below 1 alike: what matters is the order
    const isDays = THRESHOLDS[ids[0]].unit === "days";
    const isPoints = THRESHOLDS[ids[0]].unit === "points";
    const mark = fc
      .integer({ min: 1, max: 90 })
      .map((found) => (isDays || isPoints ? found : (found + 10) / 101));
    fc.assert(
      fc.property(
        fc.uniqueArray(mark, { minLength: ids.length, maxLength: ids.length }),
        (marks) => {
          const given = (found: readonly number[]) =>
            Object.fromEntries(ids.map((id, place) => [id, found[place] ?? 0]));
          const rising = given(marks.toSorted((left, right) => left - right));
          const falling = given(marks.toSorted((left, right) => right - left));
          const equal = given(marks.map(() => marks[0] ?? 0));
          expect(thresholdsWith(rising)).toEqual({ values: { ...usual, ...rising }, problems: [] });
          for (const wrong of [falling, equal]) {
            const { values, problems } = thresholdsWith(wrong);
            expect(values).toEqual(usual);
            expect(problems).toMatchObject([{ why: "out-of-order", ids }]);
          }
        },
      ),
    );
  });

  it.each([
    ["a share of nothing that evidences something", { "share-some": 0 }],
    ["a band that begins at 0", { "band-middle": 0 }],
    ["a bucket of overdue tasks without a day", { "overdue-one": 0 }],
    ["half a day", { "overdue-one": 30.5 }],
    ["a mark that its neighbour has too", { "band-fairly-high": 75 }],
    ["a share above 1", { "share-half": 50, "share-nearly-all": 0.95 }],
    ["no number", { "cut-some": Number.NaN }],
  ])("%s is refused with its whole ladder", (...[, overrides]) => {
    const { values, problems } = thresholdsWith(overrides);
    expect(values).toEqual(usual);
    expect(problems.map((problem) => problem.why)).toEqual(["out-of-order"]);
  });

  it.each([
    ["an id that does not exist", { "share-haf": 0.4 }, "unknown-id"],
    ["an id that every object has", { constructor: 1 }, "unknown-id"],
    ["a share above 1", { "one-unit-share": 50 }, "out-of-range"],
    ["a group of two", { "min-group": 2 }, "out-of-range"],
    ["half a person", { "min-group": 3.5 }, "out-of-range"],
    ["a mean of no meetings", { "attendance-window-meetings": 0 }, "out-of-range"],
    ["a claim higher than any answer", { "high-claim": 5 }, "out-of-range"],
    ["a negative number of days", { "stick-days": -1 }, "out-of-range"],
    ["no number", { "stick-days": Number.NaN }, "out-of-range"],
    ["a day that never comes", { "stick-days": Infinity }, "out-of-range"],
  ])("%s is told and changes nothing", (...[, overrides, why]) => {
    const { values, problems } = thresholdsWith(overrides);
    expect(values).toEqual(usual);
    expect(problems.map((problem) => problem.why)).toEqual([why]);
  });
});
