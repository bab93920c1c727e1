import type { ReasonShift, ReasonShifts } from "../../contract/losses/answer.ts";
import type { LossGroups } from "../../contract/losses/loss-groups.ts";
import { shareOf } from "./share.ts";
import type { Includes } from "./sum-groups.ts";

/** Fewer losses of one stated reason say nothing of how often it becomes another. Source: M30. */
const LEAST = 10;

type Facts = Pick<LossGroups, "reasons" | "explained" | "stated" | "root" | "counts">;

const tallyCells = (groups: Facts, includes: Includes): readonly ReasonShift[] => {
  const cells = new Map<string, ReasonShift>();
  for (const [group, count] of groups.counts.entries()) {
    const [stated, root] = [groups.stated[group] ?? null, groups.root[group] ?? null];
    if (!includes(group) || stated === null || root === null) continue;
    if (groups.explained[stated] !== true || groups.explained[root] !== true) continue;
    const key = `${stated} ${root}`;
    const cell = {
      stated: groups.reasons[stated] ?? "",
      root: groups.reasons[root] ?? "",
      count: count + (cells.get(key)?.count ?? 0),
    };
    cells.set(key, cell);
  }
  return [...cells.values()].filter(({ count }) => count > 0);
};

const compare = (one: string, other: string): number => {
  if (one === other) return 0;
  return one < other ? -1 : 1;
};

const byNames = (one: ReasonShift, other: ReasonShift): number =>
  compare(one.stated, other.stated) || compare(one.root, other.root);

/**
 * How often the reason that was stated turned out to be another one, of the losses of which both are known.
 *
 * @param groups Losses that are alike. @param includes Those reviewed.
 * @returns The cells of the matrix by name, and for each stated reason the share that became another, which is not told
 * below ten losses; null where no loss has both reasons.
 * @see M30: "price" is seldom the price
 * @example shiftReasons({ reasons: ["Price", "Service"], explained: [true, true], stated: [0, 0], root: [0, 1], counts: [4, 8] }, () => true)?.stated[0]?.value // => 2 / 3
 */
export function shiftReasons(groups: Facts, includes: Includes): ReasonShifts | null {
  const cells = tallyCells(groups, includes);
  if (cells.length === 0) return null;
  const byStated = Map.groupBy(cells, ({ stated }) => stated);
  const stated = [...byStated].map(([reason, own]) => {
    const all = own.reduce((sum, { count }) => sum + count, 0);
    const same = own.find(({ root }) => root === reason)?.count ?? 0;
    const share = shareOf(all - same, all);
    if (all >= LEAST) return { reason, ...share };
    const note = `Only ${all} of at least ${LEAST} losses have both reasons.`;
    return { reason, ...share, value: null, state: "insufficient" as const, note };
  });
  return {
    cells: cells.toSorted(byNames),
    stated: stated.toSorted(
      (one, other) => (other.den ?? 0) - (one.den ?? 0) || compare(one.reason, other.reason),
    ),
  };
}
