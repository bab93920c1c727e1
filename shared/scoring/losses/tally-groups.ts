import type { LossGroups } from "../../contract/losses/loss-groups.ts";
import type { LossTallies } from "../../contract/request.ts";
import { mainReason, NO_REASON } from "./main-reason.ts";

/**
 * The same losses by reason and month, as the scorecard takes them: each under its main reason; those who stayed and buy less
 * are not among them, nor are losses without a month where others have one.
 *
 * @param groups Losses that are alike. @returns A reason for those without one as the last, where there are any.
 * @example tallyLosses({ periods: [], reasons: ["Price"], explained: [true], segments: [], period: [null], stated: [0], root: [null], segment: [null], source: [null], avoidable: [null], isPartial: [null], caller: [null], isCalled: [null], isWonBack: [null], action: [null], counts: [3], values: [50], valueUnknown: [0] }) // => { periods: [], reasons: ["Price"], explained: [true], counts: [3], values: [50], valueUnknown: [0] }
 */
export function tallyLosses(groups: LossGroups): LossTallies {
  const { periods, counts } = groups;
  const width = Math.max(1, periods.length);
  const named = groups.reasons.indexOf(NO_REASON);
  const blank = named < 0 ? groups.reasons.length : named;
  const isAdded = named < 0 && counts.some((_, group) => mainReason(groups, group) === null);
  const reasons = isAdded ? [...groups.reasons, NO_REASON] : groups.reasons;
  const size = reasons.length * width;
  const zeros = (): number[] => Array.from({ length: size }, () => 0);
  const [sums, values, unknown] = [zeros(), zeros(), zeros()];
  for (const [group, count] of counts.entries()) {
    const column = periods.length === 0 ? 0 : (groups.period[group] ?? null);
    if (groups.isPartial[group] === true || column === null) continue;
    const cell = (mainReason(groups, group) ?? blank) * width + column;
    sums[cell] = (sums[cell] ?? 0) + count;
    values[cell] = (values[cell] ?? 0) + (groups.values[group] ?? 0);
    unknown[cell] = (unknown[cell] ?? 0) + (groups.valueUnknown[group] ?? 0);
  }
  return {
    periods,
    reasons,
    explained: isAdded ? [...groups.explained, false] : groups.explained,
    counts: sums,
    values,
    valueUnknown: unknown,
  };
}
