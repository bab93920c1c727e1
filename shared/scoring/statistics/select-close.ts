import { selectRank } from "./select.ts";

/** Values of the sample that says where the ranks lie; its ranks are off by 8 or less in two of three cases. */
const SAMPLE = 256;
/** Sample ranks to each side, three deviations: with fewer the first look fails more often, with more it leaves more. */
const MARGIN = 24;
/** Below this many values a sample saves nothing. */
const SAMPLE_FROM = 1500;

/** Bounds between which the ranks very probably lie. */
const boundsOf = (
  values: Float64Array,
  lowest: number,
  highest: number,
): readonly [number, number] => {
  const stride = Math.floor(values.length / SAMPLE);
  const sample = new Float64Array(SAMPLE);
  for (let at = 0; at < SAMPLE; at += 1) sample[at] = values[at * stride] ?? 0;
  sample.sort();
  const share = SAMPLE / values.length;
  return [
    sample[Math.floor(lowest * share) - MARGIN] ?? Number.NEGATIVE_INFINITY,
    sample[Math.ceil(highest * share) + MARGIN] ?? Number.POSITIVE_INFINITY,
  ];
};

/**
 * Room for the values that are kept, used again by every call: it is never handed out, and to make and clear it each time
 * would cost as much as the search.
 */
let room = new Float64Array(0);

interface Close {
  /** The values between the bounds, in no order. */
  readonly kept: Float64Array;
  /** How many lie below. */
  readonly below: number;
}

const keepBetween = (values: Float64Array, [from, to]: readonly [number, number]): Close => {
  if (room.length < values.length) room = new Float64Array(values.length);
  const kept = room;
  let [count, below] = [0, 0];
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? 0;
    // Without a branch: on which side a value lies is as good as random.
    kept[count] = value;
    below += Number(value < from);
    count += Number(value >= from) & Number(value <= to);
  }
  return { kept: kept.subarray(0, count), below };
};

/**
 * Values that a full sort would put at ranks which lie close together, such as the middle of many and the ends of an interval
 * around it: one pass leaves out all that a sample says are far from them.
 *
 * @param values Finite numbers, left as they are. @param ranks From 0, rising, at least one.
 * @returns One value a rank, exactly those of the sort: where the sample misled, all values are looked at.
 * @see Floyd and Rivest 1975, Communications of the ACM 18(3), for the sample
 * @example selectClose(Float64Array.of(5, 1, 4, 2), [1, 2]) // => [2, 4]
 */
export function selectClose(values: Float64Array, ranks: readonly number[]): readonly number[] {
  const [lowest, highest] = [ranks[0] ?? 0, ranks.at(-1) ?? 0];
  const isMany = values.length >= SAMPLE_FROM;
  const close = isMany ? keepBetween(values, boundsOf(values, lowest, highest)) : null;
  const isAmong =
    close !== null && lowest >= close.below && highest < close.below + close.kept.length;
  const within = isAmong ? close.kept : values.slice();
  const below = isAmong ? close.below : 0;
  let from = 0;
  return ranks.map((rank) => {
    const value = selectRank(within, rank - below, [from, within.length - 1]);
    from = rank - below;
    return value;
  });
}
