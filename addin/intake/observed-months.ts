import { monthsBetween } from "./calendar-day.ts";
import { writeCount } from "./write-count.ts";

/**
 * A month without rows counts as an observed zero when, at the rate of the months beside it, at least one such month in a
 * thousand would be empty by chance; else its rows are taken to be missing. One in a thousand is the chance that control
 * limits of three sigma leave as well. Ours.
 */
const LEAST_CHANCE = 0.001;

/** A longer gap is a pause in the list, however few rows a month has: a lone stray date must not add a century of zeros. Ours. */
const LONGEST_ZERO_GAP = 12;

/** The months that were observed, in order, and sentences about those without rows. */
export interface ObservedMonths {
  readonly periods: readonly string[];
  readonly notes: readonly string[];
}

/**
 * Which months a list of rows covers. Between the first and the last month with rows, a month without rows is either a
 * month in which nothing happened (listed, a zero) or a month whose rows are not here (left out).
 *
 * @param counts Rows by month (`YYYY-MM`), each at least 1. @returns Months in order; notes for zeros and gaps.
 * @example observeMonths(new Map([["2023-01", 1], ["2023-03", 5]])).periods // => ["2023-01", "2023-02", "2023-03"]
 */
export function observeMonths(counts: ReadonlyMap<string, number>): ObservedMonths {
  const filled = [...counts.keys()].toSorted();
  const periods: string[] = [];
  const zeros: string[] = [];
  const missing: string[] = [];
  for (const [index, month] of filled.entries()) {
    periods.push(month);
    const next = filled[index + 1];
    if (next === undefined) break;
    const gap = monthsBetween(month, next).slice(1, -1);
    const mean = ((counts.get(month) ?? 0) + (counts.get(next) ?? 0)) / 2;
    const isZero = gap.length <= LONGEST_ZERO_GAP && Math.exp(-mean) >= LEAST_CHANCE;
    if (isZero) periods.push(...gap);
    (isZero ? zeros : missing).push(...gap);
  }
  return { periods, notes: [...noteZeros(zeros), ...noteMissing(missing)] };
}

const MAX_NAMED = 6;

function nameMonths(months: readonly string[]): string {
  if (months.length <= MAX_NAMED) return months.join(", ");
  return `${months[0]} to ${months.at(-1)}, ${writeCount(months.length, "month")} in all`;
}

function noteZeros(months: readonly string[]): readonly string[] {
  if (months.length === 0) return [];
  return [
    `No rows in ${nameMonths(months)}: counted as zero, since so few rows a month can leave a month empty.`,
  ];
}

function noteMissing(months: readonly string[]): readonly string[] {
  if (months.length === 0) return [];
  return [
    `No rows in ${nameMonths(months)}: treated as missing, not as zero; so many rows beside them, or so long a gap, is not a quiet month.`,
  ];
}
