import { describe, expect, it } from "vitest";
import { figure, item } from "./ask.ts";
import { roadmap } from "./rows.ts";

describe("S8, S25: what one milestone has too much of, another does not have (M62)", () => {
  const uneven = roadmap(
    {
      budgetNeeded: 100,
      budgetApproved: 200,
      fteNeeded: 2,
      fteCommitted: 4,
      leaders: 2,
      leadersSigned: 4,
    },
    {
      budgetNeeded: 100,
      budgetApproved: 0,
      fteNeeded: 2,
      fteCommitted: 0,
      leaders: 2,
      leadersSigned: 0,
    },
  );
  const beyond = "1 milestone has more than it needs; what is beyond the need counts for no other.";

  it.each([
    ["funded", 100, 200],
    ["staffed", 2, 4],
  ])("S25: an over-supplied milestone leaves the roadmap half %s, and is told", (of, num, den) => {
    const found = figure({ roadmap: uneven }, "M62", { of });
    expect(found).toMatchObject({ value: 0.5, num, den, note: beyond });
  });

  it("S8: so does the evidence, and the share of leaders who signed", () => {
    expect(item({ roadmap: uneven }, "Q7b")).toMatchObject({ score: 2, num: 100, den: 200 });
    expect(item({ roadmap: uneven }, "Q11b")).toMatchObject({ score: 2, num: 2, den: 4 });
  });

  it("S25: a roadmap that is over-funded throughout is funded in full and no more", () => {
    const rich = roadmap({ budgetNeeded: 100, budgetApproved: 150 });
    expect(figure({ roadmap: rich }, "M62", { of: "funded" }).value).toBe(1);
  });
});
