import type { SeriesKind, TrendInput } from "../../shared/contract/trends.ts";
import type { Reading } from "../../shared/scoring/trend/draw-segment.ts";
import type { Drawn } from "./processes.ts";
import type { Chance } from "./random.ts";
import { chanceFrom } from "./random.ts";
import { scoreDrawn } from "./run.ts";

/** A process that steps to another level after its baseline. */
export interface Step {
  readonly name: string;
  readonly kind: SeriesKind;
  readonly draw: (chance: Chance, isAfter: boolean) => number;
}

/** How a chart is drawn and read. */
export interface Way {
  readonly reading: Reading;
  readonly chart: TrendInput["chart"];
  readonly screen?: "never";
}

/** Share of series in which the step is marked as a rise within so many months. */
export interface Power {
  readonly within3: number;
  readonly within6: number;
  readonly within12: number;
}

const BASELINE = 24;
const WATCHED = 12;

const counts = (mean: number, times: number): Step => ({
  name: `Poisson, mean ${mean}, × ${times}`,
  kind: "count",
  draw: (chance, isAfter) => chance.poisson(mean * (isAfter ? times : 1)),
});

const normal = (sigmas: number): Step => ({
  name: `normal, + ${sigmas} sigma`,
  kind: "measure",
  draw: (chance, isAfter) => 100 + 10 * (chance.normal() + (isAfter ? sigmas : 0)),
});

/** Steps from small to large, for few and for many events. */
export const STEPS: readonly Step[] = [
  normal(1),
  normal(2),
  normal(3),
  counts(0.3, 5),
  counts(1, 3),
  ...[5, 20, 50, 200].flatMap((mean) => [1.25, 1.5, 2].map((times) => counts(mean, times))),
];

/** The first month after the step whose mark says worse; null when none of those watched does. */
const firstMark = (kind: SeriesKind, drawn: Drawn, way: Way): number | null => {
  for (let month = 1; month <= WATCHED; month += 1) {
    const values = drawn.values.slice(0, BASELINE + month);
    if (scoreDrawn(kind, { values }, way).variation === "worse") return month;
  }
  return null;
};

/**
 * How soon a step is marked when each month is looked at as it comes.
 *
 * @param step The process. @param way Chart and reading. @param run How many series, and the seed.
 */
export function measurePower(
  step: Step,
  way: Way,
  run: { readonly series: number; readonly seed: number },
): Power {
  const chance = chanceFrom(run.seed);
  let [within3, within6, within12] = [0, 0, 0];
  for (let at = 0; at < run.series; at += 1) {
    const values = Array.from({ length: BASELINE + WATCHED }, (_, month) =>
      step.draw(chance, month >= BASELINE),
    );
    const first = firstMark(step.kind, { values }, way);
    if (first !== null && first <= 3) within3 += 1;
    if (first !== null && first <= 6) within6 += 1;
    if (first !== null) within12 += 1;
  }
  const { series } = run;
  return {
    within3: within3 / series,
    within6: within6 / series,
    within12: within12 / series,
  };
}
