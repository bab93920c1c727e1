import type { LossGroups } from "../../contract/losses/loss-groups.ts";

/** What a loss without any reason is counted under. */
export const NO_REASON = "No reason given";

/**
 * The reason that a loss is counted under, so that the reasons add up to all losses: the root reason where one was found that
 * explains something, else what was stated.
 *
 * @param groups Losses that are alike. @param group Which of them. @returns A place in the reasons; null without any.
 * @see M29: primary reason only
 * @example mainReason({ explained: [true, true], stated: [0], root: [1] }, 0) // => 1
 * @example mainReason({ explained: [true, false], stated: [0], root: [1] }, 0) // => 0
 */
export function mainReason(
  { explained, stated, root }: Pick<LossGroups, "explained" | "stated" | "root">,
  group: number,
): number | null {
  const [said, found] = [stated[group] ?? null, root[group] ?? null];
  if (found !== null && explained[found] === true) return found;
  return said ?? found;
}
