import { expect, it } from "vitest";
import { scoreCard } from "../../../shared/scoring/score-card.ts";
import { monthsTo } from "./months.ts";

/** Five low, five high, twice: the median is crossed three times, by chance at least six; no month is marked. */
const FIVES = [20, 22, 21, 23, 20, 30, 32, 31, 33, 30];
const UNSTEADY = [...FIVES, ...FIVES];
/** What is left of 60, so that the total never moves. */
const MIRRORED = UNSTEADY.map((count) => 60 - count);

const textOf = (rows: Readonly<Record<string, readonly number[]>>): string | undefined => {
  const result = scoreCard({
    contract: 1,
    asOf: "2026-10-31",
    targets: [],
    rebases: [],
    complaints: {
      periods: monthsTo("2026-10", 20),
      categories: Object.keys(rows),
      counts: Object.values(rows).flat(),
      grouping: "category",
    },
  });
  return result.ok
    ? result.value.findings.find(({ code }) => code === "unsteady")?.text
    : undefined;
};

const NONE = "No measure of complaints has a signal in its latest month, but the level of";

it.each([
  ["by its name", { Delivery: UNSTEADY, Billing: MIRRORED }],
  ["in whatever order the categories come", { Billing: MIRRORED, Delivery: UNSTEADY }],
])("a level that has not been steady is told %s, though no month is marked", (_, rows) => {
  expect(textOf(rows)).toBe(
    `${NONE} Billing and one more has not been steady: see the runs on Complaint trends.`,
  );
});

it("that of all complaints is told first", () => {
  const calm = UNSTEADY.map((_, at) => (at % 2 === 0 ? 10 : 14));
  expect(textOf({ Billing: UNSTEADY, Delivery: calm })).toMatch(
    /the level of all complaints( and one more)? has not been steady/,
  );
});
