import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber, dayOf } from "../../../../shared/scoring/calendar/day.ts";
import {
  CYCLE,
  lastPeriodOver,
  periodLabel,
  periodNumber,
  periodStart,
  quarterOfMonth,
  seasonOf,
  SEASONS,
  type Frequency,
  type Periods,
} from "../../../../shared/scoring/calendar/frequency.ts";
import { lastCompleteMonth, monthNumber } from "../../../../shared/scoring/month.ts";

const of = (frequency: Frequency, yearStart = 1): Periods => ({ frequency, yearStart });
const labelOf = (text: string, periods: Periods): string | null => {
  const number = periodNumber(text, periods);
  return number === null ? null : periodLabel(number, periods);
};

const MS_PER_DAY = 86_400_000;
const anyDay = fc.integer({
  min: Date.parse("0002-01-01") / MS_PER_DAY,
  max: Date.parse("9998-12-31") / MS_PER_DAY,
});
const anyPeriods: fc.Arbitrary<Periods> = fc.record({
  frequency: fc.constantFrom("day", "week", "month", "quarter", "year"),
  yearStart: fc.integer({ min: 1, max: 12 }),
});

/** The week of a day by its Thursday, from the clock of JavaScript. */
const weekByThursday = (day: number): string => {
  const date = new Date(day * MS_PER_DAY);
  date.setUTCDate(date.getUTCDate() + 4 - (date.getUTCDay() === 0 ? 7 : date.getUTCDay()));
  const year = date.getUTCFullYear();
  const newYear = new Date(0);
  newYear.setUTCFullYear(year, 0, 1);
  const week = 1 + Math.floor((date.getTime() - newYear.getTime()) / MS_PER_DAY / 7);
  return `${String(year).padStart(4, "0")}-W${String(week).padStart(2, "0")}`;
};

describe("weeks of ISO 8601", () => {
  // Wikipedia, "ISO week date", and the calendars of the years since.
  it.each([
    ["2005-01-01", "2004-W53"],
    ["2005-01-02", "2004-W53"],
    ["2005-12-31", "2005-W52"],
    ["2006-01-01", "2005-W52"],
    ["2007-01-01", "2007-W01"],
    ["2007-12-30", "2007-W52"],
    ["2007-12-31", "2008-W01"],
    ["2008-12-28", "2008-W52"],
    ["2008-12-29", "2009-W01"],
    ["2009-12-31", "2009-W53"],
    ["2010-01-03", "2009-W53"],
    ["2010-01-04", "2010-W01"],
    ["2016-01-03", "2015-W53"],
    ["2020-12-31", "2020-W53"],
    ["2021-01-03", "2020-W53"],
    ["2021-01-04", "2021-W01"],
    ["2026-12-31", "2026-W53"],
    ["2027-01-03", "2026-W53"],
    ["2027-01-04", "2027-W01"],
  ])("%s lies in %s", (day, week) => {
    expect(labelOf(day, of("week"))).toBe(week);
    expect(labelOf(week, of("week"))).toBe(week);
  });

  it("are those of the week's Thursday, on any day", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(labelOf(dayOf(day), of("week"))).toBe(weekByThursday(day));
      }),
      { numRuns: 1000 },
    );
  });

  it.each(["2005-W53", "2021-W53", "2025-W53", "2026-W54", "2026-W00", "2026-W5", "2026W05"])(
    "%s is no week",
    (text) => {
      expect(periodNumber(text, of("week"))).toBeNull();
    },
  );

  it("71 years of 400 have a 53rd week", () => {
    const long = Array.from({ length: 400 }, (_, index) => `${1901 + index}-W53`);
    expect(long.filter((week) => periodNumber(week, of("week")) !== null)).toHaveLength(71);
  });

  it("the week after the 53rd is the first of the next year", () => {
    const last = periodNumber("2026-W53", of("week")) ?? 0;
    expect(periodLabel(last + 1, of("week"))).toBe("2027-W01");
    expect(periodLabel(last - 1, of("week"))).toBe("2026-W52");
  });
});

