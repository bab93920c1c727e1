import fc from "fast-check";

export const orBlank = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(arbitrary, { freq: 4 });

export const day = orBlank(
  fc.constantFrom(
    "2024-02-29",
    "2025-10-31",
    "2026-01-01",
    "2026-08-01",
    "2026-10-30",
    "2026-10-31",
    "2026-11-01",
    "2030-12-31",
  ),
);
export const flag = orBlank(fc.boolean());
export const code = orBlank(fc.integer({ min: 0, max: 4 }));
export const always = fc.integer({ min: 0, max: 4 });
export const amount = orBlank(fc.constantFrom(0, 1, 10, 33.3, 100));
export const share = orBlank(fc.constantFrom(0, 0.1, 0.25, 0.5, 0.9, 1));
export const count = orBlank(fc.integer({ min: 0, max: 12 }));
export const month = fc.constantFrom(
  "2025-12",
  "2026-03",
  "2026-08",
  "2026-09",
  "2026-10",
  "2026-12",
);
export const better = orBlank(fc.constantFrom("increase", "decrease"));
export const units = fc.array(always, { maxLength: 3 });
export const kindOf = <T>(values: readonly T[]) => orBlank(fc.constantFrom(...values));

/** Rows of one table, or none of them, or no table. */
export const table = <T, R>(
  fields: Record<string, fc.Arbitrary<unknown>>,
  make: (...rows: readonly Partial<T>[]) => R,
): fc.Arbitrary<R | undefined> =>
  fc.option(
    fc
      .array(fc.record(fields), { maxLength: 6 })
      .map((rows) => make(...(rows as unknown as readonly Partial<T>[]))),
    { nil: undefined, freq: 6 },
  );

export const respondent = {
  respondent: always,
  role: fc.constant("Executive"),
  unit: code,
  round: fc.constant("2026-10"),
  day,
  hasEvidence: fc.boolean(),
  hasReason: fc.boolean(),
};

export const numbered = (...rows: readonly object[]) =>
  rows.map((row, index) => ({ row: index + 2, ...row }));
