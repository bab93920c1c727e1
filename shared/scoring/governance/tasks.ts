import type { ActionRow } from "../../contract/readiness/work-rows.ts";
import { daysApart, hasCome } from "./days-apart.ts";
import type { GovernanceInput } from "./input.ts";

/** A task as it stands on the as-of day. */
export interface Task {
  readonly row: ActionRow;
  readonly isOpen: boolean;
  readonly isComplete: boolean;
  /** The first day promised is over, or is the as-of day and the task is closed. */
  readonly isDue: boolean;
  /** Closed by the first day promised; null where it is closed and the day of closing is blank. */
  readonly isOnTime: boolean | null;
  /** Days since the first day promised, of an open task that is past it. */
  readonly daysOverdue: number | null;
  readonly timesRedated: number;
  readonly isStalled: boolean;
}

/** On its last day an open task is not late yet. */
const isDueBy = ({ originalDue }: ActionRow, asOf: string, isClosed: boolean): boolean =>
  hasCome(originalDue, asOf) && (isClosed || originalDue !== asOf);

const isClosedBy = ({ closed, status }: ActionRow, asOf: string): boolean =>
  closed === null ? status === "closed" : closed <= asOf;

const redatedOf = ({ timesRedated, originalDue, currentDue }: ActionRow): number => {
  const hasMoved = originalDue !== null && currentDue !== null && currentDue !== originalDue;
  return Math.max(timesRedated ?? 0, hasMoved ? 1 : 0);
};

const isStalledBy = (
  row: ActionRow,
  { asOf, thresholds }: Pick<GovernanceInput, "asOf" | "thresholds">,
): boolean => {
  const touched = row.lastUpdate ?? row.raised;
  const isQuiet = touched !== null && daysApart(touched, asOf) > thresholds["stall-days"];
  return row.status === "stalled" || isQuiet || redatedOf(row) >= thresholds["stall-redated"];
};

/** A task closed before it was raised has a wrong day: whether it was on time is not known. */
const onTimeOf = (
  { raised, closed, originalDue }: ActionRow,
  isClosed: boolean,
): boolean | null => {
  if (!isClosed) return false;
  if (closed === null || (raised !== null && closed < raised)) return null;
  return originalDue !== null && closed <= originalDue;
};

const taskOf = (row: ActionRow, input: Pick<GovernanceInput, "asOf" | "thresholds">): Task => {
  const { asOf } = input;
  const isClosed = isClosedBy(row, asOf);
  const isPast = row.originalDue !== null && row.originalDue < asOf;
  return {
    row,
    isOpen: !isClosed,
    isComplete:
      row.hasDeliverable &&
      row.unit !== null &&
      row.owner !== null &&
      (row.originalDue ?? row.currentDue) !== null,
    isDue: isDueBy(row, asOf, isClosed),
    isOnTime: onTimeOf(row, isClosed),
    daysOverdue:
      !isClosed && isPast && row.originalDue !== null ? daysApart(row.originalDue, asOf) : null,
    timesRedated: redatedOf(row),
    isStalled: !isClosed && isStalledBy(row, input),
  };
};

/**
 * The tasks that count on the as-of day: not cancelled, and raised by then. Lateness is by the first day promised, so that a
 * new date never improves it. S20: an open task is stalled when nobody touched it for some time or it was re-dated often.
 *
 * @param input Tasks and thresholds. @returns In the order of the sheet; empty without a table.
 * @see design: metrics M57 and M58
 * @example readTasks({ asOf: "2026-10-31", tables: {}, thresholds: {} }) // => []
 */
export function readTasks(
  input: Pick<GovernanceInput, "asOf" | "tables" | "thresholds">,
): readonly Task[] {
  return (input.tables.actions ?? [])
    .filter(({ status, raised }) => status !== "cancelled" && (raised ?? "") <= input.asOf)
    .map((row) => taskOf(row, input));
}