describe("months, quarters and years", () => {
  it.each([
    ["a day is in its month", "2026-10-05", of("month"), "2026-10"],
    ["a day is in its quarter", "2026-10-05", of("quarter"), "2026-Q4"],
    ["a month is in its quarter", "2026-03", of("quarter"), "2026-Q1"],
    ["a quarter has its own name", "2026-Q2", of("quarter"), "2026-Q2"],
    ["a day is in its year", "2026-12-31", of("year"), "2026"],
    ["a year has its own name", "2026", of("year"), "2026"],
    ["from April: March ends the year", "2026-03-31", of("year", 4), "FY2026"],
    ["from April: the year is named after its end", "2026-04-01", of("year", 4), "FY2027"],
    ["from April: April to June is the first quarter", "2026-06-30", of("quarter", 4), "FY2027-Q1"],
    ["from April: January to March is the fourth", "2027-01-01", of("quarter", 4), "FY2027-Q4"],
    ["from July: June ends the year", "2026-06-30", of("year", 7), "FY2026"],
    ["from July: the next one begins", "2026-07-01", of("year", 7), "FY2027"],
    ["from July: January to March is the third", "2027-02", of("quarter", 7), "FY2027-Q3"],
    ["a fiscal name is its own", "FY2027-Q3", of("quarter", 7), "FY2027-Q3"],
    ["so is that of a year", "FY2027", of("year", 7), "FY2027"],
  ])("%s: %s", (...[, text, periods, label]) => {
    expect(labelOf(text, periods)).toBe(label);
  });

  it.each<[string, Frequency]>([
    ["2026-Q5", "quarter"],
    ["2026-Q0", "quarter"],
    ["Q1 2026", "quarter"],
    ["2026-13", "month"],
    ["2026-00", "month"],
    ["2026-1", "month"],
    ["2026/10", "month"],
    ["2026-W10", "month"],
    ["202610", "month"],
    ["26", "year"],
    ["20260", "year"],
    ["FY26", "year"],
    ["2026-10", "day"],
    ["2026-10", "week"],
    ["2026-02-30", "month"],
    ["2026-02-30", "year"],
    ["", "month"],
  ])("“%s” is no %s", (text, frequency) => {
    expect(periodNumber(text, of(frequency))).toBeNull();
  });

  it("the quarter of a month is that of its days, whenever the year begins", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 12 }), (day, yearStart) => {
        const text = dayOf(day);
        expect(quarterOfMonth(monthNumber(text.slice(0, 7)), yearStart)).toBe(
          periodNumber(text, of("quarter", yearStart)),
        );
      }),
    );
  });
});

