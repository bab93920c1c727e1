import type { Evidence } from "../../contract/readiness/figure.ts";
import { quarterOfMonth } from "../calendar/frequency.ts";
import { monthNumber } from "../month.ts";
import { countWords, writeNumber, writeSmallCount } from "../write-number.ts";
import { measureAttendance } from "./attendance.ts";
import {
  evidenceOf,
  evidenceOfShare,
  noEvidence,
  ofItem,
  tellBlanks,
  tellPart,
} from "./evidence-parts.ts";
import { tallyAdherence, tallyCeo, tallyMeetings } from "./forum-review.ts";
import { absenceOf, type GovernanceInput } from "./input.ts";
import {
  heldCustomerForums,
  inOrder,
  isInLastYear,
  placeMeetings,
  type Meeting,
} from "./meetings.ts";
import { staleEvidence, staleForums } from "./stale-meetings.ts";
import { percentOf, refsOf, valueOf } from "./tally.ts";

const rowsOf = (meetings: readonly Meeting[]) => meetings.map(({ row }) => row);

/** Both kinds are counted, so both are named. */
const BOTH = ["customer forum or loss review", "customer forums and loss reviews"] as const;
const DUE = ["due customer forum or loss review", "due customer forums and loss reviews"] as const;

const NONE_DUE = "No customer forum or loss review was due on or before the as-of day.";
const NONE_HELD = "No customer forum or loss review was held on or before the as-of day.";

/** The customer forums of the last year that the CEO opened, and those that the CEO attended. */
const forumsWithCeo = (input: GovernanceInput) => {
  const held = heldCustomerForums(placeMeetings(input)).filter(
    (meeting) => meeting.row.kind === "customer-forum" && isInLastYear(meeting, input.asOf),
  );
  return {
    opened: held.filter(({ row }) => row.ceoOpened === true),
    attended: held.filter(({ row }) => row.ceoAttended === true),
  };
};

/** S2: text in a cell is said and no more; the rest is what the CEO did with it at customer forums. */
const articulates = (input: GovernanceInput): Evidence => {
  const of = ofItem("Q1a");
  const { settings } = input.tables;
  if (settings === undefined)
    return noEvidence(of, absenceOf(input, "settings") ?? "The settings are not known.");
  const isBlank = !settings.hasVision && settings.programmeStart === null;
  if (isBlank) return noEvidence(of, "Settings is not filled in: it has no vision for customers.");
  const place = { num: null, den: null, refs: [{ table: "settings" as const, rows: [] }] };
  if (!settings.hasVision)
    return evidenceOf(of, {
      ...place,
      score: 0,
      sentence: "No vision for customers is set in the settings.",
    });
  const said = "A vision for customers is set";
  const absent = absenceOf(input, "forums");
  if (absent !== null)
    return evidenceOf(of, {
      ...place,
      score: 2,
      sentence: `${said} in writing. ${absent}`,
      isPartial: true,
    });
  const { opened, attended } = forumsWithCeo(input);
  const tell = (does: string, { length }: readonly Meeting[]): string =>
    `${said}, and the CEO ${does} ${countWords(length, "customer forum")} in the last 12 months.`;
  if (opened.length > 0)
    return evidenceOf(of, {
      ...place,
      score: 4,
      sentence: tell("opened", opened),
      refs: [...place.refs, ...refsOf("forums", rowsOf(opened))],
    });
  if (attended.length > 0)
    return evidenceOf(of, {
      ...place,
      score: 3,
      sentence: tell("attended", attended),
      refs: [...place.refs, ...refsOf("forums", rowsOf(attended))],
    });
  return evidenceOf(of, {
    ...place,
    score: 2,
    sentence: `${said} in writing; no customer forum of the last 12 months is marked as opened or attended by the CEO.`,
  });
};

const quarterOf = (day: string): number => quarterOfMonth(monthNumber(day), 1);

/** S2: quarters with a customer forum that the CEO attended. */
const reinforces = (input: GovernanceInput): Evidence => {
  const of = ofItem("Q1b");
  const absent = absenceOf(input, "forums");
  if (absent !== null) return noEvidence(of, absent);
  const quarters = input.thresholds["ceo-quarters"];
  const last = quarterOf(input.asOf);
  const held = heldCustomerForums(placeMeetings(input)).filter(
    ({ day }) => day !== null && quarterOf(day) > last - quarters,
  );
  const attended = held.filter(({ row }) => row.ceoAttended === true);
  const unknown = held.filter(({ row }) => row.ceoAttended === null).length;
  if (held.length > 0 && unknown === held.length)
    return noEvidence(
      of,
      "Whether the CEO attended is marked for none of the last customer forums and loss reviews.",
      refsOf("forums", rowsOf(held)),
    );
  const num = new Set(attended.map(({ day }) => quarterOf(day ?? ""))).size;
  return evidenceOf(of, {
    score: (4 * num) / quarters,
    num,
    den: quarters,
    sentence: `The CEO attended a customer forum or loss review in ${num === 0 ? "none" : num} of the last ${countWords(quarters, "calendar quarter")}.${tellBlanks(unknown, "mark of the CEO's presence")}`,
    refs: refsOf("forums", held.length > 0 ? rowsOf(held) : (input.tables.forums ?? [])),
    isPartial: unknown > 0,
  });
};

const MEETINGS = "customer forums and loss reviews";

