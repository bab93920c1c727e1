/** Where rows and columns lie on the screen, in pixels: quick also for a million rows of which few have a size of their own. */
import { MAX_COLUMNS, MAX_ROWS } from "../model/address.ts";
import type { HostSheet } from "../model/book.ts";
import { DEFAULT_HEIGHT, DEFAULT_WIDTH } from "../model/sizes.ts";

export interface Axis {
  readonly sizeOf: (index: number) => number;
  readonly startOf: (index: number) => number;
  /** The row or column at a distance from the sheet's corner. */
  readonly at: (pixels: number) => number;
}

const PIXELS_PER_POINT = 4 / 3;
export const inPixels = (points: number): number => Math.round(points * PIXELS_PER_POINT);

export const rowAxis = ({ rowHeights, hiddenRows }: HostSheet): Axis =>
  makeAxis({ sizes: rowHeights, hidden: hiddenRows, standard: DEFAULT_HEIGHT, count: MAX_ROWS });

export const columnAxis = ({ columnWidths, hiddenColumns }: HostSheet): Axis =>
  makeAxis({
    sizes: columnWidths,
    hidden: hiddenColumns,
    standard: DEFAULT_WIDTH,
    count: MAX_COLUMNS,
  });

interface Sizes {
  readonly sizes: ReadonlyMap<number, number>;
  readonly hidden: ReadonlySet<number>;
  readonly standard: number;
  readonly count: number;
}

function makeAxis({ sizes, hidden, standard, count }: Sizes): Axis {
  const usual = inPixels(standard);
  const special = [...new Set([...sizes.keys(), ...hidden])].toSorted((one, other) => one - other);
  const sizeOf = (index: number): number =>
    hidden.has(index) ? 0 : inPixels(sizes.get(index) ?? standard);
  const surplus = [0];
  for (const [at, index] of special.entries()) {
    surplus.push((surplus[at] ?? 0) + sizeOf(index) - usual);
  }
  const startOf = (index: number): number =>
    index * usual + (surplus[firstFrom(special, index)] ?? 0);
  const at = (pixels: number): number => {
    let [low, high] = [0, count - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (startOf(middle) <= pixels) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return { sizeOf, startOf, at };
}

/** Place of the first number that is not below `index`. */
function firstFrom(sorted: readonly number[], index: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}
