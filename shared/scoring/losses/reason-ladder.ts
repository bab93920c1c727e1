import type { LadderRung, SharePair } from "../../contract/losses/answer.ts";
import type { LossGroup } from "./read-groups.ts";
import { pairOf } from "./share.ts";
import { sumValues, wholeOf } from "./sum-values.ts";

const LEVELS = ["L0", "L1", "L2", "L3"] as const;
type Level = (typeof LEVELS)[number];

const ANSWERED: ReadonlySet<LossGroup["action"]> = new Set(["open", "closed"]);

/**
 * How far a loss is explained. L0: no reason, or one that explains nothing (blank, unknown, other). L1: a reason from a form or
 * the account manager, or nobody says from whom. L2: confirmed by the customer. L3: an executive called, the root reason is
 * known, and there is a task that answers it, open or closed.
 *
 * @param loss What is known of it. @see M27; the levels are ours
 * @example levelOf({ stated: { place: 0, name: "Price", explains: true }, root: null, source: "form", action: null }) // => "L1"
 */
export function levelOf({
  stated,
  root,
  source,
  action,
}: Pick<LossGroup, "stated" | "root" | "source" | "action">): Level {
  const hasRoot = root?.explains === true;
  if (!hasRoot && stated?.explains !== true) return "L0";
  const isCalled = source === "exec-call";
  if (isCalled && hasRoot && ANSWERED.has(action)) return "L3";
  return isCalled || source === "customer" ? "L2" : "L1";
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
 * @param losses Those that are reviewed. @returns Four rungs whose counts and values add up to the whole.
 * @see S16, M27; Bliss, "Take this quiz": understood, accounted for and explained
 */
export function climbLadder(losses: readonly LossGroup[]): Ladder {
  const whole = wholeOf(losses);
  const on = (levels: readonly Level[]) =>
    sumValues(losses.filter((loss) => levels.includes(levelOf(loss))));
  const rungs = LEVELS.map((level): LadderRung => {
    const own = on([level]);
    return { level, losses: own, shares: pairOf(own, whole) };
  });
  return {
    rungs,
    understood: pairOf(on(["L1", "L2", "L3"]), whole),
    explained: pairOf(on(["L3"]), whole),
  };
}
