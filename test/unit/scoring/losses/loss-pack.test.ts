import { describe, expect, it } from "vitest";
import { LossPack } from "../../../../shared/contract/losses/answer.ts";
import { LossesRequest } from "../../../../shared/contract/losses/request.ts";
import { reviewLinks } from "../../../../shared/scoring/losses/review-links.ts";
import { scoreLossPack } from "../../../../shared/scoring/losses/score-loss-pack.ts";
import { lossesRequest, type InventedLoss } from "./invent-losses.ts";

const scored = (request: LossesRequest): LossPack => {
  const answer = scoreLossPack(LossesRequest.parse(request));
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.value;
};

const month = (at: number): string => {
  const number = 2025 * 12 + 10 + at;
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, "0")}`;
};

/** Invented: two losses a month of one year, one of them for the price, and one large customer. */
const YEAR: readonly InventedLoss[] = Array.from({ length: 12 }, (_, at) => at).flatMap((at) => [
  { period: month(at), stated: "Price", value: 1000 },
  { period: month(at), stated: at === 3 ? "Other" : "Service", value: at === 3 ? 9000 : 500 },
]);

describe("S67, S68: the loss review", () => {
  it("works with the day and the reason alone, and says what more columns would add", () => {
    const bare = YEAR.map(({ period, stated }) => ({
      ...(period === undefined ? {} : { period }),
      ...(stated === undefined ? {} : { stated }),
    }));
    const pack = scored(lossesRequest(bare));
    expect(pack.lost).toEqual({ count: 24, value: null, valueUnknown: 24 });
    expect(pack.understood.byCount.value).toBe(23 / 24);
    expect(pack.accounted.state).toBe("no-data");
    expect(pack.missing[0]).toBe("The yearly value of each loss would show what it costs.");
    expect(pack.sentences[0]).toBe(
      "24 customers were lost in the 12 months to October 2026; what they were worth is not known.",
    );
    expect(LossPack.safeParse(pack).error?.issues).toBeUndefined();
  });

  it("volume, value and reasons first; by value the large one without a reason shows", () => {
    const pack = scored(lossesRequest(YEAR));
    expect(pack.lost).toEqual({ count: 24, value: 26_500, valueUnknown: 0 });
    expect(pack.understood.byCount.value).toBe(23 / 24);
    expect(pack.understood.byValue.value).toBeCloseTo(17_500 / 26_500, 12);
    expect(pack.sentences).toEqual([
      "24 customers were lost in the 12 months to October 2026, worth 26,500 a year.",
      "The largest reason is Price: 12,000 of 26,500 yearly value lost (45%).",
      "Understood: 66% of the yearly value lost has a reason that explains something.",
      "Accounted for: There is no list of customers by month to set the losses against.",
      "Explained: 0% of the yearly value lost has a call of an executive, a root reason and a task.",
    ]);
  });

  it("a spread of other months than the review is refused", () => {
    const spread = {
      from: "2025-01",
      to: "2025-12",
      customers: 1,
      sum: 1,
      squares: 1,
      largest: [1],
      left: 0,
    };
    const answer = scoreLossPack(lossesRequest(YEAR, { spread }));
    expect(answer.ok).toBe(false);
    expect(answer.ok ? null : answer.problems[0]).toMatchObject({
      code: "body-invalid",
      errors: [
        {
          pointer: "/spread/from",
          detail: "must be of the months of the review, 2025-11 to 2026-10",
        },
      ],
    });
  });

  it("losses outside the window and customers who stayed do not count as lost in it", () => {
    const pack = scored(
      lossesRequest([
        ...YEAR,
        { period: "2024-01", stated: "Price", value: 77 },
        { period: "2026-10", isPartial: true, value: 40 },
      ]),
    );
    expect(pack.lost.count).toBe(24);
    expect(pack.reduced).toEqual({ count: 1, value: 40, valueUnknown: 0 });
  });

  it("one customer split in two leaves the value as it was, and counts one more", () => {
    const [first, ...rest] = YEAR;
    const halves = [1, 2].map(() => ({ ...first, value: 500 }));
    const [whole, split] = [
      scored(lossesRequest(YEAR)),
      scored(lossesRequest([...halves, ...rest])),
    ];
    expect(split.lost).toEqual({ ...whole.lost, count: whole.lost.count + 1 });
    expect(split.understood.byValue).toEqual(whole.understood.byValue);
  });

  it("the order of the groups changes nothing", () => {
    expect(scored(lossesRequest(YEAR.toReversed()))).toEqual(scored(lossesRequest(YEAR)));
  });
});

describe("M32: survival in the review", () => {
  const lives = {
    unit: "customers" as const,
    periods: ["2024-10", "2024-12", "2025-10"],
    observedFrom: null,
    segments: [],
    bands: [],
    start: [0, 0, 2],
    end: [1, null, null],
    segment: [null, null, null],
    band: [null, null, null],
    counts: [10, 30, 20],
    values: [0, 0, 0],
    valueUnknown: [10, 30, 20],
  };

  it("those still there count for as long as they are watched", () => {
    const [curve] = scored(lossesRequest(YEAR, { lives })).survival;
    // 10 of 60 leave after two months; nobody after that.
    expect(curve?.points).toHaveLength(1);
    expect(curve?.points[0]).toMatchObject({ months: 2, atRisk: 60, left: 10, survival: 50 / 60 });
    expect(curve?.sentence).toBe(
      "83% are still customers after 2 years; more than half stay as long as can be told.",
    );
  });

  it("those who came before the list names everybody count from then on", () => {
    const late = { ...lives, observedFrom: "2024-11" };
    const [curve] = scored(lossesRequest(YEAR, { lives: late })).survival;
    // The 40 of October enter at a tenure of one month.
    expect(curve?.points[0]).toMatchObject({ months: 2, atRisk: 60, left: 10 });
    const later = { ...lives, observedFrom: "2025-01" };
    const [other] = scored(lossesRequest(YEAR, { lives: later })).survival;
    // The ten who left before it are not seen at all.
    expect(other).toMatchObject({ customers: 50, left: 0 });
  });
});

describe("M34, S63: complaints and losses", () => {
  const stratum = { month: "2026-01", segment: null };

  it("is a ratio within months and segments, worded as an association", () => {
    const review = reviewLinks({
      followDays: 180,
      complaints: 100,
      matched: 60,
      exposed: { customers: 12, value: 34_000, valueUnknown: 0 },
      strata: [{ ...stratum, complainers: 40, complainersLost: 12, others: 200, othersLost: 20 }],
    });
    // Katz: risks 0.3 and 0.1; exp(±1.96 × √(1/12 − 1/40 + 1/20 − 1/200)).
    expect(review.ratio).toBeCloseTo(3, 12);
    expect(review.lower).toBeCloseTo(
      3 * Math.exp(-1.959963984540054 * Math.sqrt(1 / 12 - 1 / 40 + 1 / 20 - 1 / 200)),
      9,
    );
    expect(review.sentence).toBe(
      "Customers who complain leave 3 times as often within 180 days as others of their month and segment (between 1.6 and 5.6 times). That is an association: it does not say that the complaint is why they left. Only 60% of the complaints were found in the list of customers, so it may not hold for the others. 12 customers, worth 34,000 a year, have complained within the last 180 days and are still there.",
    );
  });

  it("says so where nothing can be told", () => {
    const review = reviewLinks({
      followDays: 180,
      complaints: 0,
      matched: 0,
      exposed: { customers: 0, value: null, valueUnknown: 0 },
      strata: [{ ...stratum, complainers: 4, complainersLost: 0, others: 9, othersLost: 0 }],
    });
    expect(review.ratio).toBeNull();
    expect(review.sentence).toBe(
      "Too few customers left within 180 days to say whether those who complain leave more often.",
    );
  });
});