describe("periods of any length", () => {
  it("have a name that leads back to them", () => {
    fc.assert(
      fc.property(anyDay, anyPeriods, (day, periods) => {
        const number = periodNumber(dayOf(day), periods) ?? Number.NaN;
        expect(periodNumber(periodLabel(number, periods), periods)).toBe(number);
      }),
      { numRuns: 500 },
    );
  });

  it("follow each other without a gap: the first day and the last are in the period, the next is not", () => {
    fc.assert(
      fc.property(anyDay, anyPeriods, (day, periods) => {
        const number = periodNumber(dayOf(day), periods) ?? Number.NaN;
        const [start, next] = [periodStart(number, periods), periodStart(number + 1, periods)];
        expect([start, next - 1, next].map((at) => periodNumber(dayOf(at), periods))).toEqual([
          number,
          number,
          number + 1,
        ]);
        expect(start <= day && day < next).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe("the last period that is over", () => {
  it.each<[string, Periods, string, string]>([
    ["the last day of a month ends it", of("month"), "2026-10-31", "2026-10"],
    ["the day before does not", of("month"), "2026-10-30", "2026-09"],
    ["a leap day ends February", of("month"), "2024-02-29", "2024-02"],
    ["28 February does not in a leap year", of("month"), "2024-02-28", "2024-01"],
    ["and does in another", of("month"), "2023-02-28", "2023-02"],
    ["and in 1900", of("month"), "1900-02-28", "1900-02"],
    ["a day is over at its end", of("day"), "2024-02-29", "2024-02-29"],
    ["a week is over on Sunday", of("week"), "2026-11-29", "2026-W48"],
    ["not on Saturday", of("week"), "2026-11-28", "2026-W47"],
    ["the 53rd week ends in the next year", of("week"), "2027-01-03", "2026-W53"],
    ["not at the end of its own", of("week"), "2026-12-31", "2026-W52"],
    ["a quarter ends with its third month", of("quarter"), "2026-09-30", "2026-Q3"],
    ["not a day before", of("quarter"), "2026-09-29", "2026-Q2"],
    ["a year ends on 31 December", of("year"), "2026-12-31", "2026"],
    ["not on the 30th", of("year"), "2026-12-30", "2025"],
    ["a year from April ends on 31 March", of("year", 4), "2027-03-31", "FY2027"],
    ["not on the 30th", of("year", 4), "2027-03-30", "FY2026"],
    ["a quarter from February ends on 31 January", of("quarter", 2), "2027-01-31", "FY2027-Q4"],
  ])("%s", (...[, periods, asOf, label]) => {
    expect(periodLabel(lastPeriodOver(asOf, periods), periods)).toBe(label);
  });

  it("is the period of the next day, less one", () => {
    fc.assert(
      fc.property(anyDay, anyPeriods, (day, periods) => {
        const next = periodNumber(dayOf(day + 1), periods) ?? Number.NaN;
        expect(lastPeriodOver(dayOf(day), periods)).toBe(next - 1);
      }),
      { numRuns: 500 },
    );
  });

  it("is, for months, the last complete month of the scorecard", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const asOf = dayOf(day);
        expect(periodLabel(lastPeriodOver(asOf, of("month")), of("month"))).toBe(
          lastCompleteMonth(asOf),
        );
      }),
    );
  });
});

describe("the season of a period", () => {
  it.each<[string, Periods, string, number | null]>([
    ["January is the first month", of("month"), "2026-01", 0],
    ["December the twelfth", of("month"), "2026-12", 11],
    ["the first quarter of a fiscal year is its first season", of("quarter", 4), "2026-04", 0],
    ["Monday is the first day", of("day"), "2026-11-23", 0],
    ["Sunday the seventh", of("day"), "2026-11-29", 6],
    ["before 1970 too", of("day"), "1969-12-29", 0],
    ["the 53rd week has a place of its own", of("week"), "2026-W53", 52],
    ["the first week the first", of("week"), "2027-W01", 0],
    ["years have none", of("year"), "2026", null],
  ])("%s", (...[, periods, text, season]) => {
    expect(seasonOf(periodNumber(text, periods) ?? Number.NaN, periods)).toBe(season);
  });

  it("comes again after a whole cycle, and is below the number of seasons", () => {
    const cyclic = fc.constantFrom<Frequency>("day", "month", "quarter");
    fc.assert(
      fc.property(anyDay, cyclic, (day, frequency) => {
        const periods = of(frequency);
        const number = periodNumber(dayOf(day), periods) ?? Number.NaN;
        const season = seasonOf(number, periods);
        expect(seasonOf(number + CYCLE[frequency], periods)).toBe(season);
        expect(season).toBeLessThan(SEASONS[frequency]);
      }),
    );
  });

  it("days have the season of their weekday by the clock", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const weekday = new Date(day * MS_PER_DAY).getUTCDay();
        const season = seasonOf(dayNumber(dayOf(day)) ?? Number.NaN, of("day"));
        expect(season).toBe(weekday === 0 ? 6 : weekday - 1);
      }),
    );
  });
});
