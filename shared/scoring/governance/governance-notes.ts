import { countWords, writeShare } from "../write-number.ts";
import { measureAttendance } from "./attendance.ts";
import { openEscalations } from "./decision-review.ts";
import { measureDecay } from "./decay.ts";
import { tellPart } from "./evidence-parts.ts";
import { absenceStreak } from "./forum-review.ts";
import type { GovernanceInput } from "./input.ts";
import { placeMeetings } from "./meetings.ts";
import { readTasks } from "./tasks.ts";

const noteMany = (count: number, tell: (isOne: boolean) => string): readonly string[] =>
  count > 0 ? [tell(count === 1)] : [];

/** Forums that cannot be placed, and places of attendance that belong to none. */
const unplaced = (input: GovernanceInput): readonly string[] => {
  const meetings = placeMeetings(input);
  const undated = meetings.filter(({ day }) => day === null).length;
  const kinds = meetings.filter(({ row }) => row.kind === null).length;
  const alone = meetings.filter(
    ({ isCustomer, isHeld, row }) => isCustomer && isHeld && row.isStandalone === null,
  ).length;
  const leftOut = measureAttendance(input)?.leftOut ?? 0;
  return [
    ...noteMany(
      undated,
      () => `Forums: ${countWords(undated, "meeting has", "meetings have")} no day.`,
    ),
    ...noteMany(
      kinds,
      (isOne) =>
        `Forums: ${countWords(kinds, "meeting has", "meetings have")} no kind and ${isOne ? "counts" : "count"} as no customer forum.`,
    ),
    ...noteMany(alone, (isOne) =>
      isOne
        ? "Forums: of 1 customer forum or loss review that was held it is not known whether it stood alone; it counts as not."
        : `Forums: of ${alone} customer forums and loss reviews that were held it is not known whether they stood alone; they count as not.`,
    ),
    ...noteMany(
      leftOut,
      () =>
        `Attendance: ${countWords(leftOut, "row belongs", "rows belong")} to a meeting that the Forums table does not have.`,
    ),
  ];
};

/** S58: minutes for customers, of the minutes for customers and finance. */
const parityOfAgenda = (input: GovernanceInput): readonly string[] => {
  const held = placeMeetings(input).filter(
    ({ isHeld, row }) => isHeld && row.customerMinutes !== null && row.financeMinutes !== null,
  );
  const customer = held.reduce((sum, { row }) => sum + (row.customerMinutes ?? 0), 0);
  const all = held.reduce((sum, { row }) => sum + (row.financeMinutes ?? 0), customer);
  return all > 0
    ? [
        `Agenda: ${writeShare(customer, all)} of the minutes for customers and finance in ${countWords(held.length, "meeting")} went to customers.`,
      ]
    : [];
};

/** S62: metrics of the company scorecard that are customer metrics. */
const scorecardShare = ({ tables }: GovernanceInput): readonly string[] => {
  const board = (tables.metrics ?? []).filter(({ isOnScorecard }) => isOnScorecard === true);
  const num = board.filter(({ kind }) => kind === "customer").length;
  const part = tellPart(
    { num, den: board.length },
    ["metric on the company scorecard", "metrics on the company scorecard"],
    ["is a customer metric", "are customer metrics"],
  );
  return board.length > 0 ? [`Metrics: ${part.charAt(0).toLowerCase()}${part.slice(1)}.`] : [];
};

/** S49: what leaves a champion alone; a list, not a score. */
const isolation = (input: GovernanceInput): readonly string[] => {
  const streak = absenceStreak(placeMeetings(input));
  const open = openEscalations(input).length;
  const stalled = readTasks(input).filter(({ isStalled }) => isStalled).length;
  const retention = measureDecay(input)?.retention ?? null;
  const signs = [
    ...(streak > 1
      ? [
          `${countWords(streak, "customer forum or loss review", "customer forums and loss reviews")} in a row without the CEO`,
        ]
      : []),
    ...(open > 0 ? [`${countWords(open, "escalation")} open`] : []),
    ...(retention !== null && retention < 1
      ? [`attendance at ${writeShare(retention, 1)} of the first meeting`]
      : []),
    ...(stalled > 0 ? [`${countWords(stalled, "task")} stalled`] : []),
  ];
  return signs.length > 0 ? [`Support of the champion: ${signs.join("; ")}.`] : [];
};

/**
 * S49, S58, S62: what a reader should know beside the figures: rows that could not be placed, the agenda, the company scorecard, and
 * the signs that a champion is left alone.
 *
 * @param input All tables. @returns Sentences in a fixed order; empty where there is nothing to say.
 * @see Bliss, files 002 and 003
 * @example noteGovernance({ asOf: "2026-10-31", tables: {}, thresholds: {}, concerns: [] }) // => []
 */
export function noteGovernance(input: GovernanceInput): readonly string[] {
  return [unplaced, parityOfAgenda, scorecardShare, isolation].flatMap((find) => find(input));
}
