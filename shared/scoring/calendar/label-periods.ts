import { periodLabel, type Periods } from "./frequency.ts";

/** Names of so many periods from one on. */
export type LabelsOf = (first: number, count: number) => readonly string[];

/**
 * Names periods, each stretch once: the series of a request mostly cover the same periods.
 *
 * @example labelPeriods()({ frequency: "month", yearStart: 1 })(24_321, 2) // => ["2026-10", "2026-11"]
 */
export function labelPeriods(): (periods: Periods) => LabelsOf {
  const known = new Map<string, readonly string[]>();
  return (periods) => (first, count) => {
    const key = `${periods.frequency} ${periods.yearStart} ${first} ${count}`;
    const labels =
      known.get(key) ?? Array.from({ length: count }, (_, at) => periodLabel(first + at, periods));
    known.set(key, labels);
    return labels;
  };
}
