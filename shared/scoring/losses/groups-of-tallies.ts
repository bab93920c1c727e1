import type { LossGroups } from "../../contract/losses/loss-groups.ts";
import type { LossTallies } from "../../contract/request.ts";

/**
 * Losses by reason and month as groups of which no more is known, so that a list with a day and a reason gets its review.
 *
 * @param tallies Losses by reason and month. @returns One group a cell with losses.
 * @example groupsOfTallies({ periods: [], reasons: ["Price"], explained: [true], counts: [3] }).valueUnknown // => [3]
 */
export function groupsOfTallies(tallies: LossTallies): LossGroups {
  const { periods, reasons, explained, counts, values, valueUnknown } = tallies;
  const width = Math.max(1, periods.length);
  const cells = counts.flatMap((count, cell) => (count > 0 ? [cell] : []));
  const blank = cells.map(() => null);
  return {
    periods,
    reasons,
    explained,
    segments: [],
    period: cells.map((cell) => (periods.length === 0 ? null : cell % width)),
    stated: cells.map((cell) => Math.floor(cell / width)),
    root: blank,
    segment: blank,
    source: blank,
    avoidable: blank,
    isPartial: blank,
    caller: blank,
    isCalled: blank,
    isWonBack: blank,
    action: blank,
    counts: cells.map((cell) => counts[cell] ?? 0),
    values: cells.map((cell) => values?.[cell] ?? 0),
    valueUnknown: cells.map((cell) => valueUnknown?.[cell] ?? counts[cell] ?? 0),
  };
}
