/** Limits and rules against NHSRplotthedots 0.2.2, run by its authors' code on 61 series; only where the data are. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { RuleHit } from "../../shared/contract/scorecard.ts";
import { findRules } from "../../shared/scoring/find-rules.ts";
import { xmrLimits, type XmrLimits } from "../../shared/scoring/xmr.ts";

interface PeerChart {
  readonly error?: string;
  readonly options: { readonly rebase: unknown; readonly fix_after_n_points: unknown };
  readonly points: {
    readonly y: readonly (number | null)[];
    readonly mean: readonly (number | null)[];
    readonly lpl: readonly (number | null)[];
    readonly upl: readonly (number | null)[];
    readonly special_cause_type: readonly string[];
  };
}

interface PeerSeries {
  readonly default: PeerChart;
  readonly unscreened: PeerChart;
}

interface Compared {
  readonly id: string;
  readonly values: readonly (number | null)[];
  readonly limits: XmrLimits;
  readonly peer: PeerChart["points"];
}

const VECTORS = "../shared/vectors/trend/nhsr_plotthedots.json";

/** The peer restarts at a rebase and can fix its mean; we do neither, so those series say nothing about us. */
const isComparable = ({ error, options }: PeerChart): boolean =>
  error === undefined && options.rebase === null && options.fix_after_n_points === null;

const compared = ([id, series]: readonly [string, PeerSeries]): readonly Compared[] => {
  if (!isComparable(series.default)) return [];
  const values = series.default.points.y;
  const limits = xmrLimits(values, null);
  if (limits === null || limits.reach === 0) return [];
  const peer = limits.screening === "kept-all" ? series.unscreened : series.default;
  return [{ id, values, limits, peer: peer.points }];
};

const readVectors = (): readonly Compared[] => {
  const all = JSON.parse(readFileSync(VECTORS, "utf8")) as Record<string, PeerSeries>;
  return Object.entries(all).flatMap(compared);
};

/** The peer's one label for a point, and the rule of ours that it stands for. */
const LABELS: Readonly<Record<string, RuleHit>> = {
  "Above UCL": { rule: "beyond-limits", direction: "high" },
  "Below LCL": { rule: "beyond-limits", direction: "low" },
  "7 Point Trend (Increasing)": { rule: "trend", direction: "high" },
  "7 Point Trend (Decreasing)": { rule: "trend", direction: "low" },
  "2 in 3 Above CL": { rule: "two-of-three", direction: "high" },
  "2 in 3 Below CL": { rule: "two-of-three", direction: "low" },
  "7 Points Above CL": { rule: "shift", direction: "high" },
  "7 Points Below CL": { rule: "shift", direction: "low" },
};

const disagreements = ({ id, values, limits, peer }: Compared): readonly string[] =>
  findRules(values, limits, "all").flatMap((hits, index) => {
    const expected = LABELS[peer.special_cause_type[index] ?? ""];
    const others = hits.filter(({ rule }) => rule !== "two-of-three");
    const agrees =
      expected === undefined
        ? others.length === 0
        : hits.some(
            ({ rule, direction }) => rule === expected.rule && direction === expected.direction,
          );
    return agrees ? [] : [`${id} ${index}: ${peer.special_cause_type[index]}`];
  });

/** Where we say two of three and the peer does not, a month beyond the limit must be among the three: the new rule. */
const unexplained = ({ id, values, limits, peer }: Compared): readonly string[] =>
  findRules(values, limits, "all").flatMap((hits, index) => {
    const isOurs = hits.some(({ rule }) => rule === "two-of-three");
    if (!isOurs || peer.special_cause_type[index] !== "Common Cause") return [];
    const near = values.slice(Math.max(0, index - 2), index + 3);
    const isBeyond = near.some(
      (value) => value !== null && (value > limits.upper || value < limits.lower),
    );
    return isBeyond ? [] : [`${id} ${index}`];
  });

describe.runIf(existsSync(VECTORS))("against NHSRplotthedots 0.2.2", () => {
  const series = existsSync(VECTORS) ? readVectors() : [];

  it("compares at least forty series", () => {
    expect(series.length).toBeGreaterThanOrEqual(40);
  });

  it.each(series)("the limits of $id agree to nine digits", ({ limits, peer }) => {
    expect(limits.centre / (peer.mean[0] ?? Number.NaN)).toBeCloseTo(1, 9);
    expect(limits.upper / (peer.upl[0] ?? Number.NaN)).toBeCloseTo(1, 9);
    expect(limits.lower / (peer.lpl[0] ?? Number.NaN)).toBeCloseTo(1, 9);
  });

  it("every rule that the peer reports fires here at the same month, and no other but two of three", () => {
    expect(series.flatMap(disagreements)).toEqual([]);
  });

  it("two of three fires more often only where a month lies beyond the limit, as the rule of 2023 says", () => {
    expect(series.flatMap(unexplained)).toEqual([]);
  });
});
