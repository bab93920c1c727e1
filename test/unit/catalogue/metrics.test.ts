import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paretoOf } from "../../../shared/catalogue/complaint-share.ts";
import { METRICS } from "../../../shared/catalogue/metrics.ts";
import { isUnassigned } from "../../../shared/catalogue/unassigned-label.ts";
import type { ScorecardRequest } from "../../../shared/contract/request.ts";
import { MetricDefinition } from "../../../shared/contract/scorecard.ts";
import { anyRequest } from "../scoring/random-request.ts";
import { figure, measure } from "./measure.ts";

const COMPLAINTS: NonNullable<ScorecardRequest["complaints"]> = {
  periods: ["2026-09", "2026-10"],
  categories: ["Billing", "Delivery", "Other"],
  counts: [3, 5, 1, 1, 6, 4],
  grouping: "category",
};

const CUSTOMERS: NonNullable<ScorecardRequest["customers"]> = {
  kind: "months",
  unit: "customers",
  periods: ["2026-09", "2026-10"],
  opening: 1000,
  came: [20, 0],
  left: [0, 40],
  values: { opening: 1e6, came: [20_000, 0], left: [0, 55_000] },
};

const LOSSES: NonNullable<ScorecardRequest["losses"]> = {
  periods: ["2026-10"],
  reasons: ["Price", "No reason recorded"],
  explained: [true, false],
  counts: [30, 10],
  values: [60_000, 20_000],
  valueUnknown: [3, 0],
};

describe("the registry", () => {
  it("defines the ten metrics in words, each with its source and edge cases", () => {
    expect(METRICS.map(({ id }) => id)).toEqual([
      "M1",
      "M2",
      "M3",
      "M4",
      "M5",
      "M20",
      "M21",
      "M25",
      "M27",
      "M29",
    ]);
    for (const definition of METRICS) {
      expect(MetricDefinition.parse(definition)).toEqual(definition);
      for (const words of Object.values(definition)) expect(words.trim()).not.toBe("");
    }
  });

  it("has a definition for every figure, and a figure for every definition, whatever the data", () => {
    const defined = new Set(METRICS.map(({ id }) => id));
    fc.assert(
      fc.property(anyRequest, (request) => {
        const undefinedIds = measure(request).filter(({ id }) => !defined.has(id));
        expect(undefinedIds).toEqual([]);
      }),
    );
    expect(new Set(measure({ complaints: COMPLAINTS }).map(({ id }) => id))).toEqual(defined);
  });

  it("has no two figures in the same place", () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const places = measure(request).map(({ id, dim }) => JSON.stringify([id, dim]));
        expect(new Set(places).size).toBe(places.length);
      }),
    );
  });
});

describe("M1, complaints per 1,000 customers", () => {
  const metrics = measure({ complaints: COMPLAINTS, customers: CUSTOMERS });

  it.each([
    ["a month: 10 complaints, (1,020 + 980) / 2 customers", { period: "2026-10" }, 10, 10, 1000],
    ["a category in a month", { category: "Billing", period: "2026-09" }, 3 / 1.01, 3, 1010],
    ["two months are the sums divided, not a mean of rates", {}, 20 / 2.01, 20, 2010],
    ["a category over two months", { category: "Other" }, 10 / 2.01, 10, 2010],
  ])("%s", (...[, dim, value, num, den]) => {
    const rate = figure(metrics, "M1", dim);
    expect(rate).toMatchObject({ num, den, state: "ok" });
    expect(rate?.value).toBeCloseTo(value, 12);
  });

  it("without customers there is a count and no rate, with the reason", () => {
    expect(figure(measure({ complaints: COMPLAINTS }), "M1")).toMatchObject({
      value: null,
      num: 20,
      den: null,
      state: "no-data",
      note: "There is no list of customers by month, so there is no rate.",
    });
  });

  it("a month that is not over makes the figure partial", () => {
    const unfinished = measure({
      complaints: COMPLAINTS,
      customers: CUSTOMERS,
      asOf: "2026-10-20",
    });
    expect(figure(unfinished, "M1")?.state).toBe("partial");
    expect(figure(unfinished, "M1", { period: "2026-09" })?.state).toBe("ok");
  });
});

