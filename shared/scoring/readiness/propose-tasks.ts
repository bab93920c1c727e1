import type { ProposedTask, Readiness } from "../../contract/readiness/answer.ts";
import { GATES } from "../../catalogue/readiness/gates.ts";
import { AREA_OF_GATE, TASK_OF_GATE, TASK_OF_ITEM } from "../../catalogue/readiness/next-tasks.ts";
import type { Thresholds } from "../../catalogue/readiness/thresholds.ts";
import { AREA_OF, questionOfItem } from "../../contract/readiness/words.ts";
import type { ItemId } from "../../contract/readiness/words.ts";
import { dayNumber, dayOf } from "../calendar/day.ts";
import { writeNumber } from "../write-number.ts";
import { evidenceOfItems } from "./evidence-of-items.ts";

/** Three that are done are worth more than ten that are listed; gates come on top. The number of the design (workbook 3). */
const MOST_FROM_GAPS = 3;

interface Wide {
  readonly id: ItemId;
  readonly claimed: number;
  readonly evidenced: number;
}

/** Items whose claim is ahead of the rows, widest first; those without rows have no gap that could be told. */
const widestItems = ({ claims }: Readiness, least: number): readonly Wide[] =>
  claims.questions
    .flatMap(({ items }) => items)
    .flatMap(({ id, claimed, evidenced }) =>
      claimed.point === null || evidenced === null || claimed.point - evidenced < least
        ? []
        : [{ id, claimed: claimed.point, evidenced }],
    )
    .toSorted((left, right) => right.claimed - right.evidenced - (left.claimed - left.evidenced));

/**
 * Tasks for the next 90 days: one for each gate that is not passed, then one for each of the three widest gaps between a
 * claim and its rows. Where two would be the same task it is proposed once. Nothing is written before the user says so.
 *
 * @param readiness The assessment, its own proposals not read. @param thresholds Those of the workbook.
 * @returns Gates in their order, then gaps, widest first.
 * @see S41 (Bliss, file 001); design: workbook 3 (next 90-day tasks)
 */
export function proposeTasks(
  readiness: Readiness,
  thresholds: Thresholds,
): readonly ProposedTask[] {
  const dueDay = dayOf((dayNumber(readiness.asOf) ?? 0) + thresholds["task-days"]);
  const weighed = evidenceOfItems(readiness.evidence);
  const gates = readiness.gates
    .filter(({ state }) => state !== "pass")
    .map(({ id, state, sentence, refs }) => ({
      key: `gate:${id}`,
      area: AREA_OF_GATE[id],
      // Where no row tells, nobody knows that there is anything to change: the first task is to find out.
      deliverable:
        state === "fail" ? TASK_OF_GATE[id] : `Find out, and enter it: ${GATES[id].asks}`,
      why:
        state === "fail" ? `Gate ${id}: ${sentence}` : `Gate ${id} cannot be checked. ${sentence}`,
      dueDay,
      refs,
    }));
  const gaps = widestItems(readiness, thresholds["gap-wide"]).map(({ id, claimed, evidenced }) => ({
    key: `item:${id}`,
    area: AREA_OF[questionOfItem(id)],
    deliverable: TASK_OF_ITEM[id],
    why: `${id}: claimed at ${writeNumber(claimed, 1)} of 4, evidenced at ${writeNumber(evidenced, 1)}. ${weighed.get(id)?.sentence ?? ""}`.trim(),
    dueDay,
    refs: weighed.get(id)?.refs ?? [],
  }));
  const asked = new Set(gates.map(({ deliverable }) => deliverable));
  const others = gaps.filter(({ deliverable }) => !asked.has(deliverable));
  return [...gates, ...others.slice(0, MOST_FROM_GAPS)];
}
