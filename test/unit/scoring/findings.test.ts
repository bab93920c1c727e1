import { describe, expect, it } from "vitest";
import type { ScorecardRequest } from "../../../shared/contract/request.ts";
import type { Finding } from "../../../shared/contract/scorecard.ts";
import { scoreCard } from "../../../shared/scoring/score-card.ts";
import { monthsTo } from "./months.ts";

const PERIODS = monthsTo("2026-10", 24);
const CALM = PERIODS.map((_, index) => [30, 33, 31, 34, 29, 32][index % 6] ?? 30);
const ending = (...last: readonly number[]): number[] => [...CALM.slice(last.length), ...last];

const findings = (rest: Partial<ScorecardRequest>): readonly Finding[] => {
  const result = scoreCard({ contract: 1, asOf: "2026-10-31", targets: [], rebases: [], ...rest });
  return result.ok ? result.value.findings : [];
};

const texts = (rest: Partial<ScorecardRequest>): readonly string[] =>
  findings(rest).map(({ text }) => text);

const complaints = (rows: Readonly<Record<string, readonly number[]>>) => ({
  periods: PERIODS,
  categories: Object.keys(rows),
  counts: Object.values(rows).flat(),
  grouping: "category" as const,
});

describe("signals in words", () => {
  it("a month beyond the limit is told with figure, range and months", () => {
    expect(
      texts({ complaints: complaints({ Billing: ending(60), Delivery: CALM }) }),
    ).toContainEqual(
      expect.stringMatching(
        /^Billing complaints went above their usual range in October 2026 \(60 in October 2026; usual range \d+ to \d+, from 24 months\)\.$/,
      ),
    );
  });

  it("three months beyond it are told as three", () => {
    expect(
      texts({ complaints: complaints({ Billing: ending(70, 71, 70), Delivery: CALM }) }),
    ).toContainEqual(expect.stringContaining("have been above their usual range for three months"));
  });

  it("a fall is an improvement", () => {
    const found = findings({ complaints: complaints({ Billing: ending(5), Delivery: CALM }) });
    expect(found.find(({ key }) => key === "category:Billing")).toMatchObject({
      tone: "better",
      code: "signal-better",
    });
  });

  it("S84: the worst category stands first", () => {
    const found = findings({ complaints: complaints({ A: ending(50), B: ending(90), C: CALM }) });
    const first = found.find(({ key }) => key.startsWith("category:"));
    expect(first?.key).toBe("category:B");
  });

  it("of many bad categories the worst is told and the others named", () => {
    const rows = Object.fromEntries(
      ["A", "B", "C", "D", "E", "F"].map((name, index) => [name, ending(60 + index)]),
    );
    expect(texts({ complaints: complaints(rows) })).toEqual([
      expect.stringMatching(/^F complaints went above/),
      "Also worse than usual: E complaints, D complaints, C complaints and two more.",
    ]);
  });

  it.each([
    ["low", "Complaints filed under “low”", "complaints filed under “low”"],
    ["4G outage", "Complaints filed under “4G outage”", "complaints filed under “4G outage”"],
    ["Other", "Complaints filed under “Other”", "complaints filed under “Other”"],
    [
      "Closing an account",
      "Complaints filed under “Closing an account”",
      "complaints filed under “Closing an account”",
    ],
    ["Late delivery", "Late delivery complaints", "Late delivery complaints"],
  ])(
    "the category %s is heard as a name, first in a sentence and within one",
    (...[name, first, within]) => {
      const worst = { [name]: ending(90), A: ending(60), B: ending(50) };
      expect(texts({ complaints: complaints(worst) })[0]).toContain(`${first} went above`);
      const second = { A: ending(90), [name]: ending(60), B: ending(50) };
      expect(texts({ complaints: complaints(second) })).toContain(
        `Also worse than usual: ${within} and B complaints.`,
      );
    },
  );

  it("a rise of the total that no category shows is told of the total", () => {
    const noisy = (sign: number): number[] =>
      CALM.map(
        (count, index) => count + sign * (index % 2 === 0 ? 12 : -12) + (index > 21 ? 12 : 0),
      );
    expect(findings({ complaints: complaints({ A: noisy(1), B: noisy(-1) }) })[0]).toMatchObject({
      code: "signal-worse",
      key: "total",
    });
  });

  it("when nothing stands out, that is said", () => {
    expect(texts({ complaints: complaints({ Billing: CALM, Delivery: CALM }) })).toEqual([
      "Nothing stands out: all 3 measures tested moved within their usual range.",
    ]);
  });

  it("too few months are said to be too few", () => {
    const periods = PERIODS.slice(-5);
    const few = { periods, categories: ["A"], counts: [1, 2, 3, 4, 5], grouping: "none" as const };
    expect(texts({ complaints: few })).toEqual([
      "It is too early to tell signal from noise in complaints: 5 of 13 complete months.",
    ]);
  });
});

