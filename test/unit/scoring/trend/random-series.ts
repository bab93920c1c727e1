/** Series and requests of any shape that the contract allows, by chance. */
import fc from "fast-check";
import type { TrendInput, TrendsRequest } from "../../../../shared/contract/trends.ts";
import type { Frequency } from "../../../../shared/scoring/calendar/frequency.ts";
import { periodsOf, ratesOf, requestOf, seriesOf, type Values } from "./made-series.ts";

const FREQUENCIES: readonly Frequency[] = ["day", "week", "month", "quarter", "year"];
const PROFILES = ["mdc2023", "nhsr022", "anhoej", "wheeler", "western-electric"] as const;
const DIRECTIONS = ["decrease", "increase", "neutral"] as const;

export const list = <T>(item: fc.Arbitrary<T>, least = 0, most = 45): fc.Arbitrary<T[]> =>
  fc.array(item, { minLength: least, maxLength: most, size: "max" });

/** Counts of any size, with months that change the level, so that rules fire and baselines move. */
export const counts = fc
  .tuple(
    fc.constantFrom(1, 6, 40, 900),
    list(fc.double({ min: 0, max: 1, noNaN: true }), 0, 45),
    fc.nat(45),
  )
  .map(([level, row, shift]) =>
    row.map((chance, at) => Math.round(level * (at >= shift ? 2 : 1) * (0.5 + chance))),
  );
export const gappy = fc
  .tuple(counts, fc.array(fc.nat(44), { maxLength: 3 }))
  .map(([row, holes]) =>
    row.map((value, at): number | null => (holes.includes(at) ? null : value)),
  );
export const exposures = list(fc.integer({ min: 200, max: 2000 }), 45, 45);

const mapKnown = (values: Values, change: (value: number, at: number) => number): Values =>
  values.map((value, at) => (value === null ? null : change(value, at)));

/** Events with or without exposure, money, shares: as a caller may send them. */
export const anySeries: fc.Arbitrary<TrendInput> = fc
  .record({
    values: gappy,
    exposure: exposures,
    shape: fc.constantFrom("count", "rate", "share", "bare share", "money", "measure"),
    direction: fc.constantFrom(...DIRECTIONS),
    frequency: fc.constantFrom(...FREQUENCIES),
    target: fc.option(fc.integer({ min: 0, max: 900 })),
    marks: fc.array(fc.nat(44), { maxLength: 2 }),
    baseline: fc.option(fc.integer({ min: 8, max: 20 }), { nil: undefined }),
  })
  .map(({ values, exposure, shape, marks, baseline, ...rest }) => {
    const periods = periodsOf(values.length, rest.frequency);
    const [rebase = "", exclude = ""] = marks.map((at) => periods[at] ?? "");
    const changes = {
      ...rest,
      rebase: [rebase].filter((period) => period !== ""),
      exclude: [exclude].filter((period) => period !== ""),
      ...(baseline === undefined ? {} : { baseline }),
    };
    const pairs = values.map((value, at) => [value, exposure[at] ?? 1] as const);
    switch (shape) {
      case "rate":
        return ratesOf(pairs, { ...changes, per: 1000 });
      case "share":
        return ratesOf(
          pairs.map(([value, of]) => [
            mapKnown([value], (known) => Math.min(known, of))[0] ?? null,
            of,
          ]),
          { ...changes, kind: "proportion" },
        );
      case "bare share":
        return seriesOf(
          mapKnown(values, (value) => Math.min(1, value / 900)),
          { ...changes, kind: "proportion" },
        );
      case "money":
        return seriesOf(
          mapKnown(values, (value, at) => value * (at % 7 === 3 ? -1 : 1)),
          { ...changes, kind: "money" },
        );
      case "measure":
      case "count":
        return seriesOf(values, { ...changes, kind: shape });
    }
  });

export const anyRequest: fc.Arbitrary<TrendsRequest> = fc
  .record({
    series: fc.array(anySeries, { minLength: 1, maxLength: 3 }),
    profile: fc.constantFrom(...PROFILES),
    strictLaney: fc.boolean(),
    yearStart: fc.constant(1),
    asOf: fc.constantFrom("2026-11-01", "2026-10-15", "2024-02-29"),
  })
  .map(({ series, ...rest }) =>
    requestOf(
      series.map((one, at) => ({ ...one, id: `series ${at}` })),
      rest,
    ),
  );

export const FEW = { numRuns: 60 };
