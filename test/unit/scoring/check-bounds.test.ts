import { describe, expect, it } from "vitest";
import { scoreCard } from "../../../shared/scoring/score-card.ts";

describe("what cannot be scored exactly is refused, with the field", () => {
  it.each([
    ["a mistyped year", ["0226-10", "2026-10"], [1, 1], "/losses/periods"],
    [
      "counts beyond exact whole numbers",
      ["2026-09", "2026-10"],
      [Number.MAX_SAFE_INTEGER, 1],
      "/losses/counts",
    ],
  ])("%s", (...[, periods, counts, pointer]) => {
    const losses = { periods, reasons: ["Price"], explained: [true], counts };
    const result = scoreCard({ contract: 1, asOf: "2026-10-31", targets: [], rebases: [], losses });
    expect(result).toMatchObject({
      ok: false,
      problems: [{ code: "body-invalid", errors: [{ pointer }] }],
    });
  });
});

describe("customers that cannot be counted are refused, with the field", () => {
  const TRILLION = 1_000_000_000_000;
  const scoreFlow = (opening: number, came: readonly number[], left: readonly number[]) =>
    scoreCard({
      contract: 1,
      asOf: "2026-10-31",
      targets: [],
      rebases: [],
      losses: { periods: [], reasons: ["Price"], explained: [true], counts: [1] },
      customers: {
        kind: "months",
        unit: "customers",
        periods: ["2026-09", "2026-10"],
        opening,
        came,
        left,
      },
    });

  it("more leave than were there: the month is named", () => {
    expect(scoreFlow(5, [1, 0], [2, 6])).toMatchObject({
      ok: false,
      problems: [
        {
          errors: [
            {
              pointer: "/customers/left/1",
              detail: "must leave 0 or more at the end of 2026-10, leaves -2",
            },
          ],
        },
      ],
    });
  });

  it("all may leave", () => {
    expect(scoreFlow(5, [1, 0], [2, 4]).ok).toBe(true);
  });

  it("more than a trillion are not counted, as their months would not add up exactly", () => {
    expect(scoreFlow(TRILLION, [0, 0], [0, 0]).ok).toBe(true);
    expect(scoreFlow(TRILLION, [1, 0], [0, 0])).toMatchObject({
      ok: false,
      problems: [{ errors: [{ pointer: "/customers/came" }] }],
    });
  });
});

it("more categories than an answer can hold are refused", () => {
  const categories = Array.from({ length: 1001 }, (_, index) => `C${index}`);
  const complaints = {
    periods: ["2022-09", "2026-10"],
    categories,
    counts: categories.flatMap(() => [1, 1]),
    grouping: "category" as const,
  };
  expect(
    scoreCard({ contract: 1, asOf: "2026-10-31", targets: [], rebases: [], complaints }),
  ).toMatchObject({
    ok: false,
    problems: [{ errors: [{ pointer: "/complaints/periods" }] }],
  });
});

describe("a new baseline that matches nothing is refused, with the field", () => {
  const complaints = {
    periods: ["2026-08", "2026-10"],
    categories: ["Billing"],
    counts: [3, 4],
    grouping: "category" as const,
  };
  const refusalOf = (category: string | null, from: string): unknown => {
    const rebases = [{ category, from }];
    const request = { contract: 1 as const, asOf: "2026-10-31", targets: [], rebases, complaints };
    const result = scoreCard(request);
    return result.ok ? null : result.problems;
  };

  it.each([
    [
      "a category that there is not",
      "Parking",
      "2026-10",
      "/rebases/0/category",
      "must be a category of the complaints",
    ],
    [
      "a month before all complaints",
      "Billing",
      "2026-07",
      "/rebases/0/from",
      "must be a month of the complaints, 2026-07 is none",
    ],
    [
      "a month after all complaints",
      null,
      "2026-11",
      "/rebases/0/from",
      "must be a month of the complaints, 2026-11 is none",
    ],
  ])("%s", (...[, category, from, pointer, detail]) => {
    expect(refusalOf(category, from)).toEqual([
      { code: "body-invalid", errors: [{ pointer, detail }] },
    ]);
  });

  it("a month between that nobody saw is one of the calendar", () => {
    expect(refusalOf("Billing", "2026-09")).toBeNull();
  });
});
