/** The steps of a value axis: round numbers that hold all values, as spreadsheets choose them. */

export interface Scale {
  readonly minimum: number;
  readonly maximum: number;
  readonly steps: readonly number[];
}

const ROUND = [1, 2, 5, 10];
/** A line that keeps to the upper part of its axis may leave zero out: Excel's rule is five sixths. */
const FAR_FROM_ZERO = 5 / 6;

export function chooseScale(
  values: readonly (number | null)[],
  limits: {
    readonly minimum?: number;
    readonly maximum?: number;
    /** As many as there is room for. */
    readonly steps: number;
  },
): Scale {
  const known = values.filter((value) => value !== null);
  const highest = Math.max(...known, limits.minimum ?? 0);
  const lowest = Math.min(...known, limits.maximum ?? highest);
  const isFar = lowest > 0 && lowest / highest > FAR_FROM_ZERO;
  const from = limits.minimum ?? (isFar ? lowest : Math.min(0, lowest));
  const to = limits.maximum ?? (highest > from ? highest : from + 1);
  const step = roundStep((to - from) / limits.steps);
  const minimum = limits.minimum ?? Math.floor(from / step) * step;
  const maximum = limits.maximum ?? Math.ceil(to / step) * step;
  const count = Math.floor((maximum - minimum) / step + 1e-9);
  const steps = Array.from({ length: count + 1 }, (_, at) =>
    Number((minimum + at * step).toPrecision(12)),
  );
  return { minimum, maximum, steps };
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  return (ROUND.find((each) => each * power >= rough) ?? 10) * power;
}
