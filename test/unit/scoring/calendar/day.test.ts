import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber, dayOf } from "../../../../shared/scoring/calendar/day.ts";

const MS_PER_DAY = 86_400_000;
const [FIRST, LAST] = ["0001-01-01", "9999-12-31"].map((day) => Date.parse(day) / MS_PER_DAY);

/** Any day of the years 1 to 9999, by the clock of JavaScript in UTC. */
const anyDay = fc.integer({ min: FIRST ?? 0, max: LAST ?? 0 }).map((number) => ({
  number,
  text: new Date(number * MS_PER_DAY).toISOString().slice(0, 10),
}));

describe("days as numbers", () => {
  it("are those that a clock in UTC counts, in any year from 1 to 9999", () => {
    fc.assert(
      fc.property(anyDay, ({ number, text }) => {
        expect(dayNumber(text)).toBe(number);
        expect(dayOf(number)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ["the first day of the count", "1970-01-01", 0],
    ["the day before it", "1969-12-31", -1],
    ["a leap day", "2024-02-29", 19_782],
    ["the leap day of a century that has one", "2000-02-29", 11_016],
    ["the last day of four digits", "9999-12-31", 2_932_896],
  ])("%s: %s is %d", (_, day, number) => {
    expect(dayNumber(day)).toBe(number);
    expect(dayOf(number)).toBe(day);
  });

  it.each([
    "2026-02-29",
    "1900-02-29",
    "2026-04-31",
    "2026-00-10",
    "2026-13-01",
    "2026-01-00",
    "2026-1-01",
    "2026-01-1",
    "26-01-01",
    "12026-01-01",
    "2026-01-01T00:00:00Z",
    " 2026-01-01",
    "2026-W05",
    "",
  ])("“%s” is no day", (text) => {
    expect(dayNumber(text)).toBeNull();
  });
});
