import type { Thresholds } from "../../catalogue/readiness/thresholds.ts";
import type { Ref } from "../../contract/readiness/figure.ts";
import { absenceOf, type GovernanceInput } from "./input.ts";
import { monthsApart } from "./days-apart.ts";
import { attendanceOf, type MeetingAttendance } from "./attendance.ts";
import { heldCustomerForums, placeMeetings } from "./meetings.ts";
import { refsOf } from "./tally.ts";

type CustomerMeeting = "customer-forum" | "loss-review";

/**
 * What the meetings of {@link measureDecay} are called: one of them, and several.
 *
 * @see ours
 * @example DECAY_WORDS["loss-review"] // => ["loss review", "loss reviews"]
 */
export const DECAY_WORDS: Readonly<Record<CustomerMeeting, readonly [string, string]>> = {
  "customer-forum": ["customer forum", "customer forums"],
  "loss-review": ["loss review", "loss reviews"],
};

/** How attendance fell off from the first meeting to the last ones. */
export interface Decay {
  /** Persons at the first meeting, and mean of the last ones after it. */
  readonly first: number | null;
  readonly lastThree: number | null;
  /** Last ÷ first; above 1 when more come now. */
  readonly retention: number | null;
  readonly halfLifeMonths: number | null;
  /** The same retention of the share of those required, which a crowd at the kick-off does not lift. */
  readonly requiredRetention: number | null;
  readonly meetings: number;
  /** What the meetings are; null without a list. */
  readonly of: CustomerMeeting | null;
  readonly note: string | null;
  readonly refs: readonly Ref[];
}

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Least squares of ln(attended + ½) on months since the first meeting; null when all were held on one day. */
const slopeOf = (points: readonly { readonly x: number; readonly y: number }[]): number | null => {
  const meanX = mean(points.map(({ x }) => x)) ?? 0;
  const meanY = mean(points.map(({ y }) => y)) ?? 0;
  const spread = points.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
  const together = points.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0);
  return spread > 0 ? together / spread : null;
};

/**
 * Months in which attendance halves, from a line through the logarithms of attendance.
 *
 * @param meetings Months since the first meeting, and persons who came. @param fewest Meetings below which no line is fitted.
 * @returns ln 2 ÷ −slope of ln(attended + ½); null with too few meetings, or where attendance does not fall.
 * @see design: metrics M55
 * @example halfLife([{ months: 0, attended: 7.5 }, { months: 1, attended: 3.5 }, { months: 2, attended: 1.5 }, { months: 3, attended: 0.5 }], 4).toFixed(6) // => "1.000000"
 */
export function halfLife(
  meetings: readonly { readonly months: number; readonly attended: number }[],
  fewest: number,
): number | null {
  if (meetings.length < fewest) return null;
  const slope = slopeOf(
    meetings.map(({ months, attended }) => ({ x: months, y: Math.log(attended + 0.5) })),
  );
  return slope !== null && slope < -1e-9 ? Math.LN2 / -slope : null;
}

const ratio = (last: number | null, first: number | null): number | null =>
  last === null || first === null || first <= 0 ? null : last / first;

const noteOf = (count: number, of: CustomerMeeting | null, first: number | null): string | null => {
  if (of === null) return "No customer forum or loss review that was held has a list of who came.";
  if (count === 1) return `Only one ${DECAY_WORDS[of][0]} that was held has a list of who came.`;
  return first === 0
    ? "Nobody came to the first meeting, so there is nothing to set the last against."
    : null;
};

const requiredShare = ({ required, requiredAttended }: MeetingAttendance): number[] =>
  required > 0 ? [requiredAttended / required] : [];

const kindOf = ([opening]: readonly MeetingAttendance[]): CustomerMeeting | null => {
  if (opening === undefined) return null;
  return opening.meeting.row.kind === "customer-forum" ? "customer-forum" : "loss-review";
};

const decayOf = (lists: readonly MeetingAttendance[], thresholds: Thresholds): Decay => {
  const [opening, ...later] = lists;
  const last = later.slice(-thresholds["attendance-window-meetings"]);
  const first = opening?.attended ?? null;
  const lastThree = mean(last.map(({ attended }) => attended));
  const start = opening?.meeting.day ?? "";
  return {
    first,
    lastThree,
    retention: ratio(lastThree, first),
    halfLifeMonths: halfLife(
      lists.map(({ meeting, attended }) => ({
        months: monthsApart(start, meeting.day ?? start),
        attended,
      })),
      thresholds["attendance-fit-meetings"],
    ),
    requiredRetention: ratio(
      mean(last.flatMap(requiredShare)),
      mean(opening === undefined ? [] : requiredShare(opening)),
    ),
    meetings: lists.length,
    of: kindOf(lists),
    note: noteOf(lists.length, kindOf(lists), first),
    refs: refsOf(
      "attendance",
      lists.flatMap(({ rows }) => rows),
    ),
  };
};

/**
 * M55, S30: attendance at the last three customer forums set against the first, and the time in which it halves. Loss reviews
 * are another circle of people: they are looked at only where no customer forum has a list of who came.
 *
 * @param input Forums, attendance and thresholds. @returns Persons and shares; null when a table has no rows.
 * @see Bliss, file 001: forty at the kick-off, six a month later; design: metrics M55
 * @example measureDecay({ asOf: "2026-10-31", tables: {}, thresholds: {} }) // => null
 */
export function measureDecay(
  input: Pick<GovernanceInput, "asOf" | "tables" | "thresholds">,
): Decay | null {
  if (absenceOf(input, "forums", "attendance") !== null) return null;
  const held = heldCustomerForums(placeMeetings(input)).filter(({ day }) => day !== null);
  const lists = attendanceOf(held, input.tables.attendance ?? []);
  const forums = lists.filter(({ meeting }) => meeting.row.kind === "customer-forum");
  return decayOf(forums.length > 0 ? forums : lists, input.thresholds);
}