describe("a list of contracts that begins within the data", () => {
  /** Contracts and losses by month of the public RavenStack data, 2023 and 2024; complaints as calm as theirs. */
  const CAME = [
    3, 11, 17, 30, 29, 45, 58, 81, 62, 81, 113, 118, 123, 145, 177, 181, 233, 235, 313, 309, 405,
    446, 539, 760,
  ];
  const LOST = [
    1, 0, 5, 3, 3, 5, 6, 7, 6, 10, 11, 16, 20, 10, 24, 25, 27, 40, 35, 42, 53, 66, 68, 117,
  ];
  const found = findings({
    complaints: complaints({ low: CALM, high: CALM }),
    losses: { periods: PERIODS, reasons: ["features"], explained: [true], counts: LOST },
    customers: {
      kind: "months",
      unit: "contracts",
      periods: PERIODS,
      opening: 0,
      came: CAME,
      left: CAME.map(() => 0),
    },
  });

  it("praises no complaints for a base that only the list's beginning made small", () => {
    const told = found.filter(({ sheet }) => sheet === "Complaint trends");
    expect(told.map(({ tone, code }) => [tone, code])).toEqual([["neutral", "no-signal"]]);
    expect(found.filter(({ text }) => text.includes("per 1,000"))).toEqual([]);
  });

  it("tells a rise of losses from 1 to 117 a month as worse", () => {
    expect(found[0]).toMatchObject({ code: "signal-worse", tone: "worse", key: "losses" });
    expect(found[0]?.text).toBe(
      "Losses have risen from 1 in November 2024 to 117 in October 2026; they have no usual range yet (24 months). Contracts went from 0 to 4,514 in the same months.",
    );
  });
});

describe("targets in words", () => {
  it("a target below all that is usual will go on being missed", () => {
    const targets = [{ category: "Billing", atMost: 12, basis: "count" as const }];
    expect(texts({ complaints: complaints({ Billing: CALM, B: CALM }), targets })).toContainEqual(
      expect.stringMatching(
        /^Billing complaints miss their target of 12 a month and will go on missing it unless something changes \(32 in October 2026; usual range/,
      ),
    );
  });
});

describe("the first three sentences", () => {
  it("are about complaints, reasons and customers when all three are bad", () => {
    const losses = { periods: [], reasons: ["Other"], explained: [false], counts: [9] };
    const customers = { kind: "statuses" as const, listed: 90, came: 4, left: 9 };
    const rows = { A: ending(90), B: ending(80), C: CALM };
    const found = findings({ complaints: complaints(rows), losses, customers });
    expect(found.slice(0, 4).map(({ key }) => key)).toEqual([
      "category:A",
      "L0",
      "customers",
      "category:B",
    ]);
  });
});

describe("losses and customers in words", () => {
  const losses = (values: boolean) => ({
    periods: [],
    reasons: ["Price", "No reason recorded"],
    explained: [true, false],
    counts: [30, 10],
    ...(values ? { values: [52_000, 48_000], valueUnknown: [0, 0] } : {}),
  });

  it("losses without a reason are told by value where it is known", () => {
    expect(texts({ losses: losses(true) })).toEqual([
      "48% of the yearly value lost in the list has no reason that explains it (blank, unknown or other): 48,000 of 100,000.",
      "The largest recorded reason for leaving in the list is Price: 52,000 of 100,000 yearly value lost (52%).",
    ]);
  });

  it("a reason that begins small is quoted", () => {
    const small = { ...losses(false), reasons: ["features", "unknown"] };
    expect(texts({ losses: small })[1]).toBe(
      "The largest recorded reason for leaving in the list is “features”: 30 of 40 losses (75%).",
    );
  });

  it("else by count", () => {
    expect(texts({ losses: losses(false) })).toEqual([
      "25% of the losses in the list have no reason that explains them (blank, unknown or other): 10 of 40.",
      "The largest recorded reason for leaving in the list is Price: 30 of 40 losses (75%).",
    ]);
  });

  it("a month that the losses lack is not among the months that a sentence claims", () => {
    const periods = PERIODS.filter((period) => period !== "2026-03");
    const gapped = {
      periods,
      reasons: ["Price"],
      explained: [true],
      counts: periods.map((_, index) => 9 + (index % 3)),
    };
    expect(texts({ losses: gapped })).toContainEqual(
      expect.stringContaining("in 11 of the 12 months to October 2026 is Price"),
    );
  });

  it("a value below 0 makes shares by value mislead, so the largest reason is told by count", () => {
    const credits = {
      periods: [],
      reasons: ["Moved", "Price", "Other"],
      explained: [true, true, false],
      counts: [12, 14, 25],
      values: [60_000, -50_000, 4_000],
      valueUnknown: [0, 0, 0],
    };
    expect(texts({ losses: credits })).toEqual([
      "49% of the losses in the list have no reason that explains them (blank, unknown or other): 25 of 51.",
      "The largest recorded reason for leaving in the list is Price: 14 of 51 losses (27%).",
    ]);
  });

  it.each([
    [
      412,
      437,
      "worse",
      "More customers left than came in October 2026: 437 left, 412 came, 25 fewer.",
    ],
    [
      437,
      412,
      "better",
      "More customers came than left in October 2026: 437 came, 412 left, 25 more.",
    ],
    [5, 5, "neutral", "As many customers came as left in October 2026: 5 each."],
  ])("%d came and %d left is %s", (...[came, left, tone, text]) => {
    const customers = {
      kind: "months" as const,
      unit: "customers" as const,
      periods: ["2026-10"],
      opening: 13_000,
      came: [came],
      left: [left],
    };
    const found = findings({ customers, losses: losses(false) });
    expect(found.find(({ key }) => key === "customers")).toMatchObject({ tone, text });
  });
});
