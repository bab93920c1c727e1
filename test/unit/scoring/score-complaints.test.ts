import { describe, expect, it } from "vitest";
import type { ComplaintTallies, ComplaintTarget } from "../../../shared/contract/request.ts";
import type { Exposure } from "../../../shared/scoring/exposure.ts";
import { scoreComplaints } from "../../../shared/scoring/score-complaints.ts";
import { monthsTo } from "./months.ts";

const PERIODS = monthsTo("2026-10", 14);
const BILLING = [30, 33, 31, 34, 30, 33, 31, 34, 30, 33, 31, 34, 30, 90];
const DELIVERY = [20, 22, 20, 22, 20, 22, 20, 22, 20, 22, 20, 22, 20, 22];

const TALLIES: ComplaintTallies = {
  periods: PERIODS,
  categories: ["Billing", "Delivery"],
  counts: [...BILLING, ...DELIVERY],
  grouping: "category",
};

const EXPOSURE: Exposure = {
  unit: "customers",
  byPeriod: new Map(PERIODS.map((period) => [period, 20_000])),
  unlisted: [],
};

interface Changes {
  readonly asOf?: string;
  readonly targets?: ComplaintTarget[];
  readonly exposure?: Exposure | null;
}

const review = (tallies: ComplaintTallies, changes: Changes = {}) =>
  scoreComplaints(tallies, {
    asOf: "2026-10-31",
    targets: [],
    rebases: [],
    exposure: null,
    ...changes,
  }).review;

describe("S14: complaints over time", () => {
  it("the total of a month is the sum of its categories", () => {
    const { total } = review(TALLIES);
    expect(total.points.map(({ num }) => num)).toEqual(
      BILLING.map((count, index) => count + (DELIVERY[index] ?? 0)),
    );
  });

  it("90 complaints after a year of about 32 are worse, and the sentence says so", () => {
    const [billing] = review(TALLIES).categories;
    expect(billing?.variation).toBe("worse");
    expect(billing?.sentence).toMatch(
      /^October 2026: 90 complaints; worse, above the upper limit \(usual range \d+ to \d+, 14 months\)\. Over 14 months no trend is shown\.$/,
    );
  });

  it("a stable category has no signal", () => {
    expect(review(TALLIES).categories[1]?.variation).toBe("no-signal");
  });

  it("a month that is not over is shown and is not now", () => {
    const [billing] = review(TALLIES, { asOf: "2026-10-30" }).categories;
    expect(billing?.latest).toBe("2026-09");
    expect(billing?.points.at(-1)).toMatchObject({ value: 90, state: "partial", rules: [] });
    expect(billing?.variation).toBe("no-signal");
  });

  it("a month without any row is missing, not 0", () => {
    const gap = { ...TALLIES, periods: ["2026-08", "2026-10"], counts: [1, 2, 3, 4] };
    expect(review(gap).total.points[1]).toEqual({
      period: "2026-09",
      value: null,
      num: null,
      den: null,
      state: "missing",
      center: null,
      lower: null,
      upper: null,
      target: null,
      rules: [],
    });
  });
});

describe("rate or count", () => {
  it("with customers for every month the measure is a rate: 30 of 20,000 are 1.5 per 1,000", () => {
    const [billing] = review(TALLIES, { exposure: EXPOSURE }).categories;
    expect(billing?.unit).toBe("per 1,000 customers");
    expect(billing?.points[0]).toMatchObject({ value: 1.5, num: 30, den: 20_000 });
  });

  it("one month without customers makes the measure a count throughout", () => {
    const byPeriod = new Map([...EXPOSURE.byPeriod].slice(1));
    const { total } = review(TALLIES, { exposure: { ...EXPOSURE, byPeriod } });
    expect(total.unit).toBe("complaints a month");
    expect(total.points[0]?.value).toBe(50);
  });
});

