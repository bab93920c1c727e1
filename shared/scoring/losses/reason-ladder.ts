import type { LadderRung, SharePair } from "../../contract/losses/answer.ts";
import type { LossGroups } from "../../contract/losses/loss-groups.ts";
import { pairOf } from "./share.ts";
import { hasSoundValues, sumGroups, type Includes } from "./sum-groups.ts";

const LEVELS = ["L0", "L1", "L2", "L3"] as const;
type Level = (typeof LEVELS)[number];

type Facts = Pick<LossGroups, "explained" | "stated" | "root" | "source" | "action">;

const explains = ({ explained }: Facts, reason: number | null): boolean =>
  reason !== null && explained[reason] === true;

/**
 * How far a loss is explained. L0: no reason, or one that explains nothing (blank, unknown, other). L1: a reason from a form or
 * the account manager, or nobody says from whom. L2: confirmed by the customer. L3: an executive called, the root reason is
 * known, and there is a task that answers it, open or closed.
 *
 * @param groups Losses that are alike. @param group Which of them. @see M27; the levels are ours
 * @example levelOf({ explained: [true], stated: [0], root: [null], source: ["form"], action: [null] }, 0) // => "L1"
 */
export function levelOf(groups: Facts, group: number): Level {
  const root = groups.root[group] ?? null;
  const hasRoot = explains(groups, root);
  if (!hasRoot && !explains(groups, groups.stated[group] ?? null)) return "L0";
  const source = groups.source[group] ?? null;
  const action = groups.action[group] ?? null;
  if (source === "exec-call" && hasRoot && (action === "open" || action === "closed")) return "L3";
  return source === "customer" || source === "exec-call" ? "L2" : "L1";
}

/** The rungs, and the two verbs that rest on them. */
export interface Ladder {
  readonly rungs: readonly LadderRung[];
  /** A reason that explains something: L1 and above. */
  readonly understood: SharePair;
  /** L3 alone. */
  readonly explained: SharePair;
}

/**
 * Every loss on its rung, by count and by value.
 *
 * @param groups Losses that are alike. @param includes Those that are reviewed.
 * @returns Four rungs whose counts and values add up to the whole.
 * @see S16, M27; Bliss, "Take this quiz": understood, accounted for and explained
 */
export function climbLadder(groups: LossGroups, includes: Includes): Ladder {
  const whole = { of: sumGroups(groups, includes), isSound: hasSoundValues(groups) };
  const on = (levels: readonly Level[]) =>
    sumGroups(groups, (group) => includes(group) && levels.includes(levelOf(groups, group)));
  const rungs = LEVELS.map((level): LadderRung => {
    const losses = on([level]);
    return { level, losses, shares: pairOf(losses, whole) };
  });
  return {
    rungs,
    understood: pairOf(on(["L1", "L2", "L3"]), whole),
    explained: pairOf(on(["L3"]), whole),
  };
}
