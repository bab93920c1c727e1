import type { CustomerMonths, ScorecardRequest } from "../contract/request.ts";
import type { FieldError } from "../problem.ts";
import { monthNumber } from "./month.ts";

/** A century of months; a longer calendar is a mistyped year. */
const MAX_MONTHS = 1_200;
/** Rows times months of the full calendar, gaps included: an answer of about 10 MB for each of the two tables (measured). */
const MAX_POINTS = 50_000;

const spanOf = (periods: readonly string[]): number => {
  const first = periods[0];
  const last = periods.at(-1);
  return first === undefined || last === undefined ? 0 : monthNumber(last) - monthNumber(first) + 1;
};

const checkSpan = (pointer: string, periods: readonly string[], rows: number): FieldError[] => {
  const span = spanOf(periods);
  if (span > MAX_MONTHS)
    return [{ pointer, detail: `must span at most ${MAX_MONTHS} months, spans ${span}` }];
  if (span * rows > MAX_POINTS)
    return [{ pointer, detail: `must have at most ${MAX_POINTS} rows times months in its span` }];
  return [];
};

/**
 * More than any company counts, and small enough that the customers of a century of months (1,200 times twice as many)
 * still add up exactly; a bound on each column alone let that sum pass 2^53.
 */
const MAX_COUNTED = 1_000_000_000_000;

const checkSize = (
  pointer: string,
  values: readonly (number | null)[],
  most: number,
): FieldError[] => {
  const size = values.reduce<number>((sum, value) => sum + Math.abs(value ?? 0), 0);
  return size <= most ? [] : [{ pointer, detail: `must add up to at most ${most}` }];
};

const checkCounted = (pointer: string, counts: readonly number[]): FieldError[] =>
  checkSize(pointer, counts, MAX_COUNTED);

/** Beyond this size whole amounts are no longer exact, so sums would not tie. */
const checkAmounts = (pointer: string, amounts: readonly (number | null)[]): FieldError[] =>
  checkSize(pointer, amounts, Number.MAX_SAFE_INTEGER);

/** Nobody can leave who was not there: the first month that ends with fewer than no customers is named. */
const checkClosing = ({ periods, opening, came, left }: CustomerMonths): FieldError[] => {
  let closing = opening;
  for (const [index, period] of periods.entries()) {
    closing += (came[index] ?? 0) - (left[index] ?? 0);
    if (closing < 0)
      return [
        {
          pointer: `/customers/left/${index}`,
          detail: `must leave 0 or more at the end of ${period}, leaves ${closing}`,
        },
      ];
  }
  return [];
};

const checkCustomers = (customers: ScorecardRequest["customers"]): FieldError[] => {
  if (customers?.kind !== "months") return [];
  const { opening, came, left, values } = customers;
  return [
    ...checkSpan("/customers/periods", customers.periods, 1),
    ...checkCounted("/customers/came", [opening, ...came, ...left]),
    ...checkClosing(customers),
    ...checkAmounts("/customers/values", [
      values?.opening ?? 0,
      ...(values?.came ?? []),
      ...(values?.left ?? []),
    ]),
  ];
};

/** A new baseline that matches no month of the complaints would be ignored in silence. */
const checkRebases = ({ complaints, rebases }: ScorecardRequest): FieldError[] => {
  const first = complaints?.periods[0] ?? "";
  const last = complaints?.periods.at(-1) ?? "";
  const names = new Set<string | null>([null, ...(complaints?.categories ?? [])]);
  return rebases.flatMap(({ category, from }, index) => {
    const at = `/rebases/${index}`;
    if (!names.has(category))
      return [{ pointer: `${at}/category`, detail: "must be a category of the complaints" }];
    if (first === "" || from < first || from > last)
      return [
        { pointer: `${at}/from`, detail: `must be a month of the complaints, ${from} is none` },
      ];
    const isTwice = rebases.some(
      (other, before) => before < index && other.category === category && other.from === from,
    );
    return isTwice ? [{ pointer: at, detail: "is there already" }] : [];
  });
};

/**
 * Whether a request can be scored exactly: calendars of at most a century, sums in which whole numbers
 * are exact, never fewer than 0 customers at the end of a month, and new baselines only in months that there are.
 *
 * @param request A valid request. @returns Every field that is beyond the bounds; none when it can be scored.
 * @example checkScorecardBounds({ contract: 1, asOf: "2026-10-31", targets: [], rebases: [], losses: { periods: ["1026-10", "2026-10"], reasons: [], explained: [], counts: [] } }) // => [{ pointer: "/losses/periods", detail: "must span at most 1200 months, spans 12001" }]
 */
export function checkScorecardBounds(request: ScorecardRequest): readonly FieldError[] {
  const { complaints, losses, customers } = request;
  return [
    ...(complaints === undefined
      ? []
      : [
          ...checkSpan("/complaints/periods", complaints.periods, complaints.categories.length),
          ...checkCounted("/complaints/counts", complaints.counts),
        ]),
    ...(losses === undefined
      ? []
      : [
          ...checkSpan("/losses/periods", losses.periods, losses.reasons.length),
          ...checkCounted("/losses/counts", losses.counts),
          ...checkAmounts("/losses/values", losses.values ?? []),
          ...checkCounted("/losses/valueUnknown", losses.valueUnknown ?? []),
        ]),
    ...checkCustomers(customers),
    ...checkRebases(request),
  ];
}
