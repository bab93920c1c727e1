import type { Retention } from "../../contract/asset/answer.ts";
import type { Movements } from "../../contract/asset/request.ts";
import { monthNumber } from "../month.ts";
import { shareOf } from "../losses/share.ts";

const MONTHS_A_YEAR = 12;

/** What a rounding of money can add up to; a row that is missing is more. */
const TIED = 0.005;

const VARIANT =
  "Customers of the start only, one by one: what one adds makes up for nothing that another took. Those who came, and those who came back, count in neither; the variant with those who came back stands beside it.";

const differenceOf = (movements: Movements): Retention["difference"] => {
  const { opening, lost, contracted, expanded, came, returned, closing } = movements;
  return {
    count: closing.count - (opening.count - lost.count + came.count + returned.count),
    value:
      closing.value -
      (opening.value - lost.value - contracted.value + expanded.value + came.value + returned.value),
  };
};

/**
 * Churn of a year at the pace of some months, compounded: 2 % a month is 21.5 % a year, and not 24 %.
 *
 * @param churn A share. @param months In which it came about.
 * @see M22
 * @example yearlyChurn(0.02, 1).toFixed(3) // => "0.215"
 * @example yearlyChurn(0.08, 1).toFixed(3) // => "0.632"
 */
export function yearlyChurn(churn: number, months: number): number {
  return 1 - (1 - churn) ** (MONTHS_A_YEAR / months);
}

/**
 * What stayed of the customers of the start and of their yearly value.
 *
 * @param movements Added up customer by customer. @returns Gross and net retention, churn, and whether the lines tie.
 * @see M20 to M24; ChartMogul's and Baremetrics' definitions of gross and net retention
 * @example reviewMovements({ from: "2026-10", to: "2026-10", opening: { count: 10, value: 100 }, lost: { count: 1, value: 10 }, contracted: { count: 1, value: 10 }, expanded: { count: 1, value: 10 }, came: { count: 0, value: 0 }, returned: { count: 0, value: 0 }, closing: { count: 9, value: 90 }, left: 0 }).grossRetention.value // => 0.8
 */
export function reviewMovements(movements: Movements): Retention {
  const { from, to, opening, lost, contracted, expanded, returned, left, ...rest } = movements;
  const months = monthNumber(to) - monthNumber(from) + 1;
  const kept = opening.value - lost.value - contracted.value;
  const difference = differenceOf(movements);
  const churn = shareOf(lost.count, opening.count, "There was no customer at the start.");
  const nothing = "There was no value at the start.";
  return {
    lines: { opening, lost, contracted, expanded, came: rest.came, returned, closing: rest.closing },
    difference,
    isTied: difference.count === 0 && Math.abs(difference.value) < TIED && left === 0,
    grossRetention: shareOf(kept, opening.value, nothing),
    netRetention: shareOf(kept + expanded.value, opening.value, nothing),
    netWithReturned: shareOf(kept + expanded.value + returned.value, opening.value, nothing),
    churn,
    yearlyChurn:
      churn.value === null || months === MONTHS_A_YEAR ? null : yearlyChurn(churn.value, months),
    variant: VARIANT,
  };
}
