import fc from "fast-check";
import { TABLE_KEYS } from "../../shared/contract/readiness/words.ts";

const wild = fc.oneof(fc.jsonValue(), fc.constant(undefined), fc.double(), fc.constant(1e308));
const month = fc.constantFrom(
  "2025-12",
  "2026-01",
  "2026-02",
  "2026-10",
  "0000-01",
  "9999-12",
  "x",
);
const nearlySeries = fc.record(
  {
    id: fc.string({ maxLength: 3 }),
    frequency: fc.constantFrom("day", "week", "month", "quarter", "year", "x"),
    direction: fc.constantFrom("increase", "decrease", "neutral"),
    kind: fc.constantFrom("count", "rate", "proportion", "money", "measure"),
    chart: fc.constantFrom("auto", "xmr", "u", "pprime", "poisson", "t", "run", "none"),
    target: fc.oneof(wild, fc.array(fc.record({ from: month, value: fc.nat() }), { maxLength: 2 })),
    rebase: fc.array(fc.oneof(month, wild), { maxLength: 2 }),
    per: fc.constantFrom(1, 1000, 1e-300, 1e300, -1),
    points: fc.array(
      fc.record(
        {
          period: fc.oneof(month, fc.constantFrom("2026-W01", "2026-Q1", "2026")),
          value: fc.oneof(fc.nat(90), fc.constant(null), wild),
          exposure: fc.constantFrom(0, 1, 90, 1e-300, 1e300, null),
        },
        { requiredKeys: ["period", "value"] },
      ),
      { maxLength: 5 },
    ),
  },
  { requiredKeys: ["id", "kind", "points"] },
);

/** What is nearly a request, of any route. */
export const nearly = fc.record(
  {
    contract: fc.constantFrom(1, 2),
    asOf: fc.constantFrom("2026-10-31", "2026-02-31", "0000-01-01", "9999-12-31", ""),
    complaints: fc.oneof(
      wild,
      fc.record({
        periods: fc.array(month, { maxLength: 4 }),
        categories: fc.array(fc.string({ maxLength: 4 }), { maxLength: 3 }),
        counts: fc.array(fc.oneof(fc.nat(), wild), { maxLength: 12 }),
        grouping: fc.constantFrom("category", "none", "x"),
      }),
    ),
    losses: fc.oneof(
      wild,
      fc.record({
        periods: fc.array(month, { maxLength: 4 }),
        reasons: fc.array(fc.string({ maxLength: 4 }), { maxLength: 3 }),
        explained: fc.array(fc.boolean(), { maxLength: 3 }),
        counts: fc.array(fc.nat(), { maxLength: 12 }),
      }),
    ),
    customers: wild,
    targets: fc.oneof(wild, fc.array(wild, { maxLength: 3 })),
    rebases: fc.oneof(wild, fc.array(wild, { maxLength: 3 })),
    tables: fc.oneof(wild, fc.dictionary(fc.constantFrom(...TABLE_KEYS), fc.array(wild))),
    concerns: wild,
    profile: fc.constantFrom("mdc2023", "nhsr022", "x"),
    series: fc.oneof(wild, fc.array(fc.oneof(wild, nearlySeries), { maxLength: 3 })),
  },
  { requiredKeys: ["contract", "asOf"] },
);

const ascending = fc
  .uniqueArray(fc.integer({ min: 0, max: 1_199 }), { minLength: 0, maxLength: 30, size: "max" })
  .map((months) =>
    months
      .toSorted((a, b) => a - b)
      .map((m) => `${1950 + Math.floor(m / 12)}-${String((m % 12) + 1).padStart(2, "0")}`),
  );

const day = fc.constantFrom("2026-10-31", "2026-02-31", "1950-01-01", "0000-01-01", "9999-12-31");

/** Requests for a scorecard that the contract allows. */
export const valid = fc
  .record({
    periods: ascending,
    names: fc.uniqueArray(fc.string({ minLength: 1, maxLength: 5 }), { maxLength: 4 }),
    asOf: day,
    hasValues: fc.boolean(),
  })
  .chain(({ periods, names, asOf, hasValues }) => {
    const column = (entry: fc.Arbitrary<number>, length: number): fc.Arbitrary<number[]> =>
      fc.array(entry, { minLength: length, maxLength: length });
    const count = fc.oneof(fc.nat({ max: 50 }), fc.nat());
    const cells = names.length * Math.max(1, periods.length);
    return fc.record({
      contract: fc.constant(1),
      asOf: fc.constant(asOf),
      complaints: fc.record({
        periods: fc.constant(periods),
        categories: fc.constant(names),
        counts: column(count, names.length * periods.length),
        grouping: fc.constant("category"),
      }),
      losses: fc.record({
        periods: fc.constant(periods),
        reasons: fc.constant(names),
        explained: fc.constant(names.map((_, index) => index % 2 === 0)),
        counts: column(count, cells),
        ...(hasValues
          ? {
              values: column(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), cells),
              valueUnknown: column(count, cells),
            }
          : {}),
      }),
      customers: fc.record({
        kind: fc.constant("months"),
        unit: fc.constantFrom("customers", "contracts"),
        periods: fc.constant(periods),
        opening: count,
        came: column(count, periods.length),
        left: column(count, periods.length),
      }),
    });
  });

/** Requests for trends that the contract allows. */
export const trending = fc.record({
  profile: fc.constantFrom("mdc2023", "nhsr022", "anhoej", "wheeler", "western-electric"),
  asOf: day,
  yearStart: fc.integer({ min: 1, max: 12 }),
  strictLaney: fc.boolean(),
  series: fc
    .array(
      fc.record({
        frequency: fc.constantFrom("day", "month", "quarter", "year"),
        direction: fc.constantFrom("increase", "decrease", "neutral"),
        kind: fc.constantFrom("count", "rate", "proportion", "money", "measure"),
        target: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
        absentMeansZero: fc.boolean(),
        points: ascending.chain((months) =>
          fc.tuple(
            ...months.map((period) =>
              fc.record({
                period: fc.constant(`${period}-15`),
                value: fc.oneof(fc.nat({ max: 50 }), fc.constant(null), fc.nat()),
                exposure: fc.option(fc.oneof(fc.nat(), fc.constant(0))),
              }),
            ),
          ),
        ),
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map((series) => series.map((one, index) => ({ ...one, id: `series ${index}` }))),
});
