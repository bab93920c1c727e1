import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeAlike, writeNumber, writeShare } from "../../../shared/scoring/write-number.ts";

describe("numbers in sentences", () => {
  it.each([
    [0, 0, "0"],
    [999, 0, "999"],
    [1000, 0, "1,000"],
    [1_234_567, 0, "1,234,567"],
    [12_345.678, 2, "12,345.68"],
    [0.125, 3, "0.125"],
    [-1500, 0, "−1,500"],
    [3, 2, "3"],
  ])("%d with %d decimals is %s", (value, decimals, text) => {
    expect(writeNumber(value, decimals)).toBe(text);
  });

  it("a text reads back as the figure, to its last decimal", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.nat(4), (value, decimals) => {
        const text = writeNumber(value, decimals);
        const back = Number(text.replaceAll(",", "").replace("−", "-"));
        expect(Math.abs(back - value)).toBeLessThanOrEqual(0.5 / 10 ** decimals + 1e-9);
      }),
    );
  });

  it("a value just above its limit never reads as the limit", () => {
    expect(writeAlike([2.412, 1.2, 2.408])).toEqual(["2.412", "1.200", "2.408"]);
  });

  it.each([
    [1, 4, "25%"],
    [1, 1000, "under 1%"],
    [999, 1000, "over 99%"],
    [0, 5, "0%"],
    [5, 5, "100%"],
  ])("%d of %d is %s", (part, whole, text) => {
    expect(writeShare(part, whole)).toBe(text);
  });
});
