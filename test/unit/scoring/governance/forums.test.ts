import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ForumRow } from "../../../../shared/contract/readiness/meeting-rows.ts";
import { figure, item, review } from "./ask.ts";
import { forums } from "./rows.ts";

/** A customer forum that took place by itself on its day. */
const held = (day: string, rest: Partial<ForumRow> = {}): Partial<ForumRow> => ({
  scheduled: day,
  held: day,
  status: "held",
  isStandalone: true,
  ...rest,
});

describe("S7, S18, S47: the cadence of customer forums (M53)", () => {
  const table = forums(
    held("2026-05-05"),
    held("2026-06-16", { scheduled: "2026-06-02" }),
    { scheduled: "2026-07-07", status: "cancelled" },
    { scheduled: "2026-08-04", status: "tacked-on", held: "2026-08-04", isStandalone: true },
    { scheduled: "2026-09-01", status: "scheduled" },
    { scheduled: "2026-10-06", status: "postponed" },
    held("2026-10-20", { isStandalone: null }),
    held("2026-10-21", { isStandalone: false, kind: "loss-review" }),
    { scheduled: "2026-12-01", status: "scheduled", isStandalone: true },
    held("2026-10-22", { kind: "board" }),
    held("2026-10-23", { kind: "one-to-one" }),
  );

  it("S47: held and stand-alone counts of what was due; what lies ahead, boards and one-to-ones do not", () => {
    expect(figure({ forums: table }, "M53")).toMatchObject({ value: 0.25, num: 2, den: 8 });
    expect(review({ forums: table }).forums?.adherence).toEqual({ value: 0.25, num: 2, den: 8 });
  });

  it("S7: the median slip counts days from scheduled to held", () => {
    expect(review({ forums: table }).forums?.slipDays).toBe(0);
    expect(
      figure({ forums: forums(held("2026-06-16", { scheduled: "2026-06-02" })) }, "M53", {
        of: "median slip",
      }).value,
    ).toBe(14);
  });

  it("S47: each meeting says how it went", () => {
    expect(review({ forums: table }).forums?.meetings.map(({ outcome }) => outcome)).toEqual([
      "held",
      "moved",
      "cancelled",
      "tacked-on",
      "missed",
      "postponed",
      "held",
      "held",
      "ahead",
      "held",
      "held",
    ]);
  });

  it("S47: cancelled, postponed, tacked on and missed meetings are not enforced", () => {
    expect(item({ forums: table }, "Q6b")).toMatchObject({
      score: 2,
      num: 4,
      den: 8,
      sentence:
        "4 of 8 due customer forums and loss reviews took place (50%); 1 cancelled, 1 postponed and not held, 1 tacked on, 1 missed.",
      refs: [{ table: "forums", rows: [2, 3, 4, 5, 6, 7, 8, 9] }],
    });
  });

  it("S47: a blank mark of standing alone is no evidence, and is told", () => {
    expect(item({ forums: table }, "Q6a")).toMatchObject({
      state: "partial",
      score: 1,
      sentence:
        "2 of 8 due customer forums and loss reviews were held and stood alone (25%). 1 row has no mark of standing alone and counts as not shown.",
    });
    expect(review({ forums: table }).notes).toContain(
      "Forums: of 1 customer forum or loss review that was held it is not known whether it stood alone; it counts as not.",
    );
  });

  it("S47: with blank marks alone there is no data, not a score of 0", () => {
    expect(
      item({ forums: forums(held("2026-10-01", { isStandalone: null })) }, "Q6a"),
    ).toMatchObject({ state: "no-data", score: null });
  });

  it("S7: a postponed meeting that was held after all took place", () => {
    const late = forums({ scheduled: "2026-09-01", held: "2026-09-20", status: "postponed" });
    expect(item({ forums: late }, "Q6b").score).toBe(4);
  });

  it("S7: a meeting that is held after the as-of day is missed on it", () => {
    const late = forums({ scheduled: "2026-09-01", held: "2026-11-20", status: "held" });
    expect(item({ forums: late }, "Q6b")).toMatchObject({ score: 0, num: 0, den: 1 });
  });

  it("S82: each series has its own line with its next day", () => {
    expect(review({ forums: table }).forums?.forums[0]).toMatchObject({
      kind: "customer-forum",
      scheduled: 7,
      held: 3,
      heldStandalone: 2,
      cancelled: 1,
      postponed: 1,
      tackedOn: 1,
      missed: 1,
      next: "2026-12-01",
    });
  });

  it("S47: one more meeting that is held by itself never lowers adherence", () => {
    const anyForum = fc.record({
      scheduled: fc.constantFrom("2026-05-01", "2026-09-01", "2026-12-01", null),
      held: fc.constantFrom("2026-05-02", "2026-09-09", null),
      status: fc.constantFrom("held", "cancelled", "tacked-on", "postponed", "scheduled", null),
      isStandalone: fc.constantFrom(true, false, null),
    }) as fc.Arbitrary<Partial<ForumRow>>;
    fc.assert(
      fc.property(fc.array(anyForum, { maxLength: 8 }), (rows) => {
        const before = figure({ forums: forums(...rows, {}) }, "M53").value ?? 0;
        const after = figure({ forums: forums(...rows, {}, held("2026-10-01")) }, "M53").value;
        expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});

it("S47: a customer forum of the as-of day is not missed yet; it is on the day after", () => {
  const today = forums({ scheduled: "2026-10-31" });
  expect(review({ forums: today }).forums?.meetings[0]?.outcome).toBe("ahead");
  expect(item({ forums: today }, "Q6b").state).toBe("no-data");
  expect(item({ forums: today }, "Q6b", { asOf: "2026-11-01" })).toMatchObject({
    score: 0,
    den: 1,
  });
  const off = forums({ scheduled: "2026-10-31", status: "cancelled" });
  expect(item({ forums: off }, "Q6b")).toMatchObject({ score: 0, den: 1 });
});

describe("S7, S8, S11: meetings of more than a year ago evidence nothing", () => {
  const old = held("2020-01-01", { ceoAttended: true });
  const board = { ...held("2015-01-01", { kind: "board" }), hasCustomerItem: true };
  const table = forums(old, board);

  it.each(["Q6a", "Q6b", "Q7a"] as const)("%s: the last forum was in 2020", (id) => {
    expect(item({ forums: table }, id)).toMatchObject({
      score: 0,
      sentence:
        "No customer forum or loss review was due in the last 12 months; the last one listed is of January 2020.",
    });
  });

  it("Q10b: the last board meeting was in 2015", () => {
    expect(item({ forums: table }, "Q10b")).toMatchObject({ score: 0, num: 0 });
  });

  it("one of the last 12 months counts those before it too", () => {
    const recent = forums(old, held("2026-05-05", { ceoAttended: true }));
    expect(item({ forums: recent }, "Q6a").score).toBe(4);
  });
});
