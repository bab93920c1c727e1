import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundedShare } from "../../../shared/scoring/bounded-share.ts";

const cases = fc.nat({ max: 10_000 });

describe("a share of which some cases are unknown", () => {
  it.each([
    { name: "some unknown", given: [6, 2, 2], share: 0.75, lower: 0.6, upper: 0.8 },
    { name: "none unknown", given: [1, 3, 0], share: 0.25, lower: 0.25, upper: 0.25 },
    { name: "all unknown", given: [0, 0, 5], share: null, lower: 0, upper: 1 },
    { name: "no case", given: [0, 0, 0], share: null, lower: null, upper: null },
  ])("$name", ({ given: [yes = 0, no = 0, unknown = 0], share, lower, upper }) => {
    expect(boundedShare({ yes, no, unknown })).toEqual({ share, lower, upper });
  });

  it("lies within its bounds, which lie within 0 and 1", () => {
    fc.assert(
      fc.property(cases, cases, cases, (yes, no, unknown) => {
        fc.pre(yes + no > 0);
        const { share, lower, upper } = boundedShare({ yes, no, unknown });
        const figures = [0, lower ?? -1, share ?? -1, upper ?? 2, 1];
        expect(figures.toSorted((one, other) => one - other)).toEqual(figures);
      }),
    );
  });

  it("whatever the unknown turn out to be, the share stays within the bounds", () => {
    fc.assert(
      fc.property(cases, cases, cases, (yes, no, found) => {
        fc.pre(yes + no + found > 0);
        const { lower, upper } = boundedShare({ yes, no, unknown: found });
        const later = boundedShare({ yes: yes + found, no, unknown: 0 }).share ?? -1;
        expect(later).toBeGreaterThanOrEqual(lower ?? 2);
        expect(later).toBeLessThanOrEqual(upper ?? -1);
      }),
    );
  });
});
