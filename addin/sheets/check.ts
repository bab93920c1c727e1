import type { Cell } from "./plan.ts";

/** A figure that stands here beside a formula that works it out again elsewhere. */
export interface Check {
  /** What is compared, for the reader. */
  readonly name: string;
  /** The figure as written, or a reference to the cell where it is shown. */
  readonly here: Cell;
  /** The formula that works it out again, with `=`. */
  readonly source: string;
  /** Amounts are compared to half a cent; counts exactly. */
  readonly isAmount: boolean;
}
