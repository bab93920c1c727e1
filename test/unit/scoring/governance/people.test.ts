import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkpoint, gate, item, readiness, review } from "./ask.ts";
import { people, roadmap } from "./rows.ts";

describe("S4: the champion's working time (Q3)", () => {
  it.each([
    [0, 0],
    [0.25, 1],
    [0.26, 2],
    [0.5, 2],
    [0.8, 3],
    [0.81, 4],
    [1, 4],
  ])("S4: with %d of the working time the item is evidenced at %d", (dedicated, score) => {
    expect(item({ people: people({ isChampion: true, dedicated }) }, "Q3a").score).toBe(score);
  });

  it("S4, S80: of several champions the lowest counts, and it is said", () => {
    const table = people({ isChampion: true, dedicated: 1 }, { isChampion: true, dedicated: 0.2 });
    expect(item({ people: table }, "Q3a")).toMatchObject({
      score: 1,
      sentence:
        "The champion gives 20% of working time to customer work. 2 champions are named; the lowest counts.",
      refs: [{ table: "people", rows: [2, 3] }],
    });
    expect(review({ people: table }).people?.champion?.row).toBe(3);
  });

  it("S4: where people are listed and none is the champion the score is 0; without people there is no data", () => {
    expect(item({ people: people({}) }, "Q3a")).toMatchObject({
      state: "ok",
      score: 0,
      sentence: "The People table names no champion.",
    });
    expect(item({ people: [] }, "Q3a")).toMatchObject({
      state: "no-data",
      score: null,
      sentence: "The People table has no rows.",
    });
    expect(item({ people: people({ isChampion: true }) }, "Q3a").score).toBeNull();
  });

  it("S4: more working time never lowers the score", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (one, other) => {
        const [less, more] = [one, other].toSorted((left, right) => left - right);
        const score = (dedicated: number | undefined) =>
          item({ people: people({ isChampion: true, dedicated: dedicated ?? 0 }) }, "Q3a").score ??
          -1;
        expect(score(more)).toBeGreaterThanOrEqual(score(less));
      }),
    );
  });
});

describe("S5: the champion is an officer who reports to the CEO (Q4, gate G2)", () => {
  it.each([
    [[true, true], 4, "pass"],
    [[true, false], 2, "fail"],
    [[false, false], 0, "fail"],
    [[false, null], 0, "fail"],
    [[true, null], null, "no-data"],
    [[null, null], null, "no-data"],
  ] as const)(
    "S5: marks of officer and of reporting to the CEO: %j",
    ([isOfficer, reportsToCeo], score, state) => {
      const tables = { people: people({ isChampion: true, isOfficer, reportsToCeo }) };
      expect(item(tables, "Q4a").score).toBe(score);
      expect(gate(tables, "G2").state).toBe(state);
    },
  );

  it("S5: of several champions each has to be one", () => {
    const table = people(
      { isChampion: true, isOfficer: true, reportsToCeo: true },
      { isChampion: true, isOfficer: false, reportsToCeo: true },
    );
    expect(item({ people: table }, "Q4a").score).toBe(2);
    expect(gate({ people: table }, "G2")).toMatchObject({
      state: "fail",
      sentence: "1 of 2 champions is not an officer of the company who reports to the CEO.",
    });
  });

  it("S5: a blank of one champion leaves it open, unless another is a clear no", () => {
    const good = { isChampion: true, isOfficer: true, reportsToCeo: true };
    const open = people(good, { isChampion: true });
    expect(gate({ people: open }, "G2").state).toBe("no-data");
    expect(item({ people: open }, "Q4a").score).toBeNull();
    const none = { isChampion: true, isOfficer: false, reportsToCeo: false };
    expect(item({ people: people(none, { isChampion: true }) }, "Q4a").score).toBe(0);
  });

  it("S5: no champion fails the gate", () => {
    expect(gate({ people: people({}) }, "G2").state).toBe("fail");
  });
});

