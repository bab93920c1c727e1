import { describe, expect, it } from "vitest";
import { halfTime } from "../../../../shared/scoring/survival/half-time.ts";

const heights = (...values: readonly (number | null)[]) =>
  values.map((value, index) => ({ time: index + 1, value }));

describe("the time at which half are left", () => {
  it.each([
    { name: "the first time at or below one half", values: [0.8, 0.45, 0.2], time: 2 },
    { name: "the middle of a stretch that lies at one half", values: [0.8, 0.5, 0.2], time: 2.5 },
    { name: "one half but for rounding", values: [0.8, 0.5 + 1e-12, 0.2], time: 2.5 },
    { name: "one half up to the end of the data", values: [0.8, 0.5], time: 6 },
    { name: "never", values: [0.8, 0.51], time: null },
    { name: "without a step", values: [], time: null },
    { name: "a step of unknown height is passed over", values: [null, 0.4], time: 2 },
  ])("$name", ({ values, time }) => {
    expect(halfTime(heights(...values), 10)).toBe(time);
  });

  it("a bound that turns up again was below one half before", () => {
    expect(halfTime(heights(0.9, 0.45, 0.6, 0.4), 10)).toBe(2);
    expect(halfTime(heights(0.27, 0.3, 0.27), 10)).toBe(1);
  });
});
