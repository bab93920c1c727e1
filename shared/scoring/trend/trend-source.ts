import type { Direction, ChartRequest, SeriesKind } from "../../contract/trends.ts";
import type { Periods } from "../calendar/frequency.ts";
import type { SourcePoints } from "./source-points.ts";

/** What one and many units of a measure are called after the figure; empty for a bare figure. */
export interface Nouns {
  readonly one: string;
  readonly many: string;
  /** What is counted, in the plural, where a unit follows the figure; "events" when left out. */
  readonly events?: string;
}

/** A new baseline, with who decided it where that was given. */
export interface RebaseAt {
  readonly date: string;
  readonly who?: string;
  readonly when?: string;
  readonly why?: string;
}

/** Where a baseline begins: place in the calendar, and the decision behind it (none for the first). */
export interface SegmentStart {
  readonly at: number;
  readonly rebase: RebaseAt | null;
}

/**
 * A series on its full calendar: what the engine works on. `points` are all periods from the first to the last, before they
 * are multiplied by `per`; `first` is the number of the first one. `targets` has the target that held in each period, in the unit shown (after `per`).
 */
export interface TrendSource {
  readonly id: string;
  readonly direction: Direction;
  readonly kind: SeriesKind;
  readonly chart: ChartRequest;
  readonly screen: "guarded" | "always" | "never" | null;
  readonly per: number;
  readonly periods: Periods;
  readonly first: number;
  /** Season of each period, from 0; one array for all series of a calendar, which is taken not to change. */
  readonly seasons: readonly number[];
  readonly points: SourcePoints;
  readonly hasExposure: boolean;
  /** Whether the values count events: not shares, nor what lies between two events, nor figures worked out before. */
  readonly isCounted: boolean;
  readonly targets: readonly (number | null)[];
  /** Where the target in force at the end began to hold; null when it has no date. */
  readonly targetSince: number | null;
  readonly segments: readonly SegmentStart[];
  readonly baseline: number | null;
  readonly nouns: Nouns;
}

/** Values and seasons of the periods up to the last known one; a value is NaN where it is not known. */
interface KnownStretch {
  readonly values: Float64Array;
  readonly seasons: readonly number[];
}

/**
 * A source up to its last known point: a period that is not over yet must not make up a whole cycle.
 *
 * @param source The series on its calendar. @returns Values before `per`; none where nothing is known.
 * @example upToKnown({ points: { known: Float64Array.of(3, Number.NaN), latest: 0 }, seasons: [4, 5] }) // => { values: Float64Array.of(3), seasons: [4] }
 */
export function upToKnown({
  points: { known, latest },
  seasons,
}: {
  readonly points: Pick<SourcePoints, "known" | "latest">;
  readonly seasons: readonly number[];
}): KnownStretch {
  const end = latest + 1;
  // The same array for all series of a calendar wherever it can be, since fits are kept by it.
  return end === seasons.length
    ? { values: known, seasons }
    : { values: known.subarray(0, end), seasons: seasons.slice(0, end) };
}
