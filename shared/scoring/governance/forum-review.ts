import type { ForumLine, ForumReview, MeetingLine } from "../../contract/readiness/governance.ts";
import { medianOf } from "../statistics/select.ts";
import { attendanceByMeeting, measureAttendance } from "./attendance.ts";
import { measureDecay } from "./decay.ts";
import { absenceOf, type GovernanceInput } from "./input.ts";
import {
  heldCustomerForums,
  isStandaloneHeld,
  placeMeetings,
  slipOf,
  type Meeting,
} from "./meetings.ts";
import { shareOf, tallyMarks, type Tally } from "./tally.ts";

/**
 * Counts meetings by a mark.
 *
 * @param meetings As they went. @param mark Yes, no, or null for a blank. @returns Counts with the rows of the meetings.
 * @see ours
 * @example tallyMeetings([], () => true).den // => 0
 */
export function tallyMeetings(
  meetings: readonly Meeting[],
  mark: (meeting: Meeting) => boolean | null,
): Tally {
  return tallyMarks(
    "forums",
    meetings.map((meeting) => ({ row: meeting.row.row, mark: mark(meeting) })),
    ({ mark: is }) => is,
  );
}

/**
 * M53, S18, S47: customer forums and loss reviews that were held and stood alone, of those that were due.
 *
 * @param meetings As they went. @returns Counts of meetings; a blank mark counts as not stand-alone.
 * @see Bliss, file 002; design: metrics M53
 * @example tallyAdherence([]).den // => 0
 */
export function tallyAdherence(meetings: readonly Meeting[]): Tally {
  return tallyMeetings(
    meetings.filter(({ isCustomer, isDue }) => isCustomer && isDue),
    isStandaloneHeld,
  );
}

/**
 * M56, S8: customer forums and loss reviews that the CEO attended, of those that were held.
 *
 * @param meetings As they went. @returns Counts of meetings.
 * @see design: metrics M56
 * @example tallyCeo([]).den // => 0
 */
export function tallyCeo(meetings: readonly Meeting[]): Tally {
  return tallyMeetings(heldCustomerForums(meetings), ({ row }) => row.ceoAttended);
}

/**
 * M56, S49: customer forums and loss reviews held since the CEO last came. A blank mark ends the count: absence is counted only where it was
 * written down.
 *
 * @param meetings As they went. @returns Meetings.
 * @see design: metrics M56
 * @example absenceStreak([]) // => 0
 */
export function absenceStreak(meetings: readonly Meeting[]): number {
  const latestFirst = heldCustomerForums(meetings).toReversed();
  const end = latestFirst.findIndex(({ row }) => row.ceoAttended !== false);
  return end === -1 ? latestFirst.length : end;
}

/**
 * Median slip of the customer forums that were held.
 *
 * @param meetings As they went. @returns Days from scheduled to held; null when none has both.
 * @see design: metrics M53
 * @example medianSlip([]) // => null
 */
export function medianSlip(meetings: readonly Meeting[]): number | null {
  return medianOf(meetings.flatMap((meeting) => slipOf(meeting) ?? []));
}

const countOutcome = (meetings: readonly Meeting[], outcome: Meeting["outcome"]): number =>
  meetings.filter((meeting) => meeting.isDue && meeting.outcome === outcome).length;

const lineOf = (meetings: readonly Meeting[], asOf: string): ForumLine => {
  const due = meetings.filter(({ isDue }) => isDue);
  const adherence = tallyMeetings(due, isStandaloneHeld);
  const ahead = meetings.flatMap(({ outcome, row }) =>
    outcome === "ahead" && row.scheduled !== null && row.scheduled > asOf ? [row.scheduled] : [],
  );
  return {
    forum: meetings[0]?.row.forum ?? null,
    kind: meetings[0]?.row.kind ?? null,
    scheduled: due.length,
    held: countOutcome(meetings, "held") + countOutcome(meetings, "moved"),
    heldStandalone: adherence.num,
    cancelled: countOutcome(meetings, "cancelled"),
    postponed: countOutcome(meetings, "postponed"),
    tackedOn: countOutcome(meetings, "tacked-on"),
    missed: countOutcome(meetings, "missed"),
    adherence: shareOf(adherence),
    slipDays: medianSlip(meetings),
    next: ahead.toSorted()[0] ?? null,
  };
};