describe("one unit in the table", () => {
  const units = (targets: ComplaintTarget[]) => {
    const { total, categories } = review(TALLIES, { targets, exposure: EXPOSURE });
    return [total, ...categories].map(({ unit }) => unit);
  };
  const [count, rate] = ["complaints a month", "per 1,000 customers"];
  const billing = { category: "Billing", atMost: 30 };

  it.each<[string, ComplaintTarget[], (string | undefined)[]]>([
    ["without targets all are rates", [], [rate, rate, rate]],
    [
      "one target as a count makes all counts",
      [{ ...billing, basis: "count" }],
      [count, count, count],
    ],
    [
      "save those whose own target is a rate",
      [
        { ...billing, basis: "count" },
        { category: "Delivery", atMost: 1, basis: "rate" },
      ],
      [count, count, rate],
    ],
    ["targets as rates alone keep all rates", [{ ...billing, basis: "rate" }], [rate, rate, rate]],
    [
      "a count that gives way to a rate of the same category changes nothing",
      [
        { ...billing, basis: "count" },
        { ...billing, basis: "rate" },
      ],
      [rate, rate, rate],
    ],
    [
      "nor does a count for a category that has no complaints",
      [{ ...billing, category: "Parking", basis: "count" }],
      [rate, rate, rate],
    ],
  ])("%s", (...[, targets, expected]) => {
    expect(units(targets)).toEqual(expected);
  });
});

describe("S15: targets of complaints by category", () => {
  const target = (basis: "count" | "rate", atMost: number): ComplaintTarget[] => [
    { category: "Delivery", atMost, basis },
  ];
  const delivery = (changes: Changes) => review(TALLIES, changes).categories[1];

  it.each([
    ["a count is compared with a count", target("count", 22), null, "met", 22],
    ["and missed above it", target("count", 21), null, "missed", 21],
    [
      "a rate is compared with a rate: 22 of 20,000 are 1.1",
      target("rate", 1.1),
      EXPOSURE,
      "met",
      1.1,
    ],
    ["a rate cannot be compared without customers", target("rate", 1.1), null, "no-data", null],
    [
      "a count stays a count where there are customers",
      target("count", 21),
      EXPOSURE,
      "missed",
      21,
    ],
  ] as const)("%s", (...[, targets, exposure, attainment, shown]) => {
    expect(delivery({ targets: [...targets], exposure })).toMatchObject({
      attainment,
      target: shown,
    });
  });

  // Months of 20 and 22 differ by less than chance, so the limits are those of chance: 21 ± 3 √21 is 7.25 to 34.75.
  it.each([
    ["a target below all that is usual will be missed", 7, "will-miss"],
    ["one within it may be met or missed", 8, "hit-or-miss"],
    ["one above it will be met", 35, "will-meet"],
  ] as const)("%s", (_, atMost, assurance) => {
    expect(delivery({ targets: target("count", atMost) })?.assurance).toBe(assurance);
  });

  it("a target that holds from a month on is none before it, and the one before holds until then", () => {
    const [early] = target("count", 30);
    const [late] = target("count", 21);
    const dated = (targets: ComplaintTarget[]) =>
      delivery({ targets })?.points.map(({ target: held }) => held);
    if (early === undefined || late === undefined) throw new Error("two targets");
    expect(dated([{ ...late, from: "2026-09" }])).toEqual([
      ...Array.from({ length: 12 }, () => null),
      21,
      21,
    ]);
    expect(dated([{ ...late, from: "2026-10" }, early])).toEqual([
      ...Array.from({ length: 13 }, () => 30),
      21,
    ]);
  });

  it("a target from a month after all complaints is not in force yet", () => {
    const [late] = target("count", 21);
    if (late === undefined) throw new Error("a target");
    expect(delivery({ targets: [{ ...late, from: "2026-11" }] })).toMatchObject({
      target: null,
      attainment: "no-target",
      improvement: null,
    });
  });

  it("of two targets for one category the stricter counts", () => {
    const targets = [...target("count", 30), ...target("count", 21)];
    expect(delivery({ targets })?.target).toBe(21);
  });

  it("a target for the total is not a target for a category", () => {
    const { total, categories } = review(TALLIES, {
      targets: [{ category: null, atMost: 60, basis: "count" }],
    });
    expect(total.attainment).toBe("missed");
    expect(categories.map(({ attainment }) => attainment)).toEqual(["no-target", "no-target"]);
  });
});
