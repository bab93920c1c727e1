import fc from "fast-check";
import type { ScorecardRequest } from "../../../shared/contract/request.ts";
import { monthsTo } from "./months.ts";

const count = fc.oneof(fc.nat(3), fc.nat(400));
const amount = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const listOf = <T>(item: fc.Arbitrary<T>, length: number): fc.Arbitrary<T[]> =>
  fc.array(item, { minLength: length, maxLength: length });

/** Months up to November 2026, some of them left out. */
const periods = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.array(fc.nat(40), { maxLength: 5 }))
  .map(([length, holes]) =>
    monthsTo("2026-11", length).filter((_, index) => !holes.includes(index)),
  );

const labels = fc.uniqueArray(
  fc.oneof(
    fc.constantFrom("Billing", "Other", "Delivery"),
    fc.string({ minLength: 1, maxLength: 12 }),
  ),
  { minLength: 1, maxLength: 5 },
);

const complaints = fc.tuple(periods, labels).chain(([months, categories]) =>
  fc.record({
    periods: fc.constant(months),
    categories: fc.constant(categories),
    counts: listOf(count, months.length * categories.length),
    grouping: fc.constant(categories.length === 1 ? ("none" as const) : ("category" as const)),
  }),
);

interface Valued {
  readonly counts: readonly number[];
  readonly values?: readonly number[];
  readonly valueUnknown?: readonly number[];
}

/** No more losses lack a value than there are, and where all lack one there is no sum. */
const knowable = <T extends Valued>(tallies: T): T => {
  const { counts, values, valueUnknown } = tallies;
  if (values === undefined || valueUnknown === undefined) return tallies;
  const unknown = counts.map((lost, cell) => Math.min(lost, valueUnknown[cell] ?? 0));
  const known = values.map((value, cell) => (unknown[cell] === counts[cell] ? 0 : value));
  return { ...tallies, values: known, valueUnknown: unknown };
};

const losses = fc.tuple(periods, labels, fc.boolean()).chain(([months, reasons, hasValues]) => {
  const cells = Math.max(1, months.length) * reasons.length;
  const tallies = fc.record({
    periods: fc.constant(months),
    reasons: fc.constant(reasons),
    explained: listOf(fc.boolean(), reasons.length),
    counts: listOf(count, cells),
    ...(hasValues ? { values: listOf(amount, cells), valueUnknown: listOf(fc.nat(2), cells) } : {}),
  });
  return tallies.map(knowable);
});

/** Nobody leaves who was not there. */
const leavable = (opening: number, came: readonly number[], left: readonly number[]): number[] => {
  let there = opening;
  return left.map((wanted, index) => {
    there += came[index] ?? 0;
    const gone = Math.min(wanted, there);
    there -= gone;
    return gone;
  });
};

const customerMonths = fc
  .tuple(periods, fc.boolean())
  .chain(([months, hasValues]) =>
    fc.record({
      kind: fc.constant("months" as const),
      unit: fc.constantFrom("customers" as const, "contracts" as const),
      periods: fc.constant(months),
      opening: fc.nat(5000),
      came: listOf(count, months.length),
      left: listOf(count, months.length),
      ...(hasValues
        ? {
            values: fc.record({
              opening: amount,
              came: listOf(amount, months.length),
              left: listOf(amount, months.length),
            }),
          }
        : {}),
    }),
  )
  .map((months) => ({ ...months, left: leavable(months.opening, months.came, months.left) }));

const customerStatuses = fc.record({
  kind: fc.constant("statuses" as const),
  listed: fc.integer({ min: 100, max: 200 }),
  came: fc.option(fc.nat(50)),
  left: fc.nat(50),
});

const month = fc.constantFrom("2023-12", "2025-06", "2026-03", "2026-11", "2027-01");

const target = fc
  .record({
    category: fc.option(fc.constantFrom("Billing", "Other", "Delivery")),
    atMost: fc.double({ min: 0, max: 500, noNaN: true }),
    basis: fc.constantFrom("count" as const, "rate" as const),
    from: fc.option(month, { nil: undefined }),
  })
  .map(({ from, ...rest }) => (from === undefined ? rest : { ...rest, from }));

const common = {
  contract: fc.constant(1 as const),
  asOf: fc.constantFrom("2026-11-30", "2026-11-15", "2026-06-30", "2020-01-01"),
  targets: fc.array(target, { maxLength: 4 }),
  rebases: fc.constant<ScorecardRequest["rebases"]>([]),
};
const customers = fc.oneof(customerMonths, customerStatuses);

/** New baselines of the total and of one category, in months that there are. */
const withRebases = (
  request: ScorecardRequest,
  [total, own]: readonly [number, number],
): ScorecardRequest => {
  const { complaints: tallies } = request;
  const [first = null, ...others] = tallies?.categories ?? [];
  const rebases = [
    { category: null, at: total },
    { category: others.at(-1) ?? first, at: own },
  ].flatMap(({ category, at }) => {
    const from = tallies?.periods[at];
    return from === undefined ? [] : [{ category, from }];
  });
  return { ...request, rebases };
};

const unrebased: fc.Arbitrary<ScorecardRequest> = fc.oneof(
  fc.record({ ...common, complaints }),
  fc.record({ ...common, losses }),
  fc.record({ ...common, complaints, customers }),
  fc.record({ ...common, losses, customers }),
  fc.record({ ...common, complaints, losses, customers }),
);

/**
 * Any request that the contract allows: gaps, unfinished months, credits, dated targets, new baselines, no dates, no
 * values, no customers.
 */
export const anyRequest: fc.Arbitrary<ScorecardRequest> = fc
  .tuple(unrebased, fc.tuple(fc.nat(60), fc.nat(60)))
  .map(([request, places]) => withRebases(request, places));