describe("M2, share of complaints", () => {
  it("goes by size, and Other stands last whatever its size", () => {
    expect(paretoOf(COMPLAINTS).map(({ category }) => category)).toEqual([
      "Billing",
      "Delivery",
      "Other",
    ]);
  });

  it("has shares and running shares: 8, 2 and 10 of 20", () => {
    const metrics = measure({ complaints: COMPLAINTS });
    expect(figure(metrics, "M2", { category: "Billing" })?.value).toBe(0.4);
    expect(figure(metrics, "M2", { category: "Delivery", share: "cumulative" })?.value).toBe(0.5);
    expect(figure(metrics, "M2", { category: "Other", share: "cumulative" })?.value).toBe(1);
  });

  it("does not apply without categories", () => {
    const complaints = {
      ...COMPLAINTS,
      categories: ["All"],
      counts: [4, 4],
      grouping: "none" as const,
    };
    expect(figure(measure({ complaints }), "M2")?.state).toBe("not-applicable");
  });

  it.each(["Other", "UNKNOWN", " n/a ", "(blank)", "No category recorded"])(
    "%s says nothing about the complaint",
    (label) => {
      expect(isUnassigned(label)).toBe(true);
    },
  );

  it.each(["Other charges", "Billing", "No show", "Nonpayment"])("%s does", (label) => {
    expect(isUnassigned(label)).toBe(false);
  });
});

describe("M3 and M4, signal and status", () => {
  it("two months are too few for a signal", () => {
    expect(figure(measure({ complaints: COMPLAINTS }), "M3")).toMatchObject({
      value: null,
      state: "insufficient",
    });
  });

  it("10 complaints against a target of 10 are met; without a target it does not apply", () => {
    const metrics = measure({
      complaints: COMPLAINTS,
      targets: [{ category: null, atMost: 10, basis: "count" }],
    });
    expect(figure(metrics, "M4")).toMatchObject({ value: 1, num: 10, den: 10 });
    expect(figure(metrics, "M4", { category: "Billing" })?.state).toBe("not-applicable");
  });
});

describe("M20 and M21, customers in, out and lost", () => {
  const metrics = measure({ losses: LOSSES, customers: CUSTOMERS });

  it.each([
    ["opening", 1000],
    ["came", 20],
    ["left", 40],
    ["closing", 980],
    ["net", -20],
    ["lost", 40],
  ])("the line %s of two months is %d", (line, value) => {
    expect(figure(metrics, "M20", { line })?.value).toBe(value);
  });

  it("losses are counted by reason and month too", () => {
    const dim = { line: "lost", reason: "Price", period: "2026-10" };
    expect(figure(metrics, "M20", dim)?.num).toBe(30);
  });

  it("40 of 1,020 customers left in October", () => {
    expect(figure(metrics, "M21", { period: "2026-10" })?.value).toBeCloseTo(40 / 1020, 12);
  });

  it("without a list of customers the share lost is unknown, not 0", () => {
    expect(figure(measure({ losses: LOSSES }), "M21")).toMatchObject({
      value: null,
      state: "no-data",
      note: "There is no list of customers.",
    });
  });
});

describe("M25, yearly value lost", () => {
  it("sums what is known and counts what is not", () => {
    expect(figure(measure({ losses: LOSSES }), "M25")).toMatchObject({
      value: 80_000,
      state: "partial",
      note: "3 of 40 losses have no value and are not in the sum.",
    });
  });

  const { values: _, valueUnknown: __, ...withoutValues } = LOSSES;

  it("comes from the list of customers where the losses have no values, but not by reason", () => {
    const metrics = measure({ losses: withoutValues, customers: CUSTOMERS });
    expect(figure(metrics, "M25")).toMatchObject({
      value: 55_000,
      note: "From the list of customers: the losses have no value column.",
    });
    expect(figure(metrics, "M25", { reason: "Price" })?.state).toBe("no-data");
  });

  it("is unknown where no list has values", () => {
    expect(figure(measure({ losses: withoutValues }), "M25")?.state).toBe("no-data");
  });
});

describe("M27 and M29, reasons", () => {
  const metrics = measure({ losses: LOSSES });

  it.each([
    [{ level: "L0", by: "count" }, 0.25],
    [{ level: "L1+", by: "count" }, 0.75],
    [{ level: "L0", by: "value" }, 0.25],
    [{ level: "L1+", by: "value" }, 0.75],
  ])("%j is %d", (dim, value) => {
    expect(figure(metrics, "M27", dim)?.value).toBe(value);
  });

  it("a reason whose value is below 0 leaves no share by value, and the sum stands", () => {
    const credited = measure({ losses: { ...LOSSES, values: [60_000, -20_000] } });
    const byValue = credited.filter(
      ({ id, dim }) => (id === "M27" || id === "M29") && dim["by"] === "value",
    );
    expect(byValue.length).toBeGreaterThanOrEqual(4);
    for (const share of byValue)
      expect(share).toMatchObject({
        value: null,
        state: "no-data",
        note: "Some values are below 0, so shares by value would mislead.",
      });
    expect(figure(credited, "M25")?.value).toBe(40_000);
  });

  it("the shares of the reasons add up to 1, by count and by value", () => {
    for (const by of ["count", "value"]) {
      const shares = metrics.filter(
        ({ id, dim }) => id === "M29" && dim["by"] === by && !("window" in dim),
      );
      expect(shares.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(1);
    }
  });
});
