import type { DecisionReview } from "../../contract/readiness/governance.ts";
import type { DecisionRow } from "../../contract/readiness/work-rows.ts";
import { daysApart, hasCome } from "./days-apart.ts";
import { absenceOf, type GovernanceInput } from "./input.ts";
import { shareOf, tallyMarks, type Tally } from "./tally.ts";

type Given = Pick<GovernanceInput, "asOf" | "tables" | "thresholds">;

const decisionsOf = ({ tables }: Pick<GovernanceInput, "tables">): readonly DecisionRow[] =>
  (tables.decisions ?? []).filter(({ kind }) => kind !== "prior-attempt");

/** Whether it held at that age; a look that came too early says so only where it did not hold. */
const heldAt = (row: DecisionRow, { asOf, thresholds }: Given): boolean | null => {
  const { isHolding, checked, decided } = row;
  if (checked !== null && checked > asOf) return null;
  const isEarly =
    checked !== null && decided !== null && daysApart(decided, checked) < thresholds["stick-days"];
  return isHolding === true && isEarly ? null : isHolding;
};

/**
 * M64, S22, S29: decisions that still hold at some age, of those that have reached it. Prior attempts are no decisions.
 *
 * @param input Decisions and thresholds. @returns Counts of decisions; one that nobody looked at, or too early, counts as not shown.
 * @see Bliss, file 001: how much of it stuck; design: metrics M64
 * @example tallyStick({ asOf: "2026-10-31", thresholds: { "stick-days": 90 }, tables: {} }).den // => 0
 */
export function tallyStick(input: Given): Tally {
  const age = input.thresholds["stick-days"];
  return tallyMarks(
    "decisions",
    decisionsOf(input).filter(
      ({ decided }) => decided !== null && daysApart(decided, input.asOf) >= age,
    ),
    (row) => heldAt(row, input),
  );
}

const isToCeo = ({ isEscalated, isToCeo: is }: DecisionRow): boolean =>
  is === true && isEscalated !== false;

const isInTime = ({ escalatedOn, resolved }: DecisionRow, { asOf, thresholds }: Given): boolean => {
  if (escalatedOn === null || !hasCome(resolved, asOf)) return false;
  return daysApart(escalatedOn, resolved) <= thresholds["escalation-days"];
};

/** The escalations to the CEO, those that can be judged by now, and those that cannot. */
export interface Escalations {
  readonly tally: Tally;
  /** Open and not old enough to be late. */
  readonly tooYoung: number;
  /** Without the day on which they were escalated, or resolved before it: a slip of the pen is no speed. */
  readonly undated: number;
}

/**
 * Q8a, S9: escalations to the CEO resolved in time. An open one that is older counts as not; a younger one not yet.
 *
 * @param input Decisions and thresholds. @returns Counts of escalations.
 * @see Bliss, file 000, question 8
 * @example measureEscalations({ asOf: "2026-10-31", thresholds: {}, tables: {} }).tooYoung // => 0
 */
export function measureEscalations(input: Given): Escalations {
  const all = (input.tables.decisions ?? []).filter(isToCeo);
  const timed = all.filter(
    ({ escalatedOn, resolved }) =>
      escalatedOn !== null && (resolved === null || resolved >= escalatedOn),
  );
  const begun = timed.filter(({ escalatedOn }) => hasCome(escalatedOn, input.asOf));
  const isYoung = ({ escalatedOn, resolved }: DecisionRow): boolean =>
    !hasCome(resolved, input.asOf) &&
    daysApart(escalatedOn ?? input.asOf, input.asOf) <= input.thresholds["escalation-days"];
  const judged = begun.filter((row) => !isYoung(row));
  return {
    tally: tallyMarks("decisions", judged, (row) => isInTime(row, input)),
    tooYoung: begun.length - judged.length,
    undated: all.length - timed.length,
  };
}

/**
 * Q8b, S9: decisions that bind two or more units, or are escalations, in which the CEO took part.
 *
 * @param input Decisions. @returns Counts of decisions made or escalated by the as-of day; one without any day is left out.
 * @see Bliss, file 000, question 8
 * @example tallyTookPart({ asOf: "2026-10-31", thresholds: {}, tables: {} }).den // => 0
 */
export function tallyTookPart(input: Given): Tally {
  const joint = decisionsOf(input).filter(
    ({ units, isEscalated, kind, decided, escalatedOn, resolved }) =>
      (new Set(units).size >= 2 || isEscalated === true || kind === "escalation") &&
      hasCome(decided ?? escalatedOn ?? resolved, input.asOf),
  );
  return tallyMarks("decisions", joint, ({ ceoTookPart }) => ceoTookPart);
}

/**
 * S49: escalations that are open on the as-of day, to whomever.
 *
 * @param input Decisions. @returns Rows in the order of the sheet.
 * @see ours
 * @example openEscalations({ asOf: "2026-10-31", thresholds: {}, tables: {} }) // => []
 */
export function openEscalations(input: Given): readonly DecisionRow[] {
  return decisionsOf(input).filter(
    ({ isEscalated, isToCeo: is, kind, escalatedOn, resolved }) =>
      (isEscalated === true || is === true || kind === "escalation") &&
      (escalatedOn ?? "") <= input.asOf &&
      !hasCome(resolved, input.asOf),
  );
}

/**
 * S9, S22, S29, S49 (M64): decisions, whether they stuck, and the CEO's part in them.
 *
 * @param input Decisions and thresholds. @returns Counts and shares from 0 to 1; null without rows of decisions.
 * @see Bliss, files 000 and 001
 * @example reviewDecisions({ asOf: "2026-10-31", tables: {}, thresholds: {}, concerns: [] }) // => null
 */
export function reviewDecisions(input: GovernanceInput): DecisionReview | null {
  if (absenceOf(input, "decisions") !== null) return null;
  const stick = tallyStick(input);
  return {
    stick: shareOf(stick),
    unchecked: stick.unknown,
    escalatedInTime: shareOf(measureEscalations(input).tally),
    ceoTookPart: shareOf(tallyTookPart(input)),
    openEscalations: openEscalations(input).length,
  };
}
