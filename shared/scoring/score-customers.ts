import type { CustomerMonths, CustomerStatuses, ScorecardRequest } from "../contract/request.ts";
import type { CustomerFlow, CustomerMonth } from "../contract/customer-flow.ts";
import type { Scorecard } from "../contract/scorecard.ts";
import { lastCompleteMonth, monthInWords } from "./month.ts";
import { isInWindow, type BoardWindow } from "./window.ts";

const rollForward = (
  { periods, opening, came, left, values }: CustomerMonths,
  asOf: string,
): CustomerMonth[] => {
  const complete = lastCompleteMonth(asOf);
  let start = opening;
  return periods.map((period, index) => {
    const [arrived, gone] = [came[index] ?? 0, left[index] ?? 0];
    const month: CustomerMonth = {
      opening: start,
      came: arrived,
      left: gone,
      net: arrived - gone,
      closing: start + arrived - gone,
      valueCame: values?.came[index] ?? null,
      valueLeft: values?.left[index] ?? null,
      period,
      state: period <= complete ? "ok" : "partial",
    };
    start += arrived - gone;
    return month;
  });
};

type Column = "came" | "left" | "valueCame" | "valueLeft";

const sumOf = (months: readonly CustomerMonth[], column: Column): number =>
  months.reduce((sum, month) => sum + (month[column] ?? 0), 0);

const coverageOf = (
  inside: readonly CustomerMonth[],
  window: BoardWindow | null,
): { readonly note?: string } => {
  const [first, last] = [inside[0], inside.at(-1)];
  if (first === undefined || last === undefined)
    return { note: "The list of customers covers none of these months." };
  if (inside.length >= (window?.months ?? 0)) return {};
  const note = `The list of customers covers ${monthInWords(first.period)} to ${monthInWords(last.period)}.`;
  return { note };
};

const flowOfMonths = (
  { unit, values }: CustomerMonths,
  months: readonly CustomerMonth[],
  window: BoardWindow | null,
): CustomerFlow => {
  const inside = months.filter(({ period }) => isInWindow(window, period));
  const isCovered = inside.length > 0;
  const hasValues = isCovered && values !== undefined;
  const [came, left] = [sumOf(inside, "came"), sumOf(inside, "left")];
  return {
    unit,
    opening: inside[0]?.opening ?? null,
    came: isCovered ? came : null,
    left,
    net: isCovered ? came - left : null,
    closing: inside.at(-1)?.closing ?? null,
    valueCame: hasValues ? sumOf(inside, "valueCame") : null,
    valueLeft: hasValues ? sumOf(inside, "valueLeft") : null,
    ...coverageOf(inside, window),
  };
};

const flowOfStatuses = ({ listed, came, left }: CustomerStatuses): CustomerFlow => ({
  unit: "customers",
  opening: null,
  came,
  left,
  net: came === null ? null : came - left,
  closing: listed - left,
  valueCame: null,
  valueLeft: null,
  note:
    came === null
      ? "The list has no dates and does not say who is new: customers at the start and those who came are unknown."
      : "The list has no dates: customers at the start are unknown; at the end are those listed who did not leave.",
});

/**
 * Customers in, out and net: opening + came − left = closing, exactly, for each month and for the board's window.
 *
 * @param customers Months in and out, or a list by status, or nothing. @param asOf `YYYY-MM-DD`.
 * @param window The board's months. @returns The flow in the window and the months; null without customers.
 * @see Bliss, customer asset: count who came and who left first, then the value
 * @example scoreCustomers({ kind: "statuses", listed: 10, came: 2, left: 3 }, "2026-10-31", null).window.net // => -1
 */
export function scoreCustomers(
  customers: ScorecardRequest["customers"],
  asOf: string,
  window: BoardWindow | null,
): Scorecard["customers"] {
  if (customers === undefined) return null;
  if (customers.kind === "statuses") return { window: flowOfStatuses(customers), months: [] };
  const months = rollForward(customers, asOf);
  return { window: flowOfMonths(customers, months, window), months };
}
