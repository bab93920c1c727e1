import type { ScorecardRequest } from "../contract/request.ts";
import type { CustomerMonth } from "../contract/customer-flow.ts";
import { monthInWords } from "./month.ts";
import { writeSmallCount } from "./write-number.ts";

const writeMonths = (count: number): string =>
  `${writeSmallCount(count)} ${count === 1 ? "month" : "months"}`;

/** Customers that a month's complaints or losses are set against: the mean of those at its start and at its end. */
export interface Exposure {
  readonly unit: "customers" | "contracts";
  /** Mean customers by month `YYYY-MM`; months without a known start are absent. */
  readonly byPeriod: ReadonlyMap<string, number>;
  /** Months of the list at whose start nobody is listed. */
  readonly unlisted: readonly string[];
}

/**
 * Exposure by month from the customers in and out. A month at whose start nobody is listed has none: the list begins
 * with it, those who were customers before are unknown, and a rate on such a base alarms or praises falsely.
 *
 * @param customers The tallies, absent when the workbook has none. @param months The same months with opening and closing.
 * @returns (opening + closing) / 2 for each month with an opening above 0; null when there is no list by month.
 * @see FCA DISP 1 Annex 1A: contextualised rate per 1,000
 * @example exposureOf(undefined, []) // => null
 */
export function exposureOf(
  customers: ScorecardRequest["customers"],
  months: readonly CustomerMonth[],
): Exposure | null {
  if (customers?.kind !== "months") return null;
  const byPeriod = new Map<string, number>();
  const unlisted: string[] = [];
  for (const { period, opening, closing } of months) {
    const start = opening ?? 0;
    const mean = (start + (closing ?? 0)) / 2;
    if (start <= 0) unlisted.push(period);
    else if (mean > 0) byPeriod.set(period, mean);
  }
  return { unit: customers.unit, byPeriod, unlisted };
}

/**
 * Why a rate cannot be given for some months, in words.
 *
 * @param exposure Customers by month, or null. @param periods Months that a rate is asked for, `YYYY-MM`.
 * @returns A sentence naming the first month without customers and how many more lack them for the same reason; null
 * when all have them.
 * @example missingExposure(null, ["2026-10"]) // => "There is no list of customers by month, so there is no rate."
 * @example missingExposure({ unit: "customers", byPeriod: new Map(), unlisted: [] }, ["2026-10"]) // => "The list of customers does not cover October 2026, so there is no rate."
 * @example missingExposure({ unit: "customers", byPeriod: new Map(), unlisted: ["2026-10"] }, ["2026-10"]) // => "Nobody is listed at the start of October 2026, so there is no rate."
 */
export function missingExposure(
  exposure: Exposure | null,
  periods: readonly string[],
): string | null {
  if (exposure === null) return "There is no list of customers by month, so there is no rate.";
  const isUnlisted = (period: string): boolean => exposure.unlisted.includes(period);
  const uncovered = periods.filter((period) => !exposure.byPeriod.has(period));
  const [first] = uncovered;
  if (first === undefined) return null;
  const alike = uncovered.filter((period) => isUnlisted(period) === isUnlisted(first));
  const others = alike.length > 1 ? ` and ${writeMonths(alike.length - 1)} more` : "";
  const why = isUnlisted(first)
    ? "Nobody is listed at the start of"
    : `The list of ${exposure.unit} does not cover`;
  return `${why} ${monthInWords(first)}${others}, so there is no rate.`;
}
