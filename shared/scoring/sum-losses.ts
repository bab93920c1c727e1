import type { LossTallies } from "../contract/request.ts";
import type { LossSum } from "../contract/scorecard.ts";
import { isInWindow, type BoardWindow } from "./window.ts";

/** Losses of some cells: how many, their yearly value, and how many have no value. */
export interface CellSum {
  readonly count: number;
  /** Null when the losses have no value column, or none of these losses has a value. */
  readonly value: number | null;
  readonly valueUnknown: number;
}

const columnsOf = ({ periods }: LossTallies): number => Math.max(1, periods.length);

/**
 * The columns of the loss tallies that count for the board. Losses without dates stand in one column, which does.
 *
 * @param tallies Losses by reason and month. @param window The board's months. @returns Places in `periods`, in order.
 * @example columnsInWindow({ periods: [], reasons: [], explained: [], counts: [] }, null) // => [0]
 */
export function columnsInWindow(
  { periods }: LossTallies,
  window: BoardWindow | null,
): readonly number[] {
  if (periods.length === 0) return [0];
  return periods.flatMap((period, column) => (isInWindow(window, period) ? [column] : []));
}

/**
 * Sums losses over reasons and months. A value is never made up: where none of the losses has one, it is null.
 *
 * @param tallies Losses by reason and month. @param reasons Places in `tallies.reasons`. @param columns Places in
 * `tallies.periods`. @returns Losses, yearly value in the currency of the workbook, losses of unknown value.
 * @example sumCells({ periods: [], reasons: ["Price"], explained: [true], counts: [3], values: [50], valueUnknown: [1] }, [0], [0]) // => { count: 3, value: 50, valueUnknown: 1 }
 * @example sumCells({ periods: [], reasons: ["Price"], explained: [true], counts: [3] }, [0], [0]) // => { count: 3, value: null, valueUnknown: 3 }
 */
export function sumCells(
  tallies: LossTallies,
  reasons: readonly number[],
  columns: readonly number[],
): CellSum {
  const width = columnsOf(tallies);
  const sumOf = (cells: readonly number[] | undefined): number => {
    let sum = 0;
    for (const reason of reasons)
      for (const column of columns) sum += cells?.[reason * width + column] ?? 0;
    return sum;
  };
  const count = sumOf(tallies.counts);
  if (tallies.values === undefined) return { count, value: null, valueUnknown: count };
  const valueUnknown = sumOf(tallies.valueUnknown);
  const isUnknown = count > 0 && valueUnknown >= count;
  return { count, value: isUnknown ? null : sumOf(tallies.values), valueUnknown };
}

const rowsWhere = (tallies: LossTallies, holds: (isExplained: boolean) => boolean): number[] =>
  tallies.explained.flatMap((isExplained, row) => (holds(isExplained) ? [row] : []));

/**
 * The sums of the board over some months: all losses, and those with a reason that explains something.
 *
 * @param tallies Losses by reason and month. @param columns Places in `tallies.periods`.
 * @returns Counts and yearly values; a value is null when unknown for all of these losses.
 * @example sumLosses({ periods: [], reasons: ["Price", "Other"], explained: [true, false], counts: [3, 1] }, [0]).explainedCount // => 3
 */
export function sumLosses(tallies: LossTallies, columns: readonly number[]): LossSum {
  const all = sumCells(
    tallies,
    rowsWhere(tallies, () => true),
    columns,
  );
  const explained = sumCells(
    tallies,
    rowsWhere(tallies, (isExplained) => isExplained),
    columns,
  );
  return {
    ...all,
    explainedCount: explained.count,
    explainedValue: all.value === null ? null : explained.value,
  };
}
