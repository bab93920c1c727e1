import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CaseReview } from "../../../../shared/contract/cases/case-review.ts";
import { CaseTallies } from "../../../../shared/contract/cases/case-tallies.ts";
import { paretoLines } from "../../../../shared/scoring/cases/pareto-lines.ts";
import { resolutionTimes } from "../../../../shared/scoring/cases/resolution-time.ts";
import { scoreCases } from "../../../../shared/scoring/cases/score-cases.ts";

const MONTHS = ["2026-09", "2026-10"];

/** One entry a case: days, and whether it is closed. */
const durationsOf = (cases: readonly (readonly [days: number, isClosed: boolean])[]) => ({
  category: cases.map(() => 0),
  received: cases.map(() => 1),
  days: cases.map(([days]) => days),
  isClosed: cases.map(([, isClosed]) => isClosed),
  counts: cases.map(() => 1),
  slips: 0,
});

const talliesOf = (more: object = {}): CaseTallies =>
  CaseTallies.parse({ periods: MONTHS, categories: ["Billing"], ...more });

const context = { asOf: "2026-10-31", window: null, complaints: undefined, targets: [] };

describe("M6: the backlog rolls forward", () => {
  const backlog = {
    opening: 40,
    received: [25, 20],
    reopened: [2, 1],
    closed: [30, 22],
    open: [37, 36],
  };

  it("ties where every month's flows come to what is open", () => {
    const { backlog: review } = scoreCases(talliesOf({ backlog }), context);
    expect(review?.state).toBe("ties");
    expect(review?.months.map(({ closing }) => closing)).toEqual([37, 36]);
  });

  it("tells a month that does not tie once, and not in every later one", () => {
    const off = { ...backlog, open: [39, 38] };
    const { backlog: review } = scoreCases(talliesOf({ backlog: off }), context);
    expect(review?.state).toBe("differs");
    expect(review?.months.map(({ difference }) => difference)).toEqual([2, 0]);
    expect(review?.sentence).toBe(
      "38 complaints are open; the flows do not come to what is counted as open in September 2026 (+2).",
    );
  });

  it("M9: reopened is set against closed", () => {
    expect(scoreCases(talliesOf({ backlog }), context).reopened).toMatchObject({ num: 3, den: 52 });
  });
});

describe("M7: time to resolve", () => {
  it("counts the open ones for as long as they are open; the figure of those closed flatters", () => {
    const durations = durationsOf([
      [2, true],
      [3, true],
      [4, true],
      [90, false],
      [90, false],
      [90, false],
      [90, false],
    ]);
    const closings = { closed: [1], days: [3], counts: [3] };
    const [all] = resolutionTimes(talliesOf({ durations, closings }), null);
    expect(all).toMatchObject({ cases: 7, open: 4, median: null, moreThan: 90, reported: 3 });
    // By hand: 6/7 × 5/6 × 4/5 are still open after 4 days, and nobody is closed later.
    expect(all?.withinService.value).toBeCloseTo(3 / 7, 12);
    expect(all?.sentence).toBe(
      "Half of the 7 complaints take more than 90 days, 43% within 56 days. The median of those closed in the time is 3 days, which leaves out all that are open.",
    );
  });

  it("M7: one more open complaint never lowers the median", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.boolean()), { minLength: 1 }),
        fc.integer({ min: 0, max: 200 }),
        (cases, age) => {
          const median = (all: typeof cases): number =>
            resolutionTimes(talliesOf({ durations: durationsOf(all) }), null)[0]?.median ??
            Number.POSITIVE_INFINITY;
          expect(median([...cases, [age, false]])).toBeGreaterThanOrEqual(median(cases));
        },
      ),
    );
  });
});

describe("M8, M10 to M12: age, repeats, verdicts, cause", () => {
  it("each from its own columns, and no data without them", () => {
    const review = scoreCases(
      talliesOf({
        durations: durationsOf([
          [14, false],
          [15, false],
          [60, false],
          [1, true],
        ]),
        verdicts: { upheld: [3, 5], rejected: [1, 1], pending: [9, 9], causeKnown: [1, 3] },
        repeats: {
          within: 90,
          known: [10, 10],
          repeats: [1, 4],
          unnamed: [2, 0],
          wholeFrom: null,
          complainants: 15,
          repeaters: 4,
        },
      }),
      context,
    );
    expect(review.openAge).toMatchObject({ count: 3, median: 15 });
    expect(review.openAge?.buckets.map(({ count }) => count)).toEqual([1, 1, 0, 1]);
    expect(review.repeats).toMatchObject({ num: 5, den: 20 });
    expect(review.upheld).toMatchObject({ num: 8, den: 10 });
    expect(review.causeKnown).toMatchObject({ num: 4, den: 8 });
    expect(review.reopened.state).toBe("no-data");
    expect(review.redress).toBeNull();
    expect(CaseReview.safeParse(review).error?.issues).toBeUndefined();
  });

  it("without any column it says what each would add", () => {
    expect(scoreCases(talliesOf(), context).missing).toHaveLength(4);
  });
});

describe("M2: Pareto", () => {
  it("ties by name, other last and counted, the vital few the fewest that make up 80 %", () => {
    const lines = paretoLines(
      {
        periods: MONTHS,
        categories: ["Zeta", "Other", "Alpha", "Fees"],
        counts: [5, 5, 50, 0, 10, 0, 35, 0],
        grouping: "category",
      },
      null,
    );
    expect(lines.map(({ category }) => category)).toEqual(["Fees", "Alpha", "Zeta", "Other"]);
    expect(lines.map(({ isVital }) => isVital)).toEqual([false, false, false, false]);
    expect(lines.at(-1)?.cumulative).toBe(1);
  });
});
