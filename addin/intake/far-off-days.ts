import { monthOf, monthsBetween } from "./calendar-day.ts";

/**
 * How few rows, how far from all others, are taken for slips of the pen (1900 for 2024) rather than for data. The more months
 * lie between, the larger the share that is still a slip. Ours: the real lists that were tried have pauses of up to two years
 * with thousands of rows on either side.
 */
const SLIPS = [
  { months: 24, share: 0.01 },
  { months: 120, share: 0.1 },
];

/** A late slip moves the as-of date and with it every window, so half the distance is enough to leave it out. Ours. */
const LATE_SLIPS = [{ months: 12, share: 0.01 }, ...SLIPS];

/** More rows than this are no slip, however small their share. Ours. */
const MOST_SLIPS = 5;

/** Days within which the data lie, `YYYY-MM-DD`, both included. */
export interface Body {
  readonly firstDay: string;
  readonly lastDay: string;
}

/**
 * Where the body of the data begins and ends: a few rows that many empty months part from all others lie outside.
 *
 * @param days Rows by day, `YYYY-MM-DD`. @returns First and last day of the body; null without days. The same for any order of rows.
 * @example findBody(new Map([["1900-03-05", 1], ["2024-01-31", 300]])) // => { firstDay: "2024-01-31", lastDay: "2024-01-31" }
 */
export function findBody(days: ReadonlyMap<string, number>): Body | null {
  const sorted = [...days].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const total = sorted.reduce((sum, [, rows]) => sum + rows, 0);
  const from = countSlips(sorted, { total, slips: SLIPS });
  const until = countSlips(sorted.toReversed(), { total, slips: LATE_SLIPS });
  const body = sorted.slice(from, sorted.length - until);
  const [firstDay, lastDay] = [body.at(0)?.[0], body.at(-1)?.[0]];
  return firstDay === undefined || lastDay === undefined ? null : { firstDay, lastDay };
}

/** How many of the outermost days are slips, seen from one end. */
function countSlips(
  days: readonly (readonly [string, number])[],
  rule: { readonly total: number; readonly slips: typeof SLIPS },
): number {
  let outside = 0;
  let slips = 0;
  for (const [index, [day, rows]] of days.entries()) {
    outside += rows;
    const next = days[index + 1];
    if (next === undefined || outside > MOST_SLIPS) break;
    const empty = emptyMonths(day, next[0]);
    const isSlip = rule.slips.some(
      ({ months, share }) => empty > months && outside <= rule.total * share,
    );
    if (isSlip) slips = index + 1;
  }
  return slips;
}

function emptyMonths(one: string, other: string): number {
  const [first, last] = [monthOf(one), monthOf(other)].toSorted();
  return monthsBetween(first ?? "", last ?? "").length - 2;
}
