import type { RuleHit } from "../contract/scorecard.ts";

/** A band with its centre; `reach` is the distance from the centre to the limits before any floor. */
export interface Band {
  readonly centre: number;
  readonly reach: number;
  readonly lower: number;
  readonly upper: number;
}

type Values = readonly (number | null)[];
type Mark = (index: number, hit: RuleHit) => void;
type Direction = RuleHit["direction"];

/** Months on one side of the mean, or rising, that make a signal. Source: NHS England, "Making Data Count". */
const RUN_LENGTH = 7;
/** Two of three months beyond this share of the way to the limit make a signal (2 of 3 sigma). Same source. */
const NEAR_LIMIT = 2 / 3;

/** Stretches of at least `length` neighbouring months that a claim holds for; a missing month ends a stretch. */
const findRuns = (
  count: number,
  length: number,
  holds: (index: number) => boolean,
): readonly (readonly [number, number])[] => {
  const runs: [number, number][] = [];
  let start = 0;
  for (let index = 0; index <= count; index += 1) {
    if (index < count && holds(index)) continue;
    if (index - start >= length) runs.push([start, index]);
    start = index + 1;
  }
  return runs;
};

const beyond = (values: Values, { lower, upper }: Band, mark: Mark): void => {
  for (const [index, value] of values.entries()) {
    if (value === null) continue;
    if (value > upper) mark(index, { rule: "beyond-limits", direction: "high" });
    if (value < lower) mark(index, { rule: "beyond-limits", direction: "low" });
  }
};

const sideOf = (value: number | null | undefined, centre: number): Direction | null => {
  if (value === null || value === undefined || value === centre) return null;
  return value > centre ? "high" : "low";
};

const shift = (values: Values, { centre }: Band, mark: Mark): void => {
  for (const direction of ["high", "low"] as const) {
    const holds = (index: number): boolean => sideOf(values[index], centre) === direction;
    for (const [start, end] of findRuns(values.length, RUN_LENGTH, holds))
      for (let index = start; index < end; index += 1) mark(index, { rule: "shift", direction });
  }
};

/** Seven months in a row have six steps between them, so the run of steps starts one month earlier. */
const trend = (values: Values, _band: Band, mark: Mark): void => {
  for (const direction of ["high", "low"] as const) {
    const holds = (index: number): boolean => {
      const before = values[index - 1];
      return before !== null && before !== undefined && sideOf(values[index], before) === direction;
    };
    for (const [start, end] of findRuns(values.length, RUN_LENGTH - 1, holds))
      for (let index = start - 1; index < end; index += 1)
        mark(index, { rule: "trend", direction });
  }
};

const twoOfThree = (values: Values, { centre, reach }: Band, mark: Mark): void => {
  for (const direction of ["high", "low"] as const) {
    const sign = direction === "high" ? 1 : -1;
    const isNear = (index: number): boolean =>
      (Number(values[index]) - centre) * sign > reach * NEAR_LIMIT;
    for (let first = 0; first + 2 < values.length; first += 1) {
      const three = [first, first + 1, first + 2];
      const near = three.filter((index) => values[index] !== null && isNear(index));
      if (near.length < 2) continue;
      if (three.every((index) => sideOf(values[index], centre) === direction))
        for (const index of near) mark(index, { rule: "two-of-three", direction });
    }
  }
};

const RULES = { beyond, shift, trend, twoOfThree };

/**
 * Every rule that fires at every month, each with its direction: beyond a limit; seven months on one side of the mean
 * (a month on the mean ends the run); seven months rising or falling without a tie; two of three neighbouring months
 * beyond two thirds of the way to a limit with all three on that side (months beyond the limit count, as in the 2023
 * rule of Making Data Count). All months of a run are marked. No rule bridges a missing month.
 *
 * @param values One value a month in order, null where missing. @param band Centre and limits in the same unit.
 * @param only `beyond-limits` leaves out the rules for runs, where ties make them untrue; `all` is usual.
 * @returns For each month its hits, in the order beyond-limits, shift, trend, two-of-three; none for a missing month.
 * @see NHS England, "Making Data Count", rules since November 2023
 * @example findRules([1, 9], { centre: 5, reach: 3, lower: 2, upper: 8 }, "all") // => [[{ rule: "beyond-limits", direction: "low" }], [{ rule: "beyond-limits", direction: "high" }]]
 */
export function findRules(
  values: Values,
  band: Band,
  only: "all" | "beyond-limits",
): readonly (readonly RuleHit[])[] {
  const hits: RuleHit[][] = values.map(() => []);
  const mark: Mark = (index, hit) => {
    const found = hits[index];
    if (found?.some(({ rule, direction }) => rule === hit.rule && direction === hit.direction))
      return;
    found?.push(hit);
  };
  RULES.beyond(values, band, mark);
  if (only === "beyond-limits") return hits;
  RULES.shift(values, band, mark);
  RULES.trend(values, band, mark);
  RULES.twoOfThree(values, band, mark);
  return hits;
}
