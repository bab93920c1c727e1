import type { LossGroups } from "../../contract/losses/loss-groups.ts";
import type { LossTallies } from "../../contract/request.ts";
import { mainReason, NO_REASON, readGroups, type LossGroup } from "./read-groups.ts";

/** The reasons of the groups, and one for losses without any where there are such. */
const reasonsOf = (
  { reasons, explained }: LossGroups,
  losses: readonly LossGroup[],
): Pick<LossTallies, "reasons" | "explained"> => {
  const isWhole = losses.every((loss) => mainReason(loss) !== null) || reasons.includes(NO_REASON);
  return isWhole
    ? { reasons, explained }
    : { reasons: [...reasons, NO_REASON], explained: [...explained, false] };
};

/**
 * The same losses by reason and month, as the scorecard takes them: each under its main reason; those who stayed and buy less
 * are not among them, nor are losses without a month where others have one.
 *
 * @param groups Losses that are alike. @returns A reason for those without one as the last, where there are any.
 * @example tallyLosses({ periods: [], reasons: ["Price"], explained: [true], segments: [], period: [null], stated: [0], root: [null], segment: [null], source: [null], avoidable: [null], isPartial: [null], caller: [null], isCalled: [null], isWonBack: [null], action: [null], counts: [3], values: [50], valueUnknown: [0] }) // => { periods: [], reasons: ["Price"], explained: [true], counts: [3], values: [50], valueUnknown: [0] }
 */
export function tallyLosses(groups: LossGroups): LossTallies {
  const { periods } = groups;
  const losses = readGroups(groups).filter(({ isPartial }) => !isPartial);
  const { reasons, explained } = reasonsOf(groups, losses);
  const width = Math.max(1, periods.length);
  const columns = new Map(periods.map((period, column) => [period, column]));
  const zeros = (): number[] => Array.from({ length: reasons.length * width }, () => 0);
  const [counts, values, valueUnknown] = [zeros(), zeros(), zeros()];
  const add = (column: number[], cell: number, amount: number): void => {
    column[cell] = (column[cell] ?? 0) + amount;
  };
  for (const loss of losses) {
    const column = periods.length === 0 ? 0 : columns.get(loss.period ?? "");
    if (column === undefined) continue;
    const row = mainReason(loss)?.place ?? reasons.indexOf(NO_REASON);
    const cell = row * width + column;
    add(counts, cell, loss.count);
    add(values, cell, loss.value);
    add(valueUnknown, cell, loss.valueUnknown);
  }
  return { periods, reasons, explained, counts, values, valueUnknown };
}
