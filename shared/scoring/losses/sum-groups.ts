import type { LossGroups } from "../../contract/losses/loss-groups.ts";
import type { CountedValue } from "../../contract/losses/loss-detail.ts";

/** Whether a group counts; a group is its place in the columns. */
export type Includes = (group: number) => boolean;

/**
 * Losses and their yearly value over some groups. A value is never made up: where none of the losses has one it is null; no
 * losses at all are worth 0, provided that the list has values.
 *
 * @param groups Losses that are alike, counted together. @param includes Which of them.
 * @example sumGroups({ counts: [3, 1], values: [50, 0], valueUnknown: [1, 1] }, () => true) // => { count: 4, value: 50, valueUnknown: 2 }
 * @example sumGroups({ counts: [3, 1], values: [50, 0], valueUnknown: [1, 1] }, (group) => group === 1) // => { count: 1, value: null, valueUnknown: 1 }
 */
export function sumGroups(
  { counts, values, valueUnknown }: Pick<LossGroups, "counts" | "values" | "valueUnknown">,
  includes: Includes,
): CountedValue {
  let [count, value, unknown, known] = [0, 0, 0, 0];
  for (let group = 0; group < counts.length; group += 1) {
    const [own, without] = [counts[group] ?? 0, valueUnknown[group] ?? 0];
    known += own - without;
    if (!includes(group)) continue;
    count += own;
    value += values[group] ?? 0;
    unknown += without;
  }
  const isKnown = count === 0 ? known > 0 : count > unknown;
  return { count, value: isKnown ? value + 0 : null, valueUnknown: unknown };
}

/**
 * Whether shares by value make sense: no group has a value below 0.
 *
 * @example hasSoundValues({ values: [3, -1] }) // => false
 */
export function hasSoundValues({ values }: Pick<LossGroups, "values">): boolean {
  return values.every((value) => value >= 0);
}
