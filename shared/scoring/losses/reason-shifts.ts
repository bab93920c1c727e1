import type { ReasonShift, ReasonShifts } from "../../contract/losses/answer.ts";
import type { LossGroup } from "./read-groups.ts";
import { shareOf } from "./share.ts";

/** Fewer losses of one stated reason say nothing of how often it becomes another. Source: M30. */
const LEAST = 10;

const compare = (one: string, other: string): number => {
  if (one === other) return 0;
  return one < other ? -1 : 1;
};

const byNames = (one: ReasonShift, other: ReasonShift): number =>
  compare(one.stated, other.stated) || compare(one.root, other.root);

const tallyCells = (losses: readonly LossGroup[]): readonly ReasonShift[] => {
  const cells = losses.flatMap(({ stated, root, count }): readonly ReasonShift[] =>
    stated?.explains === true && root?.explains === true
      ? [{ stated: stated.name, root: root.name, count }]
      : [],
  );
  const alike = Map.groupBy(cells, ({ stated, root }) => JSON.stringify([stated, root]));
  return [...alike.values()]
    .map((own): ReasonShift => {
      const { stated = "", root = "" } = own[0] ?? {};
      return { stated, root, count: own.reduce((sum, { count }) => sum + count, 0) };
    })
    .toSorted(byNames);
};

type Stated = ReasonShifts["stated"][number];

const shiftOf = (reason: string, own: readonly ReasonShift[]): Stated => {
  const all = own.reduce((sum, { count }) => sum + count, 0);
  const same = own.find(({ root }) => root === reason)?.count ?? 0;
  if (all >= LEAST) return { reason, ...shareOf(all - same, all) };
  const note = `Only ${all} of at least ${LEAST} losses have both reasons.`;
  return { reason, value: null, num: all - same, den: all, state: "insufficient", note };
};

const byLosses = (one: Stated, other: Stated): number =>
  (other.den ?? 0) - (one.den ?? 0) || compare(one.reason, other.reason);

/**
 * How often the reason that was stated turned out to be another one, of the losses of which both are known.
 *
 * @param losses Those reviewed. @returns The cells of the matrix by name, and for each stated reason the share that became
 * another, which is not told below ten losses; null where no loss has both reasons.
 * @see M30: "price" is seldom the price
 * @example shiftReasons([]) // => null
 */
export function shiftReasons(losses: readonly LossGroup[]): ReasonShifts | null {
  const cells = tallyCells(losses);
  if (cells.length === 0) return null;
  const byStated = Map.groupBy(cells, ({ stated }) => stated);
  const stated = [...byStated].map(([reason, own]) => shiftOf(reason, own)).toSorted(byLosses);
  return { cells: [...cells], stated };
}
