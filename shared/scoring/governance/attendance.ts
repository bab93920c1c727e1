import type { AttendanceRow } from "../../contract/readiness/meeting-rows.ts";
import { absenceOf, type GovernanceInput } from "./input.ts";
import { heldCustomerForums, placeMeetings, type Meeting } from "./meetings.ts";
import { tallyMarks, type Tally } from "./tally.ts";

/** Who came to the customer forums that were held. */
export interface Attendance {
  readonly basis: "required" | "invited";
  readonly tally: Tally;
  /** Places taken by a delegate: they do not count as attended. */
  readonly delegates: number;
  /** Rows for a meeting that the Forums table does not have, or that was not held. */
  readonly leftOut: number;
}

/**
 * The rows of attendance by meeting.
 *
 * @param rows Of the Attendance table. @returns Rows by the code of the meeting.
 * @see ours
 * @example attendanceByMeeting([{ row: 2, meeting: 7 }]).get(7).length // => 1
 */
export function attendanceByMeeting(
  rows: readonly AttendanceRow[],
): ReadonlyMap<number, readonly AttendanceRow[]> {
  const byMeeting = new Map<number, AttendanceRow[]>();
  for (const row of rows) {
    const known = byMeeting.get(row.meeting);
    if (known === undefined) byMeeting.set(row.meeting, [row]);
    else known.push(row);
  }
  return byMeeting;
}

/**
 * Came in person, or not; a delegate is not the person.
 *
 * @returns Null for a blank.
 * @see design: metrics M54
 * @example cameInPerson({ attended: "delegate" }) // => false
 */
export function cameInPerson({ attended }: Pick<AttendanceRow, "attended">): boolean | null {
  return attended === null ? null : attended === "yes";
}

/**
 * M54, S5, S7: attendance in person at the customer forums and loss reviews that were held, of those required. Where no row
 * of them is marked as required it is of those invited, and says so: one rule for the whole table.
 *
 * @param input Forums and attendance. @returns Counts of places (one person at one meeting); null when a table has no rows.
 * @see design: metrics M54
 * @example measureAttendance({ asOf: "2026-10-31", tables: {} }) // => null
 */
export function measureAttendance(
  input: Pick<GovernanceInput, "asOf" | "tables">,
): Attendance | null {
  if (absenceOf(input, "forums", "attendance") !== null) return null;
  const all = input.tables.attendance ?? [];
  const held = new Set(heldCustomerForums(placeMeetings(input)).map(({ row }) => row.meeting));
  const known = new Set((input.tables.forums ?? []).map(({ meeting }) => meeting));
  const counted = all.filter(({ meeting }) => held.has(meeting));
  const required = counted.filter(({ isRequired }) => isRequired === true);
  const places = required.length > 0 ? required : counted;
  return {
    basis: required.length > 0 ? "required" : "invited",
    tally: tallyMarks("attendance", places, cameInPerson),
    delegates: places.filter(({ attended }) => attended === "delegate").length,
    leftOut: all.filter(({ meeting }) => !known.has(meeting)).length,
  };
}

/** The attendance of one meeting. */
export interface MeetingAttendance {
  readonly meeting: Meeting;
  /** Persons who came themselves. */
  readonly attended: number;
  readonly delegates: number;
  /** Places marked as required, and how many of them were taken in person. */
  readonly required: number;
  readonly requiredAttended: number;
  readonly rows: readonly AttendanceRow[];
}

/**
 * The attendance of some meetings; one without a marked row is left out, since nobody wrote down who came.
 *
 * @param meetings As they went. @param rows Of the Attendance table. @returns In the order of the meetings.
 * @see ours
 * @example attendanceOf([{ row: { meeting: 7 } }], [{ row: 2, meeting: 7, attended: "yes", isRequired: null }])[0].attended // => 1
 */
export function attendanceOf(
  meetings: readonly Meeting[],
  rows: readonly AttendanceRow[],
): readonly MeetingAttendance[] {
  const byMeeting = attendanceByMeeting(rows);
  return meetings.flatMap((meeting) => {
    const places = byMeeting.get(meeting.row.meeting) ?? [];
    const came = places.filter((place) => cameInPerson(place) === true);
    const required = places.filter(({ isRequired }) => isRequired === true);
    const found: MeetingAttendance = {
      meeting,
      attended: came.length,
      delegates: places.filter(({ attended }) => attended === "delegate").length,
      required: required.length,
      requiredAttended: came.filter(({ isRequired }) => isRequired === true).length,
      rows: places,
    };
    return places.some(({ attended }) => attended !== null) ? [found] : [];
  });
}
