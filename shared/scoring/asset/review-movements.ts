import type { Retention } from "../../contract/asset/answer.ts";
import type { Movements } from "../../contract/asset/movements.ts";
import type { Share } from "../../contract/losses/answer.ts";
import { monthNumber } from "../month.ts";
import { shareOf } from "../losses/share.ts";
import { annualise } from "../retention/annualise.ts";
import {
  grossRetention,
  netRetention,
  RETENTION_WITH_RETURNS,
  retentionWithReturns,
} from "../retention/retention-rates.ts";
import { rollCount, rollValue } from "../retention/roll-forward.ts";

const MONTHS_A_YEAR = 12;

const VARIANT =
  "Customers of the start only, one by one: what one adds makes up for nothing that another took. Those who came count in neither figure, nor do those who came back; the variant that credits them has a name of its own.";

/** Shares of the opening value keep what they are a share of. */
const ofOpening = (share: number | null, { value }: Movements): Share => {
  const { opening } = value;
  return shareOf(
    share === null ? null : share * opening,
    opening,
    "There was no value at the start.",
  );
};

/**
 * What stayed of the customers of the start and of their yearly value.
 *
 * @param movements Added up customer by customer. @returns Gross and net retention, churn, and whether the lines tie.
 * @see M20 to M24
 * @example reviewMovements({ from: "2026-10", to: "2026-10", count: { opening: 10, lost: 1, contraction: 1, expansion: 1, new: 0, reactivated: 0, closing: 9 }, value: { opening: 100, lost: 10, contraction: 10, expansion: 10, new: 0, reactivated: 0, closing: 90 }, valueUnknown: 0, withinPeriod: 0 }).grossRetention.value // => 0.8
 */
export function reviewMovements(movements: Movements): Retention {
  const { from, to } = movements;
  const months = monthNumber(to) - monthNumber(from) + 1;
  const [count, value] = [rollCount(movements.count), rollValue(movements.value)];
  const { lost, opening } = movements.count;
  const churn = shareOf(lost, opening, "There was no customer at the start.");
  return {
    movements,
    count,
    value,
    isTied: count.difference === 0 && value.difference === 0,
    grossRetention: ofOpening(grossRetention(movements.value), movements),
    netRetention: ofOpening(netRetention(movements.value), movements),
    withReturns: {
      name: RETENTION_WITH_RETURNS,
      share: ofOpening(retentionWithReturns(movements.value), movements),
    },
    churn,
    yearlyChurn:
      churn.value === null || months === MONTHS_A_YEAR ? null : annualise(churn.value, months),
    variant: VARIANT,
  };
}
