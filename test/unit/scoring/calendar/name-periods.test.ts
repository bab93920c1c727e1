import { expect, it } from "vitest";
import { periodNumber, type Periods } from "../../../../shared/scoring/calendar/frequency.ts";
import { namePeriods } from "../../../../shared/scoring/calendar/name-periods.ts";

const WEEKS: Periods = { frequency: "week", yearStart: 1 };
const YEARS: Periods = { frequency: "year", yearStart: 4 };

it("weeks across a year's end: the 53rd counts to the season of the 52nd", () => {
  const first = periodNumber("2026-W52", WEEKS) ?? Number.NaN;
  expect(namePeriods()(WEEKS)(first, 3)).toEqual({
    labels: ["2026-W52", "2026-W53", "2027-W01"],
    seasons: [51, 51, 0],
  });
});

it("years have no seasons", () => {
  expect(namePeriods()(YEARS)(2026, 2)).toEqual({ labels: ["FY2026", "FY2027"], seasons: [0, 0] });
});

it("no periods have no names", () => {
  expect(namePeriods()(YEARS)(2026, 0)).toEqual({ labels: [], seasons: [] });
});

it("series of one calendar share the names, series of another have their own", () => {
  const names = namePeriods();
  const shared = names(WEEKS)(10, 5);
  expect(names(WEEKS)(10, 5)).toBe(shared);
  expect(names(WEEKS)(10, 4)).not.toBe(shared);
  expect(names(YEARS)(10, 5)).not.toBe(shared);
});
