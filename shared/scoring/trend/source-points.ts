import type { SeriesPoint } from "../../contract/trend-series.ts";
import { countKnown, lastKnown, openColumn, copyOf } from "../statistics/column.ts";

/** The states of a period, each by its code: its place in this list. */
const STATES = [
  "missing",
  "ok",
  "excluded",
  "partial",
] as const satisfies readonly SeriesPoint["state"][];

/** Code of a period in which nothing was seen. */
export const MISSING = 0;
/** Code of a period that counts. */
export const OK = 1;
/** Code of a period that is kept out of the limits, shown and tested. */
export const EXCLUDED = 2;
/** Code of a period that was not over. */
export const PARTIAL = 3;

/**
 * The state that a code stands for.
 *
 * @example stateOf(OK) // => "ok"
 */
export function stateOf(code: number | undefined): SeriesPoint["state"] {
  return STATES[code ?? MISSING] ?? "missing";
}

/** The periods of a series as they were seen, in columns; no number (NaN) where a period has none. */
export interface SeenPoints {
  /** Names of the periods; one list for all series of a calendar. */
  readonly labels: readonly string[];
  /** State of each period by its code. */
  readonly states: Uint8Array;
  /** What is drawn, before it is multiplied; events, where values count any; their exposure, where there is one. */
  readonly values: Float64Array;
  readonly nums: Float64Array;
  readonly dens: Float64Array;
}

/** The same with what is known of the whole: periods that are over and have a figure, also where they were excluded. */
export interface SourcePoints extends SeenPoints {
  /** Values of the known periods alone. */
  readonly known: Float64Array;
  /** How many they are. */
  readonly count: number;
  /** Place of the last of them, −1 where there is none. */
  readonly latest: number;
}

const withoutPartial = ({ values, states }: SeenPoints): Float64Array => {
  const known = copyOf(values);
  for (let at = 0; at < known.length; at += 1) if (states[at] === PARTIAL) known[at] = Number.NaN;
  return known;
};

/**
 * Finds the known periods of a series: once for all that asks for them.
 *
 * @param seen Every period from the first to the last.
 * @example knowPoints({ labels: ["2026-09", "2026-10"], states: Uint8Array.of(OK, PARTIAL), values: Float64Array.of(3, 1), nums: new Float64Array(2), dens: new Float64Array(2) }).latest // => 0
 */
export function knowPoints(seen: SeenPoints): SourcePoints {
  const known = seen.states.includes(PARTIAL) ? withoutPartial(seen) : seen.values;
  return { ...seen, known, count: countKnown(known), latest: lastKnown(known) };
}

/**
 * Room for so many periods of which nothing was seen.
 *
 * @param labels Their names.
 * @example openPoints(["2026-10"]).values // => Float64Array.of(Number.NaN)
 */
export function openPoints(labels: readonly string[]): SeenPoints {
  const periods = labels.length;
  const room = openColumn(3 * periods).fill(Number.NaN);
  return {
    labels,
    states: new Uint8Array(periods),
    values: room.subarray(0, periods),
    nums: room.subarray(periods, 2 * periods),
    dens: room.subarray(2 * periods),
  };
}
