import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalUpper } from "../../../../shared/scoring/statistics/normal.ts";
import {
  fUpper,
  studentQuantile975,
  studentTwoSided,
} from "../../../../shared/scoring/statistics/student.ts";

const df = fc.integer({ min: 1, max: 2000 });
const t = fc.double({ min: -50, max: 50, noNaN: true });

describe("Student's t", () => {
  it.each([
    { t: 2.1, df: 3, p: 0.126_565_202_549_685 },
    { t: -1.4, df: 10, p: 0.191_765_352_194_636 },
    { t: 2.04, df: 30, p: 0.050_239_574_739_086_9 },
    { t: 6, df: 22, p: 4.873_273_454_314_04e-6 },
  ])("has the two-sided p of R 4.2.2, pt, at $t with $df", ({ t: at, df: degrees, p }) => {
    expect(studentTwoSided(at, degrees) / p).toBeCloseTo(1, 11);
  });

  it.each([
    { df: 1, quantile: 12.706 },
    { df: 2, quantile: 4.303 },
    { df: 3, quantile: 3.182 },
    { df: 10, quantile: 2.228 },
    { df: 30, quantile: 2.042 },
    { df: 120, quantile: 1.98 },
  ])("has the printed quantile at $df (Fisher & Yates, table III)", ({ df: degrees, quantile }) => {
    expect(studentQuantile975(degrees)).toBeCloseTo(quantile, 3);
  });

  it("leaves 5 % outside its own quantile, for whole and broken degrees of freedom", () => {
    const broken = fc.double({ min: 1, max: 5000, noNaN: true });
    fc.assert(
      fc.property(fc.oneof(df, broken), (degrees) => {
        expect(studentTwoSided(studentQuantile975(degrees), degrees)).toBeCloseTo(0.05, 11);
      }),
    );
  });

  it("does not ask on which side, and goes to the normal curve with many degrees of freedom", () => {
    fc.assert(
      fc.property(t, df, (at, degrees) => {
        expect(studentTwoSided(-at, degrees)).toBe(studentTwoSided(at, degrees));
      }),
    );
    expect(studentTwoSided(2, 1e6)).toBeCloseTo(2 * normalUpper(2), 6);
  });
});

describe("F", () => {
  it("is t squared with one degree of freedom above", () => {
    fc.assert(
      fc.property(t, df, (at, degrees) => {
        const upper = fUpper(at * at, { above: 1, below: degrees });
        expect(upper).toBeCloseTo(studentTwoSided(at, degrees), 12);
      }),
    );
  });

  it.each([
    { ratio: 4.256, above: 2, below: 9 },
    { ratio: 3.326, above: 5, below: 10 },
    { ratio: 2.216, above: 11, below: 24 },
  ])("leaves 5 % above the printed point $ratio (F table)", ({ ratio, above, below }) => {
    expect(fUpper(ratio, { above, below })).toBeCloseTo(0.05, 4);
  });
});
