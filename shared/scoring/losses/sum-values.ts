import type { CountedValue } from "../../contract/losses/loss-detail.ts";

/** Losses, or customers, that are alike, with the yearly value of those whose value is known. */
export interface Counted {
  readonly count: number;
  readonly value: number;
  readonly valueUnknown: number;
}

/**
 * How many there are and their yearly value. A value is never made up: where none of them has one it is null; nobody at all
 * is worth 0.
 *
 * @param groups Any. @example sumValues([{ count: 3, value: 50, valueUnknown: 1 }, { count: 1, value: 0, valueUnknown: 1 }]) // => { count: 4, value: 50, valueUnknown: 2 }
 * @example sumValues([{ count: 1, value: 0, valueUnknown: 1 }]).value // => null
 */
export function sumValues(groups: readonly Counted[]): CountedValue {
  let [count, value, valueUnknown] = [0, 0, 0];
  for (const group of groups) {
    count += group.count;
    value += group.value;
    valueUnknown += group.valueUnknown;
  }
  const isUnknown = count > 0 && valueUnknown >= count;
  return { count, value: isUnknown ? null : value + 0, valueUnknown };
}

/**
 * What shares are taken of.
 *
 * @param groups All of them. @returns Their sum, and whether shares by value make sense: none has a value below 0.
 * @example wholeOf([{ count: 1, value: -3, valueUnknown: 0 }]).isSound // => false
 */
export function wholeOf(groups: readonly Counted[]): { of: CountedValue; isSound: boolean } {
  return { of: sumValues(groups), isSound: groups.every(({ value }) => value >= 0) };
}
