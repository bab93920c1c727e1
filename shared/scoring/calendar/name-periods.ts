import { CYCLE, periodLabel, seasonOf, type Periods } from "./frequency.ts";

/** A stretch of periods: their names, and the season of each (0 throughout where periods have none). */
export interface NamedPeriods {
  readonly labels: readonly string[];
  readonly seasons: readonly number[];
}

/** Names so many periods from one on. */
export type NamePeriods = (first: number, count: number) => NamedPeriods;

/**
 * Names periods, each stretch once: the series of a request mostly cover the same periods, and share the answer. A 53rd week
 * counts to the season of the 52nd.
 *
 * @example namePeriods()({ frequency: "month", yearStart: 1 })(24_321, 2) // => { labels: ["2026-10", "2026-11"], seasons: [9, 10] }
 */
export function namePeriods(): (periods: Periods) => NamePeriods {
  const known = new Map<string, NamedPeriods>();
  return (periods) => (first, count) => {
    const key = `${periods.frequency} ${periods.yearStart} ${first} ${count}`;
    const named = known.get(key) ?? {
      labels: Array.from({ length: count }, (_, at) => periodLabel(first + at, periods)),
      seasons: Array.from({ length: count }, (_, at) =>
        Math.min(seasonOf(first + at, periods) ?? 0, Math.max(0, CYCLE[periods.frequency] - 1)),
      ),
    };
    known.set(key, named);
    return named;
  };
}
