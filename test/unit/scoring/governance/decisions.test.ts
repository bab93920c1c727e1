import { describe, expect, it } from "vitest";
import { checkpoint, figure, item, review } from "./ask.ts";
import { decisions } from "./rows.ts";

describe("S9, S22: decisions", () => {
  it("S29: decisions that hold, of those 90 days old (M64)", () => {
    const table = decisions(
      { decided: "2026-08-02", isHolding: true },
      { decided: "2026-08-03", isHolding: false },
      { decided: "2026-01-01", isHolding: false },
      { decided: "2026-01-01", isHolding: null },
      { decided: "2026-01-01", isHolding: true, checked: "2026-02-01" },
      { decided: "2026-01-01", isHolding: true, checked: "2026-04-01" },
      { decided: "2026-01-01", isHolding: true, kind: "prior-attempt" },
    );
    expect(figure({ decisions: table }, "M64")).toMatchObject({ state: "partial", num: 2, den: 5 });
    expect(review({ decisions: table }).decisions).toMatchObject({ unchecked: 2 });
    expect(checkpoint({ decisions: table }, "C1")).toMatchObject({ score: 1 });
  });

  it("S29: one that was found broken early is broken; a look after the as-of day is none", () => {
    const table = decisions(
      { decided: "2026-01-01", isHolding: false, checked: "2026-02-01" },
      { decided: "2026-01-01", isHolding: true, checked: "2026-10-31" },
      { decided: "2026-01-01", isHolding: false, checked: "2026-11-01" },
    );
    expect(review({ decisions: table }).decisions).toMatchObject({
      stick: { num: 1, den: 3 },
      unchecked: 1,
    });
  });

  it("S29: decisions that nobody looked at are no data", () => {
    expect(checkpoint({ decisions: decisions({ decided: "2026-01-01" }) }, "C1").score).toBeNull();
    expect(checkpoint({ decisions: decisions({ decided: "2026-10-01" }) }, "C1").sentence).toBe(
      "No decision is 90 days old yet.",
    );
  });

  it("S9: escalations to the CEO are to be resolved within 30 days; young open ones are not counted yet", () => {
    const escalated = { isEscalated: true, isToCeo: true } as const;
    const table = decisions(
      { ...escalated, escalatedOn: "2026-01-01", resolved: "2026-01-31" },
      { ...escalated, escalatedOn: "2026-01-01", resolved: "2026-02-01" },
      { ...escalated, escalatedOn: "2026-09-30" },
      { ...escalated, escalatedOn: "2026-10-01" },
      { ...escalated, escalatedOn: "2026-11-05" },
      { ...escalated },
      { isEscalated: true, isToCeo: false, escalatedOn: "2026-01-01" },
    );
    expect(item({ decisions: table }, "Q8a")).toMatchObject({
      score: 1,
      num: 1,
      den: 3,
      sentence:
        "1 of 3 escalations to the CEO was resolved within 30 days (33%). 1 escalation is open and too recent to count. 1 escalation has no day, or one after the resolution, and cannot be timed.",
    });
    expect(review({ decisions: table }).decisions?.openEscalations).toBe(4);
  });

  it("S9: no escalation at all is no data", () => {
    expect(item({ decisions: decisions({ decided: "2026-01-01" }) }, "Q8a").state).toBe("no-data");
  });

  it("S9: the CEO's part in decisions that bind two units, or were escalated", () => {
    const table = decisions(
      { decided: "2026-01-01", ceoTookPart: true },
      { decided: "2026-01-01", units: [1, 1], ceoTookPart: true },
      { decided: "2026-01-01", units: [], isEscalated: true, ceoTookPart: false },
      { decided: "2026-11-01", ceoTookPart: false },
    );
    expect(item({ decisions: table }, "Q8b")).toMatchObject({ score: 2, num: 1, den: 2 });
  });

  it("S9: a resolution before its escalation is a slip and no speed", () => {
    const row = { kind: "escalation", isEscalated: true, isToCeo: true } as const;
    const slip = decisions({ ...row, escalatedOn: "2026-08-01", resolved: "2026-03-01" });
    expect(item({ decisions: slip }, "Q8a")).toMatchObject({ state: "no-data", score: null });
  });
});
