import type { OpenAge } from "../../contract/cases/case-review.ts";
import type { CaseTallies } from "../../contract/cases/case-tallies.ts";
import { ageOpen } from "../backlog.ts";

/**
 * How old the open complaints are at the as-of day, whenever they came.
 *
 * @param durations Days by case; those of open ones run to the as-of day. @returns Null without durations.
 * @see M8
 * @example openAges({ category: [0], received: [0], days: [60], isClosed: [false], counts: [2], slips: 0 })?.median // => 60
 */
export function openAges(durations: CaseTallies["durations"]): OpenAge | null {
  if (durations === undefined) return null;
  const { days, isClosed, counts } = durations;
  const ages = counts.flatMap((count, group) =>
    count === 0 || isClosed[group] === true ? [] : [{ value: days[group] ?? 0, count }],
  );
  const { buckets, ...age } = ageOpen(ages);
  return { ...age, buckets: [...buckets] };
}
