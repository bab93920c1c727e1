import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCalendar } from "../../../shared/scoring/calendar.ts";
import { lastCompleteMonth, monthNumber, monthOf } from "../../../shared/scoring/month.ts";
import { boardWindow, commonWindow } from "../../../shared/scoring/window.ts";

const aDay = fc.date({
  min: new Date(Date.UTC(1900, 0, 1)),
  max: new Date(Date.UTC(2399, 11, 31)),
  noInvalidDate: true,
});

describe("the last complete month", () => {
  it.each([
    ["the last day of a month completes it", "2026-10-31", "2026-10"],
    ["the day before does not", "2026-10-30", "2026-09"],
    ["28 February completes the month in a common year", "2026-02-28", "2026-02"],
    ["28 February does not in a leap year", "2024-02-28", "2024-01"],
    ["a century that 400 does not divide has no leap day", "1900-02-28", "1900-02"],
    ["1 January leaves December of the year before", "2026-01-01", "2025-12"],
  ])("%s", (_, asOf, month) => {
    expect(lastCompleteMonth(asOf)).toBe(month);
  });

  it("agrees with the calendar of the computer on every day of five centuries", () => {
    fc.assert(
      fc.property(aDay, (day) => {
        const asOf = day.toISOString().slice(0, 10);
        const tomorrow = new Date(day.getTime() + 86_400_000);
        const end = new Date(Date.UTC(tomorrow.getUTCFullYear(), tomorrow.getUTCMonth(), 0));
        expect(lastCompleteMonth(asOf)).toBe(end.toISOString().slice(0, 7));
      }),
    );
  });
});

describe("the calendar", () => {
  it("months and numbers are each other's inverse", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 119_999 }), (number) => {
        expect(monthNumber(monthOf(number))).toBe(number);
      }),
    );
  });

  it("a month that was not observed is missing, across a new year too", () => {
    const calendar = readCalendar(["2025-11", "2026-02"], "2026-12-31");
    expect(calendar.map(({ period }) => period)).toEqual([
      "2025-11",
      "2025-12",
      "2026-01",
      "2026-02",
    ]);
    expect(calendar.map(({ column }) => column)).toEqual([0, null, null, 1]);
  });

  it("no months, no calendar", () => {
    expect(readCalendar([], "2026-10-31")).toEqual([]);
  });
});

describe("the board's window", () => {
  it.each([
    ["a year of complete months", ["2024-01", "2026-11"], { from: "2025-12", to: "2026-11" }],
    ["fewer when the data are shorter", ["2026-09", "2026-11"], { from: "2026-09", to: "2026-11" }],
    [
      "without the month that is not over",
      ["2026-09", "2026-12"],
      { from: "2026-09", to: "2026-09" },
    ],
  ])("is %s", (_, periods, expected) => {
    expect(boardWindow(periods, "2026-11-30")).toMatchObject(expected);
  });

  it.each([
    ["ends with the table that ends first", ["2024-01", "2026-10"], "2025-11", "2026-10", 12],
    ["begins with the table that begins last", ["2026-06", "2026-11"], "2026-06", "2026-11", 6],
    [
      "is that of the losses when the list ended a year before",
      ["2020-01", "2025-10"],
      "2025-12",
      "2026-11",
      12,
    ],
    [
      "is that of the losses when the list begins after them",
      ["2026-12", "2027-01"],
      "2025-12",
      "2026-11",
      12,
    ],
  ])("%s", (...[, customers, from, to, months]) => {
    const losses = ["2024-05", "2026-11"];
    expect(commonWindow([losses, customers], "2026-11-30")).toEqual({ from, to, months });
  });

  it("does not move when the as-of day does and no table has newer months", () => {
    const tables = [
      ["2023-01", "2024-11"],
      ["2023-01", "2024-12"],
    ];
    const window = { from: "2023-12", to: "2024-11", months: 12 };
    for (const asOf of ["2024-11-30", "2024-12-31", "2030-01-01"])
      expect(commonWindow(tables, asOf)).toEqual(window);
  });

  it("is empty when no month is over", () => {
    expect(boardWindow(["2026-12"], "2026-12-30")).toBeNull();
  });
});
