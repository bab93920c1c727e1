import type { CustomerLives } from "../../contract/losses/customer-lives.ts";
import { monthNumber } from "../month.ts";

/** Customers who came in one month and left in one month. */
export interface Life {
  /** Months as numbers, see `monthNumber`. */
  readonly start: number;
  /** Null while they are still there. */
  readonly end: number | null;
  readonly segment: string | null;
  readonly band: string | null;
  readonly count: number;
  readonly value: number;
  readonly valueUnknown: number;
}

const labelAt = (
  labels: readonly string[],
  codes: readonly (number | null)[],
  group: number,
): string | null => labels[codes[group] ?? -1] ?? null;

/**
 * The columns of a request as one object a group; groups without a customer are left out.
 *
 * @param lives Valid by the contract.
 * @example readLives({ unit: "customers", periods: ["2026-01"], observedFrom: null, segments: [], bands: [], start: [0], end: [null], segment: [null], band: [null], counts: [2], values: [9], valueUnknown: [0] })[0].end // => null
 */
export function readLives(lives: CustomerLives): readonly Life[] {
  const { periods, segments, bands, counts, values, valueUnknown } = lives;
  const monthAt = (codes: readonly (number | null)[], group: number): number | null => {
    const period = labelAt(periods, codes, group);
    return period === null ? null : monthNumber(period);
  };
  return counts.flatMap((count, group): readonly Life[] => {
    const start = monthAt(lives.start, group);
    if (count === 0 || start === null) return [];
    return [
      {
        start,
        end: monthAt(lives.end, group),
        segment: labelAt(segments, lives.segment, group),
        band: labelAt(bands, lives.band, group),
        count,
        value: values[group] ?? 0,
        valueUnknown: valueUnknown[group] ?? 0,
      },
    ];
  });
}
