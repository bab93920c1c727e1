import { describe, expect, it } from "vitest";
import type { ForumRow } from "../../../../shared/contract/readiness/meeting-rows.ts";
import { gate } from "./ask.ts";
import { forums } from "./rows.ts";

const held = (day: string, rest: Partial<ForumRow> = {}): Partial<ForumRow> => ({
  scheduled: day,
  held: day,
  status: "held",
  isStandalone: true,
  ...rest,
});

const ahead = (scheduled: string, rest: Partial<ForumRow> = {}): Partial<ForumRow> => ({
  scheduled,
  status: "scheduled",
  isStandalone: true,
  ...rest,
});

const FAR = "2027-06-01";

describe("S47: gate G4, a stand-alone customer forum is scheduled", () => {
  it.each<readonly [string, readonly Partial<ForumRow>[], string]>([
    ["one lies 100 days ahead", [ahead("2027-02-08")], "pass"],
    ["the next lies 101 days ahead", [ahead("2027-02-09")], "fail"],
    ["one was held 92 days ago and the next has a date", [held("2026-07-31"), ahead(FAR)], "pass"],
    ["one was held 93 days ago and the next is far", [held("2026-07-30"), ahead(FAR)], "fail"],
    ["one was held and none is scheduled", [held("2026-10-30")], "fail"],
    [
      "the last was tacked on to another and the next is far",
      [held("2026-10-01", { status: "tacked-on" }), ahead(FAR)],
      "fail",
    ],
    ["the one ahead is not stand-alone", [ahead("2026-12-01", { isStandalone: false })], "fail"],
    ["the one ahead is cancelled", [ahead("2026-12-01", { status: "cancelled" })], "fail"],
    ["the one ahead is tacked on", [ahead("2026-12-01", { status: "tacked-on" })], "fail"],
    ["the one ahead has no mark", [ahead("2026-12-01", { isStandalone: null })], "no-data"],
    ["the one ahead is a board meeting", [ahead("2026-12-01", { kind: "board" })], "fail"],
    ["the one ahead is a loss review", [ahead("2026-12-01", { kind: "loss-review" })], "fail"],
    ["the one ahead is on the as-of day", [ahead("2026-10-31")], "fail"],
  ])("S47: when %s, the gate says so", (...[, rows, state]) => {
    expect(gate({ forums: forums(...rows) }, "G4").state).toBe(state);
  });

  it("S47: a gate called “is scheduled” says that nothing is", () => {
    expect(gate({ forums: forums(held("2026-10-01")) }, "G4")).toMatchObject({
      sentence: "No stand-alone customer forum is scheduled; 1 was held in the last 92 days.",
      refs: [{ table: "forums", rows: [2] }],
    });
    expect(gate({ forums: forums(ahead("2026-12-01")) }, "G4").sentence).toBe(
      "1 stand-alone customer forum is scheduled within the next 100 days.",
    );
  });
});