/** One line for each series and kind, in the order of their first rows. */
const linesOf = (meetings: readonly Meeting[], asOf: string): ForumLine[] => {
  const series = new Map<string, Meeting[]>();
  for (const meeting of meetings) {
    const key = `${meeting.row.forum ?? ""} ${meeting.row.kind ?? ""}`;
    const known = series.get(key);
    if (known === undefined) series.set(key, [meeting]);
    else known.push(meeting);
  }
  return [...series.values()].map((part) => lineOf(part, asOf));
};

const meetingLines = (
  meetings: readonly Meeting[],
  { tables }: Pick<GovernanceInput, "tables">,
): MeetingLine[] => {
  const byMeeting = attendanceByMeeting(tables.attendance ?? []);
  return meetings.map(({ row, outcome, isHeld }) => {
    const places = byMeeting.get(row.meeting);
    const count = (came: "yes" | "delegate"): number | null =>
      isHeld && places?.some(({ attended }) => attended !== null) === true
        ? places.filter(({ attended }) => attended === came).length
        : null;
    return {
      row: row.row,
      forum: row.forum,
      kind: row.kind,
      scheduled: row.scheduled,
      held: isHeld ? row.held : null,
      outcome,
      isStandalone: row.isStandalone,
      chair: row.chair,
      ceoAttended: isHeld ? row.ceoAttended : null,
      required: places?.filter(({ isRequired }) => isRequired === true).length ?? null,
      attended: count("yes"),
      delegates: count("delegate"),
    };
  });
};

const decayLine = (input: GovernanceInput): ForumReview["decay"] => {
  const decay = measureDecay(input);
  if (decay === null)
    return {
      first: null,
      lastThree: null,
      retention: null,
      halfLifeMonths: null,
      note: absenceOf(input, "attendance"),
    };
  const { first, lastThree, retention, halfLifeMonths, note, of } = decay;
  return {
    first,
    lastThree,
    retention,
    halfLifeMonths,
    note,
    ...(of === null ? {} : { of }),
  };
};

/**
 * S7, S8, S18, S30, S47, S48, S82 (M53 to M56): the forums as they went by the as-of day. Customer forums and loss reviews
 * count for the figures; the lines show every series.
 *
 * @param input Forums and attendance. @returns Counts, shares from 0 to 1, days; null without rows of forums.
 * @see design: metrics M53 to M56
 * @example reviewForums({ asOf: "2026-10-31", tables: {}, thresholds: {}, concerns: [] }) // => null
 */
export function reviewForums(input: GovernanceInput): ForumReview | null {
  if (absenceOf(input, "forums") !== null) return null;
  const meetings = placeMeetings(input);
  const customer = meetings.filter(({ isCustomer }) => isCustomer);
  const attendance = measureAttendance(input);
  const chaired = tallyMeetings(heldCustomerForums(meetings), ({ row }) =>
    row.chair === null ? null : row.chair === "CCO",
  );
  return {
    adherence: shareOf(tallyAdherence(meetings)),
    slipDays: medianSlip(customer),
    cancelledOrTackedOn: countOutcome(customer, "cancelled") + countOutcome(customer, "tacked-on"),
    ccoChaired: shareOf(chaired),
    ceo: { attended: shareOf(tallyCeo(meetings)), absentStreak: absenceStreak(meetings) },
    attendance: attendance === null ? { value: null, num: 0, den: 0 } : shareOf(attendance.tally),
    basis: attendance?.basis ?? null,
    decay: decayLine(input),
    forums: linesOf(meetings, input.asOf),
    meetings: meetingLines(meetings, input),
  };
}