/** S5, M54: leaders at the customer forums. */
const support = (input: GovernanceInput): Evidence => {
  const of = ofItem("Q4b");
  const attendance = measureAttendance(input);
  if (attendance === null)
    return noEvidence(of, absenceOf(input, "forums", "attendance") ?? NONE_HELD);
  const { tally, basis, delegates } = attendance;
  const sent = delegates === 0 ? "" : `; ${countWords(delegates, "place")} went to a delegate`;
  const note = basis === "invited" ? " Nobody is marked as required, so all invited count." : "";
  return evidenceOfShare(of, tally, {
    thresholds: input.thresholds,
    found: `${tellPart(tally, [`place of those ${basis} at ${MEETINGS}`, `places of those ${basis} at ${MEETINGS}`], ["was taken in person", "were taken in person"])}${sent}.${note}`,
    none: "The Attendance table has no row for a customer forum or loss review that was held.",
    mark: "mark of attendance",
  });
};

/** S7, S18, S47, M53: held by itself, of those due. */
const scheduled = (input: GovernanceInput): Evidence => {
  const of = ofItem("Q6a");
  const absent = absenceOf(input, "forums");
  if (absent !== null) return noEvidence(of, absent);
  const stale = staleForums(of, input);
  if (stale !== null) return stale;
  const tally = tallyAdherence(placeMeetings(input));
  return evidenceOfShare(of, tally, {
    thresholds: input.thresholds,
    found: `${tellPart(tally, DUE, ["was held and stood alone", "were held and stood alone"])}.`,
    none: NONE_DUE,
    mark: "mark of standing alone",
  });
};

/** S7, S47: neither cancelled, postponed, tacked on nor missed. */
const enforced = (input: GovernanceInput): Evidence => {
  const of = ofItem("Q6b");
  const absent = absenceOf(input, "forums");
  if (absent !== null) return noEvidence(of, absent);
  const stale = staleForums(of, input);
  if (stale !== null) return stale;
  const due = placeMeetings(input).filter(({ isCustomer, isDue }) => isCustomer && isDue);
  const tally = tallyMeetings(due, ({ outcome }) => outcome === "held" || outcome === "moved");
  const count = (outcome: Meeting["outcome"]) =>
    due.filter((meeting) => meeting.outcome === outcome).length;
  const lost = [
    `${count("cancelled")} cancelled`,
    `${count("postponed")} postponed and not held`,
    `${count("tacked-on")} tacked on`,
    `${count("missed")} missed`,
  ].filter((words) => !words.startsWith("0 "));
  const rest = lost.length === 0 ? "none was cancelled, tacked on or missed" : lost.join(", ");
  return evidenceOfShare(of, tally, {
    thresholds: input.thresholds,
    found: `${tellPart(tally, DUE, ["took place", "took place"])}; ${rest}.`,
    none: NONE_DUE,
    mark: "outcome",
  });
};

/** S8, M56: the CEO's time. */
const time = (input: GovernanceInput): Evidence => {
  const of = ofItem("Q7a");
  const absent = absenceOf(input, "forums");
  if (absent !== null) return noEvidence(of, absent);
  const stale = staleForums(of, input);
  if (stale !== null) return stale;
  const tally = tallyCeo(placeMeetings(input));
  return evidenceOfShare(of, tally, {
    thresholds: input.thresholds,
    found: `The CEO attended ${writeNumber(tally.num)} of ${countWords(tally.den, ...BOTH)} that ${tally.den === 1 ? "was" : "were"} held (${percentOf(tally)}).`,
    none: NONE_HELD,
    mark: "mark of the CEO's presence",
  });
};

/** S11: a customer item at the last board meetings. */
const board = (input: GovernanceInput): Evidence => {
  const of = ofItem("Q10b");
  const absent = absenceOf(input, "forums");
  if (absent !== null) return noEvidence(of, absent);
  const wanted = input.thresholds["board-meetings"];
  const held = placeMeetings(input).filter(({ isHeld, row }) => isHeld && row.kind === "board");
  const stale = staleEvidence(of, { meetings: held, noun: "board meeting" }, input.asOf);
  if (stale !== null) return stale;
  const last = inOrder(held).slice(-wanted);
  const tally = tallyMeetings(last, ({ row }) => row.hasCustomerItem);
  const value = valueOf(tally);
  if (last.length === 0)
    return noEvidence(of, "No board meeting was held on or before the as-of day.");
  if (value === null)
    return noEvidence(
      of,
      "Whether customers were on the agenda is marked for no board meeting.",
      tally.refs,
    );
  const few =
    last.length < wanted
      ? ` Fewer than ${writeSmallCount(wanted)} are listed, so the score is in proportion.`
      : "";
  return evidenceOf(of, {
    score: 4 * value,
    num: tally.num,
    den: tally.den,
    sentence: `Customers were on the agenda of ${tally.num === 0 ? "none" : tally.num} of ${few === "" ? "the last " : ""}${countWords(tally.den, "board meeting")} held.${few}${tellBlanks(tally.unknown, "mark of a customer item")}`,
    refs: tally.refs,
    isPartial: few !== "" || tally.unknown > 0,
  });
};

/**
 * S2, S5, S7, S8, S11, S18, S47: what forums and attendance say of the items Q1a, Q1b, Q4b, Q6a, Q6b, Q7a and Q10b.
 *
 * @param input All tables. @returns One piece of evidence for each item, scores from 0 to 4; null and a reason where the rows say nothing.
 * @see design: mission, "The quiz as data"; Bliss, file 000, questions 1, 4, 6, 7 and 10
 * @example evidenceFromForums({ asOf: "2026-10-31", tables: {}, thresholds: {}, concerns: [] }).map(({ score }) => score) // => [null, null, null, null, null, null, null]
 */
export function evidenceFromForums(input: GovernanceInput): readonly Evidence[] {
  return [articulates, reinforces, support, scheduled, enforced, time, board].map((find) =>
    find(input),
  );
}
