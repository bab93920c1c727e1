import { describe, expect, it } from "vitest";
import {
  periodNumber,
  type Frequency,
  type Periods,
} from "../../../../shared/scoring/calendar/frequency.ts";

const of = (frequency: Frequency, yearStart = 1): Periods => ({ frequency, yearStart });

describe("a year that does not begin in January is called FY, and no other is", () => {
  it.each<[string, Periods]>([
    ["2026-Q4", of("quarter", 4)],
    ["2026", of("year", 4)],
    ["2026", of("year", 12)],
    ["FY2026-Q4", of("quarter")],
    ["FY2026", of("year")],
    ["fy2026", of("year", 4)],
    ["FY2026-Q5", of("quarter", 4)],
    ["FY2026-Q4", of("year", 4)],
    ["FY2026-04", of("quarter", 4)],
    ["FY2026", of("month", 4)],
  ])("“%s” could be either year, or none: it is no period of %j", (text, periods) => {
    expect(periodNumber(text, periods)).toBeNull();
  });

  it("a name of either kind is one period for one start of the year, never for both", () => {
    for (const [name, frequency] of [
      ["2026-Q4", "quarter"],
      ["2026", "year"],
    ] as const)
      for (let yearStart = 1; yearStart <= 12; yearStart += 1) {
        const [plain, fiscal] = [name, `FY${name}`].map((text) =>
          periodNumber(text, of(frequency, yearStart)),
        );
        expect([plain === null, fiscal === null]).toEqual([yearStart !== 1, yearStart === 1]);
      }
  });
});