describe("S57: the sponsor is named, has signed, and stays (gate G1)", () => {
  const plan = roadmap(
    { plannedEnd: "2029-12-31" },
    { plannedEnd: "2031-01-01", isOnRoadmap: false },
  );

  it.each([
    [
      "signed for the whole roadmap",
      { charterSigned: "2026-01-01", termEnd: "2029-12-31" },
      "pass",
    ],
    [
      "with a term that ends a day early",
      { charterSigned: "2026-01-01", termEnd: "2029-12-30" },
      "fail",
    ],
    ["who signs tomorrow", { charterSigned: "2026-11-01", termEnd: "2030-12-31" }, "fail"],
    ["without a signature", { termEnd: "2030-12-31" }, "fail"],
    ["without an end of term", { charterSigned: "2026-01-01" }, "no-data"],
  ] as const)("S57: a sponsor %s", (_, row, state) => {
    const tables = { people: people({ isSponsor: true, ...row }), roadmap: plan };
    expect(gate(tables, "G1").state).toBe(state);
  });

  it("S57: without planned ends nobody can say whether the term is long enough", () => {
    const signed = { isSponsor: true, charterSigned: "2026-01-01" };
    const table = people({ ...signed, termEnd: "2026-11-01" });
    expect(gate({ people: table }, "G1")).toMatchObject({
      state: "no-data",
      sentence:
        "The executive sponsor has signed, but the term cannot be set against the roadmap: The workbook has no Roadmap table.",
    });
    expect(gate({ people: table, roadmap: roadmap({}) }, "G1").state).toBe("no-data");
    expect(gate({ people: people({ ...signed, termEnd: "2026-10-31" }) }, "G1").state).toBe("fail");
  });

  it("S57: no sponsor fails, no People table is no data", () => {
    expect(gate({ people: people({}) }, "G1").state).toBe("fail");
    expect(gate({}, "G1")).toMatchObject({
      state: "no-data",
      sentence: "The workbook has no People table.",
    });
  });

  it("S57: of several sponsors one who has signed counts, and of those the longest term", () => {
    const table = people(
      { isSponsor: true, termEnd: "2035-01-01" },
      { isSponsor: true, charterSigned: "2026-01-01", termEnd: "2027-01-01" },
      { isSponsor: true, charterSigned: "2026-01-01", termEnd: "2030-01-01" },
    );
    expect(review({ people: table }).people?.sponsor?.row).toBe(4);
    expect(gate({ people: table, roadmap: plan }, "G1").state).toBe("pass");
  });

  it("S57: the review shows whether the term covers the horizon", () => {
    const tables = {
      people: people({ isSponsor: true, charterSigned: "2026-01-01", termEnd: "2028-01-01" }),
      roadmap: plan,
    };
    expect(review(tables).people?.sponsor).toEqual({
      row: 2,
      signed: "2026-01-01",
      termEnd: "2028-01-01",
      coversHorizon: false,
    });
  });
});

describe("S31: staff is committed and somebody has time (gate G3)", () => {
  it.each([
    ["both", [1.5, 0.5], "pass"],
    ["no staff", [0, 0.5], "fail"],
    ["nobody with time", [1.5, 0], "fail"],
    ["staff not entered", [null, 0.5], "no-data"],
    ["time not entered", [1.5, null], "no-data"],
  ] as const)("S31: with %s", (_, [fteCommitted, dedicated], state) => {
    const tables = { roadmap: roadmap({ fteCommitted }), people: people({ dedicated }) };
    expect(gate(tables, "G3").state).toBe(state);
  });

  it("S31: staff of a finished milestone is free again and commits nobody", () => {
    const done = roadmap({ fteCommitted: 2, actualEnd: "2026-06-30" }, { fteCommitted: 0 });
    expect(gate({ roadmap: done, people: people({ dedicated: 1 }) }, "G3").state).toBe("fail");
  });

  it("S31: staff committed beside the roadmap does not pass, and a missing table is no data", () => {
    const beside = roadmap({ fteCommitted: 2, isOnRoadmap: false }, { fteCommitted: 0 });
    expect(gate({ roadmap: beside, people: people({ dedicated: 1 }) }, "G3").state).toBe("fail");
    expect(gate({ roadmap: roadmap({ fteCommitted: 1 }) }, "G3")).toMatchObject({
      state: "no-data",
      sentence: "The workbook has no People table.",
    });
  });
});

describe("S42, S28: incentives, careers and charters", () => {
  const table = people(
    {
      unit: 1,
      hasCustomerObjective: true,
      bonus: 0.2,
      hasCareerCriterion: true,
      charterRequired: true,
      charterSigned: "2026-10-31",
    },
    {
      unit: 1,
      hasCustomerObjective: true,
      bonus: 0,
      hasCareerCriterion: false,
      charterRequired: true,
      charterSigned: "2026-11-01",
    },
    { unit: 2, hasCustomerObjective: true, bonus: null, charterRequired: false },
    { unit: 2, hasCustomerObjective: false, bonus: 0.1, hasCareerCriterion: false },
  );

  it("S42: a customer objective counts only with a bonus that hangs on it", () => {
    expect(checkpoint({ people: table }, "C6")).toMatchObject({
      state: "partial",
      score: 1,
      num: 1,
      den: 4,
      sentence:
        "1 of 4 people listed has a customer objective and a bonus that hangs on it (25%). 1 row has no objective or bonus and counts as not shown.",
    });
    expect(review({ people: table }).people).toMatchObject({
      incentives: { num: 1, den: 4 },
      medianBonus: 0.1,
      byUnit: [
        { unit: 1, incentives: { num: 1, den: 2 } },
        { unit: 2, incentives: { num: 0, den: 2 } },
      ],
    });
  });

  it("S42: the career criterion is readiness for condition 6", () => {
    expect(readiness({ people: table }, "C6")).toMatchObject({ num: 1, den: 4, score: 1 });
  });

  it("S28, S45: charters signed by the as-of day, of those required", () => {
    expect(readiness({ people: table }, "C1")).toMatchObject({ num: 1, den: 2, score: 2 });
    expect(readiness({ people: people({}) }, "C1")).toMatchObject({
      state: "no-data",
      score: null,
    });
  });
});
