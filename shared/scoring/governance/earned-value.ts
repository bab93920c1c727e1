import type { Thresholds } from "../../catalogue/readiness/thresholds.ts";
import type { Ref } from "../../contract/readiness/figure.ts";
import { daysApart } from "./days-apart.ts";
import type { Milestone } from "./milestones.ts";
import { refsOf } from "./tally.ts";

/** By what milestones weigh: one rule for the whole roadmap. */
export type WeightRule = "weight" | "budget needed" | "equal";

/**
 * The rules as a sentence calls them.
 *
 * @see ours
 * @example WEIGHT_WORDS.equal // => "number"
 */
export const WEIGHT_WORDS: Readonly<Record<WeightRule, string>> = {
  weight: "the weights entered",
  "budget needed": "budget needed",
  equal: "number",
};

/** Progress of the roadmap in the unit of its weights. */
export interface Progress {
  readonly rule: WeightRule;
  /** Σ weight × progress as far as evidence carries it. */
  readonly earned: number;
  /** Σ weight × progress planned for the as-of day. */
  readonly planned: number;
  /** Earned ÷ planned; null where nothing was to be done yet, or no progress is entered. */
  readonly index: number | null;
  /** Milestones with dates; those without; those without progress, which count as nothing shown. */
  readonly milestones: number;
  readonly undated: number;
  readonly blank: number;
  readonly refs: readonly Ref[];
}

/**
 * Progress that was planned for a day: a straight line from the planned start to the end.
 *
 * @param span Start and end as `YYYY-MM-DD`; without a start all is due at the end. @param asOf `YYYY-MM-DD`.
 * @returns 0 to 1; null without an end.
 * @see design: metrics M61
 * @example plannedShare({ start: "2026-01-01", end: "2026-01-11" }, "2026-01-06") // => 0.5
 */
export function plannedShare(
  { start, end }: { readonly start: string | null; readonly end: string | null },
  asOf: string,
): number | null {
  if (end === null) return null;
  if (asOf >= end) return 1;
  if (start === null || asOf <= start) return 0;
  return daysApart(start, asOf) / daysApart(start, end);
}

/**
 * Progress as far as evidence carries it.
 *
 * @param milestone Share complete, evidence and whether it is finished. @param thresholds Most without evidence.
 * @returns 0 to 1; 1 when finished; null where no progress is entered.
 * @see design: metrics M61
 * @example cappedShare({ isFinished: false, row: { complete: 0.9, hasEvidence: false } }, { "progress-without-evidence": 0.5 }) // => 0.5
 */
export function cappedShare(
  { isFinished, row }: Pick<Milestone, "isFinished" | "row">,
  thresholds: Thresholds,
): number | null {
  if (isFinished) return 1;
  if (row.complete === null) return null;
  return row.hasEvidence
    ? row.complete
    : Math.min(row.complete, thresholds["progress-without-evidence"]);
}

const isPositive = (values: readonly (number | null)[]): boolean =>
  values.every((value) => value !== null) && values.some((value) => value > 0);

/**
 * By what the milestones of a roadmap weigh: the weights where every row has one, else the budgets needed where every row
 * has one, else all alike.
 *
 * @param milestones Those on the roadmap. @returns The rule.
 * @see design: metrics M61, weights fixed at baseline
 * @example weightRule([{ row: { weight: null, budgetNeeded: 5 } }]) // => "budget needed"
 */
export function weightRule(milestones: readonly Pick<Milestone, "row">[]): WeightRule {
  if (isPositive(milestones.map(({ row }) => row.weight))) return "weight";
  return isPositive(milestones.map(({ row }) => row.budgetNeeded)) ? "budget needed" : "equal";
}

const weightOf = ({ row }: Milestone, rule: WeightRule): number => {
  if (rule === "equal") return 1;
  return (rule === "weight" ? row.weight : row.budgetNeeded) ?? 0;
};

/**
 * M61, S13, S25: earned ÷ planned value of the milestones on the roadmap. One that was cut stays in, with the progress it had:
 * cutting what is late does not improve the index, and no more does a later planned end, since the baseline counts.
 *
 * @param milestones As they stand, on the roadmap. @param given As-of day, thresholds, and which end is planned by: the baseline unless told.
 * @returns Sums in the unit of the weights.
 * @see design: metrics M61
 * @example measureProgress([], { asOf: "2026-10-31", thresholds: {} }).index // => null
 */
export function measureProgress(
  milestones: readonly Milestone[],
  given: {
    readonly asOf: string;
    readonly thresholds: Thresholds;
    readonly by?: "baseline" | "plan";
  },
): Progress {
  const rule = weightRule(milestones);
  const lines = milestones.flatMap((milestone) => {
    const { plannedStart, plannedEnd, baselineEnd } = milestone.row;
    const end = given.by === "plan" ? (plannedEnd ?? baselineEnd) : (baselineEnd ?? plannedEnd);
    const planned = plannedShare({ start: plannedStart, end }, given.asOf);
    const capped = cappedShare(milestone, given.thresholds);
    return planned === null
      ? []
      : [{ row: milestone.row.row, weight: weightOf(milestone, rule), planned, capped }];
  });
  const earned = lines.reduce((sum, { weight, capped }) => sum + weight * (capped ?? 0), 0);
  const planned = lines.reduce((sum, line) => sum + line.weight * line.planned, 0);
  const blank = lines.filter(({ capped }) => capped === null).length;
  return {
    rule,
    earned,
    planned,
    index: planned > 0 && blank < lines.length ? earned / planned : null,
    milestones: lines.length,
    undated: milestones.length - lines.length,
    blank,
    refs: refsOf("roadmap", lines),
  };
}
