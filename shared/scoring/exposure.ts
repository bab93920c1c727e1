import type { ScorecardRequest } from "../contract/request.ts";
import type { CustomerMonth } from "../contract/scorecard.ts";
import { monthInWords } from "./month.ts";
import { writeCount } from "./write-number.ts";

const writeMonths = (count: number): string =>
  `${writeCount(count)} ${count === 1 ? "month" : "months"}`;

/** Customers that a month's complaints or losses are set against: the mean of those at its start and at its end. */
export interface Exposure {
  readonly unit: "customers" | "contracts";
  /** Mean customers by month `YYYY-MM`; months with none are absent. */
  readonly byPeriod: ReadonlyMap<string, number>;
}

/**
 * Exposure by month from the customers in and out.
 *
 * @param customers The tallies, absent when the workbook has none. @param months The same months with opening and closing.
 * @returns (opening + closing) / 2 for each month where that is above 0; null when there are no months.
 * @see FCA DISP 1 Annex 1A: contextualised rate per 1,000
 * @example exposureOf(undefined, []) // => null
 */
export function exposureOf(
  customers: ScorecardRequest["customers"],
  months: readonly CustomerMonth[],
): Exposure | null {
  if (customers?.kind !== "months") return null;
  const byPeriod = new Map<string, number>();
  for (const { period, opening, closing } of months) {
    const mean = ((opening ?? 0) + (closing ?? 0)) / 2;
    if (mean > 0) byPeriod.set(period, mean);
  }
  return { unit: customers.unit, byPeriod };
}

/**
 * Why a rate cannot be given for some months, in words.
 *
 * @param exposure Customers by month, or null. @param periods Months that a rate is asked for, `YYYY-MM`.
 * @returns A sentence naming the first month without customers; null when all have them.
 * @example missingExposure(null, ["2026-10"]) // => "There is no list of customers by month, so there is no rate."
 * @example missingExposure({ unit: "customers", byPeriod: new Map() }, ["2026-10"]) // => "The list of customers does not cover October 2026, so there is no rate."
 */
export function missingExposure(
  exposure: Exposure | null,
  periods: readonly string[],
): string | null {
  if (exposure === null) return "There is no list of customers by month, so there is no rate.";
  const uncovered = periods.filter((period) => !exposure.byPeriod.has(period));
  const [first] = uncovered;
  if (first === undefined) return null;
  const others = uncovered.length > 1 ? ` and ${writeMonths(uncovered.length - 1)} more` : "";
  return `The list of ${exposure.unit} does not cover ${monthInWords(first)}${others}, so there is no rate.`;
}
