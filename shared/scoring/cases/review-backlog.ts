import type { BacklogMonth, BacklogReview } from "../../contract/cases/case-review.ts";
import type { CaseTallies } from "../../contract/cases/case-tallies.ts";
import { rollBacklog } from "../backlog.ts";
import { lastCompleteMonth, monthInWords } from "../month.ts";
import { countWords, writeNumber } from "../write-number.ts";

const rollForward = ({ periods, backlog }: CaseTallies, asOf: string): readonly BacklogMonth[] => {
  if (backlog === undefined) return [];
  const complete = lastCompleteMonth(asOf);
  let { opening } = backlog;
  return periods.map((period, at) => {
    const [received, reopened, closed, open] = [
      backlog.received[at] ?? 0,
      backlog.reopened[at] ?? 0,
      backlog.closed[at] ?? 0,
      backlog.open[at] ?? 0,
    ];
    const { expected, difference } = rollBacklog({
      opening,
      received,
      reopened,
      closed,
      closing: open,
    });
    const month: BacklogMonth = {
      period,
      opening,
      received,
      reopened,
      closed,
      closing: expected,
      open,
      difference,
      state: period <= complete ? "ok" : "partial",
    };
    // Each month begins with what was counted, so that a month at fault is told once and not in every later one.
    opening = open;
    return month;
  });
};

const tell = (months: readonly BacklogMonth[]): string => {
  const last = months.at(-1);
  const open = countWords(last?.open ?? 0, "complaint");
  const off = months.filter(({ difference }) => difference !== 0);
  const [first] = off;
  if (first === undefined)
    return `${open} ${last?.open === 1 ? "is" : "are"} open; every month's flows come to what is counted as open.`;
  const more = off.length > 1 ? ` and ${countWords(off.length - 1, "more month")}` : "";
  const sign = first.difference > 0 ? "+" : "";
  return `${open} ${last?.open === 1 ? "is" : "are"} open; the flows do not come to what is counted as open in ${monthInWords(first.period)} (${sign}${writeNumber(first.difference)})${more}.`;
};

/**
 * Open complaints month by month: opening + received + reopened − closed must come to those that are counted as open, case by
 * case, at the month's end.
 *
 * @param tallies Flows and open cases by month. @param asOf `YYYY-MM-DD`. @returns Every month with its difference, counted
 * less flows; null without the columns.
 * @see M6; FCA complaints return: opened, closed, open at the end
 */
export function reviewBacklog(tallies: CaseTallies, asOf: string): BacklogReview | null {
  if (tallies.backlog === undefined || tallies.periods.length === 0) return null;
  const months = rollForward(tallies, asOf);
  const isTied = months.every(({ difference }) => difference === 0);
  return { state: isTied ? "ties" : "differs", sentence: tell(months), months: [...months] };
}
