import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findBody } from "../../../addin/intake/far-off-days.ts";
import { ComplaintsMapping } from "../../../addin/intake/mapping.ts";
import { tallyComplaints } from "../../../addin/intake/tally-complaints.ts";
import { feed, madeSource, sentOf, valueOf, type MadeRow } from "./made-source.ts";

const MAPPING = ComplaintsMapping.parse({ source: "Data", date: "Date", category: "Category" });
/** Two hundred rows, ten a month from March 2023 to October 2024. */
const BODY: readonly MadeRow[] = Array.from({ length: 200 }, (_, row) => {
  const month = 2 + Math.floor(row / 10);
  return [
    `${2023 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-15`,
    "Billing",
  ];
});
const tally = (rows: readonly MadeRow[], sizes: readonly number[] = []) =>
  feed(
    tallyComplaints(madeSource(["Date", "Category"], rows.length), MAPPING, "2026-11-22"),
    rows,
    sizes,
  );
const slips = (day: string, rows: number): readonly MadeRow[] =>
  Array.from({ length: rows }, () => [day, "Billing"]);

describe("a lone date far from all others", () => {
  it.each(["1900-03-05", "1970-01-01", "2010-01-01", "2026-06-01"])(
    "%s is left out with its cell and does not move the months or the last day",
    (day) => {
      const { quality, tallies, lastDay } = valueOf(tally([...BODY, ...slips(day, 1)]));
      expect(quality).toMatchObject({
        rows: 201,
        used: 200,
        excluded: [{ reason: "date-far-off", rows: 1, cells: ["A202"] }],
      });
      expect(quality.notes).toContain(
        "“Date” lies years apart from all other rows in 1 row, probably by a slip: not counted. Correct the date to count it.",
      );
      expect([tallies.periods.length, lastDay]).toEqual([20, "2024-10-15"]);
    },
  );

  it("is left out of a short list as well when a decade lies between", () => {
    expect(valueOf(tally([...BODY.slice(0, 20), ...slips("1900-01-02", 1)])).quality.used).toBe(20);
  });
});

describe("rows count although they stand apart", () => {
  it.each([
    ["when they are more than one in a hundred", "2020-01-01", 3],
    ["when they are near enough, early", "2021-06-30", 1],
    ["when they are near enough, late", "2025-08-01", 1],
  ])("%s", (_, day, rows) => {
    expect(valueOf(tally([...BODY, ...slips(day, rows)])).quality.excluded).toEqual([]);
  });

  it("when they are more than five, however long the list", () => {
    const days = new Map([
      ["1990-01-01", 6],
      ["2024-01-01", 100_000],
    ]);
    expect(findBody(days)?.firstDay).toBe("1990-01-01");
  });

  it("when a pause of two years parts two halves", () => {
    const days = new Map([
      ["2014-01-01", 4000],
      ["2016-12-01", 3000],
    ]);
    expect(findBody(days)).toEqual({ firstDay: "2014-01-01", lastDay: "2016-12-01" });
  });
});

it("neither the split nor the order of rows decides what lies far off", () => {
  const all = [...BODY, ...slips("1970-01-01", 1), ...slips("2026-06-01", 1)];
  const shuffled = fc.shuffledSubarray(all, { minLength: all.length });
  fc.assert(
    fc.property(shuffled, fc.array(fc.integer({ min: 1, max: 90 })), (rows, sizes) => {
      expect(sentOf(tally(rows, sizes))).toEqual(sentOf(tally(BODY)));
    }),
    { numRuns: 30 },
  );
});

it("what is left out is at most five rows at either end and a tenth of all", () => {
  const day = fc.date({
    min: new Date("1900-01-01"),
    max: new Date("2026-01-01"),
    noInvalidDate: true,
  });
  const days = fc.array(
    fc.tuple(
      day.map((one) => one.toISOString().slice(0, 10)),
      fc.integer({ min: 1, max: 400 }),
    ),
    { minLength: 1, maxLength: 12 },
  );
  fc.assert(
    fc.property(days, (pairs) => {
      const byDay = new Map(pairs);
      const body = findBody(byDay);
      expect(body).not.toBeNull();
      if (body === null) return;
      const total = [...byDay.values()].reduce((sum, rows) => sum + rows, 0);
      const sum = (isOutside: (one: string) => boolean) =>
        [...byDay].reduce((rows, [one, more]) => rows + (isOutside(one) ? more : 0), 0);
      for (const rows of [sum((one) => one < body.firstDay), sum((one) => one > body.lastDay)])
        expect(rows).toBeLessThanOrEqual(Math.min(5, total / 10));
    }),
  );
});
