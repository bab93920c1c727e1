import type { ForumRow } from "../../contract/readiness/meeting-rows.ts";
import type { MeetingLine } from "../../contract/readiness/governance.ts";
import { addMonths, daysApart, hasCome } from "./days-apart.ts";
import type { GovernanceInput } from "./input.ts";

/** A meeting as it went by the as-of day. */
export interface Meeting {
  readonly row: ForumRow;
  /** The day on which it was held, else for which it was scheduled. */
  readonly day: string | null;
  readonly outcome: MeetingLine["outcome"];
  readonly isHeld: boolean;
  /** Held by the as-of day, or scheduled by then; one of the as-of day that may still be held is not yet due. */
  readonly isDue: boolean;
  /** A customer forum or a loss review: what exists for customers alone. */
  readonly isCustomer: boolean;
}

const wasHeld = ({ held, status, scheduled }: ForumRow, asOf: string): boolean => {
  if (held !== null) return held <= asOf;
  return status === "held" && (scheduled === null || scheduled <= asOf);
};

const hasMoved = ({ held, scheduled }: ForumRow): boolean =>
  held !== null && scheduled !== null && held !== scheduled;

const outcomeOf = (row: ForumRow, asOf: string): MeetingLine["outcome"] => {
  const isHeld = wasHeld(row, asOf);
  const isPast = hasCome(row.scheduled, asOf);
  if (row.status === "tacked-on" && (isHeld || isPast)) return "tacked-on";
  if (isHeld) return hasMoved(row) ? "moved" : "held";
  if (row.status === "cancelled" || row.status === "postponed") return row.status;
  // The day itself is not over: a meeting of the as-of day is missed from the day after.
  return isPast && row.scheduled !== asOf ? "missed" : "ahead";
};

const meetingOf = (row: ForumRow, asOf: string): Meeting => {
  const isHeld = wasHeld(row, asOf);
  const outcome = outcomeOf(row, asOf);
  return {
    row,
    day: isHeld ? (row.held ?? row.scheduled) : row.scheduled,
    outcome,
    isHeld,
    isDue: isHeld || (outcome !== "ahead" && hasCome(row.scheduled, asOf)),
    isCustomer: row.kind === "customer-forum" || row.kind === "loss-review",
  };
};

/**
 * Each meeting as it went by the as-of day. A day on which it was held goes before its status, except that a meeting
 * tacked on to another stays so. What lies ahead is no failure.
 *
 * @param input The forums. @returns One for each row, in the order of the sheet; empty without a table.
 * @see design: metrics M53; S47
 * @example placeMeetings({ asOf: "2026-10-31", tables: { forums: [{ row: 2, scheduled: "2026-10-01", held: null, status: null }] } })[0].outcome // => "missed"
 */
export function placeMeetings({
  asOf,
  tables,
}: Pick<GovernanceInput, "asOf" | "tables">): readonly Meeting[] {
  return (tables.forums ?? []).map((row) => meetingOf(row, asOf));
}

/**
 * The customer forums and loss reviews that were held, oldest first.
 *
 * @param meetings As {@link placeMeetings} gives. @returns By the day held, then by row; one without a day first.
 * @see ours
 * @example heldCustomerForums([]) // => []
 */
export function heldCustomerForums(meetings: readonly Meeting[]): readonly Meeting[] {
  return inOrder(meetings.filter(({ isCustomer, isHeld }) => isCustomer && isHeld));
}

/**
 * Meetings by day.
 *
 * @param meetings Any. @returns Oldest first, then by row; one without a day first.
 * @see ours
 * @example inOrder([]) // => []
 */
export function inOrder(meetings: readonly Meeting[]): readonly Meeting[] {
  return meetings.toSorted((left, right) => {
    const [a, b] = [left.day ?? "", right.day ?? ""];
    if (a !== b) return a < b ? -1 : 1;
    return left.row.row - right.row.row;
  });
}

/**
 * Whether a meeting was held by itself, as it has to be to count.
 *
 * @param meeting As it went. @returns Null where the mark is blank.
 * @see Bliss, file 002: a forum has to stand alone; S47
 * @example isStandaloneHeld({ isHeld: false, outcome: "missed", row: { isStandalone: true } }) // => false
 */
export function isStandaloneHeld({ isHeld, outcome, row }: Meeting): boolean | null {
  return isHeld && outcome !== "tacked-on" ? row.isStandalone : false;
}

/**
 * Days by which a meeting slipped.
 *
 * @param meeting As it went. @returns Held − scheduled in days, below 0 when it was brought forward; null unless both are known.
 * @see design: metrics M53
 * @example slipOf({ isHeld: true, row: { scheduled: "2026-10-01", held: "2026-10-08" } }) // => 7
 */
export function slipOf({ isHeld, row }: Pick<Meeting, "isHeld" | "row">): number | null {
  return isHeld && row.held !== null && row.scheduled !== null
    ? daysApart(row.scheduled, row.held)
    : null;
}

/**
 * Whether a meeting lies in the twelve months that end with the as-of day.
 *
 * @param meeting As it went. @param asOf `YYYY-MM-DD`. @returns False for a meeting without a day.
 * @see ours
 * @example isInLastYear({ day: "2025-10-31" }, "2026-10-31") // => false
 */
export function isInLastYear({ day }: Pick<Meeting, "day">, asOf: string): boolean {
  return hasCome(day, asOf) && day > addMonths(asOf, -12);
}
