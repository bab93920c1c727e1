import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideOrder, gatherEvidence } from "../../../addin/intake/date-order.ts";
import { readDateText, type DateReading } from "../../../addin/intake/date-text.ts";
import { readDate } from "../../../addin/intake/read-dates.ts";
import { noteSwappedDays } from "../../../addin/intake/swapped-days.ts";

const dayOf = (text: string, order: "dmy" | "mdy" | "ymd" = "dmy"): string | null =>
  readDateText(text)?.days[order] ?? null;

const decide = (texts: readonly string[]) =>
  decideOrder(
    gatherEvidence(
      texts
        .map(readDateText)
        .filter((reading) => reading !== null)
        .map((reading) => ({ reading, rows: 1 })),
    ),
    "auto",
    "Date",
  );

describe("a text that is a date in one way only", () => {
  it.each([
    ["2024-01-31", "2024-01-31"],
    ["2024-01-31T23:30:00Z", "2024-01-31"],
    ["2024-01-31 23:30:00.000", "2024-01-31"],
    ["2024/1/5", "2024-01-05"],
    ["31.01.2024", "2024-01-31"],
    ["31. 1. 2024", "2024-01-31"],
    ["28-07-2023 03:00", "2023-07-28"],
    ["22-Apr-15", "2015-04-22"],
    ["22 April 2015", "2015-04-22"],
    ["April 22, 2015", "2015-04-22"],
    ["Wed, 22 Apr 2015 10:15:00 +0200", "2015-04-22"],
    ["22. März 2015", "2015-03-22"],
    ["1er août 2023", "2023-08-01"],
    ["22 de abril de 2015", "2015-04-22"],
    ["7 de março de 2024", "2024-03-07"],
    ["20240131", "2024-01-31"],
    ["2024-02", "2024-02-01"],
    ["202402", "2024-02-01"],
    ["02/2024", "2024-02-01"],
    ["Feb-24", "2024-02-01"],
    ["février 2024", "2024-02-01"],
  ])("%s is %s", (text, day) => expect(dayOf(text)).toBe(day));

  it("names the same day under each order when year or month cannot be mistaken", () => {
    const days = { dmy: "2015-04-22", mdy: "2015-04-22", ymd: "2015-04-22" };
    expect(readDateText("22-Apr-15")?.days).toEqual(days);
    expect(readDateText("2015-04-22")?.days).toEqual(days);
  });
});

describe("a text that is no date", () => {
  it.each([
    "",
    "N/A",
    "31-02-2024",
    "32/01/2024",
    "13/13/2024",
    "22-Apr",
    "Q3 2024",
    "1,234",
    "555-1234",
    "3:53:50 PM",
    "Version 2.1.3 of March",
    "24540",
    "29/02/2023",
  ])("“%s”", (text) => expect(readDateText(text)).toBeNull());
});

it("two digits of a year from 30 on are the last century, as in Excel", () => {
  expect(dayOf("15-06-29")).toBe("2029-06-15");
  expect(dayOf("15-06-30")).toBe("1930-06-15");
});

it("an American time of day does not hide the date", () => {
  expect(dayOf("1/31/2024 11:59 PM", "mdy")).toBe("2024-01-31");
});

describe("real dates of Excel", () => {
  it.each([
    [1, "1900-01-01"],
    [59, "1900-02-28"],
    [61, "1900-03-01"],
    [42_116, "2015-04-22"],
    [42_116.75, "2015-04-22"],
  ])("day %d is %s", (serial, day) => {
    expect(readDate(serial, true)).toMatchObject({ days: { dmy: day }, form: "real" });
  });

  it("day 60, a 29 February 1900 that never was, is no date", () =>
    expect(readDate(60, true)).toBeNull());

  it("a number that is not shown as a date is one only where it can hardly be anything else", () => {
    expect(readDate(45_292, false)).toMatchObject({ days: { dmy: "2024-01-01" }, form: "serial" });
    expect(readDate(20_240_131, false)).toMatchObject({ days: { dmy: "2024-01-31" } });
    expect(readDate(202_402, false)).toMatchObject({ days: { dmy: "2024-02-01" }, isMonth: true });
    expect(readDate(2024, false)).toBeNull();
    expect(readDate(true, false)).toBeNull();
    expect(readDate("  ", false)).toBe("blank");
  });
});

describe("the order of a column", () => {
  it("is decided by any part above 12, for all rows", () => {
    expect(decide(["04-08-15", "05-07-15", "22-04-15"]).order).toBe("dmy");
    expect(decide(["7/8/2013", "7/29/2013"]).order).toBe("mdy");
    expect(decide(["45-01-02", "44-12-30"]).order).toBe("ymd");
  });

  it("is unknown when every row can be read both ways", () => {
    expect(decide(["04-08-15", "05-07-15"])).toEqual({ order: null, notes: [] });
  });

  it("does not matter when day and month are the same, or when all dates are real", () => {
    expect(decide(["05-05-2015", "2015-06-07"]).order).not.toBeNull();
  });

  it("follows the more frequent order where rows contradict each other, and says so", () => {
    const { order, notes } = decide(["22-04-2015", "23-04-2015", "04-25-2015"]);
    expect(order).toBe("dmy");
    expect(notes).toEqual([
      "Dates in “Date” are read as day-month-year: in 2 rows of 3 (67%) the first part is above 12; 1 row contradicts this and is left out as unreadable.",
    ]);
  });

  it("is unknown when as many rows speak for one order as for the other", () => {
    expect(decide(["22-04-2015", "04-25-2015"]).order).toBeNull();
  });

  it("is as the user says, whatever the rows say", () => {
    const evidence = gatherEvidence([
      { reading: readDateText("04-08-2015") as DateReading, rows: 3 },
    ]);
    expect(decideOrder(evidence, "mdy", "Date").order).toBe("mdy");
    expect(evidence.example).toBe("04-08-2015");
  });
});

const day = fc
  .date({ min: new Date("1950-01-01"), max: new Date("2049-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

it("whatever the separator and the order, the day written is the day read", () => {
  fc.assert(
    fc.property(day, fc.constantFrom("-", "/", "."), (written, sign) => {
      const [year = "", month = "", date = ""] = written.split("-");
      expect(dayOf([date, month, year].join(sign))).toBe(written);
      expect(dayOf([Number(month), Number(date), year].join(sign), "mdy")).toBe(written);
      expect(dayOf([year, month, date].join(sign))).toBe(written);
    }),
  );
});

it("the order of rows does not change what a column is read as", () => {
  fc.assert(
    fc.property(fc.array(day, { minLength: 1, maxLength: 8 }), (days) => {
      const texts = days.map((written) => written.split("-").toReversed().join("/"));
      expect(decide(texts.toReversed())).toEqual(decide(texts));
    }),
  );
});

describe("days swapped before the data came here", () => {
  it("leave months with few days, all of them numbers of the full months", () => {
    const days = [
      "2015-04-22",
      "2015-05-30",
      "2015-06-29",
      "2015-01-04",
      "2015-02-05",
      "2015-03-06",
      "2015-08-04",
    ];
    expect(noteSwappedDays(new Map(days.map((one) => [one, 3])))).toBe(
      "In 4 of 7 months every date falls on day 4, 5 or 6, and only April, May and June have days after 12: day and month were probably swapped before the data came here. The dates are counted as written.",
    );
  });

  it("are not suspected in a list of months, each written as its first day", () => {
    const days = ["2015-01-01", "2015-02-01", "2015-03-01", "2015-04-01", "2015-01-31"];
    expect(noteSwappedDays(new Map(days.map((one) => [one, 1])))).toBeNull();
  });
});
