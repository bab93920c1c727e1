import type { ReadinessFigure } from "../../contract/readiness/figure.ts";
import { measureAttendance } from "./attendance.ts";
import { measureDecay } from "./decay.ts";
import { absentFigure, amountFigure, tallyFigure } from "./figure-parts.ts";
import {
  absenceStreak,
  medianSlip,
  tallyAdherence,
  tallyCeo,
  tallyMeetings,
} from "./forum-review.ts";
import { absenceOf, type GovernanceInput } from "./input.ts";
import { heldCustomerForums, placeMeetings, slipOf, type Meeting } from "./meetings.ts";
import { refsOf } from "./tally.ts";

const share = (id: string) => ({ id, unit: "share" });
const NONE_DUE = "No customer forum or loss review was due on or before the as-of day.";
const NONE_HELD = "No customer forum or loss review was held on or before the as-of day.";

const rowsOf = (meetings: readonly Meeting[]) => meetings.map(({ row }) => row);

const cadence = (meetings: readonly Meeting[]): readonly ReadinessFigure[] => {
  const due = meetings.filter(({ isCustomer, isDue }) => isCustomer && isDue);
  const slipped = due.filter((meeting) => slipOf(meeting) !== null);
  const lost = tallyMeetings(due, ({ outcome }) => outcome !== "held" && outcome !== "moved");
  return [
    tallyFigure(share("M53"), tallyAdherence(meetings), {
      none: NONE_DUE,
      mark: "mark of standing alone",
    }),
    amountFigure(
      { id: "M53", unit: "days", dim: { of: "median slip" } },
      { value: medianSlip(due), refs: refsOf("forums", rowsOf(slipped)) },
      "No customer forum or loss review has both the day scheduled and the day held.",
    ),
    tallyFigure(
      { ...share("M53"), dim: { of: "cancelled, postponed, tacked on or missed" } },
      lost,
      { none: NONE_DUE, mark: "outcome" },
    ),
  ];
};

const presence = (meetings: readonly Meeting[]): readonly ReadinessFigure[] => {
  const held = heldCustomerForums(meetings);
  const known = held.some(({ row }) => row.ceoAttended !== null);
  return [
    tallyFigure(share("M56"), tallyCeo(meetings), {
      none: NONE_HELD,
      mark: "mark of the CEO's presence",
    }),
    amountFigure(
      { id: "M56", unit: "meetings", dim: { of: "held since the CEO last came" } },
      { value: known ? absenceStreak(meetings) : null, refs: refsOf("forums", rowsOf(held)) },
      held.length === 0
        ? NONE_HELD
        : "The CEO's presence is marked for no customer forum or loss review.",
    ),
  ];
};

const attendance = (input: GovernanceInput): readonly ReadinessFigure[] => {
  const found = measureAttendance(input);
  const absent = absenceOf(input, "forums", "attendance") ?? NONE_HELD;
  if (found === null) return [absentFigure(share("M54"), absent)];
  const basis = `Of those ${found.basis}.`;
  const { tally, delegates } = found;
  return [
    tallyFigure(share("M54"), tally, {
      none: "The Attendance table has no row for a customer forum or loss review that was held.",
      mark: "mark of attendance",
      note: basis,
    }),
    amountFigure(
      { ...share("M54"), dim: { of: "delegates" } },
      {
        value: tally.den > 0 && tally.unknown < tally.rows ? delegates / tally.den : null,
        num: delegates,
        den: tally.den,
        refs: tally.refs,
        note: basis,
      },
      "The Attendance table has no mark for a customer forum or loss review that was held.",
    ),
  ];
};

const OF_REVIEWS = "Of loss reviews: no customer forum has a list of who came.";

const decay = (input: GovernanceInput): readonly ReadinessFigure[] => {
  const found = measureDecay(input);
  if (found === null)
    return [absentFigure(share("M55"), absenceOf(input, "forums", "attendance") ?? NONE_HELD)];
  const { retention, first, lastThree, halfLifeMonths, requiredRetention, note, refs } = found;
  const why = note ?? "Attendance at a first and a later meeting is not known.";
  const kept = { value: retention, num: lastThree, den: first, refs };
  const isOfReviews = found.of === "loss-review";
  return [
    amountFigure(share("M55"), isOfReviews ? { ...kept, note: OF_REVIEWS } : kept, why),
    amountFigure(
      { ...share("M55"), dim: { of: "share of those required" } },
      { value: requiredRetention, refs },
      note ?? "Nobody is marked as required both at the first meeting and at the last ones.",
    ),
    amountFigure(
      { id: "M55", unit: "months", dim: { of: "half-life" } },
      { value: halfLifeMonths, refs },
      found.meetings < input.thresholds["attendance-fit-meetings"]
        ? "There are too few meetings with a list of who came for a half-life."
        : "Attendance does not fall, so it has no half-life.",
    ),
  ];
};

/**
 * The figures of M53 to M56: cadence, attendance, decay and the CEO's presence (S5, S7, S8, S18, S30, S47, S49).
 *
 * @param input Forums and attendance. @returns At least one figure for each metric; shares, days, months or meetings.
 * @see design: metrics 3.4
 * @example figuresOfForums({ asOf: "2026-10-31", tables: {}, thresholds: {}, concerns: [] }).map(({ id, state }) => `${id} ${state}`) // => ["M53 no-data", "M54 no-data", "M55 no-data", "M56 no-data"]
 */
export function figuresOfForums(input: GovernanceInput): readonly ReadinessFigure[] {
  const absent = absenceOf(input, "forums");
  const meetings = placeMeetings(input);
  const unless = (id: string, make: () => readonly ReadinessFigure[]) =>
    absent === null ? make() : [absentFigure(share(id), absent)];
  return [
    ...unless("M53", () => cadence(meetings)),
    ...attendance(input),
    ...decay(input),
    ...unless("M56", () => presence(meetings)),
  ];
}
