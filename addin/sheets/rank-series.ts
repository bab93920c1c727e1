import type { Series } from "../../shared/contract/series.ts";

/** A signal outweighs a promise to miss, that outweighs one month missed, and all of them what got better. */
const WEIGHTS = { worse: 8, willMiss: 4, missed: 2, changed: 1 } as const;

const CHANGED: ReadonlySet<Series["variation"]> = new Set(["better", "higher", "lower"]);

type Marks = Pick<Series, "variation" | "attainment" | "assurance">;

const concernOf = ({ variation, attainment, assurance }: Marks): number =>
  (variation === "worse" ? WEIGHTS.worse : 0) +
  (assurance === "will-miss" ? WEIGHTS.willMiss : 0) +
  (attainment === "missed" ? WEIGHTS.missed : 0) +
  (CHANGED.has(variation) ? WEIGHTS.changed : 0);

/**
 * Whether a board should see a measure: a signal, or a target that is missed or will be.
 *
 * @param series Its three marks. @returns False for one that goes on as usual and meets its target, if it has one.
 * @example isFlagged({ variation: "no-signal", attainment: "missed", assurance: "hit-or-miss" }) // => true
 * @example isFlagged({ variation: "no-signal", attainment: "met", assurance: "hit-or-miss" }) // => false
 */
export function isFlagged(series: Marks): boolean {
  return concernOf(series) > 0;
}

const volumeOf = ({ points }: Series): number =>
  points.reduce((sum, { num, value }) => sum + (num ?? value ?? 0), 0);

const byText = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/**
 * Categories with the worst first: got worse by special cause, then will miss the target, then missed it, then got better,
 * then the most complaints.
 *
 * @param series One a category. @returns The same series; equal ones by name.
 * @example rankSeries([]) // => []
 */
export function rankSeries(series: readonly Series[]): readonly Series[] {
  return series.toSorted(
    (one, other) =>
      concernOf(other) - concernOf(one) ||
      volumeOf(other) - volumeOf(one) ||
      byText(one.label ?? "", other.label ?? ""),
  );
}
