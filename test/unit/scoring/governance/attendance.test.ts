import { describe, expect, it } from "vitest";
import type { ForumRow } from "../../../../shared/contract/readiness/meeting-rows.ts";
import { halfLife } from "../../../../shared/scoring/governance/decay.ts";
import { figure, item, readiness, review } from "./ask.ts";
import { attendance, crowd, forums } from "./rows.ts";

/** A customer forum that took place by itself on its day. */
const held = (day: string, rest: Partial<ForumRow> = {}): Partial<ForumRow> => ({
  scheduled: day,
  held: day,
  status: "held",
  isStandalone: true,
  ...rest,
});

describe("S30: participation decay (M55)", () => {
  const two = forums(held("2026-01-15"), held("2026-02-15"));

  it("S30: forty at the kick-off and six a month later is a retention of 15 %", () => {
    const tables = { forums: two, attendance: attendance(...crowd(1, 40), ...crowd(2, 6)) };
    expect(figure(tables, "M55")).toMatchObject({ value: 0.15, num: 6, den: 40, state: "ok" });
    expect(readiness(tables, "C2")).toMatchObject({
      score: 0,
      sentence: "40 came to the first customer forum and 6 to the last ones, a retention of 15%.",
    });
    expect(review(tables).forums?.decay).toMatchObject({
      first: 40,
      lastThree: 6,
      retention: 0.15,
    });
  });

  it("S30: the last three meetings after the first are averaged", () => {
    const five = forums(
      ...["2026-01-15", "2026-02-15", "2026-03-15", "2026-04-15", "2026-05-15"].map((day) =>
        held(day),
      ),
    );
    const came = attendance(
      ...crowd(1, 20),
      ...crowd(2, 20),
      ...crowd(3, 12),
      ...crowd(4, 10),
      ...crowd(5, 8),
    );
    expect(figure({ forums: five, attendance: came }, "M55").value).toBe(0.5);
  });

  it("S30: delegates and absentees are not at the table", () => {
    const came = attendance(
      ...crowd(1, 4),
      ...crowd(2, 2),
      { meeting: 2, attended: "delegate" },
      { meeting: 2, attended: "no" },
    );
    expect(figure({ forums: two, attendance: came }, "M55").value).toBe(0.5);
  });

  it("S30: loss reviews are another circle, and count only where no customer forum has a list", () => {
    const came = attendance(...crowd(1, 4), ...crowd(2, 9), ...crowd(3, 2));
    const mixed = forums(
      held("2026-01-15"),
      held("2026-02-01", { kind: "loss-review" }),
      held("2026-02-15"),
    );
    expect(figure({ forums: mixed, attendance: came }, "M55").value).toBe(0.5);
    const reviews = forums(
      ...["2026-01-15", "2026-02-15"].map((day) => held(day, { kind: "loss-review" })),
    );
    const few = attendance(...crowd(1, 4), ...crowd(2, 1));
    const tables = { forums: reviews, attendance: few };
    expect(figure(tables, "M55")).toMatchObject({
      value: 0.25,
      note: "Of loss reviews: no customer forum has a list of who came.",
    });
    expect(readiness(tables, "C2").sentence).toBe(
      "4 came to the first loss review and 1 to the last ones, a retention of 25%.",
    );
    const once = { forums: reviews, attendance: attendance(...crowd(1, 4)) };
    expect(review(once).forums?.decay.note).toBe(
      "Only one loss review that was held has a list of who came.",
    );
  });

  it("S30: a crowd at the kick-off does not lift the retention of those required", () => {
    const came = attendance(
      ...crowd(1, 2, { isRequired: true }),
      ...crowd(1, 10).slice(2),
      ...crowd(2, 2, { isRequired: true }),
    );
    const tables = { forums: two, attendance: came };
    expect(figure(tables, "M55").value).toBe(0.2);
    expect(figure(tables, "M55", { of: "share of those required" }).value).toBe(1);
  });

  it("S30: attendance that halves each month has a half-life of a month; four meetings are needed", () => {
    const halving = [7.5, 3.5, 1.5, 0.5].map((attended, months) => ({ months, attended }));
    expect(halfLife(halving, 4)).toBeCloseTo(1, 10);
    expect(halfLife(halving.slice(0, 3), 4)).toBeNull();
  });

  it("S30: attendance that does not fall has no half-life", () => {
    expect(
      halfLife(
        [4, 4, 4, 4].map((attended, months) => ({ months, attended })),
        4,
      ),
    ).toBeNull();
    expect(
      halfLife(
        [4, 5, 6, 7].map((attended, months) => ({ months, attended })),
        4,
      ),
    ).toBeNull();
  });

  it.each([
    [
      "one meeting",
      attendance(...crowd(1, 4)),
      "Only one customer forum that was held has a list of who came.",
    ],
    [
      "nobody at the first",
      attendance({ meeting: 1, attended: "no" }, ...crowd(2, 4)),
      "Nobody came to the first meeting, so there is nothing to set the last against.",
    ],
    [
      "no list at all",
      attendance({ meeting: 9, attended: "yes" }),
      "No customer forum or loss review that was held has a list of who came.",
    ],
  ])("S30: %s gives no retention, and says why", (_, came, note) => {
    expect(figure({ forums: two, attendance: came }, "M55")).toMatchObject({
      value: null,
      state: "no-data",
      note,
    });
  });
});

describe("S5, S31: attendance (M54)", () => {
  const one = forums(held("2026-10-01"), { scheduled: "2026-12-01" });

  it("S5: those required count, delegates are apart, others do not count", () => {
    const came = attendance(
      ...crowd(1, 3, { isRequired: true }),
      { isRequired: true, attended: "delegate" },
      ...crowd(1, 5, { isRequired: false }),
      { meeting: 2, isRequired: true, attended: "no" },
    );
    const tables = { forums: one, attendance: came };
    expect(figure(tables, "M54")).toMatchObject({ value: 0.75, num: 3, den: 4 });
    expect(figure(tables, "M54", { of: "delegates" }).num).toBe(1);
    expect(item(tables, "Q4b")).toMatchObject({
      score: 3,
      sentence:
        "3 of 4 places of those required at customer forums and loss reviews were taken in person (75%); 1 place went to a delegate.",
    });
  });

  it("S5: without marks of who is required, all invited count, and it is said", () => {
    const tables = { forums: one, attendance: attendance(...crowd(1, 1), { attended: "no" }) };
    expect(review(tables).forums).toMatchObject({ basis: "invited", attendance: { value: 0.5 } });
    expect(item(tables, "Q4b").sentence).toContain("Nobody is marked as required");
  });
});
