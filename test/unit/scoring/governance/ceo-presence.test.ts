import { describe, expect, it } from "vitest";
import type { ForumRow } from "../../../../shared/contract/readiness/meeting-rows.ts";
import { figure, item, review } from "./ask.ts";
import { forums, settings } from "./rows.ts";

/** A customer forum that took place by itself on its day. */
const held = (day: string, rest: Partial<ForumRow> = {}): Partial<ForumRow> => ({
  scheduled: day,
  held: day,
  status: "held",
  isStandalone: true,
  ...rest,
});

describe("S2, S8: the CEO's presence (M56)", () => {
  it("S8: attended of held, and the forums since the CEO last came", () => {
    const table = forums(
      held("2026-07-01", { ceoAttended: true }),
      held("2026-08-01", { ceoAttended: true }),
      held("2026-09-01", { ceoAttended: false }),
      held("2026-10-01", { ceoAttended: false }),
      { scheduled: "2026-12-01", ceoAttended: false },
    );
    expect(figure({ forums: table }, "M56")).toMatchObject({ value: 0.5, num: 2, den: 4 });
    expect(review({ forums: table }).forums?.ceo.absentStreak).toBe(2);
    expect(item({ forums: table }, "Q7a")).toMatchObject({ score: 2, num: 2, den: 4 });
  });

  it("S49: a blank ends the count of absences", () => {
    const table = forums(
      held("2026-08-01", { ceoAttended: false }),
      held("2026-09-01"),
      held("2026-10-01", { ceoAttended: false }),
    );
    expect(review({ forums: table }).forums?.ceo.absentStreak).toBe(1);
  });

  it("S2: Q1b counts the last four calendar quarters in which the CEO came", () => {
    const table = forums(
      held("2025-12-31", { ceoAttended: true }),
      held("2026-02-01", { ceoAttended: true }),
      held("2026-03-01", { ceoAttended: true }),
      held("2026-06-01", { ceoAttended: false }),
      held("2026-10-01", { ceoAttended: true, kind: "loss-review" }),
      held("2026-08-01", { ceoAttended: true, kind: "board" }),
    );
    expect(item({ forums: table }, "Q1b")).toMatchObject({
      score: 2,
      num: 2,
      den: 4,
      sentence:
        "The CEO attended a customer forum or loss review in 2 of the last 4 calendar quarters.",
    });
  });

  it.each([
    [
      "no vision is set beside the other settings",
      { settings: settings({ hasVision: false, programmeStart: "2026-01-05" }) },
      0,
    ],
    ["Settings is not filled in", { settings: settings({ hasVision: false }) }, null],
    ["a vision is set in writing", { settings: settings() }, 2],
    [
      "the CEO attended a customer forum within a year",
      { settings: settings(), forums: forums(held("2025-11-01", { ceoAttended: true })) },
      3,
    ],
    [
      "the CEO opened a customer forum within a year",
      { settings: settings(), forums: forums(held("2025-11-01", { ceoOpened: true })) },
      4,
    ],
    [
      "the CEO opened one a year ago",
      { settings: settings(), forums: forums(held("2025-10-31", { ceoOpened: true })) },
      2,
    ],
    [
      "the CEO opened a loss review",
      {
        settings: settings(),
        forums: forums(held("2026-09-01", { ceoOpened: true, kind: "loss-review" })),
      },
      2,
    ],
  ])("S2: when %s, Q1a is evidenced at its step", (_, tables, score) => {
    expect(item(tables, "Q1a").score).toBe(score);
  });

  it("S2: without a Forums table the vision is known in part, and it is said", () => {
    expect(item({ settings: settings() }, "Q1a")).toMatchObject({
      state: "partial",
      sentence: "A vision for customers is set in writing. The workbook has no Forums table.",
    });
  });

  it("S2: without settings Q1a has no data", () => {
    expect(item({}, "Q1a")).toMatchObject({
      state: "no-data",
      score: null,
      sentence: "The workbook has no Settings table.",
    });
  });
});

describe("S11: the board", () => {
  const board = (day: string, hasCustomerItem: boolean | null) =>
    held(day, { kind: "board", hasCustomerItem });

  it("S11: customer items in the last four board meetings are counted", () => {
    const table = forums(
      board("2025-01-01", true),
      board("2026-01-01", true),
      board("2026-04-01", true),
      board("2026-07-01", false),
      board("2026-10-01", true),
    );
    expect(item({ forums: table }, "Q10b")).toMatchObject({
      state: "ok",
      score: 3,
      num: 3,
      den: 4,
    });
  });

  it("S11: with fewer meetings the score is in proportion, and it is said", () => {
    expect(
      item({ forums: forums(board("2026-07-01", true), board("2026-10-01", false)) }, "Q10b"),
    ).toMatchObject({
      state: "partial",
      score: 2,
      sentence:
        "Customers were on the agenda of 1 of 2 board meetings held. Fewer than four are listed, so the score is in proportion.",
    });
  });

  it("S11: without a board meeting, or without a mark, there is no data", () => {
    expect(item({ forums: forums(held("2026-10-01")) }, "Q10b").score).toBeNull();
    expect(item({ forums: forums(board("2026-10-01", null)) }, "Q10b").score).toBeNull();
  });
});

it("S58: the minutes for customers are set beside those for finance", () => {
  const table = forums(
    held("2026-10-01", { kind: "board", customerMinutes: 15, financeMinutes: 45 }),
  );
  expect(review({ forums: table }).notes).toContain(
    "Agenda: 25% of the minutes for customers and finance in 1 meeting went to customers.",
  );
});

it("S48: the share that the CCO chaired is apart from who sponsors", () => {
  const table = forums(
    held("2026-09-01", { chair: "CCO", sponsor: "CEO" }),
    held("2026-10-01", { chair: "CEO", sponsor: "CEO" }),
  );
  expect(review({ forums: table }).forums?.ccoChaired).toEqual({ value: 0.5, num: 1, den: 2 });
  const blank = forums(held("2026-09-01"));
  expect(review({ forums: blank }).forums?.ccoChaired.value).toBeNull();
});
