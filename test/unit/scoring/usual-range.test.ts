import { describe, expect, it } from "vitest";
import type { ScorecardRequest } from "../../../shared/contract/request.ts";
import { scoreCard } from "../../../shared/scoring/score-card.ts";
import { hasUsualRange } from "../../../shared/scoring/trend/usual-range.ts";
import { monthsTo } from "./months.ts";

const PERIODS = monthsTo("2026-10", 24);
const CALM = PERIODS.map((_, index) => [30, 33, 31, 34, 29, 32][index % 6] ?? 30);
const ending = (...last: readonly number[]): number[] => [...CALM.slice(last.length), ...last];

const texts = (rest: Partial<ScorecardRequest>): readonly string[] => {
  const result = scoreCard({ contract: 1, asOf: "2026-10-31", targets: [], rebases: [], ...rest });
  return result.ok ? result.value.findings.map(({ text }) => text) : [];
};

const complaints = (rows: Readonly<Record<string, readonly number[]>>) => ({
  periods: PERIODS,
  categories: Object.keys(rows),
  counts: Object.values(rows).flat(),
  grouping: "category" as const,
});

describe("a level that is not stable", () => {
  const [first, last] = [PERIODS[0], PERIODS.at(-1)];
  const rise = PERIODS.map((_, index) => 5 + index * index);

  it("is no usual range: the series is told as a rise, in its sentence and its note", () => {
    expect([first, last]).toEqual(["2024-11", "2026-10"]);
    const result = scoreCard({
      contract: 1,
      asOf: "2026-10-31",
      targets: [{ category: null, atMost: 900, basis: "count" }],
      rebases: [],
      complaints: complaints({ Billing: rise }),
    });
    const total = result.ok ? result.value.complaints?.total : undefined;
    expect(total).toMatchObject({ variation: "worse", assurance: "none" });
    expect(total?.limits?.note).toContain("months lie outside the limits: the level is not stable");
    expect(total?.sentence).toMatch(
      /^October 2026: 534 complaints; worse, above the upper limit \(no usual range yet: \d+ of 24 months lie outside \d+ to \d+\)\. The level is not steady: a run of 12 months lies on one side of the median, by chance at most 8\. Over 24 months it rises by \d+% a year \(95% interval \d+% to \d+%\)\./,
    );
    expect(result.ok ? result.value.findings[0]?.text : "").toBe(
      "Billing complaints have risen from 5 in November 2024 to 534 in October 2026; they have no usual range yet (24 months).",
    );
  });

  it("is told as a fall when it falls", () => {
    expect(texts({ complaints: complaints({ Billing: rise.toReversed() }) })[0]).toMatch(
      /^Billing complaints have fallen from 534 in November 2024 to 5 in October 2026;/,
    );
  });

  it("one bad quarter leaves the usual range as it is", () => {
    expect(
      texts({ complaints: complaints({ Billing: ending(90, 95, 92), Delivery: CALM }) })[0],
    ).toContain("usual range");
  });
});

it.each([
  [6, true],
  [7, false],
])("%d of 24 months outside the limits leave a usual range: %s", (outside, expected) => {
  const points = PERIODS.map((_, index) => ({
    state: "ok" as const,
    value: 1,
    rules: index < outside ? [{ rule: "beyond-limits" as const, direction: "high" as const }] : [],
  }));
  expect(hasUsualRange(points)).toBe(expected);
});
