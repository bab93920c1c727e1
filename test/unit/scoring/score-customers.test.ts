import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CustomerMonths } from "../../../shared/contract/request.ts";
import { exposureOf, missingExposure } from "../../../shared/scoring/exposure.ts";
import { scoreCustomers } from "../../../shared/scoring/score-customers.ts";
import { boardWindow } from "../../../shared/scoring/window.ts";
import { monthsTo } from "./months.ts";

const AS_OF = "2026-10-31";
const MONTHS: CustomerMonths = {
  kind: "months",
  unit: "customers",
  periods: ["2026-08", "2026-09", "2026-10"],
  opening: 1000,
  came: [30, 20, 10],
  left: [10, 20, 40],
};

const score = (customers: CustomerMonths, asOf = AS_OF) =>
  scoreCustomers(customers, asOf, boardWindow(customers.periods, asOf));

const sumTo = (counts: readonly number[], last: number): number =>
  counts.slice(0, last + 1).reduce((sum, count) => sum + count, 0);

describe("customers in, out and net", () => {
  it("22,000 in and 27,000 out are 5,000 fewer (Bliss, customerthink)", () => {
    const periods = ["2026-10"];
    const flow = score({ ...MONTHS, periods, opening: 90_000, came: [22_000], left: [27_000] });
    expect(flow?.window).toMatchObject({ net: -5000, opening: 90_000, closing: 85_000 });
  });

  it("each month starts where the month before ended", () => {
    const months = score(MONTHS)?.months ?? [];
    expect(months.map(({ opening, closing }) => [opening, closing])).toEqual([
      [1000, 1020],
      [1020, 1020],
      [1020, 990],
    ]);
  });

  it("a month that is not over is shown and is not in the window", () => {
    const flow = score(MONTHS, "2026-10-30");
    expect(flow?.months.at(-1)?.state).toBe("partial");
    expect(flow?.window).toMatchObject({ came: 50, left: 30, closing: 1020 });
  });

  it("S16: opening + came − left = closing, for the window and each month", () => {
    const counts = fc.array(fc.nat(500), { minLength: 30, maxLength: 30 });
    fc.assert(
      fc.property(fc.nat(9000), counts, counts, (opening, came, left) => {
        const flow = score({ ...MONTHS, periods: monthsTo("2026-10", 30), opening, came, left });
        const ends = flow?.months.map((month) => month.closing);
        expect(ends).toEqual(
          came.map((_, last) => opening + sumTo(came, last) - sumTo(left, last)),
        );
        expect(flow?.window.closing).toBe(ends?.at(-1));
      }),
    );
  });

  it("a list of customers shorter than the board's months says which months it covers", () => {
    const window = { from: "2025-11", to: "2026-10", months: 12 };
    expect(scoreCustomers(MONTHS, AS_OF, window)?.window.note).toBe(
      "The list of customers covers August 2026 to October 2026.",
    );
  });
});

it("a list of customers that ends before the board's months says nothing about them", () => {
  const window = { from: "2027-01", to: "2027-12", months: 12 };
  expect(scoreCustomers(MONTHS, "2027-12-31", window)?.window).toMatchObject({
    opening: null,
    came: null,
    net: null,
    closing: null,
    note: "The list of customers covers none of these months.",
  });
});

describe("a list by status, without dates", () => {
  it("has customers at the end but none at the start", () => {
    const flow = scoreCustomers({ kind: "statuses", listed: 100, came: 10, left: 30 }, AS_OF, null);
    expect(flow?.window).toMatchObject({
      opening: null,
      came: 10,
      left: 30,
      net: -20,
      closing: 70,
    });
    expect(flow?.window.note).toContain("no dates");
  });

  it("that does not say who is new has no net", () => {
    const flow = scoreCustomers({ kind: "statuses", listed: 9, came: null, left: 3 }, AS_OF, null);
    expect(flow?.window).toMatchObject({ came: null, net: null });
  });
});

describe("the customers that complaints are set against", () => {
  it("are the mean of those at the start and at the end of the month", () => {
    const exposure = exposureOf(MONTHS, score(MONTHS)?.months ?? []);
    expect([...(exposure?.byPeriod ?? [])]).toEqual([
      ["2026-08", 1010],
      ["2026-09", 1020],
      ["2026-10", 1005],
    ]);
  });

  it("are unknown outside the list: no rate, never 0", () => {
    const exposure = exposureOf(MONTHS, score(MONTHS)?.months ?? []);
    expect(missingExposure(exposure, ["2026-06", "2026-07", "2026-08"])).toBe(
      "The list of customers does not cover June 2026 and one month more, so there is no rate.",
    );
  });

  it("are unknown in a month at whose start nobody is listed, though some came in it", () => {
    const begins = { ...MONTHS, opening: 0, came: [40, 20, 10], left: [0, 0, 0] };
    const exposure = exposureOf(begins, score(begins)?.months ?? []);
    expect([...(exposure?.byPeriod ?? [])]).toEqual([
      ["2026-09", 50],
      ["2026-10", 65],
    ]);
    expect(missingExposure(exposure, ["2026-08", "2026-09"])).toBe(
      "Nobody is listed at the start of August 2026, so there is no rate.",
    );
    expect(missingExposure(exposure, ["2026-09", "2026-10"])).toBeNull();
  });

  it("months that lack them for another reason are not told with the first", () => {
    const begins = { ...MONTHS, opening: 0 };
    const exposure = exposureOf(begins, score(begins)?.months ?? []);
    expect(missingExposure(exposure, ["2026-07", "2026-08"])).toBe(
      "The list of customers does not cover July 2026, so there is no rate.",
    );
  });
});
