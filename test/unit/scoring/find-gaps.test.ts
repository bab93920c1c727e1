import { describe, expect, it } from "vitest";
import type { ScorecardRequest } from "../../../shared/contract/request.ts";
import type { Finding } from "../../../shared/contract/scorecard.ts";
import { scoreCard } from "../../../shared/scoring/score-card.ts";
import { monthsTo } from "./months.ts";

const PERIODS = monthsTo("2024-11", 24);

const findings = (rest: Partial<ScorecardRequest>): readonly Finding[] => {
  const result = scoreCard({ contract: 1, asOf: "2026-05-31", targets: [], rebases: [], ...rest });
  return result.ok ? result.value.findings : [];
};

const texts = (rest: Partial<ScorecardRequest>): readonly string[] =>
  findings(rest).map(({ text }) => text);

const wave = (periods: readonly string[], around: number): number[] =>
  periods.map((_, index) => around + (index % 3));

const complaints = (periods: readonly string[]) => ({
  periods,
  categories: ["Billing"],
  counts: wave(periods, 20),
  grouping: "none" as const,
});

const losses = (periods: readonly string[], around = 12) => ({
  periods,
  reasons: ["Price"],
  explained: [true],
  counts: wave(periods, around),
});

const customers = (periods: readonly string[], left = wave(periods, 12)) => ({
  kind: "months" as const,
  unit: "customers" as const,
  periods,
  opening: 5000,
  came: wave(periods, 30),
  left,
});

describe("data that end before the as-of day", () => {
  it("are the first thing to know", () => {
    expect(findings({ complaints: complaints(PERIODS) })[0]).toMatchObject({
      tone: "worse",
      code: "data-end",
      text: "The complaints end in November 2024, 18 months before the as-of date: nothing here is newer.",
      sheet: "Complaint trends",
      key: "total",
    });
  });

  it("are told once for all tables that end alike", () => {
    const told = texts({
      complaints: complaints(PERIODS),
      losses: losses(PERIODS),
      customers: customers(PERIODS),
    });
    expect(told[0]).toBe(
      "The complaints, the losses and the list of customers end in November 2024, 18 months before the as-of date: nothing here is newer.",
    );
    expect(told.filter((text) => text.includes("as-of date"))).toHaveLength(1);
  });

  it("the table that ended first is told first", () => {
    const told = texts({
      complaints: complaints(PERIODS),
      losses: losses(PERIODS.slice(0, -2)),
      customers: customers(PERIODS),
    });
    expect(told[0]).toMatch(/^The losses end in September 2024, 20 months before/);
    expect(told[1]).toMatch(/^The complaints and the list of customers end in November 2024/);
  });

  it("a month that has begun is not the newer data that are missed", () => {
    const periods = [...PERIODS, "2026-06"];
    expect(texts({ asOf: "2026-06-01", complaints: complaints(periods) })[0]).toBe(
      "The complaints end in November 2024, 18 months before the as-of date: nothing here is newer, save in June 2026, which is not over.",
    );
  });

  it("a month without any of few losses is quiet, not late", () => {
    const told = findings({ asOf: "2024-12-31", losses: losses(PERIODS, 1) });
    expect(told.find(({ code }) => code === "data-end")).toMatchObject({
      tone: "neutral",
      text: "The losses end in November 2024, one month before the as-of date: nothing here is newer.",
    });
    expect(told[0]?.code).not.toBe("data-end");
  });

  it("few losses that end with many complaints are told in their sentence", () => {
    expect(
      texts({ asOf: "2024-12-31", complaints: complaints(PERIODS), losses: losses(PERIODS, 1) })[0],
    ).toMatch(/^The complaints and the losses end in November 2024, one month before/);
  });

  it("are not told of when they end with the as-of day", () => {
    const told = findings({ asOf: "2024-12-30", complaints: complaints(PERIODS) });
    expect(told.filter(({ code }) => code === "data-end")).toEqual([]);
  });
});

describe("months missing between", () => {
  const without = (...gone: readonly string[]) => PERIODS.filter((month) => !gone.includes(month));

  it.each([
    [["2024-03"], "The complaints have no rows in March 2024: it is missing, not zero."],
    [
      ["2024-03", "2024-04", "2024-08"],
      "The complaints have no rows in three months, the first March 2024 and the last August 2024: they are missing, not zero.",
    ],
  ])("%j are told with how many, first and last", (gone, text) => {
    expect(
      findings({ asOf: "2024-11-30", complaints: complaints(without(...gone)) }),
    ).toContainEqual(expect.objectContaining({ tone: "neutral", code: "months-missing", text }));
  });

  it("are told of losses as well", () => {
    expect(texts({ asOf: "2024-11-30", losses: losses(without("2024-05")) })).toContain(
      "The losses have no rows in May 2024: it is missing, not zero.",
    );
  });
});

describe("the list of losses beside the list of customers", () => {
  const both = (left: number, unit: "customers" | "contracts") => {
    const flow = customers(
      PERIODS,
      PERIODS.map(() => left),
    );
    const listed = { ...losses(PERIODS), counts: PERIODS.map(() => 12) };
    const request = { asOf: "2024-11-30", losses: listed, customers: { ...flow, unit } };
    return findings(request).find(({ code }) => code === "lists-disagree")?.text;
  };

  it.each([
    [
      14,
      "customers",
      "168 customers left by the customer list and 144 are in the list of losses in the 12 months to November 2024: the reasons of 24 are unknown.",
    ],
    [
      10,
      "customers",
      "120 customers left by the customer list and 144 are in the list of losses in the 12 months to November 2024: 24 more than the customer list has.",
    ],
    [
      14,
      "contracts",
      "168 contracts left by the list of contracts and 144 are in the list of losses in the 12 months to November 2024: contracts and losses are not counted alike.",
    ],
    [12, "customers", undefined],
  ] as const)("%d %s a month against 12 losses a month", (left, unit, text) => {
    expect(both(left, unit)).toBe(text);
  });
});

describe("when nothing stands out, that is said", () => {
  it("of complaints that never change", () => {
    const same = { ...complaints(PERIODS), counts: PERIODS.map(() => 3) };
    const result = scoreCard({
      contract: 1,
      asOf: "2024-11-30",
      targets: [],
      rebases: [],
      complaints: same,
    });
    expect(result.ok ? result.value.findings.map(({ text }) => text) : []).toEqual([
      "Month by month, nothing stands out in complaints: they are the same in all 24 months.",
    ]);
    expect(result.ok ? result.value.multiplicity : null).toMatchObject({ tested: 0, flagged: 0 });
  });

  it("of losses alone, with their figures", () => {
    expect(texts({ asOf: "2024-11-30", losses: losses(PERIODS) })).toContainEqual(
      expect.stringMatching(
        /^Month by month, nothing stands out in losses \(14 in November 2024; usual range \d+ to \d+, from 24 months\)\.$/,
      ),
    );
  });

  it("of five months of losses, that it is too early", () => {
    expect(texts({ asOf: "2024-11-30", losses: losses(PERIODS.slice(-5)) })).toContain(
      "It is too early to tell signal from noise in losses: 5 of 13 complete months.",
    );
  });

  it("of a list without losses", () => {
    const none = { periods: [], reasons: ["Price"], explained: [true], counts: [0] };
    expect(texts({ losses: none })).toEqual(["Nothing stands out: the list has no losses."]);
  });
});
