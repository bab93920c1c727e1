import type { ReconciledMonth, Reconciliation } from "../../contract/losses/answer.ts";
import type { CustomerMonths } from "../../contract/request.ts";
import { listWords } from "../list-words.ts";
import { lastCompleteMonth, monthInWords } from "../month.ts";
import type { LossGroup } from "./read-groups.ts";
import { countWords, writeNumber } from "../write-number.ts";
import { isInWindow, type BoardWindow } from "../window.ts";

/** Losses of all months, those who stayed left out, and the months that the list covers. */
interface Recorded {
  readonly all: readonly LossGroup[];
  readonly periods: readonly string[];
}

/** Months named in the sentence; the sheet has all of them. */
const MOST_NAMED = 3;

const noData = (sentence: string): Reconciliation => ({ state: "no-data", sentence, months: [] });

const countByMonth = (losses: readonly LossGroup[]): ReadonlyMap<string | null, number> => {
  const recorded = new Map<string | null, number>();
  for (const { period, count } of losses) recorded.set(period, (recorded.get(period) ?? 0) + count);
  return recorded;
};

const monthsOf = (
  { all, periods }: Recorded,
  customers: CustomerMonths,
  { asOf, window }: { readonly asOf: string; readonly window: BoardWindow | null },
): readonly ReconciledMonth[] => {
  const complete = lastCompleteMonth(asOf);
  const byMonth = countByMonth(all);
  return customers.periods.flatMap((period, at): readonly ReconciledMonth[] => {
    if (!isInWindow(window, period) || !periods.includes(period)) return [];
    const [left, recorded] = [customers.left[at] ?? 0, byMonth.get(period) ?? 0];
    const state = period <= complete ? "ok" : "partial";
    return [{ period, left, recorded, difference: recorded - left, state }];
  });
};

const tellDifference = (months: readonly ReconciledMonth[]): string => {
  const off = months
    .filter(({ difference }) => difference !== 0)
    .toSorted((one, other) => Math.abs(other.difference) - Math.abs(one.difference));
  const named = off
    .slice(0, MOST_NAMED)
    .map(
      ({ period, difference }) =>
        `${monthInWords(period)} (${difference > 0 ? "+" : ""}${writeNumber(difference)})`,
    );
  const rest = off.length - named.length;
  return `${listWords(named)}${rest > 0 ? ` and ${countWords(rest, "more month")}` : ""}`;
};

/**
 * Whether the customers who left by the list of customers are those recorded as lost, month by month. Equal numbers do not
 * prove that they are the same customers; unequal ones prove that somebody is not accounted for.
 *
 * @param recordedLosses By month. @param customers In and out by month. @param when The as-of day and the board's months.
 * @returns `ties` where every month agrees; else the months that do not, with recorded less left; `no-data` without a list.
 * @see S16, M20: accounted for means that the roll-forward ties
 */
export function reconcileLosses(
  recordedLosses: Recorded,
  customers: CustomerMonths | undefined,
  when: { readonly asOf: string; readonly window: BoardWindow | null },
): Reconciliation {
  if (customers === undefined)
    return noData("There is no list of customers by month to set the losses against.");
  if (recordedLosses.periods.length === 0)
    return noData("The losses have no dates, so they cannot be set against the list of customers.");
  const months = monthsOf(recordedLosses, customers, when);
  if (months.length === 0)
    return noData("The list of customers and the losses have no month in common.");
  const [left, recorded] = [
    months.reduce((sum, month) => sum + month.left, 0),
    months.reduce((sum, month) => sum + month.recorded, 0),
  ];
  const counts = `${countWords(left, customers.unit.slice(0, -1), customers.unit)} left by the list of customers, ${writeNumber(recorded)} recorded as lost`;
  const isTied = months.every(({ difference }) => difference === 0);
  return isTied
    ? { state: "ties", sentence: `Every month agrees: ${counts}.`, months: [...months] }
    : {
        state: "differs",
        sentence: `The lists do not agree: ${counts}. They differ in ${tellDifference(months)}.`,
        months: [...months],
      };
}
