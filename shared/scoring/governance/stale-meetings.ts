import type { Evidence } from "../../contract/readiness/figure.ts";
import { monthInWords } from "../month.ts";
import { addMonths } from "./days-apart.ts";
import { evidenceOf } from "./evidence-parts.ts";
import type { GovernanceInput } from "./input.ts";
import { placeMeetings, type Meeting } from "./meetings.ts";
import { refsOf } from "./tally.ts";

/** Meetings of longer ago say nothing of what is done now. Ours: a year, in which every cadence comes round. */
const MONTHS = 12;

/**
 * What meetings evidence when the last of them is more than a year old: nothing, whatever became of them then. A company that
 * has stopped to meet would otherwise keep the record of the days when it did.
 *
 * @param of The claim. @param meetings Those that would count, with what one is called. @param asOf `YYYY-MM-DD`.
 * @returns Null where one is of the last 12 months, or there is none with a day.
 * @see S7, S8, S11; ours
 */
export function staleEvidence(
  of: Evidence["of"],
  { meetings, noun }: { readonly meetings: readonly Meeting[]; readonly noun: string },
  asOf: string,
): Evidence | null {
  const days = meetings.flatMap(({ day }) => (day === null ? [] : [day])).toSorted();
  const last = days.at(-1);
  if (last === undefined || addMonths(last, MONTHS) >= asOf) return null;
  return evidenceOf(of, {
    score: 0,
    num: 0,
    den: null,
    sentence: `No ${noun} was due in the last ${MONTHS} months; the last one listed is of ${monthInWords(last.slice(0, 7))}.`,
    refs: refsOf(
      "forums",
      meetings.filter(({ day }) => day === last).map(({ row }) => row),
    ),
  });
}

/**
 * The same for the customer forums and loss reviews that were due.
 *
 * @param of The claim. @param input All tables. @returns As {@link staleEvidence}.
 * @see S7, S8, S47
 */
export function staleForums(of: Evidence["of"], input: GovernanceInput): Evidence | null {
  const meetings = placeMeetings(input).filter(({ isCustomer, isDue }) => isCustomer && isDue);
  return staleEvidence(of, { meetings, noun: "customer forum or loss review" }, input.asOf);
}
